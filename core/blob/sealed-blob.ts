/**
 * A sealed blob (`docs/protocol.md` A13): a picture under a key of its own, named by the SHA-256 of all its bytes. Whoever serves it can
 * only give the right bytes or none, so it needs no signature: the document that names it was signed.
 */
import { type Bytes, concatBytes, isAllZero } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { decrypt, encrypt, importAeadKey, TAG_BYTES, ZERO_NONCE } from '../crypto/aead.ts';
import { randomBytes, sha256 } from '../crypto/digest.ts';
import { deriveKey } from '../crypto/kdf.ts';
import { paddedLength } from '../crypto/padding.ts';
import { type Ring, RINGS, ringByte } from '../crypto/ring.ts';
import type { BlobHash, EpochId, SpaceId } from '../id/id.ts';
import { DEFAULT_BLOB_LIMITS } from '../protocol/limits.ts';
import { fail, ok, type Result } from '../result/result.ts';

/** What anybody may read of it, the relay too. */
export interface BlobHeader {
  readonly ring: Ring;
  readonly epoch: EpochId;
}

export interface SealedBlob {
  readonly hash: BlobHash;
  /** As kept and sent. */
  readonly bytes: Bytes;
}

/** Its 32 bytes, or undefined when this device does not hold them. */
export type RingKeyOf = (header: BlobHeader) => Bytes | undefined;

export type BlobDamage =
  /** Not the bytes that the name stands for. */
  | { readonly type: 'wrong-hash' }
  | { readonly type: 'malformed' }
  /** This device holds no key of that ring and epoch. */
  | { readonly type: 'no-key' }
  /** Sealed under another key, or for another space. */
  | { readonly type: 'wrong-key' };

const VERSION = 1;
const SALT_BYTES = 16;
const HEADER_BYTES = 1 + 1 + 8 + SALT_BYTES;
const SMALLEST_BYTES = HEADER_BYTES + paddedLength(0) + TAG_BYTES;

/** Fails when it would be larger sealed than any relay takes. `space`: only there it opens. */
export async function sealBlob(
  space: SpaceId,
  header: BlobHeader,
  ringKey: Bytes,
  payload: Bytes,
): Promise<Result<SealedBlob, { readonly type: 'too-big' }>> {
  const written = new Writer(payload.length + 8).bytes(payload).finish();
  const padded = paddedLength(written.length);
  if (HEADER_BYTES + padded + TAG_BYTES > DEFAULT_BLOB_LIMITS.blobBytes) return fail({ type: 'too-big' });
  const salt = randomBytes(SALT_BYTES);
  const head = new Writer(HEADER_BYTES)
    .u8(VERSION)
    .u8(ringByte(header.ring))
    .hex(header.epoch)
    .raw(salt)
    .finish();
  const plain = concatBytes(written, new Uint8Array(padded - written.length));
  const key = await blobKey(ringKey, space, salt);
  const bytes = concatBytes(head, await encrypt(key, ZERO_NONCE, plain, head));
  return ok({ hash: await blobHash(bytes), bytes });
}

/** Never throws, whatever the bytes are. */
export async function openBlob(
  space: SpaceId,
  { hash, bytes }: SealedBlob,
  keyOf: RingKeyOf,
): Promise<Result<Bytes, BlobDamage>> {
  if ((await blobHash(bytes)) !== hash) return fail({ type: 'wrong-hash' });
  if (bytes.length < SMALLEST_BYTES || bytes.length > DEFAULT_BLOB_LIMITS.blobBytes)
    return fail({ type: 'malformed' });
  const reader = new Reader(bytes);
  const version = reader.u8();
  const ring = RINGS[reader.u8()];
  const epoch = reader.hex(8) as EpochId;
  const salt = reader.raw(SALT_BYTES);
  const sealed = reader.rest();
  if (version !== VERSION || !ring || !reader.done) return fail({ type: 'malformed' });
  const ringKey = keyOf({ ring, epoch });
  if (!ringKey) return fail({ type: 'no-key' });
  const key = await blobKey(ringKey, space, salt);
  const plain = await decrypt(key, ZERO_NONCE, sealed, bytes.slice(0, HEADER_BYTES));
  if (!plain) return fail({ type: 'wrong-key' });
  const payload = readPlain(plain);
  return payload ? ok(payload) : fail({ type: 'malformed' });
}

export async function blobHash(bytes: Bytes): Promise<BlobHash> {
  return bytesToHex(await sha256(bytes)) as BlobHash;
}

/** Undefined for anything but 64 lower-case hex digits. */
export function readBlobHash(text: string): BlobHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as BlobHash) : undefined;
}

/** Seals once, since its salt is new for each blob: that is why the nonce may be zero. */
async function blobKey(ringKey: Bytes, space: SpaceId, salt: Bytes): Promise<CryptoKey> {
  return importAeadKey(await deriveKey(ringKey, 'placette-blob1', concatBytes(hexToBytes(space), salt)));
}

function readPlain(plain: Bytes): Bytes | undefined {
  const reader = new Reader(plain);
  const payload = reader.bytes();
  const written = reader.offset;
  const padding = reader.rest();
  return reader.done && isAllZero(padding) && plain.length === paddedLength(written) ? payload : undefined;
}
