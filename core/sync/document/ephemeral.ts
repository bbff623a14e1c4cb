/**
 * What passes and is not stored (EPH, A7): awareness, and signed frontiers, by which a device says what it holds. Sealed under the
 * sender's own key, so a relay can neither read one nor pass it as another's.
 */
import { type Bytes, concatBytes } from '../../bytes/bytes.ts';
import { hexToBytes } from '../../bytes/hex.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import { decrypt, encrypt, NONCE_BYTES } from '../../crypto/aead.ts';
import { randomBytes } from '../../crypto/digest.ts';
import { sign, verify } from '../../crypto/signing.ts';
import type { DeviceId, EnvelopeHash, EpochId } from '../../id/id.ts';
import type { FrontierEntry } from '../../protocol/frames.ts';
import type { Desk } from './received-envelope.ts';
import { type Standing, SUM_BYTES } from './standing.ts';

export type Ephemeral =
  | { readonly type: 'awareness'; readonly update: Bytes }
  /** Signed, so that whoever passes it on cannot change it. */
  | { readonly type: 'frontier'; readonly word: FrontierWord; readonly signature: Bytes };

/** What a device holds of one document. */
export interface FrontierWord extends Standing {
  /** It has just come, or a person wants to know: the others say where they stand. */
  readonly asks: boolean;
  /** What changed since its last word: a part of what `total` and `sum` sum up. */
  readonly frontier: readonly FrontierEntry[];
}

/** Undefined when this device lacks the epoch's key. */
export async function sealEphemeral(
  desk: Desk,
  epoch: EpochId,
  device: DeviceId,
  ephemeral: Ephemeral,
): Promise<Bytes | undefined> {
  const key = await desk.ring.ephemeralKey(epoch, desk.doc, device);
  if (!key) return undefined;
  const nonce = randomBytes(NONCE_BYTES);
  return concatBytes(nonce, await encrypt(key, nonce, encode(ephemeral), place(desk, epoch, device)));
}

/** Undefined for a wrong key, place or form. A frontier's signature is checked here. */
export async function openEphemeral(
  desk: Desk,
  epoch: EpochId,
  device: DeviceId,
  sealed: Bytes,
): Promise<Ephemeral | undefined> {
  const key = await desk.ring.ephemeralKey(epoch, desk.doc, device);
  const devicePub = desk.roster.devices.get(device)?.devicePub;
  if (!key || !devicePub || sealed.length < NONCE_BYTES) return undefined;
  const nonce = sealed.slice(0, NONCE_BYTES);
  const plain = await decrypt(key, nonce, sealed.slice(NONCE_BYTES), place(desk, epoch, device));
  const ephemeral = plain && decode(plain);
  if (ephemeral?.type !== 'frontier') return ephemeral;
  const claim = wordClaim(desk, ephemeral.word);
  const signed = await verify('placette-standing1', devicePub, ephemeral.signature, claim);
  return signed ? ephemeral : undefined;
}

export async function signFrontier(
  desk: Desk,
  signingKey: CryptoKey,
  word: FrontierWord,
): Promise<Ephemeral> {
  const signature = await sign('placette-standing1', signingKey, wordClaim(desk, word));
  return { type: 'frontier', word, signature };
}

function place(desk: Desk, epoch: EpochId, device: DeviceId): Bytes {
  return concatBytes(hexToBytes(desk.space), hexToBytes(desk.doc), hexToBytes(epoch), hexToBytes(device));
}

function wordClaim(desk: Desk, word: FrontierWord): Bytes {
  return concatBytes(hexToBytes(desk.space), hexToBytes(desk.doc), encodeWord(word));
}

function encodeWord({ asks, total, sum, frontier }: FrontierWord): Bytes {
  const writer = new Writer().bool(asks).varUint(total).hex(sum);
  return writer
    .list(frontier, (entry) => writer.hex(entry.device).varUint(entry.ctr).hex(entry.hash))
    .finish();
}

/** 2 was a frontier without its sum; nobody sends it any more. */
const AWARENESS = 1;
const FRONTIER = 3;

function encode(ephemeral: Ephemeral): Bytes {
  if (ephemeral.type === 'awareness') return new Writer().u8(AWARENESS).bytes(ephemeral.update).finish();
  return new Writer().u8(FRONTIER).raw(encodeWord(ephemeral.word)).raw(ephemeral.signature).finish();
}

function decode(plain: Bytes): Ephemeral | undefined {
  const reader = new Reader(plain);
  const type = reader.u8();
  const ephemeral: Ephemeral =
    type === AWARENESS
      ? { type: 'awareness', update: reader.bytes() }
      : { type: 'frontier', word: readWord(reader), signature: reader.raw(64) };
  return reader.done && (type === AWARENESS || type === FRONTIER) ? ephemeral : undefined;
}

function readWord(reader: Reader): FrontierWord {
  return {
    asks: reader.bool(),
    total: reader.varUint(),
    sum: reader.hex(SUM_BYTES),
    frontier: reader.list(49, () => ({
      device: reader.hex(16) as DeviceId,
      ctr: reader.varUint(),
      hash: reader.hex(32) as EnvelopeHash,
    })),
  };
}
