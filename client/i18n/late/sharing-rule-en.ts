/** When a thing can be had, in English words: "Every other Wednesday, from 17:00 to 20:00". */
import { capital, list } from '../words-en.ts';
import type { RuleMessages, Weekday } from './sharing-rule-fr.ts';

const DAYS: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const ORDINALS: Readonly<Record<string, string>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
  '-2': 'last but one',
};
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six'];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

export const ruleEn: RuleMessages = {
  day: DAYS,
  short: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
  ordinal: ORDINALS,
  everyDay: (interval) =>
    interval === 1 ? 'every day' : interval === 2 ? 'every other day' : `every ${number(interval)} days`,
  everyWeek: (interval, days) => {
    const names = days.map((day) => DAYS[day]);
    if (interval === 1) return `on ${list(names.map((name) => `${name}s`))}`;
    if (interval === 2 && names.length === 1) return `every other ${names[0] ?? ''}`;
    const weeks = interval === 2 ? 'every other week' : `every ${number(interval)} weeks`;
    return `${weeks}, on ${list(names)}`;
  },
  span: (from, to) => `from ${DAYS[from]} to ${DAYS[to]}`,
  ofMonth: (ordinal, day) =>
    ordinal === undefined ? `every ${DAYS[day]}` : `the ${ORDINALS[ordinal] ?? ordinal} ${DAYS[day]}`,
  everyMonth: (interval, days) =>
    `${list(days)} ${interval === 1 ? 'of the month' : interval === 2 ? 'of every other month' : `every ${number(interval)} months`}`,
  dayOfMonth: (day) => `day ${day}`,
  hours: (from, to) => `from ${clock(from)} to ${clock(to)}`,
  wholeDay: 'all day',
  since: (day) => `beginning on ${day}`,
  until: (day) => `until ${day}`,
  next: (day) => `next time ${day}`,
  zone: (zone) => `time of ${zone}`,
  sentence: (parts) => capital(parts.filter(Boolean).join(', ')),
};

/** "08:30" → "8:30". */
function clock(time: string): string {
  return time.replace(/^0/, '');
}
