/**
 * A date as people write it, in French or English whatever the interface speaks: "mardi", "le 12 mars", "30/11", "next friday". What has
 * no year is the next one to come. Numbers are day first in both languages. What is not wholly understood is not a date.
 */
import { calendarDay, nextMonthly, nextYearly } from './calendar-day.ts';

export interface ReadDateOptions {
  /** BCP 47: the language that is tried first. */
  readonly locale: string;
  /** `YYYY-MM-DD` on this device's calendar. */
  readonly today: string;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;
const ORDINAL = /^(?:le|the|on the|du|au)\s+(\d{1,2})(?:er|st|nd|rd|th)?$/i;

/** `YYYY-MM-DD`, undefined when it is no date. Words are read by a library that is fetched the first time. */
export async function readDate(text: string, options: ReadDateOptions): Promise<string | undefined> {
  const written = text.trim().replace(/\s+/g, ' ');
  if (written === '') return undefined;
  const numbers = readNumbers(written, options.today);
  if (numbers) return numbers.day;
  const { readSaidDate } = await import('./read-said-date.ts');
  return readSaidDate(written, options);
}

/** Undefined: not only numbers. A day that does not exist is refused here, so that nobody guesses another. */
function readNumbers(text: string, today: string): { readonly day: string | undefined } | undefined {
  const iso = ISO.exec(text);
  if (iso) return { day: calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  const numbers = NUMBERS.exec(text.replace(/^(?:le|the|on) /i, ''));
  if (numbers) {
    const [day, month] = [Number(numbers[1]), Number(numbers[2])];
    const year = numbers[3];
    if (year === undefined) return { day: nextYearly(month, day, today) };
    return { day: calendarDay(Number(year.padStart(4, '20')), month, day) };
  }
  const ordinal = ORDINAL.exec(text);
  return ordinal ? { day: nextMonthly(Number(ordinal[1]), today) } : undefined;
}
