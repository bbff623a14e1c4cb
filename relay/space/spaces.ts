/** The spaces of this relay: read from the store when asked for, kept while somebody follows them and a little longer. */
import { NO_OP, type SpaceId } from '../../core/id/id.ts';
import { foldRoster } from '../../core/roster/fold.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { RelayParts } from '../parts.ts';
import { type Refused, refused } from '../refused.ts';
import { secondsOf } from '../surroundings.ts';
import { judgePut, type RosterPut } from './roster-put.ts';
import { createSpace, type Space } from './space.ts';

export interface Spaces {
  /** Undefined for a space that this relay does not hold. Rejects when the store does. */
  find(id: SpaceId): Promise<Space | undefined>;
  /** A whole chain, from its genesis on; whether the device may is the caller's question. */
  begin(put: RosterPut): Promise<Result<void, Refused>>;
}

interface Kept {
  readonly loading: Promise<Space | undefined>;
  /** Once it is loaded. */
  space?: Space;
}

/** Folding a chain again costs a signature check for each operation, so idle spaces stay this many deep. */
const KEPT_SPACES = 1024;

export function createSpaces(parts: RelayParts, keptSpaces = KEPT_SPACES): Spaces {
  const { store, clock } = parts;
  /** Newest last. */
  const kept = new Map<SpaceId, Kept>();

  async function load(id: SpaceId): Promise<Space | undefined> {
    const { ops } = await store.readRoster(id, NO_OP, Number.MAX_SAFE_INTEGER);
    if (ops.length === 0) return undefined;
    const folded = await foldRoster(ops);
    if (!folded.ok) throw new Error(`a stored chain breaks a rule: ${folded.error.rule}`);
    return createSpace(folded.value, parts);
  }

  async function find(id: SpaceId): Promise<Space | undefined> {
    const entry = kept.get(id) ?? { loading: load(id) };
    renew(id, entry);
    try {
      const space = await entry.loading;
      if (space) entry.space = space;
      else forget(id, entry);
      return space;
    } catch (error) {
      forget(id, entry);
      throw error;
    } finally {
      lookAtOldest();
      lookAtOldest();
    }
  }

  function renew(id: SpaceId, entry: Kept): void {
    kept.delete(id);
    kept.set(id, entry);
  }

  function forget(id: SpaceId, entry: Kept): void {
    if (kept.get(id) === entry) kept.delete(id);
  }

  /** Two looks for each space that is asked for: idle ones go, those in use get another turn, and nobody waits for a long search. */
  function lookAtOldest(): void {
    if (kept.size <= keptSpaces) return;
    for (const [id, entry] of kept) {
      if (entry.space && !entry.space.isInUse) forget(id, entry);
      else renew(id, entry);
      return;
    }
  }

  return {
    find,
    async begin(put) {
      const { prev, ops } = put;
      const place = { before: undefined, current: undefined, prev, ops, replaced: undefined };
      const judged = await judgePut(place, put, secondsOf(clock));
      if (!judged.ok) return judged;
      const outcome = await store.putRoster(judged.value.commit);
      return outcome === 'committed' ? ok(undefined) : fail(refused('roster-race', 'already-begun'));
    },
  };
}
