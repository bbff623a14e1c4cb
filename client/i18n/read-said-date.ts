/** Dates in words. Chrono knows the two languages; here is what it reads otherwise than people mean it. */
import * as english from 'chrono-node/en';
import * as french from 'chrono-node/fr';
import { addDays, calendarDay, nextMonthly } from './calendar-day.ts';
import { fold } from '../../core/search/fold.ts';
import type { ReadDateOptions } from './read-date.ts';

/** "jeudi en huit": the Thursday after the next one. */
const WEEKS_LATER = [
  [/ en huit$| week$/, 7],
  [/ en quinze$/, 14],
] as const;
/** Chrono sees only "demain". */
const DAY_AFTER_TOMORROW = /\bapres[- ]demain\b/;
const BACKWARD = /\b(?:dernier|derniere|passe|passee|last|past|ago|il y a)\b/;
/** "jeudi 3" is the third, not three o'clock. */
const WEEKDAY_AND_NUMBER = /^(?:le |on )?([a-z]{3,9})\.? (?:le |the )?(\d{1,2})(?:er|st|nd|rd|th)?$/;
/** "mardi 18 h 30": the hour belongs to something else, and alone it is no date. */
const HOUR = /\b(?:(?:a|at|vers) )?\d{1,2} ?(?:h|:)(?: ?\d{2})?\b/;
/** What may stand around a date without changing it. */
const AROUND =
  /^(?:(?:le|la|au|du|pour|avant|vers|ce|cette|a|a partir de|d'ici|jusqu'a|jusqu'au|on|by|before|until|the|for|from|at)\b'?|[\s,.;!])*$/;
const RELATIVE = /^(?:result\/relativeDate|casualReference\/)/;

export function readSaidDate(text: string, options: ReadDateOptions): string | undefined {
  const said = fold(text).replace(HOUR, '').trim();
  for (const [words, days] of WEEKS_LATER) {
    const day = words.test(said) ? readOnce(said.replace(words, ''), options) : undefined;
    if (day !== undefined) return addDays(day, days);
  }
  return readOnce(said, options);
}

function readOnce(said: string, options: ReadDateOptions): string | undefined {
  const third = WEEKDAY_AND_NUMBER.exec(said);
  const weekday = third ? weekdayNamed(third[1] ?? '') : undefined;
  if (weekday !== undefined) return nextMonthly(Number(third?.[2]), options.today, weekday);
  const plain = said.replace(DAY_AFTER_TOMORROW, 'dans 2 jours');
  const languages = options.locale.startsWith('fr') ? [readFrench, readEnglish] : [readEnglish, readFrench];
  return languages.map((read) => read(plain, options.today)).find((day) => day !== undefined);
}

type Parser = Pick<typeof french.casual, 'parse'>;

function readFrench(said: string, today: string): string | undefined {
  return readWith(french.casual, said, today);
}

/** Only the British one takes "12/3" for the twelfth; only the other one takes "March 12" for a day. */
function readEnglish(said: string, today: string): string | undefined {
  return readWith(/\d[-/.]\d/.test(said) ? english.GB : english.casual, said, today);
}

function readWith(parser: Parser, said: string, today: string): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const noon = new Date(year, month - 1, day, 12); // parts are read back, so no time zone moves them
  const [found, another] = parser.parse(said, noon, { forwardDate: !BACKWARD.test(said) });
  if (!found || another || found.end) return undefined;
  const { start } = found;
  const isRelative = [...start.tags()].some((tag) => RELATIVE.test(tag));
  if (!isRelative && !start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  const around = said.slice(0, found.index) + said.slice(found.index + found.text.length);
  if (!AROUND.test(around)) return undefined;
  return calendarDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
}

/** 0 is Sunday; undefined when it is no weekday. From three letters on, in either language. */
function weekdayNamed(word: string): number | undefined {
  const names = ['fr', 'en'].flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    // 4 January 1970 was a Sunday.
    return Array.from({ length: 7 }, (_, at) => fold(format.format(Date.UTC(1970, 0, 4 + at))));
  });
  const found = names.findIndex((name) => name.startsWith(word));
  return found < 0 ? undefined : found % 7;
}
