/**
 * One Automerge change as bytes (automerge.org/automerge-binary-format-spec, "Change Chunk"): who made it, read without Automerge. Everything that is claimed is bounded
 * here, because Automerge itself trusts it: 64 bytes can claim 10^12 operations, and a compressed chunk any size.
 */
import { type Bytes, bytesEqual, concatBytes } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import { inflate } from '../../crypto/deflate.ts';
import { sha256 } from '../../crypto/digest.ts';
import { hasAtMostRows } from './automerge-columns.ts';

/** A fact is some kilobytes; nobody's single change comes near. */
export const CHUNK_LIMIT_BYTES = 1024 * 1024;
/** One change holds one fact; an honest Automerge may gather some. */
const MOST_OPERATIONS = 256;

const MAGIC = Uint8Array.of(0x85, 0x6f, 0x4a, 0x83);
const CHANGE = 1;
const DEFLATED_CHANGE = 2;

export interface AutomergeChunk {
  /** Hex, as Automerge spells it. */
  readonly actor: string;
}

/** Undefined for what is not exactly one whole, undamaged change within the bounds. Never throws. */
export async function readAutomergeChunk(bytes: Bytes): Promise<AutomergeChunk | undefined> {
  if (bytes.length > CHUNK_LIMIT_BYTES) return undefined;
  const reader = new Reader(bytes);
  const magic = reader.raw(4);
  const checksum = reader.raw(4);
  const type = reader.u8();
  const sent = reader.bytes();
  if (!reader.done || !bytesEqual(magic, MAGIC)) return undefined;
  const content = await contentOf(type, sent);
  if (!content || !bytesEqual(checksum, await checksumOf(content))) return undefined;
  return readContent(content);
}

async function contentOf(type: number, sent: Bytes): Promise<Bytes | undefined> {
  if (type === CHANGE) return sent;
  return type === DEFLATED_CHANGE ? inflate(sent, CHUNK_LIMIT_BYTES) : undefined;
}

/** The first bytes of the change's hash; a compressed one is hashed as it was before. */
async function checksumOf(content: Bytes): Promise<Bytes> {
  const head = new Writer(16).u8(CHANGE).varUint(content.length).finish();
  return (await sha256(concatBytes(head, content))).slice(0, 4);
}

/** n×(dep 32) | b actor | seq | startOp | time, signed | b message | n×(b actor) | n×(column, length) | columns | anything later */
function readContent(content: Bytes): AutomergeChunk | undefined {
  const reader = new Reader(content);
  reader.list(32, () => reader.view(32));
  const actor = reader.view(reader.varUint());
  reader.varUint();
  reader.varUint();
  skipSigned(reader);
  reader.string();
  reader.list(1, () => reader.view(reader.varUint()));
  const columns = reader.list(2, () => ({ id: reader.varUint(), sizeBytes: reader.varUint() }));
  for (const { id, sizeBytes } of columns) {
    if (!hasAtMostRows(id, reader.view(sizeBytes), MOST_OPERATIONS)) return undefined;
  }
  return reader.failed || actor.length === 0 ? undefined : { actor: bytesToHex(actor) };
}

/** A signed number of up to ten bytes. */
function skipSigned(reader: Reader): void {
  for (let n = 0; n < 10; n++) if (reader.u8() < 128) return;
  reader.reject();
}
