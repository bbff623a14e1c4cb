/** Signatures and proofs of an operation, under keys that the chain before it names. */
import { bytesToHex } from '../bytes/hex.ts';
import { deviceIdOf } from '../crypto/device-keys.ts';
import { sign, SIGNATURE_BYTES, verify } from '../crypto/signing.ts';
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { encodeJoinClaim, encodeUnsignedOperation } from './operation-codec.ts';
import type { Join, Operation, SignedOperation } from './operation.ts';
import type { RosterRule } from './refusal.ts';
import type { Roster } from './roster.ts';

/** `roster` is undefined for a genesis. Returns the rule that is broken, or undefined. */
export async function brokenSignatureRule(
  roster: Roster | undefined,
  op: SignedOperation,
): Promise<RosterRule | undefined> {
  const key = authorKey(roster, op);
  if (!key) return 'unknown-author';
  if ((await deviceIdOf(key)) !== op.author) return 'author-is-not-the-key';
  const unsigned = op.bytes.subarray(0, op.bytes.length - SIGNATURE_BYTES);
  if (!(await verify('placette-roster1', key, op.signature, unsigned))) return 'bad-signature';
  return op.type === 'join' ? brokenProofRule(roster, op) : undefined;
}

/** Signs and encodes an operation that its maker filled in. */
export async function signOperation(op: Operation, signingKey: CryptoKey): Promise<Bytes> {
  const unsigned = encodeUnsignedOperation(op);
  return concatBytes(unsigned, await sign('placette-roster1', signingKey, unsigned));
}

/** Genesis and join bring their own key; every other author is already in. */
function authorKey(roster: Roster | undefined, op: SignedOperation): Bytes | undefined {
  if (op.type === 'genesis' || op.type === 'join') return op.devicePub;
  return roster?.devices.get(op.author)?.devicePub;
}

async function brokenProofRule(roster: Roster | undefined, op: Join): Promise<RosterRule | undefined> {
  const invitation = roster?.invitations.get(bytesToHex(op.invitePub));
  if (!invitation) return 'invite-unknown';
  const proven = await verify('placette-join1', invitation.invitePub, op.proof, encodeJoinClaim(op));
  return proven ? undefined : 'bad-proof';
}
