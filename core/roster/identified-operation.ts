/** An operation with what is derived from its bytes: its hash, and the member that it makes. Only here the fold waits for a digest. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import { deviceIdOf } from '../crypto/device-keys.ts';
import { labelBytes, sha256 } from '../crypto/digest.ts';
import type { DeviceId, EpochId, MemberId, OpHash } from '../id/id.ts';
import { decodeOperation } from './operation-codec.ts';
import { memberIdFrom } from './operation-fields.ts';
import type { SignedOperation } from './operation.ts';

export interface IdentifiedOperation {
  readonly op: SignedOperation;
  readonly hash: OpHash;
  /** Of a genesis, join or person-add; undefined for operations that make none. */
  readonly member: MemberId | undefined;
  /** Whose keys it brings in: of a genesis, join, recover or device-add. */
  readonly device: DeviceId | undefined;
}

/** Undefined for bytes that are no operation. */
export async function identifyOperation(bytes: Bytes): Promise<IdentifiedOperation | undefined> {
  const op = decodeOperation(bytes);
  if (!op) return undefined;
  const [hash, member, device] = await Promise.all([opHash(bytes), memberMadeBy(op), deviceMadeBy(op)]);
  return { op, hash, member, device };
}

export async function opHash(bytes: Bytes): Promise<OpHash> {
  return bytesToHex(await sha256(bytes)) as OpHash;
}

export function epochOf(op: OpHash): EpochId {
  return op.slice(0, 16) as EpochId;
}

async function memberMadeBy(op: SignedOperation): Promise<MemberId | undefined> {
  if (op.type === 'genesis' || op.type === 'join') return memberIdOf(op.prev, op.devicePub);
  return op.type === 'person-add' ? memberIdOf(op.prev, op.salt) : undefined;
}

/** A device's id is the hash of its signing key, so a known id is a known key. */
async function deviceMadeBy(op: SignedOperation): Promise<DeviceId | undefined> {
  return 'devicePub' in op ? deviceIdOf(op.devicePub) : undefined;
}

/** Derived, never chosen [K2]: nobody can pick the id of somebody who left. `first`: the first device's key, or a salt [R11]. */
export async function memberIdOf(prev: OpHash, first: Bytes): Promise<MemberId> {
  const hash = await sha256(concatBytes(labelBytes('placette-member1'), hexToBytes(prev), first));
  return memberIdFrom(hash.subarray(0, 16));
}
