/**
 * When a thing can be had, in one cell: `FREQ=WEEKLY;INTERVAL=2;BYDAY=WE 17:00-20:00 Europe/Paris 2026-11-18`, several with ` | ` between.
 * The last part, a day of the first turn, only where there is one.
 */
import {
  availabilityFailure,
  type AvailabilityFailure,
  type AvailabilityRule,
} from '../inventory/availability.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { readTableDay } from './read-number.ts';

export function writeAvailabilityText(rules: readonly AvailabilityRule[]): string {
  return rules
    .map(({ rrule, from, to, tz, anchor }) => [rrule, `${from}-${to}`, tz, anchor ?? ''].join(' ').trim())
    .join(' | ');
}

export function readAvailabilityText(
  typed: string,
): Result<readonly AvailabilityRule[], AvailabilityFailure> {
  const rules: AvailabilityRule[] = [];
  for (const piece of typed.split('|').map((one) => one.trim())) {
    if (piece === '') continue;
    const [rrule = '', hours = '', tz = '', day, ...more] = piece.split(/\s+/);
    const [from = '', to = '', ...after] = hours.split('-');
    const [left] = more;
    if (left !== undefined) return fail({ type: 'availability-part', part: left });
    if (after.length > 0) return fail({ type: 'availability-hours' });
    const anchor = day === undefined ? undefined : (readTableDay(day) ?? day);
    const rule = { rrule, from, to, tz, ...(anchor === undefined ? {} : { anchor }) };
    const failure = availabilityFailure(rule);
    if (failure) return fail(failure);
    rules.push(rule);
  }
  return ok(rules);
}
