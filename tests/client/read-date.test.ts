/** Dates as people write them, in both languages. Sunday 22 November 2026 stands still. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '../../client/i18n/calendar-day.ts';
import { readDate } from '../../client/i18n/read-date.ts';
import { sayFullDay } from '../../client/i18n/spoken-day.ts';

const TODAY = '2026-11-22';
const french = (text: string) => readDate(text, { locale: 'fr', today: TODAY });
const english = (text: string) => readDate(text, { locale: 'en', today: TODAY });

describe('reads', () => {
  it.each([
    ['mardi', '2026-11-24'],
    ['Mardi', '2026-11-24'],
    ['mar.', '2026-11-24'],
    ['dimanche', '2026-11-22'],
    ['mardi prochain', '2026-11-24'],
    ['pour mardi', '2026-11-24'],
    ['jeudi en huit', '2026-12-03'],
    ['vendredi dernier', '2026-11-20'],
    ['jeudi 3', '2026-12-03'],
    ['aujourd’hui', '2026-11-22'],
    ['demain', '2026-11-23'],
    ['demain soir', '2026-11-23'],
    ['après-demain', '2026-11-24'],
    ['apres demain', '2026-11-24'],
    ['hier', '2026-11-21'],
    ['ce soir', '2026-11-22'],
    ['dans 3 jours', '2026-11-25'],
    ['dans trois jours', '2026-11-25'],
    ['dans 2 semaines', '2026-12-06'],
    ['la semaine prochaine', '2026-11-29'],
    ['dans un mois', '2026-12-22'],
    ['il y a 3 jours', '2026-11-19'],
    ['le 12 mars', '2027-03-12'],
    ['12 mars 2027', '2027-03-12'],
    ['avant le 30 nov.', '2026-11-30'],
    ['1er décembre', '2026-12-01'],
    ['mardi 1er decembre', '2026-12-01'],
    ['3 AOUT', '2027-08-03'],
    ['le 5', '2026-12-05'],
    ['le 12/3', '2027-03-12'],
    ['mardi 18 h', '2026-11-24'],
    ['tomorrow', '2026-11-23'],
  ])('French: %s', async (text, day) => {
    expect(await french(text)).toBe(day);
  });

  it.each([
    ['Tuesday', '2026-11-24'],
    ['next friday', '2026-11-27'],
    ['last friday', '2026-11-20'],
    ['friday week', '2026-12-04'],
    ['tomorrow', '2026-11-23'],
    ['the day after tomorrow', '2026-11-24'],
    ['in 3 days', '2026-11-25'],
    ['next week', '2026-11-29'],
    ['12 March', '2027-03-12'],
    ['March 12', '2027-03-12'],
    ['March 12, 2028', '2028-03-12'],
    ['on 1st December', '2026-12-01'],
    ['Tuesday 1 December', '2026-12-01'],
    ['the 5th', '2026-12-05'],
    ['12/3', '2027-03-12'],
    ['Friday 12/3', '2027-03-12'],
    ['demain', '2026-11-23'],
  ])('English: %s', async (text, day) => {
    expect(await english(text)).toBe(day);
  });

  it.each([
    ['30/11', '2026-11-30'],
    ['21/11', '2027-11-21'],
    ['22/11', '2026-11-22'],
    ['29/2', '2028-02-29'],
    ['30/11/26', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2020-1-5', '2020-01-05'],
    [' 12 / 3 ', undefined],
  ])('numbers, day first: %s', async (text, day) => {
    expect(await french(text)).toBe(day);
    expect(await english(text)).toBe(day);
  });
});

it.each([
  '',
  '   ',
  '12',
  '31/02',
  '0/5',
  '2026-13-01',
  '32 mars',
  '31 juin',
  'mars',
  'March',
  '18h',
  'week-end',
  'bientôt',
  'acheter du pain mardi',
  'du 3 au 5 mars',
  'mardi ou mercredi',
  '12 mars 0202',
])('refuses what is no day: %s', async (text) => {
  expect(await french(text)).toBeUndefined();
  expect(await english(text)).toBeUndefined();
});

it('reads back every date that it says, to the day', async () => {
  const day = fc.integer({ min: 1, max: 20_000 }).map((count) => addDays(TODAY, count));
  await fc.assert(
    fc.asyncProperty(day, fc.constantFrom('fr', 'en'), async (written, locale) => {
      const options = { locale, today: TODAY };
      expect(await readDate(written, options)).toBe(written);
      expect(await readDate(sayFullDay(locale, written, TODAY), options)).toBe(written);
    }),
    { numRuns: 300 },
  );
});

it('never answers a day that no calendar has', async () => {
  const digits = fc.integer({ min: 0, max: 99 });
  await fc.assert(
    fc.asyncProperty(digits, digits, fc.integer({ min: 0, max: 9999 }), async (day, month, year) => {
      const read = await french(`${day}/${month}/${String(year).padStart(4, '0')}`);
      expect(read).toBe(calendarDay(year, month, day));
      if (read !== undefined) expect(new Date(read).getUTCDate()).toBe(day);
    }),
  );
});
