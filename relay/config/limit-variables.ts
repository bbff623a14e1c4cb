/** Every limit of §8 as a variable: `connectionsPerDevice` is LIMIT_CONNECTIONS_PER_DEVICE. */
import { DEFAULT_LIMITS, LIMIT_IDS, type Limits } from '../../core/protocol/limits.ts';
import type { Variables } from './variables.ts';

/** What the formats themselves bound; the rest is the operator's choice. */
const MOST: Partial<Limits> = {
  frameBytes: DEFAULT_LIMITS.frameBytes,
  envelopeBytes: DEFAULT_LIMITS.envelopeBytes,
};
const MOST_OF_ANYTHING = 1_000_000_000;
/** A frame must at least hold the envelope of a short change. */
const LEAST: Partial<Limits> = { frameBytes: 4096, envelopeBytes: 1024 };

export function readLimits(variables: Variables): Limits {
  const values = LIMIT_IDS.map((name) => {
    const range = {
      least: LEAST[name] ?? 1,
      most: MOST[name] ?? MOST_OF_ANYTHING,
      absent: DEFAULT_LIMITS[name],
    };
    return [name, variables.integer(limitVariable(name), range)] as const;
  });
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(values) };
}

function limitVariable(name: keyof Limits): string {
  return `LIMIT_${name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`;
}
