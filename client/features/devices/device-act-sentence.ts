/** Why a device was not taken out, or not added in a group. */
import { failureSentence } from '../../i18n/failure-sentence.ts';
import type { Messages } from '../../i18n/fr.ts';
import type { RosterFailure } from '../../state/act-failure.ts';

export function deviceActSentence(text: Messages, failure: RosterFailure): string {
  switch (failure.type) {
    case 'relay-unreachable':
      return text.devices.unreachable;
    case 'only-facilitators':
      return text.devices.refused;
    case 'rule':
      return failure.rule === 'last-facilitator' ? text.devices.lastFacilitator : text.devices.refused;
    default:
      return failureSentence(text, failure);
  }
}
