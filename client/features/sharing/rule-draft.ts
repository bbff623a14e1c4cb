/** A rule of availability while somebody makes it: four ways of coming back, read from and written as iCalendar rules. */
import {
  availabilityFailure,
  type AvailabilityRule,
  parseRule,
} from '../../../core/inventory/availability.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import type { CardEntryFailure } from '../../i18n/late/sharing-failure.ts';
import { splitDay, WEEKDAYS } from '../../i18n/late/sharing-rule.ts';
import type { Weekday } from '../../i18n/late/sharing-rule-fr.ts';

export const REPEATS = ['daily', 'weekly', 'second', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];
export const ORDINALS = ['1', '2', '3', '4', '-1'] as const;

export interface RuleDraft {
  readonly repeat: Repeat;
  readonly days: readonly Weekday[];
  /** Of the month: "1" to "4", "-1" the last. */
  readonly ordinal: string;
  /** "17:00", as a time field has it; a whole day is "00:00" to "00:00". */
  readonly from: string;
  readonly to: string;
  /** A day of the first turn. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** Of the hours: "Europe/Paris". */
  readonly zone: string;
}

export function newRuleDraft(): RuleDraft {
  return {
    repeat: 'weekly',
    days: [],
    ordinal: '1',
    from: '09:00',
    to: '18:00',
    since: undefined,
    until: undefined,
    zone: localZone(),
  };
}

/** Undefined for a rule that the four ways cannot say: it is shown in words and taken away, not changed. */
export function toDraft(rule: AvailabilityRule): RuleDraft | undefined {
  const parsed = parseRule(rule.rrule);
  if ('part' in parsed) return undefined;
  const { frequency, interval, until } = parsed;
  const split = parsed.days.map(splitDay);
  const days = WEEKDAYS.filter((day) => split.some(([, weekday]) => weekday === day));
  const shared = {
    days,
    from: rule.from,
    to: rule.to === '24:00' ? '00:00' : rule.to,
    since: rule.anchor,
    until,
    ordinal: '1',
    zone: rule.tz,
  };
  if (frequency === 'DAILY' && interval === 1 && days.length === 0) return { ...shared, repeat: 'daily' };
  if (frequency === 'WEEKLY' && interval === 1 && days.length > 0) return { ...shared, repeat: 'weekly' };
  if (frequency === 'WEEKLY' && interval === 2 && days.length > 0) return { ...shared, repeat: 'second' };
  const ordinal = split[0]?.[0];
  const isPlain = frequency === 'MONTHLY' && interval === 1 && split.length > 0;
  if (!isPlain || split.some(([other]) => other !== ordinal) || !ORDINALS.some((one) => one === ordinal))
    return undefined;
  return { ...shared, repeat: 'monthly', ordinal: ordinal ?? '1' };
}

export function toRule(draft: RuleDraft): Result<AvailabilityRule, CardEntryFailure> {
  const { repeat, days, ordinal, from, until } = draft;
  if (repeat !== 'daily' && days.length === 0) return fail({ type: 'availability-days' });
  if (repeat === 'second' && draft.since === undefined) return fail({ type: 'availability-anchor' });
  const named = WEEKDAYS.filter((day) => days.includes(day));
  const byDay = named.map((day) => (repeat === 'monthly' ? `${ordinal}${day}` : day)).join(',');
  const parts = [
    `FREQ=${{ daily: 'DAILY', weekly: 'WEEKLY', second: 'WEEKLY', monthly: 'MONTHLY' }[repeat]}`,
    ...(repeat === 'second' ? ['INTERVAL=2'] : []),
    ...(repeat === 'daily' ? [] : [`BYDAY=${byDay}`]),
    ...(until === undefined ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ];
  const rule = {
    rrule: parts.join(';'),
    from,
    to: draft.to === '00:00' ? '24:00' : draft.to,
    tz: draft.zone,
    ...(repeat === 'second' && draft.since !== undefined ? { anchor: draft.since } : {}),
  };
  const failure = availabilityFailure(rule);
  return failure ? fail(failure) : ok(rule);
}

/** Of this device. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
