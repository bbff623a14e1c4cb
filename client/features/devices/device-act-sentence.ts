/** Why a device was not taken out, or not added in a group. */
import { failureSentence } from '../../i18n/failure-sentence.ts';
import type { Messages } from '../../i18n/fr.ts';
import type { MeetMessages } from '../../i18n/meet-fr.ts';
import type { RosterFailure } from '../../state/act-failure.ts';

export function deviceActSentence(text: Messages, words: MeetMessages, failure: RosterFailure): string {
  switch (failure.type) {
    case 'relay-unreachable':
      return words.devices.unreachable;
    case 'only-facilitators':
      return words.devices.refused;
    case 'rule':
      return failure.rule === 'last-facilitator' ? words.devices.lastFacilitator : words.devices.refused;
    default:
      return failureSentence(text, failure);
  }
}
