/** Why a need and a card go together, in words: « Même besoin : se déplacer ; mardi 1er décembre, 18 h ; assez pour 2 personnes ». */
import type { Match } from '../../../core/matching/match.ts';
import type { MatchingMessages } from '../../i18n/late/matching-fr.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import { sharingValuesIn } from '../../i18n/late/sharing-values.ts';
import { dayOf, sayFullDay, sayTime } from '../../i18n/spoken-day.ts';

export interface ReasonsSaying {
  /** Of the language, as `Messages` has it. */
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly nowMs: number;
}

export function sayReasons(text: MatchingMessages, match: Match, saying: ReasonsSaying): string {
  const { need, why } = match;
  const names = sharingValuesIn(saying.code).need;
  const words = [text.sameNeed(why.needs.map((code) => names[code]))];
  if (why.sameCategory) words.push(text.sameTheme);
  if (why.commonTime) words.push(sayHours(text, why.commonTime, saying));
  if (need.quantity && why.isEnough !== undefined) {
    const quantity = sayQuantity(saying.code, need.quantity);
    const isPeople = need.quantity.unit === 'person';
    words.push(why.isEnough ? text.enough(quantity, isPeople) : text.tooLittle(quantity, isPeople));
  }
  return text.reasons(words);
}

function sayHours(
  text: MatchingMessages,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  { code, today, nowMs }: ReasonsSaying,
): string {
  if (startMs <= nowMs) return text.rightNow(sayTime(code, new Date(endMs), today).clock);
  const start = new Date(startMs);
  return text.atTime(sayFullDay(code, dayOf(start), today), sayTime(code, start, today).clock);
}
