/** The sentences of the calendar of bookings, in French. */
import { plural } from '../words-fr.ts';

const count = (number: number): string =>
  number === 0 ? 'aucune réservation' : plural(number, { one: '# réservation', other: '# réservations' });

export const calendarFr = {
  title: 'Calendrier des réservations',
  views: 'Vue du calendrier',
  view: { month: 'Mois', week: 'Semaine', list: 'Liste' },
  today: "Aujourd'hui",
  previous: { month: 'Mois précédent', week: 'Semaine précédente', list: 'Quatre semaines plus tôt' },
  next: { month: 'Mois suivant', week: 'Semaine suivante', list: 'Quatre semaines plus tard' },
  /** `day`: "mardi 12 mai". */
  dayCount: (day: string, number: number) => `${day}, ${count(number)}`,
  isToday: "aujourd'hui",
  keys: 'Flèches : un jour ou une semaine. Page précédente, page suivante : un mois.',
  more: (number: number) => plural(number, { one: '+ # autre', other: '+ # autres' }),
  moreOn: (number: number, day: string) =>
    `${plural(number, { one: '+ # autre réservation', other: '+ # autres réservations' })}, ${day}`,
  state: {
    confirmed: 'confirmée',
    provisional: 'provisoire',
    waitlisted: 'en attente',
    disputed: 'à régler ensemble',
  },
  legend: 'Ce que disent les traits',
  hours: (from: string, to: string) => `${from} – ${to}`,
  wholeDay: 'toute la journée',
  from: (clock: string) => `dès ${clock}`,
  to: (clock: string) => `jusqu'à ${clock}`,
  noneOn: 'Rien de réservé ce jour.',
  noneListed: 'Aucune réservation pendant ces quatre semaines.',
  askOn: (day: string) => `Réserver le ${day}`,
  hour: (hour: number) => `${hour} h`,
};

export type CalendarMessages = typeof calendarFr;
