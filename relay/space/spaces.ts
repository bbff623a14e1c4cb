/** The spaces of this relay: read from the store when asked for, kept while somebody follows them and a little longer. */
import { NO_OP, type SpaceId } from '../../core/id/id.ts';
import { foldRoster } from '../../core/roster/fold.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { RelayParts } from '../parts.ts';
import { type Refused, refused } from '../refused.ts';
import { judgePut, type RosterPut } from './roster-put.ts';
import { createSpace, type Space } from './space.ts';

export interface Spaces {
  /** Undefined for a space that this relay does not hold. Rejects when the store does. */
  find(id: SpaceId): Promise<Space | undefined>;
  /** A whole chain, from its genesis on; whether the device may is the caller's question. */
  begin(put: RosterPut): Promise<Result<void, Refused>>;
}

/** Folding a chain again costs a signature check for each operation, so idle spaces stay this many deep. */
const KEPT_SPACES = 1024;

export function createSpaces(parts: RelayParts): Spaces {
  const { store, clock } = parts;
  const kept = new Map<SpaceId, Promise<Space | undefined>>();

  async function load(id: SpaceId): Promise<Space | undefined> {
    const { ops } = await store.readRoster(id, NO_OP, Number.MAX_SAFE_INTEGER);
    if (ops.length === 0) return undefined;
    const folded = await foldRoster(ops);
    if (!folded.ok) throw new Error(`a stored chain breaks a rule: ${folded.error.rule}`);
    return createSpace(folded.value, parts);
  }

  async function find(id: SpaceId): Promise<Space | undefined> {
    const loading = kept.get(id) ?? load(id);
    kept.delete(id);
    kept.set(id, loading); // newest last
    try {
      const space = await loading;
      if (!space) forget(id, loading);
      else if (kept.size > KEPT_SPACES) await forgetOldest();
      return space;
    } catch (error) {
      forget(id, loading);
      throw error;
    }
  }

  function forget(id: SpaceId, loading: Promise<Space | undefined>): void {
    if (kept.get(id) === loading) kept.delete(id);
  }

  async function forgetOldest(): Promise<void> {
    for (const [id, loading] of kept) {
      if (kept.size <= KEPT_SPACES) return;
      const space = await loading;
      if (!space?.isFollowed) forget(id, loading);
    }
  }

  return {
    find,
    async begin(put) {
      const judged = await judgePut(undefined, put, Math.floor(clock.now() / 1000));
      if (!judged.ok) return judged;
      const outcome = await store.putRoster(judged.value.commit);
      return outcome === 'committed' ? ok(undefined) : fail(refused('roster-race', 'already-begun'));
    },
  };
}
