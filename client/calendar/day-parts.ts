/** Bookings cut at midnight: what of each falls on which day, on the device's own clock. */
import { addDays } from '../i18n/calendar-day.ts';
import type { CalendarEntry } from './calendar-entry.ts';

export interface DayPart {
  readonly entry: CalendarEntry;
  /** Minutes from midnight as a clock shows them, 0 to 1440; on the days when the clock changes too. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** It began on an earlier day. */
  readonly isContinued: boolean;
  /** It goes on after this day. */
  readonly goesOn: boolean;
}

export const DAY_MINUTES = 1440;

/** Earliest first; ask it for a few weeks at a time. `entries` sorted by their beginning. */
export function partsByDay(
  entries: readonly CalendarEntry[],
  days: readonly string[],
): ReadonlyMap<string, readonly DayPart[]> {
  const parts = new Map<string, DayPart[]>(days.map((day) => [day, []]));
  const spans = days.map((day) => ({ day, fromMs: midnight(day), toMs: midnight(addDays(day, 1)) }));
  const beginMs = spans[0]?.fromMs ?? 0;
  const endMs = spans.at(-1)?.toMs ?? 0;
  for (const entry of entries) {
    if (entry.endMs <= beginMs || entry.startMs >= endMs) continue;
    for (const { day, fromMs, toMs } of spans) {
      if (entry.endMs > fromMs && entry.startMs < toMs) parts.get(day)?.push(partOf(entry, fromMs, toMs));
    }
  }
  return parts;
}

export function byBeginning(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  return entries.toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : 1));
}

/** It takes the whole day. */
export function isWholeDay({ fromMinute, toMinute }: DayPart): boolean {
  return fromMinute === 0 && toMinute === DAY_MINUTES;
}

function partOf(entry: CalendarEntry, fromMs: number, toMs: number): DayPart {
  return {
    entry,
    fromMinute: entry.startMs <= fromMs ? 0 : minuteOf(entry.startMs),
    toMinute: entry.endMs >= toMs ? DAY_MINUTES : minuteOf(entry.endMs),
    isContinued: entry.startMs < fromMs,
    goesOn: entry.endMs > toMs,
  };
}

function midnight(day: string): number {
  const [year = 1970, month = 1, number = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, number).getTime();
}

function minuteOf(ms: number): number {
  const moment = new Date(ms);
  return moment.getHours() * 60 + moment.getMinutes();
}
