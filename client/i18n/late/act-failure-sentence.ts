/** Why an act on who is in was not done, as one plain sentence: `failureSentence` for screens that are fetched late. */
import type { TextFailure } from '../../../core/doc/text-field.ts';
import type { InviteFailure, RosterFailure } from '../../state/act-failure.ts';
import { failureSentence } from '../failure-sentence.ts';
import type { Messages } from '../fr.ts';
import { actFailureTextIn } from './act-failure.ts';

/** When somebody invites: nobody is entering, and nothing was typed. */
export function inviteFailureSentence(text: Messages, failure: InviteFailure): string {
  const acts = actFailureTextIn(text.code);
  if (failure.type === 'relay-unreachable') return acts.relayUnreachableInvite;
  if (failure.type === 'relay-other-version') return acts.otherVersionInvite;
  if (failure.type === 'relay-refused' && failure.reason === 'expired') return acts.clock;
  return failureSentence(text, failure);
}

/** The same for every other act on who is in, some of which begin with a name. */
export function rosterFailureSentence(text: Messages, failure: RosterFailure | TextFailure): string {
  const acts = actFailureTextIn(text.code);
  switch (failure.type) {
    case 'relay-unreachable':
      return acts.relayUnreachableAct;
    case 'relay-other-version':
      return acts.otherVersionAct;
    case 'relay-refused':
      return failure.reason === 'expired' ? acts.clock : failureSentence(text, failure);
    case 'only-facilitators':
      return acts.rule['only-facilitators'];
    case 'rule':
      return acts.rule[failure.rule];
    case 'example':
      return acts.exampleAct;
    default:
      return failureSentence(text, failure);
  }
}
