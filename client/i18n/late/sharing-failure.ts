/** Why something of a card was not taken, as one plain sentence; a new code does not compile without one. */
import type { TextFailure } from '../../../core/doc/text-field.ts';
import type { CardFailure } from '../../../core/inventory/new-card.ts';
import type { ConsentFailure } from '../../../core/inventory/consent.ts';
import { failureSentence } from '../failure-sentence.ts';
import type { Messages } from '../fr.ts';
import { inLanguage } from './late-text.ts';
import { cardFailureEn } from './sharing-failure-en.ts';
import { cardFailureFr } from './sharing-failure-fr.ts';

const TEXTS = { fr: cardFailureFr, en: cardFailureEn };

export type CardEntryFailure =
  | CardFailure
  | ConsentFailure
  | TextFailure
  /** A rule that names no day. */
  | { readonly type: 'availability-days' };

export function cardFailureSentence(text: Messages, failure: CardEntryFailure): string {
  const sentences = inLanguage(TEXTS, text.code);
  switch (failure.type) {
    case 'empty':
      return sentences.emptyName;
    case 'too-long':
      return failureSentence(text, failure);
    case 'phone-in-title':
      return sentences.phoneInTitle;
    case 'email-in-title':
      return sentences.emailInTitle;
    case 'quantity':
      return sentences.quantity;
    case 'capacity':
      return sentences.capacity;
    case 'deposit':
      return sentences.deposit;
    case 'not-a-point':
      return sentences.point;
    case 'place-of-person':
      return sentences.placeOfPerson;
    case 'place-too-long':
      return failureSentence(text, { type: 'too-long', limit: failure.limit });
    case 'description-too-long':
      return sentences.description(failure.limit);
    case 'too-many-tags':
      return sentences.tags(failure.limit);
    case 'consent-missing':
      return sentences.consent;
    case 'last-custodian':
      return sentences.lastCustodian;
    case 'availability-part':
      return sentences.availabilityPart(failure.part);
    case 'availability-hours':
      return sentences.availabilityHours;
    case 'availability-anchor':
      return sentences.availabilityAnchor;
    case 'too-many-hours':
      return sentences.tooManyHours(failure.limit);
    case 'availability-days':
      return sentences.availabilityDays;
    case 'consent-months':
      return sentences.consentMonths;
    case 'consent-purpose':
      return sentences.consentPurpose;
  }
}
