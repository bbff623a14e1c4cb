/**
 * Roster operations (A8): what a member's device signs to change who is in. Keys, roles and dates only, no name or text [R8]. The
 * chain is hash-linked: each operation names the one before it.
 */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceId, OpHash, SpaceId } from '../id/id.ts';
import type { Role } from './role.ts';

export type SpaceKind = 'group' | 'link' | 'network' | 'own';

/** The public keys of one new device. */
export interface NewDevice {
  readonly devicePub: Bytes;
  readonly boxPub: Bytes;
}

/** Public marks of an epoch's keys: who opens a key box recomputes them and refuses a mismatch (A5). */
export interface EpochMarks {
  readonly epochPub: Bytes;
  /** Zeros where the space has no inner ring. */
  readonly innerCheck: Bytes;
}

/** A new epoch: its marks, and the former keys sealed under the new ones so that newcomers read the past. */
export interface Rotation extends EpochMarks {
  /** 48 bytes each; zeros for an empty ring. */
  readonly prevCommons: Bytes;
  readonly prevInner: Bytes;
}

interface Common {
  readonly space: SpaceId;
  readonly prev: OpHash;
  /** Seconds since 1970. */
  readonly at: number;
  readonly author: DeviceId;
}

export interface Genesis extends Common, EpochMarks, NewDevice {
  readonly type: 'genesis';
  readonly kind: SpaceKind;
  readonly salt: Bytes;
}

export interface Invite extends Common {
  readonly type: 'invite';
  /** Ed25519 and X25519 public keys derived from the invitation's secret. */
  readonly invitePub: Bytes;
  readonly inviteBoxPub: Bytes;
  readonly role: Role;
  /** Seconds since 1970; the last second in which it is accepted. */
  readonly expires: number;
  readonly uses: number;
  readonly mode: 'open' | 'approve';
}

export interface Join extends Common, NewDevice {
  readonly type: 'join';
  readonly invitePub: Bytes;
  /** By the invitation's key over everything before it. */
  readonly proof: Bytes;
}

export interface Rotate extends Common, Rotation {
  readonly type: 'rotate';
}

/** A member who has no device: others act for them, with a witness. */
export interface PersonAdd extends Common {
  readonly type: 'person-add';
  /** 16 random bytes, in the place of the first device's key. */
  readonly salt: Bytes;
}

export type Operation = Genesis | Invite | Join | Rotate | PersonAdd;

/** An operation as it came, with the bytes that are hashed and signed. */
export type SignedOperation = Operation & { readonly bytes: Bytes; readonly signature: Bytes };
