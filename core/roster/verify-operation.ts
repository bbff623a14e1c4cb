/** Signatures and proofs of an operation, under keys that the chain before it names. */
import { bytesToHex } from '../bytes/hex.ts';
import { deviceIdOf } from '../crypto/device-keys.ts';
import { sign, SIGNATURE_BYTES, verify } from '../crypto/signing.ts';
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { encodeClaim, encodeUnsignedOperation } from './operation-codec.ts';
import type { Join, Operation, Recover, SignedOperation } from './operation.ts';
import type { RosterRule } from './refusal.ts';
import type { Roster } from './roster.ts';

/**
 * `roster` is undefined for a genesis. Returns the rule that is broken, or undefined. The keys are looked up at once: the roster may move on
 * while signatures are checked.
 */
export async function brokenSignatureRule(
  roster: Roster | undefined,
  op: SignedOperation,
): Promise<RosterRule | undefined> {
  const key = authorKey(roster, op);
  const proof = op.type === 'join' || op.type === 'recover' ? proofOf(roster, op) : undefined;
  if (!key) return 'unknown-author';
  if ((await deviceIdOf(key)) !== op.author) return 'author-is-not-the-key';
  const unsigned = op.bytes.subarray(0, op.bytes.length - SIGNATURE_BYTES);
  if (!(await verify('placette-roster1', key, op.signature, unsigned))) return 'bad-signature';
  return proof && brokenProofRule(proof);
}

/** Signs and encodes an operation that its maker filled in. */
export async function signOperation(op: Operation, signingKey: CryptoKey): Promise<Bytes> {
  const unsigned = encodeUnsignedOperation(op);
  return concatBytes(unsigned, await sign('placette-roster1', signingKey, unsigned));
}

/** Genesis, join and recover bring their own key; every other author is already in. */
function authorKey(roster: Roster | undefined, op: SignedOperation): Bytes | undefined {
  if (op.type === 'genesis' || op.type === 'join' || op.type === 'recover') return op.devicePub;
  return roster?.devices.get(op.author)?.devicePub;
}

interface Proof {
  readonly op: Join | Recover;
  /** As the chain named it: one object for all who use it, so that it is imported once. */
  readonly key: Bytes | undefined;
}

function proofOf(roster: Roster | undefined, op: Join | Recover): Proof {
  const key = roster && (op.type === 'join' ? invitationKey(roster, op) : recoveryKey(roster, op));
  return { op, key };
}

async function brokenProofRule({ op, key }: Proof): Promise<RosterRule | undefined> {
  const isJoin = op.type === 'join';
  if (!key) return isJoin ? 'invite-unknown' : 'recovery-unknown';
  const label = isJoin ? 'placette-join1' : 'placette-recover1';
  return (await verify(label, key, op.proof, encodeClaim(op))) ? undefined : 'bad-proof';
}

function invitationKey(roster: Roster, op: Join): Bytes | undefined {
  return roster.invitations.get(bytesToHex(op.invitePub))?.invitePub;
}

function recoveryKey(roster: Roster, op: Recover): Bytes | undefined {
  const owner = roster.recoveries.get(bytesToHex(op.recoveryPub));
  return owner && roster.members.get(owner)?.recovery?.recoveryPub;
}
