/** When a task is and when a thing is booked for it, as people say it: whole days without their midnights. */
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import type { TaskThingsMessages } from '../../i18n/late/task-things-fr.ts';
import { dayOf, sayFullDay, sayTime } from '../../i18n/spoken-day.ts';
import type { TaskDays } from './task-span.ts';

/** "le mardi 12 mai", "du mardi 12 mai au jeudi 14 mai" */
export function sayDays(
  text: TaskThingsMessages,
  code: string,
  { first, last }: TaskDays,
  today: string,
): string {
  const from = sayFullDay(code, first, today);
  return first === last ? text.onDay(from) : text.onDays(from, sayFullDay(code, last, today));
}

/** "le mardi 12 mai", "le mardi 12 mai, de 9 h à 12 h", "du mardi 12 mai, 9 h, au jeudi 14 mai, 18 h" */
export function sayBooked(
  text: TaskThingsMessages,
  code: string,
  { startMs, endMs }: Interval,
  today: string,
): string {
  const [start, end] = [new Date(startMs), new Date(endMs)];
  if (isMidnight(start) && isMidnight(end))
    return sayDays(text, code, { first: dayOf(start), last: dayOf(new Date(endMs - 1)) }, today);
  const [first, last] = [dayOf(start), dayOf(end)];
  const [from, to] = [sayClock(code, start), sayClock(code, end)];
  const day = sayFullDay(code, first, today);
  if (first === last) return text.onDayHours(day, from, to);
  return text.onDaysHours(day, from, sayFullDay(code, last, today), to);
}

function isMidnight(moment: Date): boolean {
  return moment.getHours() === 0 && moment.getMinutes() === 0;
}

/** "9 h", "17 h 30" or "5:30 PM" */
function sayClock(code: string, moment: Date): string {
  const { clock } = sayTime(code, moment, dayOf(moment));
  return code === 'fr' ? clock.replace(/^0(?=\d)/, '') : clock;
}
