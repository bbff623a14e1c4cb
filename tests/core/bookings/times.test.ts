/** Dates of a series over a change of the clock, free slots nearby, and how much is left at each moment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlots } from '../../../core/bookings/free-slots.ts';
import { readInstant, writeInstant } from '../../../core/bookings/instant.ts';
import { type Repetition, seriesDates } from '../../../core/bookings/series.ts';
import { booking, folded, loan, onTheDay, valueOf } from './fixture/asked.ts';

const PARIS = 'Europe/Paris';
const ms = (text: string): number => Date.parse(text);
const hours = (from: string, to: string) => ({ startMs: ms(from), endMs: ms(to) });

describe('a series', () => {
  const startsOf = (first: { startMs: number; endMs: number }, how: Partial<Repetition>): string[] =>
    valueOf(seriesDates(first, { unit: 'week', every: 1, count: 3, tz: PARIS, ...how })).map(({ startMs }) =>
      writeInstant(startMs),
    );

  it('stays at 17:00 when the clock changes', () => {
    const first = hours('2026-10-14T15:00:00Z', '2026-10-14T18:00:00Z');
    expect(startsOf(first, { every: 2 })).toEqual([
      '2026-10-14T15:00:00Z',
      '2026-10-28T16:00:00Z',
      '2026-11-11T16:00:00Z',
    ]);
  });

  it('has the last day of a month that lacks the day, and the day again in the next', () => {
    const first = hours('2027-01-31T09:00:00Z', '2027-01-31T10:00:00Z');
    expect(startsOf(first, { unit: 'month' }).map((start) => start.slice(0, 10))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it('goes on in the night when the hour is left out, and keeps the days that a weekend takes', () => {
    // 2:30 in Paris on the day before the change; 29 March has no 2:30
    const night = hours('2026-03-28T01:30:00Z', '2026-03-28T03:30:00Z');
    expect(startsOf(night, { unit: 'day', count: 2 })[1]).toBe('2026-03-29T01:30:00Z');
    const weekend = hours('2026-10-17T06:00:00Z', '2026-10-18T17:00:00Z');
    const [, next] = valueOf(seriesDates(weekend, { unit: 'week', every: 1, count: 2, tz: PARIS }));
    expect(next).toEqual(hours('2026-10-24T06:00:00Z', '2026-10-25T18:00:00Z'));
  });

  it('never ends before it begins, nor moves its first date, when the clock changes within it', () => {
    const datesOf = (first: { startMs: number; endMs: number }) =>
      valueOf(seriesDates(first, { unit: 'day', every: 1, count: 2, tz: PARIS }));
    // 2:30 to 3:15: the night after, 2:30 is had at 3:30, which is later than 3:15
    const night = hours('2026-03-28T01:30:00Z', '2026-03-28T02:15:00Z');
    expect(datesOf(night)[1]).toEqual(hours('2026-03-29T01:30:00Z', '2026-03-29T02:15:00Z'));
    // the second 2:30 of that night, an hour after the first one
    const second = hours('2026-10-25T01:30:00Z', '2026-10-25T03:00:00Z');
    expect(datesOf(second)[0]).toEqual(second);
  });

  it.each<[string, Partial<Repetition>, string]>([
    ['of none', { count: 0 }, 'series-empty'],
    ['of 53', { count: 53 }, 'series-too-long'],
    ['of every 0 weeks', { every: 0 }, 'series-step'],
    ['in no zone', { tz: 'Europe/Valbrise' }, 'time-zone'],
  ])('%s is refused', (_title, how, type) => {
    const first = hours('2026-10-14T15:00:00Z', '2026-10-14T18:00:00Z');
    const asked = { unit: 'week', every: 1, count: 3, tz: PARIS, ...how } as const;
    expect(seriesDates(first, asked)).toMatchObject({ ok: false, error: { type } });
  });
});

describe('free slots nearby', () => {
  const day = { startMs: onTheDay(8), endMs: onTheDay(20) };
  const asked = async (more: Partial<Parameters<typeof freeSlots>[0]> = {}) => {
    const bookings = [
      booking('1', 'jeanne', 9, 12),
      booking('2', 'bakary', 10, 13, { seen: ['bk_1'] }),
      booking('3', 'awa', 15, 16),
    ];
    const fold = await folded(bookings, { loans: [loan('a', 'jeanne', 10, 60)] });
    const wish = { startMs: onTheDay(10), endMs: onTheDay(12), quantity: 1 };
    return freeSlots({ wish, capacity: 1, bookings, fold, open: [day], nowMs: 0, limit: 3, ...more }).map(
      (free) => `${new Date(free.startMs).getUTCHours()}-${new Date(free.endMs).getUTCHours()}`,
    );
  };

  it('are the nearest of each gap that is long enough; who waits keeps nobody waiting', async () => {
    expect(await asked()).toEqual(['12-14', '16-18']);
  });

  it('lie in the open hours, after now, and are as many as asked', async () => {
    const open = [
      { startMs: onTheDay(16), endMs: onTheDay(18) },
      { startMs: onTheDay(32), endMs: onTheDay(35) },
    ];
    expect(await asked({ open })).toEqual(['16-18', '8-10']);
    expect(await asked({ open, limit: 1 })).toEqual(['16-18']);
    expect(await asked({ open, nowMs: onTheDay(33) })).toEqual(['9-11']);
    expect(await asked({ open, nowMs: onTheDay(34) })).toEqual([]);
  });

  it('are none for more than there are, or for no time', async () => {
    expect(await asked({ wish: { startMs: onTheDay(10), endMs: onTheDay(12), quantity: 2 } })).toEqual([]);
    expect(await asked({ wish: { startMs: onTheDay(12), endMs: onTheDay(12), quantity: 1 } })).toEqual([]);
  });

  it('would be had if they were asked for', async () => {
    let offered = 0;
    const hour = fc.integer({ min: 0, max: 20 });
    const taken = fc.array(fc.record({ from: hour, length: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(taken, hour, fc.integer({ min: 1, max: 4 }), async (others, from, length) => {
        const bookings = others.map((one, n) => booking(`${n}`, `n${n}`, one.from, one.from + one.length));
        const wish = { startMs: onTheDay(from), endMs: onTheDay(from + length), quantity: 1 };
        const fold = await folded(bookings);
        const slots = freeSlots({ wish, capacity: 1, bookings, fold, open: [day], nowMs: 0, limit: 9 });
        offered += slots.length;
        for (const slot of slots) {
          expect(slot.endMs - slot.startMs).toBe(wish.endMs - wish.startMs);
          const asking = booking('new', 'me', 0, 1, { ...slot, seen: bookings.map(({ id }) => id) });
          expect((await folded([...bookings, asking])).get('bk_new')).toMatchObject({ state: 'provisional' });
        }
      }),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(100);
  });
});

describe('an instant', () => {
  it.each([
    '2026-02-30T09:00:00Z',
    '2026-06-06T24:00:00Z',
    '2026-06-06T09:00Z',
    '2026-06-06',
    '',
    0,
    undefined,
  ])('%s is none', (raw) => expect(readInstant(raw)).toBeUndefined());

  it('reads back as it was written', () => {
    const second = fc.integer({ min: 0, max: 253_402_300_799 });
    fc.assert(
      fc.property(second, (at) => {
        expect(readInstant(writeInstant(at * 1000))).toBe(at * 1000);
      }),
    );
  });
});
