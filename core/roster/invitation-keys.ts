/** The two key pairs behind an invitation, derived from its secret (A8), and the proof with which an invited device may read. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { hexToBytes } from '../bytes/hex.ts';
import { keysFromSecret, type SecretKeys } from '../crypto/seed-key.ts';
import { sign, verify } from '../crypto/signing.ts';
import type { SpaceId } from '../id/id.ts';

export type InvitationKeys = SecretKeys;

const LABELS = { signing: 'placette-inv-sign1', box: 'placette-inv-box1' } as const;

export async function invitationKeys(secret: Bytes, space: SpaceId): Promise<InvitationKeys> {
  return keysFromSecret(secret, LABELS, hexToBytes(space));
}

/** What a read proof is bound to: one connection's challenge, one space, one device. */
export interface ReadProofPlace {
  readonly challenge: Bytes;
  readonly space: SpaceId;
  readonly devicePub: Bytes;
}

/** The `proof` of ROSTER_GET: the invitation's public key and its signature (A7). */
export async function readProof(keys: InvitationKeys, place: ReadProofPlace): Promise<Bytes> {
  const signature = await sign('placette-read1', keys.signing.privateKey, claim(place));
  return concatBytes(keys.signing.publicKey, signature);
}

/** Returns the invitation's public key when the proof holds. */
export async function openReadProof(proof: Bytes, place: ReadProofPlace): Promise<Bytes | undefined> {
  if (proof.length !== 96) return undefined;
  const invitePub = proof.slice(0, 32);
  const proven = await verify('placette-read1', invitePub, proof.slice(32), claim(place));
  return proven ? invitePub : undefined;
}

function claim(place: ReadProofPlace): Bytes {
  return concatBytes(place.challenge, hexToBytes(place.space), place.devicePub);
}
