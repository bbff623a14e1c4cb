/**
 * Two devices whose people stand together, as screens see it: one hosts and shows a number, the other joins by it; both show the same six
 * digits, and when both people have said so, a group or a further device is passed on. They are made by
 * `host-meeting.ts` and `join-meeting.ts`, which come with the first press that needs them.
 */
import type { Accessor } from 'solid-js';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import type { EnterFailure, InviteFailure, RosterFailure } from './act-failure.ts';
import type { MeetingFailure } from './meeting-failure.ts';
import type { WhoIsIn } from './who-is-in.ts';

export interface Meetings {
  /** Undefined where this part of the program is not here yet and cannot be fetched: then the relay cannot be reached either. */
  host(purpose: HostPurpose): Promise<HostMeeting | undefined>;
  /** `deviceName`: what this device is to be called when it becomes one of somebody's. */
  join(way: WayToMeet, deviceName: string): Promise<GuestMeeting | undefined>;
}

export type MeetingStep<Done> =
  | { readonly type: 'opening' }
  /** Both screens show them; this person says whether they are the same. */
  | { readonly type: 'compare'; readonly digits: string }
  | { readonly type: 'waiting-for-other' }
  | { readonly type: 'working' }
  | { readonly type: 'done'; readonly done: Done }
  | { readonly type: 'failed'; readonly failure: MeetingFailure };

export interface LiveMeeting<Step> {
  readonly step: Accessor<Step>;
  /** The digits are the same. */
  confirm(): void;
  /** They differ: it ends on both sides. */
  refuse(): void;
  /** This person goes away; nothing more happens here. */
  close(): void;
}

export type HostStep =
  | MeetingStep<HostDone>
  /** `address`: where the other device opens Placette. `link`: for a QR code, when a device is to be added. */
  | {
      readonly type: 'number';
      readonly number: number;
      readonly address: string;
      readonly link: string | undefined;
      /** `insecure`: phones open that address, but Placette does not work there. */
      readonly reach: 'phones' | 'only-here' | 'insecure';
    };

export type HostDone =
  /** The other screen asks for a first name now. */
  | { readonly type: 'invited' }
  | {
      readonly type: 'device-added';
      /** As it calls itself. */
      readonly name: string;
      readonly groups: number;
      readonly missing: readonly NotAddedIn[];
      /** It said that it holds its keys; otherwise it may have gone away before. */
      readonly isConfirmed: boolean;
    };

export interface NotAddedIn {
  readonly groupName: string;
  readonly failure: RosterFailure | { readonly type: 'already-somebody-else' };
}

/** `member`: a newcomer of that group. `device`: a further device of this person, in every group of this profile. */
export interface HostPurpose {
  readonly type: 'member' | 'device';
  readonly group: MeetingGroup;
}

/** What a meeting uses of a group. */
export interface MeetingGroup {
  readonly space: SpaceId;
  readonly relay: string;
  readonly isExample: boolean;
  readonly me: MemberId;
  readonly name: Accessor<string>;
  readonly people: Accessor<readonly { readonly isMe: boolean; readonly name: string }[]>;
  readonly whoIsIn: Pick<WhoIsIn, 'standing' | 'devices' | 'addDevice'>;
  invite(terms: {
    readonly role: Role;
    readonly days: number;
    readonly uses: number;
  }): Promise<Result<{ readonly link: string }, InviteFailure>>;
}

export type HostMeeting = LiveMeeting<HostStep>;

/** `link`: whole, or from `#d=` on. */
export type WayToMeet =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'link'; readonly link: string };

export type GuestStep =
  | MeetingStep<GuestDone>
  /** Somebody wants this device to be theirs, too. */
  | { readonly type: 'asked'; readonly firstName: string; readonly groups: number };

export type GuestDone =
  | { readonly type: 'invitation'; readonly link: string }
  | {
      readonly type: 'groups';
      /** Those that are on this device now. */
      readonly spaces: readonly SpaceId[];
      readonly missing: readonly NotEntered[];
    };

export interface NotEntered {
  readonly groupName: string;
  readonly failure: EnterFailure;
}

export interface GuestMeeting extends LiveMeeting<GuestStep> {
  /** Yes to being asked. */
  accept(): void;
  /** After `done`: tries those once more that are missing. */
  again(): void;
}
