/**
 * Where a device stands in one document, summed up: devices that hold the same envelopes say the same few bytes, however many have
 * written. Who says it signs it, and could only deceive about itself.
 */
import type { DeviceId } from '../../id/id.ts';
import type { ChainEnd } from './document-record.ts';

export interface Standing {
  /** How many envelopes it holds: counters begin at 1 and have no gaps [E6]. */
  readonly total: number;
  /** The first 16 bytes of each device's last envelope hash, combined by exclusive or, as hex: equal where all ends are. */
  readonly sum: string;
}

export const SUM_BYTES = 16;

const known = new WeakMap<ReadonlyMap<DeviceId, ChainEnd>, Standing>();

/** The map must not be changed afterwards. */
export function standingOf(frontier: ReadonlyMap<DeviceId, ChainEnd>): Standing {
  const found = known.get(frontier) ?? sumUp([...frontier.values()]);
  known.set(frontier, found);
  return found;
}

function sumUp(ends: readonly ChainEnd[]): Standing {
  let total = 0;
  let sum = 0n;
  for (const { ctr, hash } of ends) {
    total += ctr;
    if (ctr > 0) sum ^= BigInt(`0x${hash.slice(0, 2 * SUM_BYTES)}`);
  }
  // what a relay made up must not make a number that nothing can encode
  return {
    total: Math.min(total, Number.MAX_SAFE_INTEGER),
    sum: sum.toString(16).padStart(2 * SUM_BYTES, '0'),
  };
}
