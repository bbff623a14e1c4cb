/** When a thing could be had instead of on a task's days: its own hours on them first, then whole days nearby. Pure. */
import { type Interval, isOpenFor, openIntervals } from '../../../core/inventory/opening-hours.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { addDays } from '../../i18n/calendar-day.ts';
import type { BookedCard } from '../../state/group-bookings.ts';
import { type TaskDays, wholeDays } from './task-span.ts';
import { freeOf } from './thing-outlook.ts';

export interface OtherTimesAsked {
  readonly card: Card;
  readonly booked: BookedCard | undefined;
  readonly days: TaskDays;
  readonly quantity: number;
  readonly nowMs: number;
  readonly limit: number;
}

/** How many days around are looked at. */
const AROUND = 21;

export function otherTimes({
  card,
  booked,
  days,
  quantity,
  nowMs,
  limit,
}: OtherTimesAsked): readonly Interval[] {
  const isFree = (span: Interval): boolean => span.startMs >= nowMs && freeOf(card, booked, span) >= quantity;
  const whole = wholeDays(days);
  const hours = isOpenFor(card.availability, whole) ? [] : openIntervals(card.availability, whole);
  const found = hours.filter(isFree).slice(0, limit);
  for (let away = 1; away <= AROUND && found.length < limit; away++)
    for (const shift of [away, -away]) {
      const span = wholeDays({ first: addDays(days.first, shift), last: addDays(days.last, shift) });
      if (found.length < limit && isOpenFor(card.availability, span) && isFree(span)) found.push(span);
    }
  return found;
}
