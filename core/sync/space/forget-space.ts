/** Takes a space off this device: every row of it, in one batch. Other devices and its relay keep theirs. */
import type { SpaceId } from '../../id/id.ts';
import type { Result } from '../../result/result.ts';
import {
  remove,
  type Storage,
  type StorageChange,
  type StorageFailure,
  type Table,
} from '../storage/storage.ts';

/** All whose keys begin with the space. */
const TABLES_OF_A_SPACE = [
  'spaces',
  'roster',
  'epoch-keys',
  'documents',
  'updates',
  'drafts',
  'outbox',
  'envelopes',
  'refused',
  'copies',
  'blobs',
  'typed',
  'summaries',
] as const satisfies readonly Table[];

/** Whoever holds the space open lets go of it first: what they write afterwards would stay behind. `also`: what goes in the same batch. */
export async function forgetSpace(
  storage: Storage,
  space: SpaceId,
  also: readonly StorageChange[] = [],
): Promise<Result<void, StorageFailure>> {
  return storage.commit([...(await withoutSpace(storage, space)), ...also]);
}

/** What takes it off, for a batch that does more. */
export async function withoutSpace(storage: Storage, space: SpaceId): Promise<readonly StorageChange[]> {
  const rows = await Promise.all(
    TABLES_OF_A_SPACE.map(async (table) =>
      (await storage.keys(table, [space])).map((key) => remove(table, key)),
    ),
  );
  return rows.flat();
}
