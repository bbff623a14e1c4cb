/**
 * The envelope's inside: seal and open one change (A6). open(seal(x)) = x [E1]; a flipped bit, another document, space or epoch is
 * refused [E2, E3], because the whole header is associated data and part of the signed bytes.
 */
import { type Bytes, concatBytes, isAllZero } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { decrypt, encrypt, NONCE_BYTES } from './aead.ts';
import { randomBytes } from './digest.ts';
import { type Envelope, type EnvelopeHeader, encodeEnvelopeHeader, signEnvelope } from './envelope.ts';
import { paddedLength } from './padding.ts';

export type Codec = 'yjs' | 'automerge' | 'yjs-state' | 'automerge-save';

const CODECS: readonly Codec[] = ['yjs', 'automerge', 'yjs-state', 'automerge-save'];

/** What one envelope carries: a whole change, or one part of a long one [E5]. */
export interface ChangePart {
  readonly codec: Codec;
  /** The change goes on in the envelope with the next counter. */
  readonly continued: boolean;
  /** The joined payload of all parts is deflate-raw. */
  readonly deflated: boolean;
  readonly payload: Bytes;
}

export interface Sealer {
  /** AES key for (epoch, ring, document, this device) [K3]. */
  readonly contentKey: CryptoKey;
  readonly signingKey: CryptoKey;
}

export async function sealChange(header: EnvelopeHeader, part: ChangePart, sealer: Sealer): Promise<Bytes> {
  const headerBytes = encodeEnvelopeHeader(header);
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await encrypt(sealer.contentKey, nonce, encodePart(part), headerBytes);
  const unsigned = concatBytes(headerBytes, nonce, sealed);
  return concatBytes(unsigned, await signEnvelope(sealer.signingKey, unsigned));
}

/** Returns undefined when the key does not open it or the plaintext is malformed. The signature is the caller's to verify. */
export async function openChange(envelope: Envelope, contentKey: CryptoKey): Promise<ChangePart | undefined> {
  const plain = await decrypt(contentKey, envelope.nonce, envelope.sealed, encodeEnvelopeHeader(envelope));
  return plain && decodePart(plain);
}

function encodePart(part: ChangePart): Bytes {
  const written = new Writer(part.payload.length + 16)
    .u8(CODECS.indexOf(part.codec) + 1)
    .u8((part.continued ? 1 : 0) | (part.deflated ? 2 : 0))
    .bytes(part.payload)
    .finish();
  return concatBytes(written, new Uint8Array(paddedLength(written.length) - written.length));
}

function decodePart(plain: Bytes): ChangePart | undefined {
  const reader = new Reader(plain);
  const codec = CODECS[reader.u8() - 1];
  const flags = reader.u8Below(4);
  const payload = reader.bytes();
  const written = reader.offset;
  const padding = reader.rest();
  if (!codec || !reader.done || !isAllZero(padding) || plain.length !== paddedLength(written))
    return undefined;
  return { codec, continued: (flags & 1) !== 0, deflated: (flags & 2) !== 0, payload };
}
