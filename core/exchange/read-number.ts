/** Numbers and days as French and English tables write them, kept as exact decimal text. */
import { isDay } from '../plan/day.ts';

const SPACES = /[\s\u00A0\u2007\u2009\u202F'’]/gu;

/**
 * "1 250,5", "1.250,50", "1,250.5" and "1250.5" are "1250.5". Where both signs stand, the last one parts the decimals; a sign that comes
 * more than once parts thousands. Undefined for what is no number, a letter for a zero, or more than 12 digits before the point.
 */
export function readDecimal(typed: string): string | undefined {
  const plain = typed.replace(SPACES, '').replace(/^\+/, '').replace(/^[−–]/u, '-');
  const [, sign = '', digits = ''] = /^(-?)([\d.,]+)$/.exec(plain) ?? [];
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  const mark = comma > point ? ',' : '.';
  const isMarkOnce = digits.indexOf(mark) === digits.lastIndexOf(mark);
  const other = mark === ',' ? '.' : ',';
  if (!isMarkOnce && digits.includes(other)) return undefined;
  const parts = isMarkOnce ? digits.split(mark) : [digits.replaceAll(mark, '')];
  const whole = parts[0] ?? '';
  if (!isGrouped(whole, other) || (!isMarkOnce && !isGrouped(digits, mark))) return undefined;
  const before = whole.replaceAll(other, '').replace(/^0+(?=\d)/, '') || '0';
  const after = (parts[1] ?? '').replace(/0+$/, '');
  if (!/\d/.test(digits) || !/^\d{1,12}$/.test(before) || !/^\d{0,15}$/.test(after)) return undefined;
  const value = after === '' ? before : `${before}.${after}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}

/** "1.250.000": three digits behind each sign. */
function isGrouped(digits: string, sign: string): boolean {
  const [first = '', ...groups] = digits.split(sign);
  return groups.length === 0 || (/^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group)));
}

/** "2026-11-18", "18/11/2026", "18.11.26" as `YYYY-MM-DD`; undefined for a day that does not exist. */
export function readTableDay(typed: string): string | undefined {
  const text = typed.trim();
  if (isDay(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? [];
  const full = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : undefined;
}
