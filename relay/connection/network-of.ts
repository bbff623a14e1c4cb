/** Whose connection it is, as far as an address tells: an IPv4 address, or the /64 that one household is given in IPv6. */

const PREFIX_GROUPS = 4;
const GROUPS = 8;

/** `address` as Node writes it, without `::ffff:`; anything else stands for itself. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!plain.includes(':')) return plain;
  const [before = [], after] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const gap = after ? GROUPS - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...(after ?? [])];
  return `${groups.slice(0, PREFIX_GROUPS).map(canonicalGroup).join(':')}::/64`;
}

function canonicalGroup(group: string): string {
  const value = Number.parseInt(group, 16);
  return Number.isNaN(value) ? group : value.toString(16);
}
