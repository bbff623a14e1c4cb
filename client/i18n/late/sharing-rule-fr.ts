/** When a thing can be had, in French words: « Un mercredi sur deux, de 17 h à 20 h ». */
import { capital, list } from '../words-fr.ts';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

const DAYS: Readonly<Record<Weekday, string>> = {
  MO: 'lundi',
  TU: 'mardi',
  WE: 'mercredi',
  TH: 'jeudi',
  FR: 'vendredi',
  SA: 'samedi',
  SU: 'dimanche',
};
const SHORT: Readonly<Record<Weekday, string>> = {
  MO: 'lun.',
  TU: 'mar.',
  WE: 'mer.',
  TH: 'jeu.',
  FR: 'ven.',
  SA: 'sam.',
  SU: 'dim.',
};

const ORDINALS: Readonly<Record<string, string>> = {
  '1': 'premier',
  '2': 'deuxième',
  '3': 'troisième',
  '4': 'quatrième',
  '5': 'cinquième',
  '-1': 'dernier',
  '-2': 'avant-dernier',
};
const NUMBERS = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six'];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

export const ruleFr = {
  day: DAYS,
  short: SHORT,
  ordinal: ORDINALS,
  everyDay: (interval: number) =>
    interval === 1
      ? 'tous les jours'
      : interval === 2
        ? 'un jour sur deux'
        : `tous les ${number(interval)} jours`,
  /** `days` in the order of the week; not empty. */
  everyWeek: (interval: number, days: readonly Weekday[]) => {
    const names = days.map((day) => DAYS[day]);
    const first = names[0] ?? '';
    if (interval === 1) return names.length === 1 ? `le ${first}` : list(names.map((name) => `le ${name}`));
    if (interval === 2 && names.length === 1) return `un ${first} sur deux`;
    const weeks = interval === 2 ? 'une semaine sur deux' : `toutes les ${number(interval)} semaines`;
    return `${weeks}, ${list(names.map((name) => `le ${name}`))}`;
  },
  span: (from: Weekday, to: Weekday) => `du ${DAYS[from]} au ${DAYS[to]}`,
  /** `ordinal` as the rule has it, "-1"; undefined: every such day of the month. */
  ofMonth: (ordinal: string | undefined, day: Weekday) =>
    ordinal === undefined ? `chaque ${DAYS[day]}` : `le ${ORDINALS[ordinal] ?? ordinal} ${DAYS[day]}`,
  everyMonth: (interval: number, days: readonly string[]) =>
    `${list(days)} ${interval === 1 ? 'du mois' : interval === 2 ? 'un mois sur deux' : `tous les ${number(interval)} mois`}`,
  dayOfMonth: (day: number) => `le ${day === 1 ? '1er' : String(day)}`,
  hours: (from: string, to: string) => `de ${clock(from)} à ${clock(to)}`,
  wholeDay: 'toute la journée',
  since: (day: string) => `à partir du ${day}`,
  until: (day: string) => `jusqu'au ${day}`,
  next: (day: string) => `la prochaine fois ${day}`,
  zone: (zone: string) => `heure de ${zone}`,
  sentence: (parts: readonly string[]) => capital(parts.filter(Boolean).join(', ')),
};

/** "17:00" → "17 h", "08:30" → "8 h 30". */
function clock(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

export type RuleMessages = typeof ruleFr;
