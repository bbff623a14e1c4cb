/** The addresses to open in a browser, as they are printed at start. */
import type { Config } from '../config/config.ts';
import { lanAddresses } from '../https/local-names.ts';

type Reach = Pick<Config, 'host' | 'tls' | 'publicUrl' | 'origins'>;

/**
 * This machine's own address first, then those for neighbours on the same network, then the configured ones. Where origins are
 * configured no other is accepted except on this machine, so no other is printed.
 */
export function addressesOf(config: Reach, port: number): string[] {
  const scheme = config.tls.type === 'none' ? 'http' : 'https';
  const isOpen = config.host === undefined || config.host === '0.0.0.0' || config.host === '::';
  const hosts = isOpen ? ['localhost', ...lanAddresses()] : [config.host ?? 'localhost'];
  const own = hosts.map((host) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
  const configured = [...(config.publicUrl === undefined ? [] : [config.publicUrl]), ...config.origins];
  const isAccepted = (url: string): boolean =>
    configured.length === 0 || isThisMachine(url) || configured.includes(new URL(url).origin);
  const accepted = own.filter(isAccepted);
  return [
    ...accepted,
    ...configured.filter((origin) => !accepted.some((url) => new URL(url).origin === origin)),
  ];
}

/** Where a device that does not trust our own certificate yet reads how: plain http on the same port, for a neighbour if possible. */
export function explanationOf(urls: readonly string[], port: number): string | undefined {
  const ours = urls.filter((url) => url.endsWith(`:${port}`));
  return (ours.find((url) => !isThisMachine(url)) ?? ours[0])?.replace(/^https:/, 'http:');
}

function isThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
