/** What waits in Partage, said on Aujourd'hui, in French. */
import type { SpokenDay } from '../spoken-day.ts';
import { on, plural } from '../words-fr.ts';

export const sharingTodayFr = {
  title: 'À régler dans le partage',
  toEntrust: "Plus personne ne s'en occupe : à confier à quelqu'un.",
  overdrawn: "On en a sorti plus qu'il n'y en avait : à compter de nouveau.",
  severalValues: 'Plusieurs valeurs ont été notées en même temps : choisissez la bonne.',
  archivedWhileEdited: "Archivée pendant que quelqu'un la modifiait.",
  contested: (bookings: number) =>
    plural(bookings, {
      one: 'Deux demandes se croisent. Vous pouvez trancher.',
      other: '# créneaux sont demandés deux fois. Vous pouvez trancher.',
    }),
  disputed: 'Deux gardiens ont tranché différemment. Mettez-vous d’accord.',
  promoted: (who: string, day: SpokenDay) => `${who} a annulé sa réservation : c'est à vous ${on(day)}.`,
  overdue: (who: string, days: number) =>
    days < 1
      ? `${who} devait la rendre aujourd'hui.`
      : `${who} devait la rendre il y a ${plural(days, { one: '# jour', other: '# jours' })}.`,
};

export type SharingTodayMessages = typeof sharingTodayFr;
