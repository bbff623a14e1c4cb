/**
 * Where the relay keeps sealed blobs: one file each, DATA_DIR/blobs/<space>/<hash>. Files and not rows of the log's database: two
 * mebibytes in its journal would make everybody's next commit wait. When `put` resolves the bytes and their name are on disk [L1]; what a
 * killed process had begun is in `coming`, and goes at the next start [L4].
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import type { BlobHash, SpaceId } from '../../core/id/id.ts';
import { createTurns, type Turns } from '../turns.ts';

export interface BlobStore {
  /** In bytes; undefined for one that is not here. Rejects when the storage fails, as all of these do. */
  sizeOf(space: SpaceId, hash: BlobHash): Promise<number | undefined>;
  /** Whether it is on disk with its name; waits for one that is being put. */
  keeps(space: SpaceId, hash: BlobHash): Promise<boolean>;
  read(space: SpaceId, hash: BlobHash): Promise<Bytes | undefined>;
  /** Of all blobs of the space. */
  usedBytes(space: SpaceId): Promise<number>;
  /** `bytes` are what `hash` stands for: the caller has looked. Again changes nothing. `full`: the space's blobs would be too many. */
  put(space: SpaceId, hash: BlobHash, bytes: Bytes): Promise<'stored' | 'full'>;
}

interface Shelf {
  readonly turns: Turns;
  /** Undefined until it has been counted. */
  usedBytes: number | undefined;
}

/** `folder`: made if it is not there. */
export async function openBlobStore(folder: string, mostBytesPerSpace: number): Promise<BlobStore> {
  const coming = join(folder, 'coming');
  const shelves = new Map<SpaceId, Shelf>();
  await rm(coming, { recursive: true, force: true });
  await mkdir(coming, { recursive: true, mode: 0o700 });

  const shelfOf = (space: SpaceId): Shelf => {
    const known = shelves.get(space) ?? { turns: createTurns(), usedBytes: undefined };
    shelves.set(space, known);
    return known;
  };

  /** In the space's turn: a count that a put overtakes would be too low for ever. */
  const count = async (space: SpaceId): Promise<number> => {
    const shelf = shelfOf(space);
    return (shelf.usedBytes ??= await sizeOfFolder(join(folder, space)));
  };

  const put = async (space: SpaceId, hash: BlobHash, bytes: Bytes): Promise<'stored' | 'full'> => {
    const path = join(folder, space, hash);
    if ((await sizeOfFile(path)) !== undefined) return 'stored';
    const used = (await count(space)) + bytes.length;
    if (used > mostBytesPerSpace) return 'full';
    const begun = join(coming, bytesToHex(randomBytes(8)));
    try {
      await writeWhole(begun, bytes);
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      if (made !== undefined) await syncFolder(folder);
      await rename(begun, path);
      await syncFolder(dirname(path));
    } catch (error) {
      shelfOf(space).usedBytes = undefined; // counted again: nobody knows how far it came
      // what has a name that is not on disk must not pass for stored; the first failure is the one to tell
      for (const left of [begun, path]) await rm(left, { force: true }).catch(() => undefined);
      throw error;
    }
    shelfOf(space).usedBytes = used;
    return 'stored';
  };

  return {
    sizeOf: (space, hash) => sizeOfFile(join(folder, space, hash)),
    keeps: (space, hash) =>
      shelfOf(space).turns.next(async () => (await sizeOfFile(join(folder, space, hash))) !== undefined),
    read: async (space, hash) => {
      try {
        return new Uint8Array(await readFile(join(folder, space, hash)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    usedBytes: (space) => shelfOf(space).turns.next(() => count(space)),
    put: (space, hash, bytes) => shelfOf(space).turns.next(() => put(space, hash, bytes)),
  };
}

async function writeWhole(path: string, bytes: Bytes): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function sizeOfFolder(path: string): Promise<number> {
  let bytes = 0;
  for (const name of await namesIn(path)) bytes += (await sizeOfFile(join(path, name))) ?? 0;
  return bytes;
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function sizeOfFile(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
