/** The names and addresses under which neighbours on the same network reach this machine. */
import { hostname, networkInterfaces } from 'node:os';

export interface LocalNames {
  readonly hosts: readonly string[];
  /** IPv4, and IPv6 that is not bound to one link. */
  readonly addresses: readonly string[];
}

export function localNames(): LocalNames {
  const name = hostname().toLowerCase();
  const isName = /^[a-z0-9.-]+$/.test(name) && name !== 'localhost';
  const own = name.includes('.') ? [name] : [name, `${name}.local`];
  return { hosts: ['localhost', ...(isName ? own : [])], addresses: ['127.0.0.1', '::1', ...lanAddresses()] };
}

export function lanAddresses(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = addresses.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
  return reachable.map(({ address }) => address);
}
