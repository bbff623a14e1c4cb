/** The days of a task as moments of this device's calendar: when a thing is needed for it. */
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import type { Task } from '../../../core/plan/task.ts';
import { addDays } from '../../i18n/calendar-day.ts';

/** Both `YYYY-MM-DD`; the last one is part of it. */
export interface TaskDays {
  readonly first: string;
  readonly last: string;
}

/** `HH:MM` each; '' while a field is not whole. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** So many days of a long task are looked at one by one. */
const DAYS_AT_MOST = 62;

/**
 * From its start to its due day; the one that it has, when it has one. Undefined: none. Two people who moved one end each may have put
 * them the wrong way round: the days between are the same.
 */
export function daysOfTask({ starts, dues }: Pick<Task, 'starts' | 'dues'>): TaskDays | undefined {
  const start = starts[0]?.day ?? '';
  const due = dues[0]?.day ?? '';
  const [first, last] = start <= due ? [start || due, due] : [due || start, start];
  return first === '' ? undefined : { first, last };
}

/** From midnight to midnight. */
export function wholeDays({ first, last }: TaskDays): Interval {
  return { startMs: localMs(first, '00:00'), endMs: localMs(addDays(last, 1), '00:00') };
}

/** From an hour of the first day to an hour of the last one; NaN where an hour is missing. */
export function hoursOfDays({ first, last }: TaskDays, { from, to }: Hours): Interval {
  return { startMs: localMs(first, from), endMs: localMs(last, to) };
}

/** Each day alone; of a long task the first ones. */
export function eachDay({ first, last }: TaskDays): readonly TaskDays[] {
  const days: TaskDays[] = [];
  for (let day = first; day <= last && days.length < DAYS_AT_MOST; day = addDays(day, 1))
    days.push({ first: day, last: day });
  return days;
}

export function isWithin(inner: Interval, outer: Interval): boolean {
  return inner.startMs >= outer.startMs && inner.endMs <= outer.endMs;
}

/** The same hours on other days; whole days when it was that, or where its hours would not fit. */
export function movedSpan({ startMs, endMs }: Interval, days: TaskDays): Interval {
  const moved = hoursOfDays(days, { from: clockOf(startMs), to: clockOf(endMs) });
  const wasWhole = clockOf(startMs) === '00:00' && clockOf(endMs) === '00:00';
  return wasWhole || !(moved.startMs < moved.endMs) ? wholeDays(days) : moved;
}

/** As a time field has it. */
function clockOf(ms: number): string {
  const moment = new Date(ms);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** By this device's calendar. */
function localMs(day: string, clock: string): number {
  return new Date(`${day}T${clock}`).getTime();
}
