/** Why a way to reach somebody was not noted, as one plain sentence. */
import type { ContactEntryFailure } from '../../state/contacts.ts';
import { failureSentence } from '../failure-sentence.ts';
import type { Messages } from '../fr.ts';
import { contactTextIn } from './contact.ts';

export function contactSentence(text: Messages, failure: ContactEntryFailure): string {
  switch (failure.type) {
    case 'not-a-phone':
      return contactTextIn(text.code).notAPhone;
    case 'not-an-email':
      return contactTextIn(text.code).notAnEmail;
    case 'reserved-to-group':
      return contactTextIn(text.code).closed;
    default:
      return failureSentence(text, failure);
  }
}
