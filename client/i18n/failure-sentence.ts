/**
 * Every code that entering, writing or inviting can answer, as one plain sentence; no code is ever part of one. A new code does not
 * compile without its sentence. The rules of the roster and what else only later screens say is in `late/`.
 */
import type { LinkFailure } from '../../core/roster/invitation-link.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { EntryFailure } from '../state/entry-failure.ts';
import type { EnterFailure, InviteFailure } from '../state/act-failure.ts';
import type { Messages } from './fr.ts';

/** The address of a group, which tells where it is and lets nobody in. */
export interface AddressWithoutInvitation {
  readonly type: 'address-without-invitation';
}

export type ActFailure = EntryFailure | EnterFailure | LinkFailure | InviteFailure | AddressWithoutInvitation;

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
    case 'example':
      return text.example.noInvitation;
  }
}

function isRefusal(text: Messages, reason: string): reason is Refusal {
  return Object.hasOwn(text.failure.refusal, reason);
}
