/** Where this device stands in one document: its cursor in the relay's log and the last envelope of each device [E6, L5]. */
import { type Bytes, EMPTY_BYTES } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import {
  type DeviceId,
  type EnvelopeHash,
  type Generation,
  NO_ENVELOPE,
  NO_GENERATION,
} from '../../id/id.ts';

export interface ChainEnd {
  readonly ctr: number;
  readonly hash: EnvelopeHash;
}

export interface DocumentRecord {
  readonly gen: Generation;
  /** Last seq of the relay's log that is stored here, without a gap before it. */
  readonly cursor: number;
  /** First 8 bytes of the hash of the envelope at the cursor; zeros at 0. */
  readonly cursorHash: Bytes;
  /** The last envelope that this device sealed, sent or not. */
  readonly own: ChainEnd;
  /** The last envelope received from each device, this one included. */
  readonly frontier: ReadonlyMap<DeviceId, ChainEnd>;
}

export const NO_CHAIN: ChainEnd = { ctr: 0, hash: NO_ENVELOPE };
export const NO_CURSOR_HASH: Bytes = new Uint8Array(8);

export const NEW_DOCUMENT: DocumentRecord = {
  gen: NO_GENERATION,
  cursor: 0,
  cursorHash: NO_CURSOR_HASH,
  own: NO_CHAIN,
  frontier: new Map(),
};

export function encodeDocumentRecord(record: DocumentRecord): Bytes {
  const writer = new Writer().hex(record.gen).varUint(record.cursor).raw(record.cursorHash);
  writeEnd(writer, record.own);
  return writer
    .list([...record.frontier], ([device, end]) => {
      writer.hex(device);
      writeEnd(writer, end);
    })
    .finish();
}

export function decodeDocumentRecord(bytes: Bytes = EMPTY_BYTES): DocumentRecord | undefined {
  const reader = new Reader(bytes);
  const record = {
    gen: reader.hex(8) as Generation,
    cursor: reader.varUint(),
    cursorHash: reader.raw(8),
    own: readEnd(reader),
    frontier: new Map(
      reader.list(49, (): [DeviceId, ChainEnd] => [reader.hex(16) as DeviceId, readEnd(reader)]),
    ),
  };
  return reader.done ? record : undefined;
}

function writeEnd(writer: Writer, end: ChainEnd): void {
  writer.varUint(end.ctr).hex(end.hash);
}

function readEnd(reader: Reader): ChainEnd {
  return { ctr: reader.varUint(), hash: reader.hex(32) as EnvelopeHash };
}
