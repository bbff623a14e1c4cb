/** Which other devices said, under their signature, that they hold this device's changes: "partagé avec n appareils". */
import type { DeviceId } from '../../id/id.ts';
import type { FrontierEntry } from '../../protocol/frames.ts';
import { type ChainEnd, NO_CHAIN } from './document-record.ts';

/** A frontier is at most this long, to stay under the relay's 4 KiB for one ephemeral frame. */
const FRONTIER_ENTRIES = 70;

export interface Witnesses {
  /** Returns true for a device heard for the first time: it may not know what we hold. */
  heard(witness: DeviceId, frontier: readonly FrontierEntry[], me: DeviceId): boolean;
  /** Other devices whose frontier covers `own`. */
  covering(own: ChainEnd): number;
  /** What changed since the last call, a frame's worth at a time; everything after `again`. */
  toPublish(frontier: ReadonlyMap<DeviceId, ChainEnd>): FrontierEntry[];
  again(): void;
}

export function createWitnesses(): Witnesses {
  const mineByWitness = new Map<DeviceId, ChainEnd>();
  const published = new Map<DeviceId, number>();

  return {
    heard: (witness, frontier, me) => {
      const known = mineByWitness.get(witness);
      const said = frontier.find((entry) => entry.device === me) ?? NO_CHAIN;
      if (!known || said.ctr > known.ctr) mineByWitness.set(witness, { ctr: said.ctr, hash: said.hash });
      return known === undefined;
    },
    covering: (own) => {
      let count = 0;
      for (const end of mineByWitness.values()) if (covers(end, own)) count++;
      return count;
    },
    toPublish: (frontier) => {
      const changed: FrontierEntry[] = [];
      for (const [device, end] of frontier) {
        if (changed.length === FRONTIER_ENTRIES) break;
        if (published.get(device) === end.ctr) continue;
        published.set(device, end.ctr);
        changed.push({ device, ...end });
      }
      return changed;
    },
    again: () => published.clear(),
  };
}

/** The same counter with another hash is another history, not a copy of this one. */
function covers(end: ChainEnd, own: ChainEnd): boolean {
  return own.ctr > 0 && (end.ctr > own.ctr || (end.ctr === own.ctr && end.hash === own.hash));
}
