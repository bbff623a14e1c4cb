/**
 * Moves a whole story by days, so that its present is today. Only values and keys that are nothing but a date move; texts that speak of
 * one stay. Weekdays of a recurrence turn along.
 */
import { isFields } from './demo-files.ts';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const RECURRENCE = /^FREQ=[A-Z]+(;|$)/;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Whole days from one day to another; both may be instants. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}

export function shiftDates(value: unknown, days: number): unknown {
  if (days === 0) return value;
  if (typeof value === 'string') return shiftText(value, days);
  if (Array.isArray(value)) return value.map((item) => shiftDates(item, days));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [shiftText(key, days), shiftDates(member, days)]),
  );
}

function shiftText(text: string, days: number): string {
  if (DAY.test(text)) return moved(text, days).slice(0, 10);
  if (INSTANT.test(text)) return `${moved(text, days).slice(0, 19)}Z`;
  return RECURRENCE.test(text) ? shiftRecurrence(text, days) : text;
}

function moved(text: string, days: number): string {
  return new Date(Date.parse(text) + days * DAY_MS).toISOString();
}

/** "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210"; the ordinal of "1TU" stays: the first of its weekday in a month. */
function shiftRecurrence(rule: string, days: number): string {
  return rule
    .replace(/BYDAY=([^;]+)/, (part) => part.replace(/(?:MO|TU|WE|TH|FR|SA|SU)/g, (day) => turned(day, days)))
    .replace(/UNTIL=(\d{4})(\d{2})(\d{2})/, (_, year: string, month: string, day: string) => {
      const until = moved(`${year}-${month}-${day}`, days).slice(0, 10);
      return `UNTIL=${until.replaceAll('-', '')}`;
    });
}

function turned(weekday: string, days: number): string {
  const at = WEEKDAYS.findIndex((one) => one === weekday);
  return WEEKDAYS[(((at + days) % 7) + 7) % 7] ?? weekday;
}
