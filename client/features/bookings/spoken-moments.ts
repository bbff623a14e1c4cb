/** When a booking is, and until when one can still say no, as people say it; in the time of the device. */
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { FREEZE_MS } from '../../../core/bookings/open-rulings.ts';
import { addDays } from '../../i18n/calendar-day.ts';
import type { BookingsMessages } from '../../i18n/late/bookings-fr.ts';
import { dayOf, sayDay, sayFullDay, sayPastDay, sayTime } from '../../i18n/spoken-day.ts';

/** "samedi 5 décembre, de 9 h à 12 h", "samedi 5 décembre, toute la journée" */
export function sayInterval(
  text: BookingsMessages,
  code: string,
  { startMs, endMs }: Interval,
  today: string,
): string {
  const [start, end] = [new Date(startMs), new Date(endMs)];
  const day = sayFullDay(code, dayOf(start), today);
  if (isMidnight(start) && isMidnight(end)) {
    const last = sayFullDay(code, dayOf(new Date(endMs - 1)), today);
    return last === day ? text.wholeDay(day) : text.wholeDays(day, last);
  }
  const [from, to] = [sayClock(code, start), sayClock(code, end)];
  if (dayOf(start) === dayOf(end)) return text.when(day, from, to);
  return text.overDays(day, from, sayFullDay(code, dayOf(end), today), to);
}

/** When the freeze begins: "vendredi", "vendredi 4 décembre" further away, "demain, 9 h". Undefined: it has begun. */
export function sayFreeze(
  text: BookingsMessages,
  code: string,
  { startMs }: Interval,
  nowMs: number,
): string | undefined {
  const freezeMs = startMs - FREEZE_MS;
  if (freezeMs <= nowMs) return undefined;
  const [freeze, today] = [new Date(freezeMs), dayOf(new Date(nowMs))];
  const day = sayDay(code, dayOf(freeze), today);
  if (!day.near) return sayFullDay(code, dayOf(freeze), today);
  const isByTomorrow = dayOf(freeze) <= addDays(today, 1);
  return isByTomorrow ? text.untilMoment(day.text, sayClock(code, freeze)) : day.text;
}

/** Of what was done: "hier, 17 h 30", "12 novembre, 9 h". */
export function sayMoment(text: BookingsMessages, code: string, ms: number, nowMs: number): string {
  const moment = new Date(ms);
  const day = sayPastDay(code, dayOf(moment), dayOf(new Date(nowMs)));
  return text.untilMoment(day.text, sayClock(code, moment));
}

function isMidnight(moment: Date): boolean {
  return moment.getHours() === 0 && moment.getMinutes() === 0;
}

/** "9 h", "17 h 30" or "5:30 PM" */
function sayClock(code: string, moment: Date): string {
  const { clock } = sayTime(code, moment, dayOf(moment));
  return code === 'fr' ? clock.replace(/^0(?=\d)/, '') : clock;
}
