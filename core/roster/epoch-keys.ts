/** The secret keys of one epoch: made, marked in the chain, boxed for others, checked on receipt (A3, A5). */
import { type Bytes, bytesEqualConstantTime, concatBytes } from '../bytes/bytes.ts';
import { hexToBytes } from '../bytes/hex.ts';
import { decrypt, encrypt, importAeadKey, ZERO_NONCE } from '../crypto/aead.ts';
import { randomBytes } from '../crypto/digest.ts';
import { deriveKey } from '../crypto/kdf.ts';
import { boxTarget, openKeyBox, sealKeyBox } from '../crypto/key-box.ts';
import { epochAgreementKey, innerCheck, type Ring, RINGS, ringByte } from '../crypto/ring.ts';
import type { SeedKey } from '../crypto/seed-key.ts';
import type { EpochId, SpaceId } from '../id/id.ts';
import type { KeyBox } from '../protocol/frames.ts';
import type { EpochMarks, Rotation } from './operation.ts';
import type { Role } from './role.ts';

/** What a device holds of one epoch: 32 bytes a ring. An observer has no `inner`. */
export interface EpochKeys {
  readonly commons: Bytes;
  readonly inner?: Bytes;
}

/** A new epoch of a group, with both rings. */
export function newEpochKeys(): Required<EpochKeys> {
  return { commons: randomBytes(32), inner: randomBytes(32) };
}

export async function epochMarks(keys: Required<EpochKeys>): Promise<EpochMarks> {
  const agreement = await epochAgreementKey(keys.commons);
  return { epochPub: agreement.publicKey, innerCheck: await innerCheck(keys.inner) };
}

/** The key recomputed must be the one the chain announced: a box with anything else is refused. */
export async function isKeyOfEpoch(ring: Ring, key: Bytes, marks: EpochMarks): Promise<boolean> {
  const mark = ring === 'commons' ? (await epochAgreementKey(key)).publicKey : await innerCheck(key);
  return bytesEqualConstantTime(mark, ring === 'commons' ? marks.epochPub : marks.innerCheck);
}

export function ringsOf(role: Role): readonly Ring[] {
  return role === 'observer' ? ['commons'] : RINGS;
}

export interface EpochPlace {
  readonly space: SpaceId;
  readonly epoch: EpochId;
}

/** One box for each ring that the role may hold and the keys contain. */
export async function boxesFor(
  publicKey: Bytes,
  role: Role,
  place: EpochPlace,
  keys: EpochKeys,
): Promise<KeyBox[]> {
  const target = await boxTarget(publicKey);
  const boxes: KeyBox[] = [];
  for (const ring of ringsOf(role)) {
    const key = keys[ring];
    if (key) boxes.push({ target, ring, box: await sealKeyBox(publicKey, { ...place, ring }, key) });
  }
  return boxes;
}

/** Opens and checks one box; undefined when it is not for this key, place or epoch. */
export async function keyFromBox(
  recipient: Pick<SeedKey, 'privateKey' | 'publicKey'>,
  place: EpochPlace & { readonly ring: Ring },
  box: Bytes,
  marks: EpochMarks,
): Promise<Bytes | undefined> {
  const key = await openKeyBox(recipient.privateKey, recipient.publicKey, place, box);
  return key && (await isKeyOfEpoch(place.ring, key, marks)) ? key : undefined;
}

/** The former keys sealed under the new ones, as a rotation publishes them. */
export async function sealFormerKeys(
  place: EpochPlace,
  former: Required<EpochKeys>,
  next: Required<EpochKeys>,
): Promise<Pick<Rotation, 'prevCommons' | 'prevInner'>> {
  return {
    prevCommons: await encrypt(await formerKey('commons', place, next.commons), ZERO_NONCE, former.commons),
    prevInner: await encrypt(await formerKey('inner', place, next.inner), ZERO_NONCE, former.inner),
  };
}

/** Walks one epoch back; undefined for a ring that the newer keys do not hold. `place.epoch` is the former epoch. */
export async function openFormerKey(
  ring: Ring,
  place: EpochPlace,
  next: EpochKeys,
  rotation: Rotation,
): Promise<Bytes | undefined> {
  const nextKey = next[ring];
  if (!nextKey) return undefined;
  const sealed = ring === 'commons' ? rotation.prevCommons : rotation.prevInner;
  return decrypt(await formerKey(ring, place, nextKey), ZERO_NONCE, sealed);
}

/** Each pair of epochs has its own key, which seals once: a zero nonce is sound. */
async function formerKey(ring: Ring, place: EpochPlace, nextKey: Bytes): Promise<CryptoKey> {
  const info = concatBytes(hexToBytes(place.space), hexToBytes(place.epoch), Uint8Array.of(ringByte(ring)));
  return importAeadKey(await deriveKey(nextKey, 'placette-prev1', info));
}
