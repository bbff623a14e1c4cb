/**
 * What the sealed path cannot do without. Curves are tried, not guessed from a version; each probe answers false instead of throwing,
 * because some browsers throw on the mere mention of a forbidden API.
 */

export type Ability = 'secure-context' | 'ed25519' | 'x25519' | 'indexeddb' | 'web-locks' | 'compression';

const PROBES: Readonly<Record<Ability, () => unknown>> = {
  'secure-context': () => isSecureContext,
  ed25519: () => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']),
  x25519: () => crypto.subtle.generateKey('X25519', false, ['deriveBits']),
  indexeddb: () => typeof indexedDB === 'object' && indexedDB !== null,
  'web-locks': () => 'locks' in navigator,
  compression: () => [new CompressionStream('deflate-raw'), new DecompressionStream('deflate-raw')],
};

const ABILITIES: readonly Ability[] = [
  'secure-context',
  'ed25519',
  'x25519',
  'indexeddb',
  'web-locks',
  'compression',
];

/** Empty when the browser can open a group. Outside a secure context most others are missing too: name that one first. */
export async function missingAbilities(): Promise<readonly Ability[]> {
  const present = await Promise.all(ABILITIES.map((ability) => answers(PROBES[ability])));
  return ABILITIES.filter((_, index) => !present[index]);
}

async function answers(probe: () => unknown): Promise<boolean> {
  try {
    return Boolean(await probe());
  } catch {
    return false; // a probe that throws is an ability that is missing
  }
}
