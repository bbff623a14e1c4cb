/** The sentences of the first day, in French: the three first steps and the welcome. */
import type { CardKind } from '../../../core/inventory/values.ts';
import type { SpokenDay } from '../spoken-day.ts';
import { capital, on } from '../words-fr.ts';

/** A usual answer to what one could lend or do. */
export interface Offer {
  readonly title: string;
  readonly kind: Extract<CardKind, 'equipment' | 'skill'>;
}

export const firstStepsFr = {
  title: 'Pour commencer',
  allDone: "C'est fait",
  done: 'Fait :',
  putAway: 'Ranger ces trois lignes',
  lend: 'Dites ce que vous pouvez prêter ou faire.',
  meet: 'Fixez une date.',
  invite: 'Invitez deux personnes.',
  lendQuestion: 'Que pouvez-vous prêter ou faire ?',
  offers: [
    { title: 'Perceuse', kind: 'equipment' },
    { title: 'Remorque', kind: 'equipment' },
    { title: 'Couture', kind: 'skill' },
    { title: 'Aide aux papiers', kind: 'skill' },
  ] as readonly Offer[],
  other: 'Autre…',
  otherLabel: 'Autre chose',
  otherIs: "C'est",
  otherKind: { equipment: 'À prêter', skill: 'Un savoir-faire' } satisfies Record<Offer['kind'], string>,
  otherHint: 'Marmite de 50 litres, garder un chat…',
  project: 'Entre voisins',
  added: (title: string, name: string) => `« ${title} » ajoutée. Gardée par ${name}.`,
  meetQuestion: 'Quand vous revoyez-vous ?',
  meetWhat: 'Pour quoi faire',
  meetTitle: 'Nous revoir',
  dayChip: (day: SpokenDay) => capital(on(day)),
  inAWeek: 'Dans une semaine',
  otherDay: 'Un autre jour…',
  otherDayLabel: 'Quel jour',
  otherDayMissing: 'Choisissez un jour.',
  note: 'Noter',
  noted: (day: SpokenDay) => `C'est noté : ${on(day)}.`,
  /** No network yet, and this part of the page has never come. */
  notYet: 'Les fiches ne sont pas encore sur cet appareil : réessayez dans un moment, avec du réseau.',
  phoneInTitle: 'Pas de numéro dans le nom : vos coordonnées ont leur place dans « Le groupe ».',
  emailInTitle: "Pas d'adresse dans le nom : vos coordonnées ont leur place dans « Le groupe ».",
  welcome: {
    title: (name: string) => (name === '' ? 'Bienvenue.' : `Bienvenue ${name}.`),
    question: 'Une chose que vous pourriez prêter ou faire ?',
    skip: 'Passer',
  },
};

export type FirstStepsMessages = typeof firstStepsFr;
