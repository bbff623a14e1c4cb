/** Reasons of NACK and CLOSED; position + 1 = code on the wire (A7). */

export const REFUSALS = [
  'malformed',
  'forbidden',
  'stale-epoch',
  'conflict',
  'gap',
  'quota',
  'rate',
  'too-big',
  'store',
  'snapshot-race',
  'roster-race',
  'cut-stale',
  'unknown-space',
  'expired',
] as const;

export type Refusal = (typeof REFUSALS)[number];
