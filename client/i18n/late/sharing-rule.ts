/** A rule of availability as a sentence, in the language that is spoken, with the day on which it comes next where that is not plain. */
import { type AvailabilityRule, type ParsedRule, parseRule } from '../../../core/inventory/availability.ts';
import { addDays, weekdayOf } from '../calendar-day.ts';
import { sayDate, sayFullDay } from '../spoken-day.ts';
import { inLanguage, lateText } from './late-text.ts';
import { ruleEn } from './sharing-rule-en.ts';
import { type RuleMessages, ruleFr, type Weekday } from './sharing-rule-fr.ts';

const TEXTS = { fr: ruleFr, en: ruleEn };
export const useRuleText = lateText(TEXTS);

/** In the order of the week. */
export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** How far ahead the next day is looked for. */
const LOOK_AHEAD_DAYS = 400;
/** From this many days in a row on, "from … to …" is shorter. */
const SPAN_DAYS = 3;

export interface RuleSaying {
  /** Of the language, as `Messages` has it. */
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of this device: named where the rule has another. */
  readonly zone: string;
}

/** What is no rule is said as it is written. */
export function saySentence(rule: AvailabilityRule, { code, today, zone }: RuleSaying): string {
  const text = inLanguage(TEXTS, code);
  const parsed = parseRule(rule.rrule);
  if ('part' in parsed) return rule.rrule;
  const next = parsed.interval > 1 ? nextDay(parsed, rule.anchor, today) : undefined;
  const isWhole = rule.from === '00:00' && rule.to === '24:00';
  return text.sentence([
    sayDays(text, parsed, rule.anchor),
    isWhole ? text.wholeDay : text.hours(rule.from, rule.to),
    next === undefined ? '' : text.next(sayFullDay(code, next, today)),
    parsed.until === undefined ? '' : text.until(sayDate(code, parsed.until, today)),
    rule.tz === zone ? '' : text.zone(rule.tz.replace(/^.*\//, '').replaceAll('_', ' ')),
  ]);
}

/** The first day from today on; of a rule by weeks or days, which is what several weeks apart makes hard to tell. */
export function nextDay(rule: ParsedRule, anchor: string | undefined, today: string): string | undefined {
  if (anchor === undefined || rule.frequency === 'MONTHLY') return undefined;
  const days = rule.days.length > 0 ? rule.days : [WEEKDAYS[mondayBased(anchor)] ?? ''];
  const start = today > anchor ? today : anchor;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(start, ahead);
    if (rule.until !== undefined && day > rule.until) return undefined;
    const isDue =
      rule.frequency === 'DAILY'
        ? daysBetween(anchor, day) % rule.interval === 0
        : days.includes(WEEKDAYS[mondayBased(day)] ?? '') &&
          (daysBetween(mondayOf(anchor), mondayOf(day)) / 7) % rule.interval === 0;
    if (isDue) return day;
  }
  return undefined;
}

/** "-1FR" → ["-1", "FR"]. */
export function splitDay(day: string): readonly [ordinal: string | undefined, weekday: Weekday] {
  const weekday = WEEKDAYS.find((one) => day.endsWith(one)) ?? 'MO';
  const ordinal = day.slice(0, -2).replace('+', '');
  return [ordinal === '' ? undefined : ordinal, weekday];
}

function sayDays(text: RuleMessages, rule: ParsedRule, anchor: string | undefined): string {
  const { frequency, interval } = rule;
  const weekdays = WEEKDAYS.filter((day) => rule.days.includes(day));
  if (frequency === 'MONTHLY') {
    const named = rule.days.map((day) => text.ofMonth(...splitDay(day)));
    const days = named.length > 0 ? named : [text.dayOfMonth(Number((anchor ?? '1').slice(-2)))];
    return text.everyMonth(interval, days);
  }
  if (frequency === 'DAILY' && weekdays.length === 0) return text.everyDay(interval);
  if (weekdays.length === 7) return text.everyDay(1);
  if (weekdays.length === 0) {
    const day = anchor === undefined ? undefined : WEEKDAYS[mondayBased(anchor)];
    return day === undefined ? text.everyDay(interval) : text.everyWeek(interval, [day]);
  }
  const [first, last] = [weekdays[0] ?? 'MO', weekdays.at(-1) ?? 'MO'];
  const isSpan = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === weekdays.length - 1;
  if (interval === 1 && isSpan && weekdays.length >= SPAN_DAYS) return text.span(first, last);
  return text.everyWeek(interval, weekdays);
}

function mondayBased(day: string): number {
  return (weekdayOf(day) + 6) % 7;
}

function mondayOf(day: string): string {
  return addDays(day, -mondayBased(day));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
