/**
 * When a thing can be had: rules as iCalendar writes them (RFC 5545), in local hours of a time zone. Only parts that people need are
 * taken: FREQ, INTERVAL, BYDAY, UNTIL; a rule with another part is refused, not guessed.
 */
import { isDay } from '../plan/day.ts';

export interface AvailabilityRule {
  /** "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270910". */
  readonly rrule: string;
  /** Local times, "17:00" to "20:00"; "24:00" ends a day. */
  readonly from: string;
  readonly to: string;
  /** "Europe/Paris". */
  readonly tz: string;
  /** A day of the first turn, needed when INTERVAL is more than 1. */
  readonly anchor?: string;
}

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY';

export interface ParsedRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** "WE", "1TU", "-1FR"; ordinals only with MONTHLY. Empty: every day of the period that the anchor names. */
  readonly days: readonly string[];
  /** The last day, "2027-09-10". */
  readonly until: string | undefined;
}

export type AvailabilityFailure =
  /** The part that is not taken: "BYHOUR". */
  | { readonly type: 'availability-part'; readonly part: string }
  | { readonly type: 'availability-hours' }
  | { readonly type: 'availability-anchor' }
  | { readonly type: 'too-many-hours'; readonly limit: number };

/** Rules of one card. */
export const AVAILABILITY_LIMIT = 20;
/** Characters of one `rrule`; seven ordinal days and all other parts take half of it. */
const RRULE_LIMIT = 200;
/** Of a part that is named because it is not taken. */
const PART_LIMIT = 40;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const ZONE = /^[A-Za-z]+(?:[_+/-][A-Za-z0-9_+-]+){0,3}$/;
const DAY = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** What is wrong with the rules of one card, or undefined. */
export function hoursFailure(rules: readonly AvailabilityRule[]): AvailabilityFailure | undefined {
  if (rules.length > AVAILABILITY_LIMIT) return { type: 'too-many-hours', limit: AVAILABILITY_LIMIT };
  for (const rule of rules) {
    const failure = availabilityFailure(rule);
    if (failure) return failure;
  }
  return undefined;
}

/** What is wrong with one of them, or undefined. */
export function availabilityFailure(rule: AvailabilityRule): AvailabilityFailure | undefined {
  const parsed = parseRule(rule.rrule);
  if ('part' in parsed) return { type: 'availability-part', part: parsed.part };
  if (!TIME.test(rule.from) || !TIME.test(rule.to) || rule.from >= rule.to)
    return { type: 'availability-hours' };
  const isAnchorMissing = rule.anchor === undefined && parsed.interval > 1;
  if (isAnchorMissing || (rule.anchor !== undefined && !isDay(rule.anchor)))
    return { type: 'availability-anchor' };
  return ZONE.test(rule.tz) && rule.tz.length <= 64
    ? undefined
    : { type: 'availability-part', part: rule.tz };
}

/** The parts, or the first one that is not taken. */
export function parseRule(rrule: string): ParsedRule | { readonly part: string } {
  const parts = new Map<string, string>();
  if (rrule.length > RRULE_LIMIT) return { part: rrule.slice(0, PART_LIMIT) };
  for (const piece of rrule.split(';')) {
    const [name = '', value = '', ...more] = piece.split('=');
    const isTaken = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL'].includes(name);
    if (!isTaken || parts.has(name) || more.length > 0) return { part: name };
    parts.set(name, value);
  }
  const frequency = (['DAILY', 'WEEKLY', 'MONTHLY'] as const).find((one) => one === parts.get('FREQ'));
  if (!frequency) return { part: 'FREQ' };
  const interval = parts.get('INTERVAL') ?? '1';
  if (!/^[1-9]\d?$/.test(interval)) return { part: 'INTERVAL' };
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const isOrdinal = days.some((day) => /\d/.test(day));
  if (!days.every((day) => DAY.test(day)) || (isOrdinal && frequency !== 'MONTHLY')) return { part: 'BYDAY' };
  const until = parts.get('UNTIL');
  if (until === undefined) return { frequency, interval: Number(interval), days, until };
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (!/^\d{8}(?:T\d{6}Z)?$/.test(until) || !isDay(day)) return { part: 'UNTIL' };
  return { frequency, interval: Number(interval), days, until: day };
}

/** Undefined when one of them could not have been entered: hours that are not understood are not shown as if they were. */
export function readAvailability(raw: unknown): readonly AvailabilityRule[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw) || raw.length > AVAILABILITY_LIMIT) return undefined;
  const rules = raw.map(readRule);
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

function readRule(raw: unknown): AvailabilityRule | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const rrule: unknown = Reflect.get(raw, 'rrule');
  const from: unknown = Reflect.get(raw, 'from');
  const to: unknown = Reflect.get(raw, 'to');
  const tz: unknown = Reflect.get(raw, 'tz');
  const anchor: unknown = Reflect.get(raw, 'anchor');
  if (
    typeof rrule !== 'string' ||
    typeof from !== 'string' ||
    typeof to !== 'string' ||
    typeof tz !== 'string'
  )
    return undefined;
  const rule = { rrule, from, to, tz, ...(typeof anchor === 'string' ? { anchor } : {}) };
  return availabilityFailure(rule) ? undefined : rule;
}
