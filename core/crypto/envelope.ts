/**
 * The envelope's outside: what the relay reads (A6). One sealed, signed unit of change; its identity is (device, counter, hash).
 * What is inside is in `sealed-change.ts`.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import {
  type DeviceId,
  type DocId,
  type EnvelopeHash,
  type EpochId,
  NO_ENVELOPE,
  type SpaceId,
} from '../id/id.ts';
import { NONCE_BYTES, TAG_BYTES } from './aead.ts';
import { sha256 } from './digest.ts';
import { SIGNATURE_BYTES, sign, verify } from './signing.ts';

/** Largest envelope, header and signature included. */
export const ENVELOPE_LIMIT_BYTES = 192 * 1024;
const VERSION = 1;
const SMALLEST_PLAIN_BYTES = 64;

export interface EnvelopeHeader {
  readonly kind: 'change' | 'snapshot';
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly epoch: EpochId;
  readonly device: DeviceId;
  /** 1, 2, 3… for each (device, document); 0 in a snapshot [E6]. */
  readonly ctr: number;
  /** Hash of this device's previous envelope in the document; zeros for the first. */
  readonly prev: EnvelopeHash;
}

export interface Envelope extends EnvelopeHeader {
  readonly nonce: Bytes;
  /** Ciphertext and tag. */
  readonly sealed: Bytes;
  readonly signature: Bytes;
  /** The whole envelope, as sent and stored. */
  readonly bytes: Bytes;
}

export function encodeEnvelopeHeader(header: EnvelopeHeader): Bytes {
  return new Writer(160)
    .u8(VERSION)
    .u8(header.kind === 'change' ? 1 : 2)
    .hex(header.space)
    .hex(header.doc)
    .hex(header.epoch)
    .hex(header.device)
    .varUint(header.ctr)
    .hex(header.prev)
    .finish();
}

/** Returns undefined for anything that is not exactly one well-formed envelope of at most 192 KiB; checks no signature. */
export function decodeEnvelope(bytes: Bytes): Envelope | undefined {
  if (bytes.length > ENVELOPE_LIMIT_BYTES) return undefined;
  const reader = new Reader(bytes);
  if (reader.u8() !== VERSION) return undefined;
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2) return undefined;
  const space = reader.hex(16) as SpaceId;
  const doc = reader.hex(16) as DocId;
  const epoch = reader.hex(8) as EpochId;
  const device = reader.hex(16) as DeviceId;
  const ctr = reader.varUint();
  const prev = reader.hex(32) as EnvelopeHash;
  const nonce = reader.raw(NONCE_BYTES);
  const sealedLength = reader.remaining - SIGNATURE_BYTES;
  if (reader.failed || sealedLength < SMALLEST_PLAIN_BYTES + TAG_BYTES) return undefined;
  const sealed = reader.raw(sealedLength);
  const signature = reader.raw(SIGNATURE_BYTES);
  if (!reader.done) return undefined;
  if ((kind === 2) !== (ctr === 0) || (prev === NO_ENVELOPE) !== ctr <= 1) return undefined;
  return {
    kind: kind === 1 ? 'change' : 'snapshot',
    space,
    doc,
    epoch,
    device,
    ctr,
    prev,
    nonce,
    sealed,
    signature,
    bytes,
  };
}

export async function envelopeHash(bytes: Bytes): Promise<EnvelopeHash> {
  return bytesToHex(await sha256(bytes)) as EnvelopeHash;
}

/** `unsigned`: everything before the signature. */
export async function signEnvelope(signingKey: CryptoKey, unsigned: Bytes): Promise<Bytes> {
  return sign('placette-env1', signingKey, unsigned);
}

export async function verifyEnvelope(envelope: Envelope, devicePub: Bytes): Promise<boolean> {
  const unsigned = envelope.bytes.subarray(0, envelope.bytes.length - SIGNATURE_BYTES);
  return verify('placette-env1', devicePub, envelope.signature, unsigned);
}
