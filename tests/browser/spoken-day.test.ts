/** Days as people say them, in both languages. */
import { expect, it } from 'vitest';
import { createPlural } from '../../client/i18n/plural.ts';
import { sayDate, sayDay, sayTime } from '../../client/i18n/spoken-day.ts';

const TODAY = '2026-11-22'; // a Sunday

it.each([
  ['fr', '2026-11-22', /^aujourd.hui$/],
  ['fr', '2026-11-23', /^demain$/],
  ['fr', '2026-11-24', /^mardi$/],
  ['fr', '2026-11-30', /^30 novembre$/],
  ['fr', '2027-03-01', /^1er mars 2027$/],
  ['en', '2026-11-21', /^yesterday$/],
  ['en', '2026-11-24', /^Tuesday$/],
])('%s says %s', (locale, day, said) => {
  expect(sayDay(locale, day, TODAY).text).toMatch(said);
});

it('tells a day that is past', () => {
  expect(sayDay('fr', '2026-11-13', TODAY)).toEqual({ text: '13 novembre', near: false, past: true });
});

it('leaves what is no day as it is written', () => {
  expect(sayDay('fr', 'bientôt', TODAY).text).toBe('bientôt');
  expect(sayDate('fr', '', TODAY)).toBe('');
});

it('says an hour as its language writes it', () => {
  const evening = new Date(2026, 10, 23, 18, 0);
  expect(sayTime('fr', evening, TODAY).clock).toMatch(/^18\sh$/);
  expect(sayTime('fr', new Date(2026, 10, 23, 9, 5), TODAY).clock).toMatch(/^9\sh\s05$/);
  expect(sayTime('en', evening, TODAY).clock).toMatch(/^6:00\sPM$/);
});

it('counts nothing in the singular in French, in the plural in English', () => {
  const forms = { one: '# one', other: '# other' };
  expect(createPlural('fr')(0, forms)).toBe('0 one');
  expect(createPlural('en')(0, forms)).toBe('0 other');
});
