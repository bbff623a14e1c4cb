/** A record's rows in storage: read change by change, never opened here. Small rows become larger ones; no change is left out or altered. */
import type { Bytes } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { randomBytes } from '../../crypto/digest.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { decodeUpdates, encodeUpdates } from '../document/update-rows.ts';
import type { Profile } from '../storage/profile.ts';
import { type Key, remove, type Row } from '../storage/storage.ts';

/** So many small rows are worth the writing of a large one. */
const COMPACT_FROM_ROWS = 64;
/** A row that has grown so large is left alone, or a long register would be written anew for each word. */
const LARGE_BYTES = 512 * 1024;
/** Rows read at once: what is read is worked on while the next ones are. */
const ROWS_AT_ONCE = 64;

export interface RecordPlace {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** Names the rows that many become. */
  readonly session: string;
}

export interface ReadRecord {
  /** Rows that no longer open; left where they are. */
  readonly damaged: number;
}

/**
 * Hands on the changes of every row that is not `known`, which is told each row that was handed on, or was made of such.
 */
export async function readRecord(
  profile: Profile,
  place: RecordPlace,
  known: { has(row: string): boolean; add(row: string): unknown },
  take: (changes: readonly Bytes[]) => void,
): Promise<ReadRecord> {
  const { rows, isWhole } = await unreadRows(profile, place, known);
  const small: Opened[] = [];
  let damaged = 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const opened = await Promise.all(
      rows.slice(start, start + ROWS_AT_ONCE).map((row) => openRow(profile, row)),
    );
    for (const one of opened) {
      if (!one) {
        damaged += 1;
        continue;
      }
      known.add(rowName(one.row.key));
      take(one.changes);
      if (sizeOf(one.row) < LARGE_BYTES) small.push(one);
    }
  }
  if (small.length >= COMPACT_FROM_ROWS) await compact(profile, place, known, small);
  // another tab has made them part of a larger row meanwhile
  return isWhole ? { damaged } : readRecord(profile, place, known, take);
}

interface Opened {
  readonly row: Row;
  readonly changes: readonly Bytes[];
}

/** `isWhole`: none of them went while they were read. Few are read one by one, because the known ones may be many and large. */
async function unreadRows(
  { storage }: Profile,
  { space, doc }: RecordPlace,
  known: { has(row: string): boolean },
): Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }> {
  const keys = await storage.keys('updates', [space, doc]);
  const unread = keys.filter((key) => !known.has(rowName(key)));
  if (unread.length > ROWS_AT_ONCE) {
    const all = await storage.list('updates', [space, doc]);
    return { rows: all.filter(({ key }) => !known.has(rowName(key))), isWhole: true };
  }
  const rows = await Promise.all(
    unread.map(async (key) => ({ key, value: await storage.get('updates', key) })),
  );
  const found = rows.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
  return { rows: found, isWhole: found.length === rows.length };
}

async function openRow({ records }: Profile, row: Row): Promise<Opened | undefined> {
  const plain = await records.open('updates', row.key, row.value);
  const changes = plain && decodeUpdates(plain);
  return changes && { row, changes };
}

/** A failed write leaves everything as it was. Two tabs that do so at once leave changes twice, which are the same. */
async function compact(
  { storage, records }: Profile,
  { space, doc, session }: RecordPlace,
  known: { add(row: string): unknown },
  small: readonly Opened[],
): Promise<void> {
  // named anew each time: one session may do so again, and must not write over what it made before
  const key = [space, doc, session, `whole-${bytesToHex(randomBytes(6))}`];
  const whole = await records.seal('updates', key, encodeUpdates(small.flatMap(({ changes }) => changes)));
  const removals = small.map(({ row }) => remove('updates', row.key));
  const written = await storage.commit([...removals, whole]);
  if (written.ok) known.add(rowName(key));
}

export function rowName(key: Key): string {
  return JSON.stringify(key);
}

function sizeOf({ value }: Row): number {
  return value instanceof Uint8Array ? value.length : 0;
}
