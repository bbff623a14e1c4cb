/** The published cases of bookings, and what the example's two groups expect of theirs. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/bookings/decide.ts';
import { createDraws } from '../../../core/bookings/draws.ts';
import combe from '../../../client/demo/files/combe-inventory.json';
import tilleuls from '../../../client/demo/files/tilleuls-inventory.json';
import { factsFrom, type WrittenLoan, type WrittenRuling } from './fixture/asked.ts';
import vectors from './fixture/booking-vectors.json';

const draws = createDraws();

interface Options {
  readonly loans?: readonly WrittenLoan[];
  readonly rulings?: readonly WrittenRuling[];
}

describe('a published case', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const options: Options = vector.options;
    const facts = factsFrom(vector.resource, vector.bookings, options.rulings, options.loans);
    const fold = await decide(draws, facts);
    expect(Object.fromEntries(fold)).toMatchObject(vector.expected);
    expect([...fold.keys()]).toEqual(Object.keys(vector.expected).sort());
  });

  it('is there for each rule', () => expect(vectors.length).toBeGreaterThanOrEqual(12));
});

describe('the bookings of the example', () => {
  const cases = [combe, tilleuls].flatMap((file) =>
    Object.entries(file.derived.bookings).map(([resource, expected]) => [resource, file, expected] as const),
  );

  it.each(cases)('of %s', async (id, file, expected) => {
    const card = file.resources.find((one) => one.id === id);
    if (!card) throw new Error('the card is in the file');
    const of = <T extends { readonly resource: string }>(facts: readonly T[]): T[] =>
      facts.filter(({ resource }) => resource === id);
    const facts = factsFrom(
      { id, group: file.group, capacity: card.capacity, custodians: card.custodians },
      of(file.bookings),
      of<WrittenRuling & { resource: string }>(file.rulings),
      of<WrittenLoan & { resource: string }>(file.loans),
    );
    expect(Object.fromEntries(await decide(draws, facts))).toMatchObject(expected);
  });

  it('are those of four things', () => expect(cases).toHaveLength(4));
});
