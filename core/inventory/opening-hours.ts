/** When a thing can be had, as intervals of time: the rules of a card (RFC 5545, the parts we take) over the days of their time zone. */
import { Temporal } from 'temporal-polyfill';
import { type AvailabilityRule, type ParsedRule, parseRule } from './availability.ts';

/** Half open, milliseconds since 1970. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;
/** Nobody looks further; also a bound on hostile questions. */
const DAYS_AT_MOST = 800;

/** Without rules the whole span is open. Sorted, those that touch joined. */
export function openIntervals(rules: readonly AvailabilityRule[], span: Interval): readonly Interval[] {
  if (span.endMs <= span.startMs) return [];
  if (rules.length === 0) return [span];
  const found: Interval[] = [];
  for (const rule of rules) {
    const parsed = parseRule(rule.rrule);
    if ('part' in parsed) continue;
    // a zone is at most a day away from the universal one
    const first = Math.floor(span.startMs / DAY_MS) - 1;
    const last = Math.min(Math.floor(span.endMs / DAY_MS) + 1, first + DAYS_AT_MOST);
    for (let day = first; day <= last; day++) {
      const interval = appliesOn(parsed, rule, day) ? hoursOn(rule, day) : undefined;
      if (interval) found.push(interval);
    }
  }
  return joined(found).flatMap((interval) => within(interval, span) ?? []);
}

/** Whether all of it lies in the hours of the rules. */
export function isOpenFor(rules: readonly AvailabilityRule[], wish: Interval): boolean {
  return openIntervals(rules, wish).some(
    ({ startMs, endMs }) => startMs <= wish.startMs && endMs >= wish.endMs,
  );
}

/** `day`: days since 1970, of the rule's own calendar. */
function appliesOn(rule: ParsedRule, { anchor }: AvailabilityRule, day: number): boolean {
  const date = new Date(day * DAY_MS);
  if (rule.until !== undefined && date.toISOString().slice(0, 10) > rule.until) return false;
  const from = anchor === undefined ? undefined : Math.floor(Date.parse(`${anchor}T00:00:00Z`) / DAY_MS);
  switch (rule.frequency) {
    case 'DAILY':
      return isTurn(day - (from ?? 0), rule.interval) && (rule.days.length === 0 || isOneOf(rule.days, day));
    case 'WEEKLY': {
      const isDay =
        rule.days.length > 0 ? isOneOf(rule.days, day) : from === undefined || (day - from) % 7 === 0;
      return isDay && isTurn(weekOf(day) - weekOf(from ?? 0), rule.interval);
    }
    case 'MONTHLY': {
      const months = monthOf(date) - (from === undefined ? 0 : monthOf(new Date(from * DAY_MS)));
      if (!isTurn(months, rule.interval)) return false;
      if (rule.days.length > 0) return rule.days.some((one) => isOrdinalDay(one, date, day));
      return date.getUTCDate() === (from === undefined ? 1 : new Date(from * DAY_MS).getUTCDate());
    }
  }
}

function isTurn(distance: number, interval: number): boolean {
  return distance % interval === 0;
}

function isOneOf(days: readonly string[], day: number): boolean {
  return days.includes(weekdayOf(day));
}

/** "1TU": the first Tuesday of its month; "-1FR": the last Friday; "WE": each Wednesday. */
function isOrdinalDay(one: string, date: Date, day: number): boolean {
  const weekday = one.slice(-2);
  if (weekdayOf(day) !== weekday) return false;
  const ordinal = Number(one.slice(0, -2));
  if (ordinal === 0) return true;
  const inMonth = date.getUTCDate();
  if (ordinal > 0) return Math.ceil(inMonth / 7) === ordinal;
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.ceil((length - inMonth + 1) / 7) === -ordinal;
}

function weekdayOf(day: number): string {
  return WEEKDAYS[(((day + THURSDAY) % 7) + 7) % 7] ?? '';
}

/** Weeks begin on Monday. */
function weekOf(day: number): number {
  return Math.floor((day + THURSDAY) / 7);
}

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Undefined in a time zone that this device does not know. */
function hoursOn({ from, to, tz }: AvailabilityRule, day: number): Interval | undefined {
  const startMs = instantOf(day, from, tz);
  const endMs = to === '24:00' ? instantOf(day + 1, '00:00', tz) : instantOf(day, to, tz);
  return startMs === undefined || endMs === undefined || endMs <= startMs ? undefined : { startMs, endMs };
}

function instantOf(day: number, time: string, tz: string): number | undefined {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(tz).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function joined(intervals: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = found.at(-1);
    if (last && interval.startMs <= last.endMs)
      found[found.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, interval.endMs) };
    else found.push(interval);
  }
  return found;
}

function within(interval: Interval, span: Interval): Interval | undefined {
  const startMs = Math.max(interval.startMs, span.startMs);
  const endMs = Math.min(interval.endMs, span.endMs);
  return endMs > startMs ? { startMs, endMs } : undefined;
}
