/** What a person agreed to when somebody else wrote a card about them (entity 17). No signature, no identity document. */
import { isDay } from '../plan/day.ts';
import type { MemberId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type ConsentChannel, CONSENT_CHANNELS, isOneOf } from './values.ts';

export interface Consent {
  /** Which notice was shown or read: "notice-2026-11". */
  readonly notice: string;
  /** Not empty. */
  readonly purposes: readonly string[];
  readonly channel: ConsentChannel;
  readonly collectedBy: MemberId;
  /** Days, "2026-11-25"; `until` 1 to 24 months after `given`. */
  readonly given: string;
  readonly until: string;
}

export type ConsentFailure =
  /** Months must be whole, 1 to 24. */
  { readonly type: 'consent-months' } | { readonly type: 'consent-purpose' };

export const CONSENT_MONTHS = 24;

/** `given`: today; `months`: how long it holds. */
export function consentFor(
  consent: Omit<Consent, 'until'> & { readonly months: number },
): Result<Consent, ConsentFailure> {
  const { months, ...rest } = consent;
  if (!Number.isInteger(months) || months < 1 || months > CONSENT_MONTHS)
    return fail({ type: 'consent-months' });
  if (rest.purposes.every((purpose) => purpose.trim() === '')) return fail({ type: 'consent-purpose' });
  return ok({ ...rest, until: monthsLater(rest.given, months) });
}

/** `ends`: within 30 days; `over`: nobody is shown the card any more; `gone`: it was so for 30 days, and the card is to be erased. */
export type ConsentStage = 'holds' | 'ends' | 'over' | 'gone';

/** So long before its end its keeper is told, and so long after it the card is erased. */
const NOTICE_DAYS = 30;

/** On `day`, which is as the consent's own days are. The last day still holds. */
export function consentStage({ until }: Consent, day: string): ConsentStage {
  if (day > erasedAfter(until)) return 'gone';
  if (day > until) return 'over';
  return day >= daysLater(until, -NOTICE_DAYS) ? 'ends' : 'holds';
}

/** The last day on which a card whose consent held until `until` is still there. */
export function erasedAfter(until: string): string {
  return daysLater(until, NOTICE_DAYS);
}

/** Undefined for what could not have been given. */
export function readConsent(raw: unknown): Consent | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const notice: unknown = Reflect.get(raw, 'notice');
  const purposes: unknown = Reflect.get(raw, 'purposes');
  const channel: unknown = Reflect.get(raw, 'channel');
  const collectedBy: unknown = Reflect.get(raw, 'collectedBy');
  const given: unknown = Reflect.get(raw, 'given');
  const until: unknown = Reflect.get(raw, 'until');
  if (typeof notice !== 'string' || typeof collectedBy !== 'string' || !Array.isArray(purposes))
    return undefined;
  const named = purposes.filter((purpose): purpose is string => typeof purpose === 'string');
  if (named.length === 0 || !isOneOf(CONSENT_CHANNELS, channel) || !isDay(given) || !isDay(until))
    return undefined;
  if (until <= given || until > monthsLater(given, CONSENT_MONTHS)) return undefined;
  return { notice, purposes: named, channel, collectedBy: collectedBy as MemberId, given, until };
}

/** The same day of a later month, or the last one of it. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
