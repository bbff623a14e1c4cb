/** The store in one SQLite file. The engine is synchronous, so each promise is settled when the call returns: writes never interleave. */
import { bytesToHex, hexToBytes } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { ringByte } from '../../core/crypto/ring.ts';
import {
  type DeviceId,
  type DocId,
  type EnvelopeHash,
  type EpochId,
  type Generation,
  NO_OP,
  type SpaceId,
} from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { type Database, openDatabase, type Row } from './sqlite-database.ts';
import type { BoxPlace, DeviceHead, LogKey, LogStore, NewEntry, PlacedHead, RosterCommit } from './store.ts';
import { takeUpTo } from './take-up-to.ts';

/** Throws when the file cannot be opened, is no database, or belongs to a newer Placette. */
export function openSqliteLogStore(path: string): LogStore {
  const db = openDatabase(path);
  return {
    relayId: async () => db.transact(() => readRelayId(db)),

    putRoster: async (commit) => db.transact(() => putRoster(db, commit)),
    async readRoster(space, from, maxBytes) {
      const id = hexToBytes(space);
      const start = db.first('rosterPosition', id, hexToBytes(from))?.number('position') ?? 0;
      const rows = takeUpTo(maxBytes, db.rows('opsAfter', id, start), (row) => row.bytes('op').length);
      const last = rows.at(-1)?.number('position') ?? start;
      const head = db.first('rosterHead', id)?.number('position') ?? 0;
      return { ops: rows.map((row) => row.bytes('op')), more: last < head };
    },
    knowsDevice: async (device) => db.first('knowsDevice', hexToBytes(device)) !== undefined,

    putBoxes: async (space, epoch, boxes) => db.transact(() => putBoxes(db, { space, epoch }, boxes)),
    async readBox({ space, epoch, target, ring }) {
      const place = [hexToBytes(space), hexToBytes(epoch), hexToBytes(target), ringByte(ring)];
      return db.first('readBox', ...place)?.bytes('box');
    },

    readHead: async (key) => readHead(db, key),
    headsOf: async (space, devices) => devices.flatMap((device) => headsOf(db, space, device)),
    append: async (entries) => db.transact(() => append(db, entries)),
    async readEntries(key, after, maxBytes) {
      const log = findLog(db, key);
      if (!log) return [];
      const entries = db.rows('entriesAfter', log.number('id'), after);
      const rows = takeUpTo(maxBytes, entries, (row) => row.bytes('envelope').length);
      return rows.map((row) => ({ seq: row.number('seq'), envelope: row.bytes('envelope') }));
    },
    async findEntry(key, device, ctr) {
      const log = findLog(db, key);
      const row = log && db.first('findEntry', log.number('id'), hexToBytes(device), ctr);
      return row && { seq: row.number('seq'), hash: hashOf(row) };
    },
    async hashAt(key, seq) {
      const log = findLog(db, key);
      const row = log && db.first('hashAt', log.number('id'), seq);
      return row && hashOf(row);
    },

    close: async () => db.close(),
  };
}

function readRelayId(db: Database): ReturnType<Row['bytes']> {
  const known = db.first('readMeta', 'relayId')?.bytes('value');
  if (known) return known;
  const made = randomBytes(32);
  db.run('writeMeta', 'relayId', made);
  return made;
}

function putRoster(db: Database, commit: RosterCommit): 'committed' | 'raced' {
  const space = hexToBytes(commit.space);
  const head = db.first('rosterHead', space);
  if ((head ? bytesToHex(head.bytes('hash')) : NO_OP) !== (commit.replaced ?? commit.prev)) return 'raced';
  const shared = db.first('rosterPosition', space, hexToBytes(commit.prev));
  if (!shared && commit.prev !== NO_OP) return 'raced';
  let position = shared?.number('position') ?? 0;
  if (commit.replaced) db.run('dropOpsAfter', space, position);
  for (const op of commit.ops) db.run('addOp', space, ++position, hexToBytes(op.hash), op.bytes);
  db.run('forgetDevices', space);
  for (const device of commit.devices) db.run('addDevice', hexToBytes(device), space);
  for (const target of commit.closedTargets) db.run('dropBoxes', space, hexToBytes(target));
  putBoxes(db, commit, commit.boxes);
  return 'committed';
}

function putBoxes(
  db: Database,
  place: Pick<BoxPlace, 'space' | 'epoch'> & { readonly space: SpaceId; readonly epoch: EpochId },
  boxes: readonly KeyBox[],
): void {
  const [space, epoch] = [hexToBytes(place.space), hexToBytes(place.epoch)];
  for (const { target, ring, box } of boxes)
    db.run('putBox', space, epoch, hexToBytes(target), ringByte(ring), box);
}

function readHead(db: Database, key: LogKey): Awaited<ReturnType<LogStore['readHead']>> {
  const log = findLog(db, key);
  if (!log) return undefined;
  const id = log.number('id');
  const devices = new Map<DeviceId, DeviceHead>();
  for (const row of db.rows('deviceHeads', id)) {
    devices.set(bytesToHex(row.bytes('device')) as DeviceId, { ctr: row.number('ctr'), hash: hashOf(row) });
  }
  const seq = db.first('lastSeq', id)?.number('seq') ?? 0;
  return { gen: bytesToHex(log.bytes('gen')) as Generation, seq, devices };
}

function headsOf(db: Database, space: SpaceId, device: DeviceId): PlacedHead[] {
  return [...db.rows('headsOf', hexToBytes(device), hexToBytes(space))].map((row) => ({
    doc: bytesToHex(row.bytes('doc')) as DocId,
    device,
    ctr: row.number('ctr'),
    hash: hashOf(row),
  }));
}

function append(db: Database, entries: readonly NewEntry[]): void {
  for (const entry of entries) {
    const log = logFor(db, entry);
    if (db.first('lastSeq', log)?.number('seq') !== entry.seq - 1) throw new Error('not next in its log');
    const [device, hash] = [hexToBytes(entry.device), hexToBytes(entry.hash)];
    db.run('addEntry', log, entry.seq, device, entry.ctr, hash, entry.envelope);
  }
}

/** The log's row, made with its first entry. */
function logFor(db: Database, entry: NewEntry): number {
  const known = findLog(db, entry);
  if (!known)
    return db.run('addLog', hexToBytes(entry.space), hexToBytes(entry.doc), hexToBytes(entry.gen)).rowId;
  if (bytesToHex(known.bytes('gen')) !== entry.gen) throw new Error('another generation');
  return known.number('id');
}

function findLog(db: Database, key: LogKey): Row | undefined {
  return db.first('findLog', hexToBytes(key.space), hexToBytes(key.doc));
}

function hashOf(row: Row): EnvelopeHash {
  return bytesToHex(row.bytes('hash')) as EnvelopeHash;
}
