/**
 * The two key rings of an epoch and what is derived from their keys (A3, A4). `commons` is held by every role, `inner` not by
 * observers; a document's class decides its ring.
 */
import { type Bytes, concatBytes, EMPTY_BYTES, utf8 } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import type { DeviceId, DocId, SpaceId } from '../id/id.ts';
import { deriveKey } from './kdf.ts';
import { agreementKeyFromSeed, type SeedKey } from './seed-key.ts';

export type Ring = 'commons' | 'inner';

export const RINGS: readonly Ring[] = ['commons', 'inner'];

export function ringByte(ring: Ring): number {
  return ring === 'commons' ? 0 : 1;
}

/** What the relay may know of a document [K4]. */
export type DocClass = 'work' | 'voice' | 'link' | 'inner' | 'record' | 'admin';

export const DOC_CLASSES: readonly DocClass[] = ['work', 'voice', 'link', 'inner', 'record', 'admin'];

const CLASS_BY_BYTE: readonly (DocClass | undefined)[] = [undefined, ...DOC_CLASSES];

/** Undefined for an unknown class, which nobody may write. */
export function docClass(doc: DocId): DocClass | undefined {
  return CLASS_BY_BYTE[Number.parseInt(doc.slice(0, 2), 16)];
}

export function docRing(doc: DocId): Ring {
  return docClass(doc) === 'inner' ? 'inner' : 'commons';
}

/** `firstRingKey` is the key of the space's first epoch in the class's ring, so that a rotation does not move documents. */
export async function docIdForName(
  firstRingKey: Bytes,
  space: SpaceId,
  docClassName: DocClass,
  name: string,
): Promise<DocId> {
  const classByte = Uint8Array.of(CLASS_BY_BYTE.indexOf(docClassName));
  const nameKey = await deriveKey(firstRingKey, 'placette-name1', hexToBytes(space));
  const hmacKey = await crypto.subtle.importKey('raw', nameKey, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, concatBytes(classByte, utf8(name))));
  return bytesToHex(concatBytes(classByte, mac.subarray(0, 15))) as DocId;
}

/** Where a content or ephemeral key belongs [K3]. */
export interface ContentPlace {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly device: DeviceId;
}

export async function contentKey(ringKey: Bytes, place: ContentPlace): Promise<Bytes> {
  return deriveKey(ringKey, 'placette-content1', contentInfo(place));
}

export async function ephemeralKey(ringKey: Bytes, place: ContentPlace): Promise<Bytes> {
  return deriveKey(ringKey, 'placette-eph1', contentInfo(place));
}

function contentInfo(place: ContentPlace): Bytes {
  return concatBytes(hexToBytes(place.space), hexToBytes(place.doc), hexToBytes(place.device));
}

/** The X25519 pair of a group's epoch: a key can be boxed to all its devices at once, and who opens a box recomputes it. */
export async function epochAgreementKey(commonsKey: Bytes): Promise<SeedKey> {
  return agreementKeyFromSeed(await deriveKey(commonsKey, 'placette-group1', EMPTY_BYTES));
}

/** A public check of the inner key: tells a right box from a wrong one without saying anything of the key. */
export async function innerCheck(innerKey: Bytes): Promise<Bytes> {
  return deriveKey(innerKey, 'placette-check1', EMPTY_BYTES);
}
