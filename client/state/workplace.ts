/**
 * What screens see of Placette: accessors that follow the documents, and acts that answer at once. Nothing here waits for the
 * network except where it says so; a refused entry comes back as a code and changes nothing.
 */
import type { Accessor } from 'solid-js';
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import type { LinkFailure } from '../../core/roster/invitation-link.ts';
import type { DeviceId, MemberId, SpaceId } from '../../core/id/id.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Result } from '../../core/result/result.ts';
import type {
  ActStopped,
  EnterFailure,
  InviteFailure,
  RecoverFailure,
  RecoveryFailure,
} from './act-failure.ts';
import type { GroupBlobs } from './blobs.ts';
import type { Contacts } from './contacts.ts';
import type { CustodySource } from './custody.ts';
import type { GroupDeciding } from './deciding.ts';
import type { GroupDecisions } from './decisions.ts';
import type { EntryFailure } from './entry-failure.ts';
import type { MapGround } from './map-ground.ts';
import type { Meetings } from './meetings.ts';
import type { GroupPlan } from './group-plan.ts';
import type { Notes } from './notes.ts';
import type { PeopleActs } from './people-acts.ts';
import type { Presence } from './presence.ts';
import type { GroupSharing } from './sharing.ts';
import type { WhoIsIn } from './who-is-in.ts';

export interface Workplace {
  readonly groups: Accessor<readonly GroupSummary[]>;
  /** Groups whose records on this device can no longer be read: nothing is deleted, entering again brings them back. */
  readonly damagedGroups: Accessor<readonly SpaceId[]>;
  /** How this browser keeps what is typed. */
  readonly keeping: Accessor<Keeping>;
  /** Works without any network; the relay learns of the space when it is reached. */
  createGroup(name: string, firstName: string): Promise<Result<SpaceId, EntryFailure>>;
  /** Reads a link without spending it and without any network. */
  readInvitation(text: string): Promise<Result<InvitationPreview, LinkFailure>>;
  /** Spends the invitation; needs the relay. Safe to call again after a failure. */
  enter(invitation: InvitationPreview, firstName: string): Promise<Result<Entered, EnterFailure>>;
  /** Doors at which this device waits until somebody inside says yes. */
  readonly doors: Accessor<readonly Door[]>;
  /** Stops waiting there; what the group knows of it goes with the invitation. */
  leaveDoor(space: SpaceId): Promise<void>;
  /** Takes one's place again with what a recovery sheet carries, which is spent by it; needs the relay. Safe to call again after a failure. */
  recover(kit: RecoveryKit): Promise<Result<SpaceId, RecoverFailure>>;
  /** Invented groups that are on this device to be tried. */
  readonly examples: Accessor<readonly ExampleSummary[]>;
  /** Works without any network once the page's files are here; `seat` is one of `exampleSeats`. */
  openExample(group: 'tilleuls' | 'combe', seat: string): Promise<Result<SpaceId, ExampleFailure>>;
  /** Takes an example off this device, with all that was written in it. Throws for any other group. */
  leaveExample(space: SpaceId): Promise<Result<void, ActStopped>>;
  /**
   * Takes a group that this device is no longer in off it, with all that was kept of it. Throws while it is in: leaving comes first.
   */
  forgetGroup(space: SpaceId): Promise<Result<void, ActStopped>>;
  /** Undefined when this browser holds no such group. Cached: the same object for the same group. */
  openGroup(space: SpaceId): Promise<Group | undefined>;
  readonly meetings: Meetings;
}

export interface GroupSummary {
  readonly space: SpaceId;
  /** Empty until the settings document has arrived. */
  readonly name: string;
}

export interface ExampleSummary extends GroupSummary {
  /** Whose seat one has in it. */
  readonly as: string;
}

/** `kept`: persistent storage granted. `may-be-evicted`: the browser refused persistence. `memory-only`: storage refused, nothing
 * survives closing. `full`: the last writes did not fit. `unwritable`: they were refused for another reason. `damaged`: the database
 * could not be read; a fresh one is in use. */
export type Keeping = 'kept' | 'may-be-evicted' | 'memory-only' | 'full' | 'unwritable' | 'damaged';

/** `waiting`: somebody of the group has to let this device in; its door is in `doors`. */
export interface Entered {
  readonly space: SpaceId;
  readonly standing: 'in' | 'waiting';
}

export interface Door {
  readonly space: SpaceId;
  /** As the invitation says. */
  readonly groupName: string;
  /** Six digits that those inside see as well. */
  readonly code: string;
  /** The invitation was taken back meanwhile. */
  readonly isSentAway: boolean;
}

export interface InvitationPreview {
  readonly space: SpaceId;
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly relay: string;
  readonly groupName: string;
  readonly inviterName: string;
  /** This browser is already in that group and can read it: opening it is enough. */
  readonly alreadyIn: boolean;
}

export interface RecoveryKit {
  readonly space: SpaceId;
  /** The 16 bytes that the twelve words stand for. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Empty: the relay that serves the page. */
  readonly relay: string;
}

export interface Group {
  readonly space: SpaceId;
  /** Address of its relay; empty: the one that serves the page. */
  readonly relay: string;
  /** Invented, and on this device only: nobody else can be in it. */
  readonly isExample: boolean;
  readonly meetings: Meetings;
  readonly name: Accessor<string>;
  /** What my own role allows: renaming the group and inviting are for facilitators. Observer's for who is no longer in: reading. */
  readonly myRole: Accessor<Role>;
  readonly me: MemberId;
  readonly myDevice: DeviceId;
  readonly people: Accessor<readonly Person[]>;
  /** As it is written, of former members too; empty when it has not arrived or was erased. */
  nameOf(member: MemberId): string;
  readonly whoIsIn: WhoIsIn;
  readonly peopleActs: PeopleActs;
  readonly plan: GroupPlan;
  readonly presence: Presence;
  readonly sync: Accessor<SyncState>;
  readonly contacts: Contacts;
  /** Cards, and what is asked and said about them. */
  readonly sharing: GroupSharing;
  /** The register of what the group decides. */
  readonly decisions: GroupDecisions;
  /** Folded from it. */
  readonly deciding: GroupDeciding;
  /** Its card, another object each time that something of it is another. */
  readonly settings: Accessor<GroupSettingsHere>;
  /** Photos, kept sealed. */
  readonly blobs: GroupBlobs;
  /** What lies under its map; undefined while the part for it cannot be fetched. */
  mapGround(): Promise<MapGround | undefined>;
  /** « Qui garde nos données ? » is made from it. */
  readonly custodySource: CustodySource;
  /** Envelopes and entities that this device refused to interpret; kept, never dropped. */
  readonly refused: Accessor<number>;

  rename(name: string): Result<void, EntryFailure>;
  /** Names this device as its browser takes it, unless it has a name. */
  introduceDevice(name: string): void;
  renameMe(firstName: string): Result<void, EntryFailure>;
  /** Needs the relay. Days from now, and how many devices may enter. `approve`: they wait until somebody inside says yes. */
  invite(terms: {
    role: Role;
    days: number;
    uses: number;
    mode?: 'open' | 'approve';
  }): Promise<Result<InvitationTicket, InviteFailure>>;
  /** Whether the group knows a recovery sheet of mine. */
  readonly recovery: Accessor<'none' | 'set'>;
  /** Makes the group know the sheet with this secret of 16 bytes, in place of an earlier one. Needs the relay. */
  setRecovery(secret: Uint8Array<ArrayBuffer>): Promise<Result<void, RecoveryFailure>>;
  /** The descriptions of a project's tasks; undefined for observers, to whom they are closed. */
  openNotes(project: string): Promise<Notes | undefined>;
  /** The whole state as canonical JSON, the same on every device that may read the same and has seen the same changes. */
  canonicalState(): Promise<string>;
}

export interface GroupSettingsHere {
  readonly ydoc: Y.Doc;
  readonly act: () => Act;
}

export interface Person {
  readonly member: MemberId;
  /** Empty while the name has not arrived. */
  readonly name: string;
  readonly role: Role;
  /** Seconds since 1970, as the operation that let them in claims. */
  readonly sinceS: number;
  /** Seconds since 1970, the last second in which they are in; 0: no end. */
  readonly untilS: number;
  readonly isMe: boolean;
  /** False: « sans téléphone », others act for them. */
  readonly hasDevice: boolean;
  /** A printed sheet brings them back when their phone is lost. */
  readonly hasSheet: boolean;
}

export interface InvitationTicket {
  /** As in `whoIsIn.invitations`. */
  readonly id: string;
  readonly link: string;
  /** By the relay's clock: to be read, not to be compared with this device's. */
  readonly expiresAt: Date;
  /** Whether its time has passed since it was made, whatever this device's clock shows. */
  readonly isOver: () => boolean;
  readonly uses: number;
  /** The link opens on this device only (localhost), so nobody else can use it. */
  readonly onlyHere: boolean;
  /** Where a device learns to trust the relay's home-made certificate, before its first visit; undefined when it need not. */
  readonly trustAt: string | undefined;
}

export type ExampleFailure =
  | ActStopped
  /** The page's files for it are not on this device yet. */
  | { readonly type: 'relay-unreachable' };

export interface SyncState {
  /** `example`: there is no relay, and nothing to wait for. */
  readonly connection: 'connecting' | 'online' | 'offline' | 'other-version' | 'refused' | 'example';
  /** Changes and photos on this device that the relay has not confirmed. */
  readonly pending: number;
  /** Other devices whose signed word says that they hold my last change, in each document that I wrote in. */
  readonly sharedWith: number;
  /** Why the relay takes nothing for now, when it said so. */
  readonly held:
    | 'quota'
    | 'rate'
    | 'relay-storage'
    | 'not-allowed'
    /** The relay's limits are smaller than a change. */
    | 'too-big'
    /** It takes no new groups from this address. */
    | 'not-welcome'
    | undefined;
}
