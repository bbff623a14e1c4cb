/**
 * The exchange of a meeting (A12): each side commits to a fresh X25519 key and a nonce, and reveals them only when it holds the other's
 * commitment. Why somebody in the middle gains nothing beyond one guess in a million [M3]: towards each side they must commit before
 * that side's nonce is known to them, and can reveal nothing else afterwards. So whatever they do first, and in whatever order they
 * play the two sides, the last nonce revealed is an honest one of 128 bits that they did not know when they were bound: the six digits
 * of that side are a fresh draw. Another draw costs another meeting of two people. Both sides follow the same rule, so it does not
 * matter who commits first; the role inside the commitment keeps one from being sent back as the other's.
 */
import { type Bytes, concatBytes, EMPTY_BYTES } from '../bytes/bytes.ts';
import { importAeadKey } from '../crypto/aead.ts';
import { labelBytes, randomBytes, sha256 } from '../crypto/digest.ts';
import { deriveKey } from '../crypto/kdf.ts';

export type MeetRole = 'opener' | 'joiner';

export const PUBLIC_BYTES = 32;
export const MEET_NONCE_BYTES = 16;
export const MEET_SECRET_BYTES = 16;

/** What a side shows once both are bound. */
export interface Reveal {
  /** Raw X25519, 32 bytes. */
  readonly publicKey: Bytes;
  /** 16 random bytes. */
  readonly nonce: Bytes;
}

/** One side's part of one meeting, never used again. */
export interface Offer extends Reveal {
  readonly privateKey: CryptoKey;
}

export type Reveals = Readonly<Record<MeetRole, Reveal>>;

export async function freshOffer(): Promise<Offer> {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    nonce: randomBytes(MEET_NONCE_BYTES),
  };
}

export function otherRole(role: MeetRole): MeetRole {
  return role === 'opener' ? 'joiner' : 'opener';
}

/** 0 opener, 1 joiner. */
export function roleByte(role: MeetRole): number {
  return role === 'opener' ? 0 : 1;
}

/** 32 bytes that bind `role` to `reveal` and say nothing of it: the nonce is not to be guessed. */
export async function commitmentTo(role: MeetRole, { publicKey, nonce }: Reveal): Promise<Bytes> {
  return sha256(concatBytes(labelBytes('placette-meet1'), Uint8Array.of(roleByte(role)), publicKey, nonce));
}

/** Six digits with leading zeros: what two people compare. 48 bits make none likelier than another by more than one in 200 million. */
export async function digitsOf(reveals: Reveals): Promise<string> {
  const hash = await sha256(concatBytes(labelBytes('placette-digits1'), transcript(reveals)));
  const drawn = hash.subarray(0, 6).reduce((value, byte) => value * 256 + byte, 0);
  return String(drawn % 1_000_000).padStart(6, '0');
}

/** The key under which each side seals. `secret`: 16 bytes that both had from a QR code; undefined when people compare digits. */
export async function sealingKeys(
  shared: Bytes,
  reveals: Reveals,
  secret: Bytes | undefined,
): Promise<Readonly<Record<MeetRole, CryptoKey>>> {
  const material = concatBytes(shared, secret ?? EMPTY_BYTES);
  const said = transcript(reveals);
  const [opener, joiner] = await Promise.all([
    importAeadKey(await deriveKey(material, 'placette-meet-opener1', said)),
    importAeadKey(await deriveKey(material, 'placette-meet-joiner1', said)),
  ]);
  return { opener, joiner };
}

function transcript({ opener, joiner }: Reveals): Bytes {
  return concatBytes(opener.publicKey, joiner.publicKey, opener.nonce, joiner.nonce);
}
