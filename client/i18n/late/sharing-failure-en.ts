/** Why something of a card was not taken, in English. */
import { plural } from '../words-en.ts';
import type { CardFailureMessages } from './sharing-failure-fr.ts';

export const cardFailureEn: CardFailureMessages = {
  emptyName: 'Give it a name.',
  phoneInTitle: 'No phone number in the title: a card travels further than your contact details.',
  emailInTitle: 'No e-mail address in the title: a card travels further than your contact details.',
  quantity: 'Say how much: a number greater than zero.',
  capacity: 'Say how many there are: a whole number, at least 1.',
  deposit: 'The deposit is an amount in euros, for example 20.',
  point: 'This is no place: it takes a latitude and a longitude.',
  placeOfPerson: "No place on a know-how or a need: it would be somebody's home.",
  description: (limit) =>
    `Too long: ${plural(limit, { one: '# character', other: '# characters' })} at most. What stands here is not saved yet.`,
  tags: (limit) => `${limit} key words at most. Take one away first.`,
  consent: "Without their yes, somebody else's card is not shared.",
  lastCustodian: 'There must be at least one person to ask. Add another one first.',
  availabilityPart: (part) =>
    `“${part}” is not understood. A rule says: every day, every week or every month, which days, and until when.`,
  availabilityHours: 'The end comes after the beginning.',
  availabilityAnchor: 'Say from which day on one counts.',
  tooManyHours: (limit) => `${limit} lines of hours at most. Take one away first.`,
  availabilityDays: 'Choose at least one day.',
  consentMonths: 'The yes holds for 1 to 24 months, in whole months.',
  consentPurpose: 'Say what the card is for: at least one reason.',
};
