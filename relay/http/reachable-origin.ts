/** The origin that invitations carry when nobody configured one. */
import type { Config } from '../config/config.ts';
import { lanAddresses } from '../https/local-names.ts';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * `own`: the origin by which the page was opened. A page opened as localhost would invite people to localhost: with our own certificate
 * this machine's address on the network takes its place, since the certificate covers it.
 */
export function reachableOrigin(
  own: string,
  config: Pick<Config, 'host' | 'tls' | 'publicUrl' | 'origins'>,
): string {
  if (config.publicUrl !== undefined) return config.publicUrl;
  const isOpen = config.host === undefined || config.host === '0.0.0.0' || config.host === '::';
  const url = URL.canParse(own) ? new URL(own) : undefined;
  if (!url || config.tls.type !== 'local' || !isOpen || !LOOPBACK.includes(url.hostname)) return own;
  const [configured] = config.origins; // then the relay answers under no address of the network
  if (configured !== undefined) return configured;
  const addresses = lanAddresses();
  const address = addresses.find((one) => !one.includes(':')) ?? addresses[0];
  if (address === undefined) return own;
  url.hostname = address.includes(':') ? `[${address}]` : address;
  return url.origin;
}
