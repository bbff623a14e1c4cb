/**
 * Who is in a group and how one comes and goes, as screens see it: people, their devices, open invitations, who waits at the door, who claims a
 * place. Acts need the relay; each answers with what stopped it, and nothing has changed then.
 */
import type { Accessor } from 'solid-js';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';
import type { NewDevice } from '../../core/roster/operation.ts';
import type { Role } from '../../core/roster/role.ts';
import type { RosterFailure } from './act-failure.ts';

/** This device's own place. `device-removed`: another of mine, or somebody who facilitates, took it out; I am in with others. */
export type Standing = 'in' | 'time-is-over' | 'left' | 'removed' | 'device-removed';

export interface OpenInvitation {
  /** Its public key, hex. */
  readonly id: string;
  readonly role: Role;
  /** Seconds since 1970. */
  readonly expiresS: number;
  readonly uses: number;
  readonly used: number;
  readonly mode: 'open' | 'approve';
  readonly by: MemberId | undefined;
}

export interface WaitingDevice {
  readonly device: DeviceId;
  readonly code: string;
  readonly role: Role;
  /** Id of the invitation that led to the door. */
  readonly invitation: string;
  readonly sinceS: number;
  /** Another one shows the same code: neither can be told by it. */
  readonly isAmbiguous: boolean;
}

/** Somebody who came in anew says that they are a member who was in before. */
export interface PlaceClaim {
  readonly device: DeviceId;
  readonly newcomer: MemberId;
  readonly place: MemberId;
  readonly confirmedBy: readonly MemberId[];
  readonly isMine: boolean;
  /** It is the place that I have. */
  readonly isOfMyPlace: boolean;
}

export interface MemberDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  /** Empty for one that nobody named, or whose name has not arrived. */
  readonly name: string;
  readonly sinceS: number;
  readonly isThis: boolean;
}

export interface FormerPerson {
  readonly member: MemberId;
  readonly leftS: number;
  readonly why: 'left' | 'removed' | 'continued';
}

export type Done = Promise<Result<void, RosterFailure>>;

export interface WhoIsIn {
  readonly standing: Accessor<Standing>;
  readonly former: Accessor<readonly FormerPerson[]>;
  readonly devices: Accessor<readonly MemberDevice[]>;
  /** Those that still let somebody in, by this device's clock. */
  readonly invitations: Accessor<readonly OpenInvitation[]>;
  readonly waiting: Accessor<readonly WaitingDevice[]>;
  readonly claims: Accessor<readonly PlaceClaim[]>;

  /** Somebody closed it, or a removal did; false for one that is over or used up, or that is not known here yet. */
  isClosed(id: string): boolean;
  closeInvitation(id: string): Done;
  letIn(device: DeviceId): Done;
  /** `untilS`: seconds since 1970; 0: no end. */
  changeRole(member: MemberId, role: Role, untilS: number): Done;
  remove(member: MemberId): Done;
  /** Somebody without a device; answers with who that is, for their name to be written. */
  addPerson(): Promise<Result<MemberId, RosterFailure>>;
  /** A further device of mine, and what it is called until somebody says otherwise. */
  addDevice(device: NewDevice, name: string): Done;
  revokeDevice(device: DeviceId): Done;
  leave(): Done;
  /** This device is that member's, who lost theirs: two people who decide confirm it. */
  claimPlace(place: MemberId): Done;
  /** By somebody else: a confirmation. By the place's own device: no. */
  answerClaim(claim: PlaceClaim): Done;
}
