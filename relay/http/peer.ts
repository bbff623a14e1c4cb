/** Who is at the other end of a request, and under which origin they reached us. Forwarding headers count only behind a trusted proxy. */
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.ts';
import type { Peer } from '../surroundings.ts';

type Reach = Pick<Config, 'publicUrl' | 'origins' | 'trustProxy'>;

export function peerOf(request: IncomingMessage, config: Reach): Peer {
  const address = addressOf(request, config.trustProxy);
  const isProxied = !config.trustProxy && header(request, 'x-forwarded-for', 'forwarded') !== undefined;
  return {
    address,
    isLoopback: (isLoopback(address) || isFromHere(request, address)) && !isProxied,
    origins: acceptedOrigins(request, config),
  };
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
  const configured = [...config.origins, ...(config.publicUrl === undefined ? [] : [config.publicUrl])];
  const own = originOf(request, config.trustProxy);
  if (configured.length === 0) return [own];
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(own).hostname)
    ? [...configured, own]
    : configured;
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
