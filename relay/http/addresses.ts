/** The addresses to open in a browser, as they are printed at start. */
import type { Config } from '../config/config.ts';
import { lanAddresses } from '../https/local-names.ts';

/** This machine's own address first, then those for neighbours on the same network. */
export function addressesOf(config: Pick<Config, 'host' | 'tls' | 'publicUrl'>, port: number): string[] {
  const scheme = config.tls.type === 'none' ? 'http' : 'https';
  const isOpen = config.host === undefined || config.host === '0.0.0.0' || config.host === '::';
  const hosts = isOpen ? ['localhost', ...lanAddresses()] : [config.host ?? 'localhost'];
  const urls = hosts.map((host) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
  return [...urls, ...(config.publicUrl === undefined ? [] : [config.publicUrl])];
}
