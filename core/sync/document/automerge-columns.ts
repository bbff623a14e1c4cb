/** How many rows a column of an Automerge change claims ("Column encodings" of its format): run lengths are read, nothing is unrolled. */
import { Reader } from '../../bytes/reader.ts';

const DEFLATED = 8;
const TYPES = 8;
/** Whoever reads a run of one text writes it out for each row: so many bytes of that are as much as a row. The key of a fact has 64. */
const TEXT_BYTES_A_ROW = 256;
const TYPE = { group: 0, delta: 3, boolean: 4, string: 5, raw: 7 } as const;

/** False also for a column that is damaged or compressed, which those of a change never are. */
export function hasAtMostRows(columnId: number, bytes: Uint8Array, most: number): boolean {
  const type = columnId % TYPES;
  if (Math.floor(columnId / DEFLATED) % 2 === 1) return false;
  if (type === TYPE.raw) return true;
  const reader = new Reader(bytes);
  let rows = 0;
  while (!reader.failed && reader.remaining > 0 && rows <= most) {
    rows += type === TYPE.boolean ? reader.varUint() : readRun(reader, type, most);
  }
  return !reader.failed && rows <= most;
}

/** A count and one value that repeats; minus a count and so many values; or 0 and a count of nothings. */
function readRun(reader: Reader, type: number, most: number): number {
  const count = readSigned(reader);
  if (count === 0) return reader.varUint();
  const rows = Math.abs(count);
  if (rows > most) return rows;
  const start = reader.offset;
  let grouped = 0;
  for (let value = 0; value < (count > 0 ? 1 : rows) && !reader.failed; value++) {
    if (type === TYPE.string) reader.string();
    else if (type === TYPE.delta) readSigned(reader);
    else grouped += reader.varUint();
  }
  if (type === TYPE.string) {
    const textBytes = (reader.offset - start) * (count > 0 ? rows : 1);
    return Math.max(rows, Math.ceil(textBytes / TEXT_BYTES_A_ROW));
  }
  // each row of a group claims rows of the columns that follow
  return type === TYPE.group ? Math.max(rows, count > 0 ? rows * grouped : grouped) : rows;
}

/** Signed LEB128 within ±2^48. */
function readSigned(reader: Reader): number {
  let value = 0;
  for (let scale = 1; scale < 2 ** 49; scale *= 128) {
    const byte = reader.u8();
    value += (byte % 128) * scale;
    if (byte < 128) return byte >= 64 ? value - scale * 128 : value;
  }
  reader.reject();
  return 0;
}
