/**
 * Tables of the embedded store, version 1. Identifiers are raw bytes; times are not kept. The two unique keys of `entry` are the last
 * line of defence: a log never holds one place twice, nor one envelope twice [L4].
 */

export const SCHEMA_VERSION = 1;

export const SCHEMA = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE roster_op (
    space BLOB NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL, op BLOB NOT NULL,
    PRIMARY KEY (space, position)
  );
  CREATE TABLE active_device (device BLOB NOT NULL, space BLOB NOT NULL, PRIMARY KEY (device, space)) WITHOUT ROWID;
  CREATE INDEX active_device_of_space ON active_device (space);
  CREATE TABLE key_box (
    space BLOB NOT NULL, epoch BLOB NOT NULL, target BLOB NOT NULL, ring INTEGER NOT NULL, box BLOB NOT NULL,
    PRIMARY KEY (space, epoch, target, ring)
  ) WITHOUT ROWID;
  CREATE TABLE log (
    id INTEGER PRIMARY KEY, space BLOB NOT NULL, doc BLOB NOT NULL, gen BLOB NOT NULL,
    UNIQUE (space, doc)
  );
  CREATE TABLE entry (
    log INTEGER NOT NULL REFERENCES log (id), seq INTEGER NOT NULL,
    device BLOB NOT NULL, ctr INTEGER NOT NULL, hash BLOB NOT NULL, envelope BLOB NOT NULL,
    PRIMARY KEY (log, seq), UNIQUE (log, device, ctr)
  );
`;

export const SQL = {
  readMeta: 'SELECT value FROM meta WHERE name = ?',
  writeMeta: 'INSERT INTO meta (name, value) VALUES (?, ?)',

  rosterHead: 'SELECT position, hash FROM roster_op WHERE space = ? ORDER BY position DESC LIMIT 1',
  rosterPosition: 'SELECT position FROM roster_op WHERE space = ? AND hash = ?',
  addOp: 'INSERT INTO roster_op (space, position, hash, op) VALUES (?, ?, ?, ?)',
  dropOpsAfter: 'DELETE FROM roster_op WHERE space = ? AND position > ?',
  opsAfter: 'SELECT position, op FROM roster_op WHERE space = ? AND position > ? ORDER BY position',

  forgetDevices: 'DELETE FROM active_device WHERE space = ?',
  addDevice: 'INSERT INTO active_device (device, space) VALUES (?, ?)',
  knowsDevice: 'SELECT 1 AS known FROM active_device WHERE device = ? LIMIT 1',

  putBox: 'INSERT OR REPLACE INTO key_box (space, epoch, target, ring, box) VALUES (?, ?, ?, ?, ?)',
  readBox: 'SELECT box FROM key_box WHERE space = ? AND epoch = ? AND target = ? AND ring = ?',
  dropBoxes: 'DELETE FROM key_box WHERE space = ? AND target = ?',

  findLog: 'SELECT id, gen FROM log WHERE space = ? AND doc = ?',
  addLog: 'INSERT INTO log (space, doc, gen) VALUES (?, ?, ?)',
  addEntry: 'INSERT INTO entry (log, seq, device, ctr, hash, envelope) VALUES (?, ?, ?, ?, ?, ?)',
  lastSeq: 'SELECT coalesce(max(seq), 0) AS seq FROM entry WHERE log = ?',
  // SQLite gives bare columns the row of the maximum: https://sqlite.org/lang_select.html#bareagg
  deviceHeads: 'SELECT device, max(ctr) AS ctr, hash FROM entry WHERE log = ? GROUP BY device',
  // each maximum is one look at the index (log, device, ctr), however long the logs
  headsOf: `
    SELECT log.doc AS doc, entry.ctr AS ctr, entry.hash AS hash FROM log JOIN entry
    ON entry.log = log.id AND entry.device = ?1
    AND entry.ctr = (SELECT max(ctr) FROM entry AS own WHERE own.log = log.id AND own.device = ?1)
    WHERE log.space = ?2`,
  entriesAfter: 'SELECT seq, envelope FROM entry WHERE log = ? AND seq > ? ORDER BY seq',
  findEntry: 'SELECT seq, hash FROM entry WHERE log = ? AND device = ? AND ctr = ?',
  hashAt: 'SELECT hash FROM entry WHERE log = ? AND seq = ?',
} as const;
