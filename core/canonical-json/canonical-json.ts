/**
 * Canonical JSON (RFC 8785, narrowed by A11): integers up to 2^53-1 only, no lone surrogate, no undefined. Two devices that
 * hold the same facts produce the same text.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** With `u`, a pair is one character and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Throws on a value that has no canonical form: callers hold validated facts. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('canonical JSON holds safe integers only');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new TypeError('canonical JSON holds no lone surrogate');
    return JSON.stringify(value);
  }
  if (isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonical JSON holds no ${typeof value}`);
  const members = Object.entries(value)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isArray(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}

/** RFC 8785 §3.2.3: by UTF-16 code units, which is what `<` compares. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
