/** Local changes that wait to be sealed. A tab writes a draft in the same batch as its document row [Y2]; the leader takes them. */
import type { DocId, SpaceId } from '../../id/id.ts';
import { EMPTY_BYTES } from '../../bytes/bytes.ts';
import type { Profile } from '../storage/profile.ts';
import { remove, type StorageChange } from '../storage/storage.ts';
import { changeCodecOf, type DocumentChange } from './change-codec.ts';

/** Enough for one envelope: merging grows with the square of the number of updates. */
const DRAFTS_AT_ONCE = 200;

export interface TakenDrafts {
  readonly change: DocumentChange;
  /** Deletes the drafts; commit it with the envelopes made of them. */
  readonly removals: readonly StorageChange[];
  readonly more: boolean;
}

export async function sealDraft(
  { records }: Profile,
  place: { readonly space: SpaceId; readonly doc: DocId },
  id: readonly [session: string, n: number],
  change: DocumentChange,
): Promise<StorageChange> {
  return records.seal('drafts', [place.space, place.doc, ...id], changeCodecOf(place.doc).encode(change));
}

/** Undefined when nothing waits. A draft row that no longer opens stays where it is. */
export async function takeDrafts(
  { records, storage }: Profile,
  space: SpaceId,
  doc: DocId,
): Promise<TakenDrafts | undefined> {
  const rows = await storage.list('drafts', [space, doc], DRAFTS_AT_ONCE);
  const codec = changeCodecOf(doc);
  const changes: DocumentChange[] = [];
  const removals: StorageChange[] = [];
  for (const row of rows) {
    const change = codec.decode((await records.open('drafts', row.key, row.value)) ?? EMPTY_BYTES);
    if (!change) continue;
    changes.push(change);
    removals.push(remove('drafts', row.key));
  }
  if (changes.length === 0) return undefined;
  return { change: codec.merge(changes), removals, more: rows.length === DRAFTS_AT_ONCE };
}
