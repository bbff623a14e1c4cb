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
import type { EpochMarks, Rotation, SpaceKind } from './operation.ts';
import type { Role } from './role.ts';
import type { Epoch } from './roster.ts';

/** What a device holds of one epoch: 32 bytes a ring. An observer has no `inner`, nor has anybody outside a group. */
export interface EpochKeys {
  readonly commons: Bytes;
  readonly inner?: Bytes;
}

/** All keys of a new epoch: a group has both rings, other spaces `commons` only. */
export function newEpochKeys(kind: SpaceKind): EpochKeys {
  const commons = randomBytes(32);
  return kind === 'group' ? { commons, inner: randomBytes(32) } : { commons };
}

/** `keys`: all that the epoch has, so not an observer's. */
export async function epochMarks(keys: EpochKeys): Promise<EpochMarks> {
  const agreement = await epochAgreementKey(keys.commons);
  return {
    epochPub: agreement.publicKey,
    innerCheck: keys.inner ? await innerCheck(keys.inner) : new Uint8Array(32),
  };
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

/** The former keys sealed under the new ones, as a rotation publishes them. Throws when one side lacks a ring the other has. */
export async function sealFormerKeys(
  place: EpochPlace,
  former: EpochKeys,
  next: EpochKeys,
): Promise<Pick<Rotation, 'prevCommons' | 'prevInner'>> {
  if (!former.inner !== !next.inner) throw new Error('former and next keys hold different rings');
  const prevCommons = await encrypt(
    await formerKey('commons', place, next.commons),
    ZERO_NONCE,
    former.commons,
  );
  if (!former.inner || !next.inner) return { prevCommons, prevInner: new Uint8Array(48) };
  const prevInner = await encrypt(await formerKey('inner', place, next.inner), ZERO_NONCE, former.inner);
  return { prevCommons, prevInner };
}

/**
 * Walks one epoch back. Undefined for a ring that the newer keys do not hold. What the rotation sealed may not be the key that the former
 * epoch announced, for its author may have put there anything: ask `isKeyOfEpoch`.
 */
export async function openFormerKey(
  ring: Ring,
  step: { readonly space: SpaceId; readonly former: Epoch; readonly next: Epoch },
  nextKeys: EpochKeys,
): Promise<Bytes | undefined> {
  const nextKey = nextKeys[ring];
  if (!nextKey) return undefined;
  const sealed = ring === 'commons' ? step.next.prevCommons : step.next.prevInner;
  const place = { space: step.space, epoch: step.former.id };
  return decrypt(await formerKey(ring, place, nextKey), ZERO_NONCE, sealed);
}

/** Each pair of epochs has its own key, which seals once: a zero nonce is sound. */
async function formerKey(ring: Ring, place: EpochPlace, nextKey: Bytes): Promise<CryptoKey> {
  const info = concatBytes(hexToBytes(place.space), hexToBytes(place.epoch), Uint8Array.of(ringByte(ring)));
  return importAeadKey(await deriveKey(nextKey, 'placette-prev1', info));
}
