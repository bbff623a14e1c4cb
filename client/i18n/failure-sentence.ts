/**
 * Every code that an act of the workplace can answer, as one plain sentence; no code is ever part of one. A new code does not compile
 * without its sentence.
 */
import type { LinkFailure } from '../../core/roster/invitation-link.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { ContactEntryFailure } from '../state/contacts.ts';
import type { EntryFailure } from '../state/entry-failure.ts';
import type { EnterFailure, InviteFailure, RosterFailure } from '../state/act-failure.ts';
import type { Messages } from './fr.ts';

/** The address of a group, which tells where it is and lets nobody in. */
export interface AddressWithoutInvitation {
  readonly type: 'address-without-invitation';
}

export type ActFailure =
  | EntryFailure
  | ContactEntryFailure
  | EnterFailure
  | LinkFailure
  | InviteFailure
  | RosterFailure
  | AddressWithoutInvitation;

export function failureSentence(text: Messages, failure: ActFailure): string {
  const sentences = text.failure;
  switch (failure.type) {
    case 'empty':
      return sentences.empty;
    case 'too-long':
      return sentences.tooLong(failure.limit);
    case 'relay-unreachable':
      return sentences.relayUnreachable;
    case 'relay-other-version':
      return sentences.otherVersion;
    case 'relay-refused':
      if (failure.reason === 'new-spaces')
        return `${text.sync.held['not-welcome']}. ${text.sync.heldHint['not-welcome']}`;
      return isRefusal(text, failure.reason)
        ? sentences.relayRefused(sentences.refusal[failure.reason])
        : sentences.relayRefusedUnknown;
    case 'not-stored':
      return sentences.notStored;
    case 'busy':
      return sentences.busy;
    case 'group-inconsistent':
      return sentences.groupInconsistent;
    case 'space-unknown':
      return sentences.spaceUnknown;
    case 'invite-expired':
      return sentences.inviteExpired;
    case 'invite-used-up':
      return sentences.inviteUsedUp;
    case 'invite-closed':
      return sentences.inviteClosed;
    case 'invite-unknown':
      return sentences.inviteUnknown;
    case 'invitation-mistyped':
      return sentences.mistyped;
    case 'invitation-too-new':
      return sentences.tooNew;
    case 'address-without-invitation':
      return sentences.addressOnly;
    case 'only-facilitators':
      return sentences.onlyFacilitators;
    case 'not-a-phone':
      return text.contact.notAPhone;
    case 'not-an-email':
      return text.contact.notAnEmail;
    case 'reserved-to-group':
      return text.contact.closed;
    case 'example':
      return text.example.noInvitation;
    case 'rule':
      return sentences.rule[failure.rule];
  }
}

/** The same when somebody invites: nobody is entering, and nothing was typed. */
export function inviteFailureSentence(text: Messages, failure: InviteFailure): string {
  if (failure.type === 'relay-unreachable') return text.failure.relayUnreachableInvite;
  if (failure.type === 'relay-other-version') return text.failure.otherVersionInvite;
  if (failure.type === 'relay-refused' && failure.reason === 'expired') return text.failure.clock;
  return failureSentence(text, failure);
}

/** The same for every other act on who is in. */
export function rosterFailureSentence(text: Messages, failure: RosterFailure): string {
  switch (failure.type) {
    case 'relay-unreachable':
      return text.failure.relayUnreachableAct;
    case 'relay-other-version':
      return text.failure.otherVersionAct;
    case 'relay-refused':
      return failure.reason === 'expired' ? text.failure.clock : failureSentence(text, failure);
    case 'only-facilitators':
      return text.failure.rule['only-facilitators'];
    case 'example':
      return text.failure.exampleAct;
    default:
      return failureSentence(text, failure);
  }
}

function isRefusal(text: Messages, reason: string): reason is Refusal {
  return Object.hasOwn(text.failure.refusal, reason);
}
