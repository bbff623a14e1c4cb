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
  promoted: (who, day) => `${who} cancelled their booking: it is yours ${on(day)}.`,
  overdue: (who, days) =>
    days < 1
      ? `${who} was to bring it back today.`
      : `${who} was to bring it back ${plural(days, { one: '# day', other: '# days' })} ago.`,
};
