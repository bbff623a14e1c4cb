/**
 * Two devices whose people stand together, as screens see it: one hosts and shows a number, the other joins by it; both show the same six
 * digits, and when both people have said so, a group or a further device is passed on. `host-meeting.ts` and `join-meeting.ts` make them.
 */
import type { Accessor } from 'solid-js';
import type { SpaceId } from '../../core/id/id.ts';
import type { EnterFailure, Group } from './workplace.ts';
import type { RosterFailure } from './act-failure.ts';
import type { MeetingFailure } from './meeting-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

/** What a meeting needs of the workplace in which it happens. */
export interface MeetingGround {
  readonly parts: WorkplaceParts;
  /** The groups of this profile, examples among them. */
  readonly groups: Accessor<readonly Group[]>;
  /** The rows of a group have just been stored: it is opened, and the other tabs hear of it. */
  entered(space: SpaceId): Promise<void>;
}

export type MeetingStep<Done> =
  | { readonly type: 'opening' }
  /** Both screens show them; this person says whether they are the same. */
  | { readonly type: 'compare'; readonly digits: string }
  | { readonly type: 'waiting-for-other' }
  | { readonly type: 'working' }
  | { readonly type: 'done'; readonly done: Done }
  | { readonly type: 'failed'; readonly failure: MeetingFailure };

interface LiveMeeting<Step> {
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
      /** That address opens on this machine only, or a phone could not work there. */
      readonly reachesPhones: boolean;
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
  readonly group: Group;
}

export type HostMeeting = LiveMeeting<HostStep>;

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
