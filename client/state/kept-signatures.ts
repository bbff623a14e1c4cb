/**
 * Signatures of a group's register that this device has found good, kept in sealed records: an opening verifies what is new only. Nobody but
 * this profile could have written them; a lost row costs some milliseconds.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import type { SpaceId } from '../../core/id/id.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { remove } from '../../core/sync/storage/storage.ts';
import { decodeVerified, encodeVerified } from '../decisions/verified-signatures.ts';

/** More rows than these become one. */
const ROWS = 32;

export interface KeptSignatures {
  /** As they are stored. */
  readonly rows: readonly Bytes[];
  /** Those that are not kept yet are. */
  keep(facts: readonly DecisionEvent[]): Promise<void>;
}

/** `opening`: random, names its rows. */
export async function openKeptSignatures(
  { storage, records }: Profile,
  space: SpaceId,
  opening: string,
): Promise<KeptSignatures> {
  const place = [space, 'verified'] as const;
  const stored = await storage.list('summaries', place);
  const opened = await Promise.all(stored.map(({ key, value }) => records.open('summaries', key, value)));
  const rows = opened.filter((row) => row !== undefined);
  const kept = new Map(decodeVerified(rows));
  let written = 0;

  if (stored.length > ROWS) {
    const all = encodeVerified(decodedFacts(kept));
    const whole = await records.seal('summaries', [...place, opening, 'whole'], all);
    await storage.commit([...stored.map(({ key }) => remove('summaries', key)), whole]);
  }

  return {
    rows,
    keep: async (facts) => {
      const news = facts.filter(({ id, sig }) => kept.get(id) !== sig);
      if (news.length === 0) return;
      for (const { id, sig } of news) kept.set(id, sig);
      const key = [...place, opening, written++];
      const row = await records.seal('summaries', key, encodeVerified(news));
      // a group that was taken off this device meanwhile must leave nothing behind
      if ((await storage.get('spaces', [space]).catch(() => undefined)) === undefined) return;
      await storage.commit([row]);
    },
  };
}

function decodedFacts(kept: ReadonlyMap<string, string>): { id: string; sig: string }[] {
  return [...kept].map(([id, sig]) => ({ id, sig }));
}
