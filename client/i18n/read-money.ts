/**
 * An amount as people write it, to whole cents: "1 250,50 €", "1250,5", "12.5". A letter for a zero is refused, not guessed. A comma
 * before three digits parts the thousands in English and is refused in French, where it could only be a slip.
 */

/** Euros and cents stay exact up to here, and nobody's budget goes beyond. */
const MOST_EUROS = 999_999_999_999;
/** All spaces that Intl and word processors put between digits, and the Swiss apostrophe. */
const SPACES = /[\s\u00A0\u2007\u2009\u202F'’]/g;
const CURRENCY = /^(?:€|eur)?(.*?)(?:€|eur|euros?)?$/;
const DIGITS = /^(\d+)(?:[.,](\d{1,2}))?$/;

/** Undefined when it is no amount. Groups of digits that are not three are a slip too: "12 50". */
export function readMoney(text: string, locale: string): number | undefined {
  const bare = CURRENCY.exec(text.trim().toLowerCase())?.[1]?.trim() ?? '';
  const digits = DIGITS.exec(joinThousands(bare, locale));
  if (!digits) return undefined;
  const euros = Number(digits[1]);
  if (euros > MOST_EUROS) return undefined;
  return euros * 100 + Number((digits[2] ?? '').padEnd(2, '0'));
}

function joinThousands(text: string, locale: string): string {
  const spaced = text.replace(SPACES, ' ');
  if (/^\d{1,3}(?: \d{3})+(?![\d ])/.test(spaced)) return spaced.replaceAll(' ', '');
  if (!locale.startsWith('fr') && /^\d{1,3}(?:,\d{3})+(?![\d,])/.test(spaced))
    return spaced.replaceAll(',', '');
  return spaced;
}
