/** Who is at the other end of a request, and under which origin they reached us. Forwarding headers count only behind a trusted proxy. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Config } from '../config/config.ts';
import { localNames } from '../https/local-names.ts';
import type { Peer } from '../surroundings.ts';

type Reach = Pick<Config, 'publicUrl' | 'origins' | 'trustProxy'>;

export function peerOf(request: IncomingMessage, config: Reach): Peer {
  const address = addressOf(request, config.trustProxy);
  const isProxied = !config.trustProxy && header(request, 'x-forwarded-for', 'forwarded') !== undefined;
  return {
    address,
    isLoopback:
      (isLoopback(address) || isFromHere(request, address)) && !isProxied && isFromOwnPage(request, config),
    origins: acceptedOrigins(request, config),
  };
}

/**
 * A browser names the page that opens a WebSocket, and lets any page open one to this machine. Only a page that this relay serves, or
 * a program (it sends no Origin), acts for the person at the keyboard. A foreign name can be made to lead here, so the request's own
 * origin counts only by a name that nobody else can hold.
 */
function isFromOwnPage(request: IncomingMessage, config: Reach): boolean {
  const { origin } = request.headers;
  if (origin === undefined || configuredOrigins(config).includes(origin)) return true;
  return acceptedOrigins(request, config).includes(origin) && isOwnName(hostnameOf(origin));
}

function isOwnName(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || localNames().hosts.includes(hostname);
}

/** Scheme and Host header, as the browser wrote them into its own address bar. */
export function originOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? header(request, 'x-forwarded-proto') : undefined;
  const scheme = forwarded ?? ('encrypted' in request.socket ? 'https' : 'http');
  const url = `${scheme}://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(url) ? new URL(url).origin : 'null';
}

/**
 * The configured origins, or else the one by which the request came. On the machine itself the request's own origin always counts:
 * nobody stands between.
 */
function acceptedOrigins(request: IncomingMessage, config: Reach): readonly string[] {
  const configured = configuredOrigins(config);
  const own = originOf(request, config.trustProxy);
  if (configured.length === 0) return [own];
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostnameOf(own)) ? [...configured, own] : configured;
}

function configuredOrigins({ origins, publicUrl }: Reach): readonly string[] {
  return publicUrl === undefined ? origins : [...origins, publicUrl];
}

/** Empty for `null`, which is what a Host header that is no address comes to. */
function hostnameOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? header(request, 'x-forwarded-for') : undefined;
  return (forwarded ?? request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** This machine reaching itself by its address on the network, as its owner does who opens the address that was printed. */
function isFromHere({ socket }: IncomingMessage, address: string): boolean {
  return address !== '' && socket.localAddress?.replace(/^::ffff:/, '') === address;
}

/** The last value: what the proxy next to us wrote, whatever was claimed before. */
function header(request: IncomingMessage, ...names: readonly string[]): string | undefined {
  const found = names.map((name) => request.headers[name]).find((value) => value !== undefined);
  return [found].flat().at(-1)?.split(',').at(-1)?.trim();
}
