/**
 * Roster operations (A8): what a member's device signs to change who is in. Keys, roles and dates only, no name or text [R8]. The
 * chain is hash-linked: each operation names the one before it.
 */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceId, DocId, EnvelopeHash, MemberId, OpHash, SpaceId } from '../id/id.ts';
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

/** Where the accepted work of one device in one document ends [E7]. */
export interface Cut {
  readonly doc: DocId;
  readonly device: DeviceId;
  readonly ctr: number;
  readonly hash: EnvelopeHash;
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

export interface InviteRevoke extends Common {
  readonly type: 'invite-revoke';
  readonly invitePub: Bytes;
}

/** Lets in a device that waits with an `approve` invitation. */
export interface Admit extends Common {
  readonly type: 'admit';
  readonly device: DeviceId;
}

/** A further device of the author's own. */
export interface DeviceAdd extends Common, NewDevice {
  readonly type: 'device-add';
}

export interface DeviceRevoke extends Common {
  readonly type: 'device-revoke';
  readonly device: DeviceId;
  /** By who facilitates; after anybody else's a facilitator's device rotates next, so that nobody gives the group keys that nobody can open. */
  readonly rotation: Rotation | undefined;
  readonly cuts: readonly Cut[];
}

export interface RoleChange extends Common {
  readonly type: 'role';
  readonly member: MemberId;
  readonly role: Role;
  /** Seconds since 1970; the last second in which they are in. 0: no end. */
  readonly until: number;
  /** There when the role is lowered, and only then. */
  readonly rotation: Rotation | undefined;
  readonly cuts: readonly Cut[];
}

export interface Remove extends Common, Rotation {
  readonly type: 'remove';
  readonly member: MemberId;
  readonly cuts: readonly Cut[];
}

export interface Rotate extends Common, Rotation {
  readonly type: 'rotate';
}

/** Registers the author's way back [R10]; a former one no longer opens. */
export interface RecoverySet extends Common {
  readonly type: 'recovery-set';
  readonly recoveryPub: Bytes;
  readonly recoveryBoxPub: Bytes;
}

/** A new device for whoever has the recovery key, which is spent by it. */
export interface Recover extends Common, NewDevice {
  readonly type: 'recover';
  readonly recoveryPub: Bytes;
  /** By the recovery key over everything before it. */
  readonly proof: Bytes;
}

/** The space's relays; the first one orders the roster. */
export interface Home extends Common {
  readonly type: 'home';
  /** http(s) origins. */
  readonly relays: readonly string[];
}

/** The author leaves, with all their devices. A facilitator's device rotates next: who leaves chooses no key [R3]. */
export interface Leave extends Common {
  readonly type: 'leave';
  readonly cuts: readonly Cut[];
}

/** A member who has no device: others act for them, with a witness. */
export interface PersonAdd extends Common {
  readonly type: 'person-add';
  /** 16 random bytes, in the place of the first device's key. */
  readonly salt: Bytes;
}

/**
 * "This device is theirs": first said by the device itself, which claims a place, then by two people who decide in the group. Said by the
 * place's own device, or of another place, it ends the claim.
 */
export interface Vouch extends Common {
  readonly type: 'vouch';
  readonly device: DeviceId;
  readonly member: MemberId;
}

export type Operation =
  | Genesis
  | Invite
  | Join
  | InviteRevoke
  | Admit
  | DeviceAdd
  | DeviceRevoke
  | RoleChange
  | Remove
  | Rotate
  | RecoverySet
  | Recover
  | Home
  | Leave
  | PersonAdd
  | Vouch;

export type OperationType = Operation['type'];
export type OperationOf<Type extends OperationType> = Extract<Operation, { readonly type: Type }>;

/** An operation as it came, with the bytes that are hashed and signed. */
export type SignedOperation = Operation & { readonly bytes: Bytes; readonly signature: Bytes };
