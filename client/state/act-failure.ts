/** Why an act that needs the relay was not done; nothing has changed then. */
import type { RosterRule } from '../../core/roster/refusal.ts';
import type { EntryFailure } from './entry-failure.ts';

/** What stops entering and inviting alike. */
export type ActStopped =
  /** This device could not store the outcome. */
  | { readonly type: 'not-stored' }
  /** Others kept acting at the same moment. */
  | { readonly type: 'busy' }
  /** The relay's word and this device's, or the group's keys, do not agree. */
  | { readonly type: 'group-inconsistent'; readonly detail: string };

/** What stops a person from entering. */
export type EnterFailure =
  | EntryFailure
  | { readonly type: 'relay-unreachable' }
  | { readonly type: 'relay-other-version' }
  | { readonly type: 'relay-refused'; readonly reason: string }
  | ActStopped
  | { readonly type: 'space-unknown' }
  | { readonly type: 'invite-expired' }
  | { readonly type: 'invite-used-up' }
  | { readonly type: 'invite-closed' }
  | { readonly type: 'invite-unknown' };

export type InviteFailure =
  | ActStopped
  | { readonly type: 'relay-unreachable' }
  | { readonly type: 'relay-other-version' }
  | { readonly type: 'relay-refused'; readonly reason: string }
  | { readonly type: 'only-facilitators' }
  /** Nobody else can enter an example. */
  | { readonly type: 'example' };

/** Why an act on who is in was not done; nothing has changed then. */
export type RosterFailure = InviteFailure | { readonly type: 'rule'; readonly rule: RosterRule };

/** Why a recovery sheet was not made known to the group. */
export type RecoveryFailure = Exclude<InviteFailure, { readonly type: 'only-facilitators' }>;

/** Why one's place was not taken again with a sheet. */
export type RecoverFailure =
  | ActStopped
  | { readonly type: 'relay-unreachable' }
  | { readonly type: 'relay-other-version' }
  | { readonly type: 'relay-refused'; readonly reason: string }
  | { readonly type: 'space-unknown' }
  /** Nobody in the group has this sheet: it has served, a later one replaced it, or whose it was is no longer in. */
  | { readonly type: 'recovery-unknown' };
