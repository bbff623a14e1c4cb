/** What waits in Partage, said on Aujourd'hui, in English. */
import { on, plural } from '../words-en.ts';
import type { SharingTodayMessages } from './sharing-today-fr.ts';

export const sharingTodayEn: SharingTodayMessages = {
  title: 'To settle in sharing',
  toEntrust: 'Nobody looks after it any more: to be entrusted to somebody.',
  overdrawn: 'More was taken than there was: to be counted again.',
  severalValues: 'Several values were noted at the same time: choose the right one.',
  archivedWhileEdited: 'Archived while somebody was changing it.',
  contested: (bookings) =>
    plural(bookings, {
      one: 'Two requests cross. You can settle it.',
      other: '# slots are asked for twice. You can settle them.',
    }),
  disputed: 'Two keepers settled it differently. Agree with each other.',
  overdue: (since, who) =>
    `Should have been back ${since}. ${who === '' ? 'You have it.' : `It is with ${who}.`}`,
  consentEnds: (until) =>
    `The person's yes ends on ${until}; the card then archives itself. See with them whether you write a new one.`,
  consentOver: (until) => `The person's yes ended on ${until}: the card archives itself, and is then erased.`,
  word: (who) => `${who} wrote you a word.`,
  promoted: (who, day) => `${who} cancelled their booking: it is yours ${on(day)}.`,
  promotedByRuling: (who, day) => `${who} settled it: it is yours ${on(day)}.`,
};
