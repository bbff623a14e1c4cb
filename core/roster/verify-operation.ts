/** Signatures and proofs of an operation, under keys that the chain before it names. */
import { bytesToHex } from '../bytes/hex.ts';
import { deviceIdOf } from '../crypto/device-keys.ts';
import { sign, SIGNATURE_BYTES, verify } from '../crypto/signing.ts';
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { encodeClaim, encodeUnsignedOperation } from './operation-codec.ts';
import type { Genesis, Join, Operation, Recover, SignedOperation } from './operation.ts';
import type { RosterRule } from './refusal.ts';
import type { Roster } from './roster.ts';

/**
 * `roster` is undefined for a genesis. Returns the rule that is broken, or undefined. The roster is looked at before this returns, so that
 * it may go on while signatures are checked.
 */
export async function brokenSignatureRule(
  roster: Roster | undefined,
  op: SignedOperation,
): Promise<RosterRule | undefined> {
  const key = authorKey(roster, op);
  const proof = op.type === 'join' || op.type === 'recover' ? { op, key: proofKey(roster, op) } : undefined;
  if (!key) return 'unknown-author';
  // of everybody else the roster has the key under this very name
  if (bringsItsKey(op) && (await deviceIdOf(key)) !== op.author) return 'author-is-not-the-key';
  const unsigned = op.bytes.subarray(0, op.bytes.length - SIGNATURE_BYTES);
  if (!(await verify('placette-roster1', key, op.signature, unsigned))) return 'bad-signature';
  return proof && brokenProofRule(proof.op, proof.key);
}

/** Signs and encodes an operation that its maker filled in. */
export async function signOperation(op: Operation, signingKey: CryptoKey): Promise<Bytes> {
  const unsigned = encodeUnsignedOperation(op);
  return concatBytes(unsigned, await sign('placette-roster1', signingKey, unsigned));
}

function authorKey(roster: Roster | undefined, op: SignedOperation): Bytes | undefined {
  return bringsItsKey(op) ? op.devicePub : roster?.devices.get(op.author)?.devicePub;
}

/** Every other author is already in. */
function bringsItsKey(op: SignedOperation): op is SignedOperation & (Genesis | Join | Recover) {
  return op.type === 'genesis' || op.type === 'join' || op.type === 'recover';
}

async function brokenProofRule(op: Join | Recover, key: Bytes | undefined): Promise<RosterRule | undefined> {
  const isJoin = op.type === 'join';
  if (!key) return isJoin ? 'invite-unknown' : 'recovery-unknown';
  const label = isJoin ? 'placette-join1' : 'placette-recover1';
  return (await verify(label, key, op.proof, encodeClaim(op))) ? undefined : 'bad-proof';
}

/** As the chain named it: one object for all who use it, so that it is imported once. */
function proofKey(roster: Roster | undefined, op: Join | Recover): Bytes | undefined {
  if (op.type === 'join') return roster?.invitations.get(bytesToHex(op.invitePub))?.invitePub;
  const owner = roster?.recoveries.get(bytesToHex(op.recoveryPub));
  return owner && roster?.members.get(owner)?.recovery?.recoveryPub;
}
