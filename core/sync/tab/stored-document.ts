/** A document's rows in storage: read into a Yjs document, and written as one row when they have become many. */
import * as Y from 'yjs';
import type { Bytes } from '../../bytes/bytes.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { toBytes } from '../document/yjs-change.ts';
import { decodeUpdates, encodeUpdates } from '../document/update-rows.ts';
import type { Profile } from '../storage/profile.ts';
import { remove, type Row } from '../storage/storage.ts';

const COMPACT_FROM_ROWS = 64;

export interface LoadedRows {
  /** Rows that no longer open or that Yjs does not take; left where they are. */
  readonly damaged: number;
}

interface StoredPlace {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** Names the row that many become. */
  readonly session: string;
}

/** Applies every stored update under one transaction with `origin`, each in its own try [E9]: one that Yjs refuses costs no other. */
export async function loadDocument(
  profile: Profile,
  place: StoredPlace,
  ydoc: Y.Doc,
  origin: unknown,
  compactFromRows = COMPACT_FROM_ROWS,
): Promise<LoadedRows> {
  const rows = await profile.storage.list('updates', [place.space, place.doc]);
  const opened = await Promise.all(rows.map((row) => openRow(profile, row)));
  const sound: Row[] = [];
  const applyAll = (): void => {
    for (const [i, row] of rows.entries()) {
      if (opened[i]?.every((update) => isApplied(ydoc, update, origin))) sound.push(row);
    }
  };
  Y.transact(ydoc, applyAll, origin, false);
  if (sound.length >= compactFromRows) await compact(profile, place, ydoc, sound);
  return { damaged: rows.length - sound.length };
}

/** After something was erased: its rows become one that no longer holds it. What another tab stores meanwhile stays beside it. */
export async function compactDocument(profile: Profile, place: StoredPlace): Promise<void> {
  const ydoc = new Y.Doc({ gc: true });
  await loadDocument(profile, place, ydoc, 'compact', 1);
  ydoc.destroy();
}

async function openRow({ records }: Profile, row: Row): Promise<Bytes[] | undefined> {
  const plain = await records.open('updates', row.key, row.value);
  return plain && decodeUpdates(plain);
}

/**
 * One row for what these rows held. Re-encoding from a document with gc on is what lets deleted text leave; other tabs' newer rows
 * stay. A failed write leaves everything as it was.
 */
async function compact(
  { records, storage }: Profile,
  place: StoredPlace,
  ydoc: Y.Doc,
  rows: readonly Row[],
): Promise<void> {
  const state = encodeUpdates([toBytes(Y.encodeStateAsUpdate(ydoc))]);
  const whole = await records.seal('updates', [place.space, place.doc, place.session, 'state'], state);
  await storage.commit([...rows.map((row) => remove('updates', row.key)), whole]);
}

function isApplied(ydoc: Y.Doc, update: Bytes, origin: unknown): boolean {
  try {
    Y.applyUpdate(ydoc, update, origin);
    return true;
  } catch {
    return false; // counted, and shown as unreadable
  }
}
