/** Every limit of §8 as a variable: `connectionsPerDevice` is LIMIT_CONNECTIONS_PER_DEVICE. */
import {
  type BlobLimits,
  DEFAULT_BLOB_LIMITS,
  DEFAULT_LIMITS,
  LIMIT_IDS,
  type Limits,
} from '../../core/protocol/limits.ts';
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

/** A blob is never larger than the format's bound; a space may hold a terabyte of them. */
export function readBlobLimits(variables: Variables): BlobLimits {
  const { blobBytes, blobBytesPerSpace } = DEFAULT_BLOB_LIMITS;
  const read = (name: keyof BlobLimits, least: number, most: number): number =>
    variables.integer(limitVariable(name), { least, most, absent: DEFAULT_BLOB_LIMITS[name] });
  return {
    blobBytes: read('blobBytes', 1024, blobBytes),
    blobBytesPerSpace: read('blobBytesPerSpace', 0, blobBytesPerSpace * 1024),
  };
}

function limitVariable(name: keyof Limits | keyof BlobLimits): string {
  return `LIMIT_${name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`;
}
