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
  /** As on the booking. `who`: '' for who reads. */
  overdue: (since: string, who: string) =>
    `Devait rentrer ${since}. ${who === '' ? "C'est vous qui l'avez." : `C'est ${who} qui l'a.`}`,
  consentEnds: (until: string) =>
    `L'accord de la personne finit le ${until} ; la fiche s'archive ensuite d'elle-même. Voyez avec elle si vous en écrivez une nouvelle.`,
  consentOver: (until: string) =>
    `L'accord de la personne est passé depuis le ${until} : la fiche s'archive d'elle-même, puis s'efface.`,
  word: (who: string) => `${who} vous a écrit un mot.`,
  promoted: (who: string, day: SpokenDay) => `${who} a annulé sa réservation : c'est à vous ${on(day)}.`,
  promotedByRuling: (who: string, day: SpokenDay) => `${who} a tranché : c'est à vous ${on(day)}.`,
};

export type SharingTodayMessages = typeof sharingTodayFr;
