/** Which other devices said, under their signature, that they hold this device's changes: "partagé avec n appareils". */
import type { DeviceId } from '../../id/id.ts';
import type { FrontierEntry } from '../../protocol/frames.ts';
import { type ChainEnd, NO_CHAIN } from './document-record.ts';
import { standingOf, type Standing } from './standing.ts';

/** A word is at most this long, to stay under the relay's 4 KiB for one ephemeral frame. */
const FRONTIER_ENTRIES = 68;

export interface Witnesses {
  heard(witness: DeviceId, word: Word, here: Here): Heard;
  /** Other devices that hold `own`, this device's last change. */
  covering(own: ChainEnd, here: Here): number;
  /** What changed since the last call, a frame's worth at a time; everything after `again`. */
  toPublish(frontier: Here['frontier']): FrontierEntry[];
  again(): void;
}

export interface Word extends Standing {
  readonly frontier: readonly FrontierEntry[];
}

export interface Here {
  readonly me: DeviceId;
  readonly frontier: ReadonlyMap<DeviceId, ChainEnd>;
}

export interface Heard {
  /** By this leader. */
  readonly isFirst: boolean;
  /** It holds what this device holds, no more and no less. */
  readonly isSame: boolean;
}

interface Witness {
  /** The last of this device's envelopes that it is known to hold. */
  readonly mine: ChainEnd;
  readonly sum: string;
}

export function createWitnesses(): Witnesses {
  const witnesses = new Map<DeviceId, Witness>();
  const published = new Map<DeviceId, number>();
  const mineIn = ({ me, frontier }: Here): ChainEnd => frontier.get(me) ?? NO_CHAIN;

  return {
    heard: (witness, { sum, frontier }, here) => {
      const known = witnesses.get(witness);
      const isSame = sum === standingOf(here.frontier).sum;
      const named = frontier.find((entry) => entry.device === here.me) ?? NO_CHAIN;
      const said = isSame ? mineIn(here) : named;
      const mine = known && known.mine.ctr >= said.ctr ? known.mine : { ctr: said.ctr, hash: said.hash };
      witnesses.set(witness, { mine, sum });
      return { isFirst: known === undefined, isSame };
    },
    covering: (own, here) => {
      const { sum } = standingOf(here.frontier);
      const isMineHere = covers(mineIn(here), own);
      let count = 0;
      for (const witness of witnesses.values()) {
        // said while this device was behind, and caught up with since
        if (covers(witness.mine, own) || (isMineHere && witness.sum === sum)) count++;
      }
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
