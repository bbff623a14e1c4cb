/** Who waited and has it now, because somebody took their request back. */
import { describe, expect, it } from 'vitest';
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import { createDraws } from '../../../core/bookings/draws.ts';
import type { Mark } from '../../../core/bookings/fact.ts';
import { type Promotion, promotionsOf } from '../../../core/bookings/promoted.ts';
import type { Ruling } from '../../../core/bookings/ruling.ts';
import { booking, folded, loan, ruling, TRAILER } from './fixture/asked.ts';

const jeanne = booking('1', 'jeanne', 9, 12);
const bakary = booking('2', 'bakary', 10, 13, { seen: ['bk_1'], atMs: 1000 });
const draws = createDraws();

async function promoted(
  bookings: readonly Booking[],
  cancelled: Readonly<Record<BookingId, Mark>>,
  { by = 'bakary', rulings = [] as readonly Ruling[] } = {},
): Promise<readonly Promotion[]> {
  const marks = new Map(bookings.flatMap(({ id }) => (cancelled[id] ? [[id, cancelled[id]] as const] : [])));
  const facts = { rulings, loans: [loan('a', 'jeanne', 17, 360)], cancelled: marks };
  const fold = await folded(bookings, facts);
  return promotionsOf(draws, { resource: TRAILER, bookings, ...facts }, fold, by);
}

describe('a booking that waited', () => {
  it('is promoted when the one before it is cancelled', async () => {
    const mark = { by: 'jeanne', atMs: 2000 };
    expect(await promoted([jeanne, bakary], { bk_1: mark })).toEqual([
      { booking: 'bk_2', why: 'cancelled', from: 'jeanne', atMs: 2000 },
    ]);
    expect(await promoted([jeanne, bakary], { bk_1: mark }, { by: 'jeanne' })).toEqual([]);
  });

  it('is not while it still waits, behind somebody else', async () => {
    const rachid = booking('0', 'rachid', 11, 14);
    const late = { ...bakary, seen: ['bk_0', 'bk_1'] };
    expect(await promoted([rachid, jeanne, late], { bk_1: { by: 'jeanne', atMs: 2000 } })).toEqual([]);
  });

  it('names whoever cancelled last of several, and says nothing of what was cancelled before it was asked for', async () => {
    const awa = booking('0', 'awa', 12, 14);
    const late = { ...bakary, seen: ['bk_0', 'bk_1'] };
    const early = { by: 'awa', atMs: 500 };
    expect(await promoted([awa, jeanne, late], { bk_0: early })).toEqual([]);
    expect(
      await promoted([awa, jeanne, late], {
        bk_0: { ...early, atMs: 4000 },
        bk_1: { by: 'jeanne', atMs: 3000 },
      }),
    ).toEqual([{ booking: 'bk_2', why: 'cancelled', from: 'awa', atMs: 4000 }]);
  });

  it('says nothing when it had the slot all along', async () => {
    const after = booking('3', 'jeanne', 9, 12, { seen: ['bk_2'] });
    expect(await promoted([bakary, after], { bk_3: { by: 'jeanne', atMs: 2000 } })).toEqual([]);
  });

  it('is promoted past a ruling for the one who cancelled', async () => {
    const first = { ...bakary, seen: [] };
    const second = booking('3', 'jeanne', 9, 12, { seen: ['bk_2'] });
    const forJeanne = [ruling('1', '3', 'rachid', 'confirm')];
    expect(
      await promoted([first, second], { bk_3: { by: 'jeanne', atMs: 2000 } }, { rulings: forJeanne }),
    ).toEqual([{ booking: 'bk_2', why: 'cancelled', from: 'jeanne', atMs: 2000 }]);
  });

  it('is promoted when a custodian refuses the one before it, and is told by whom', async () => {
    const no = ruling('1', '1', 'rachid', 'decline', { atMs: 3000 });
    const told = { booking: 'bk_2', why: 'ruling', from: 'rachid', atMs: 3000 };
    expect(await promoted([jeanne, bakary], {}, { rulings: [no] })).toEqual([told]);
    expect(await promoted([jeanne, bakary], {}, { rulings: [{ ...no, atMs: 500 }] })).toEqual([]);
    expect(await promoted([jeanne, bakary], {}, { rulings: [{ ...no, by: 'odile' }] })).toEqual([]);
    expect(await promoted([jeanne, bakary], {}, { rulings: [no], by: 'jeanne' })).toEqual([]);
  });

  it('is promoted when a custodian rules for it, also when a ruling for the other is replaced', async () => {
    const forJeanne = ruling('1', '1', 'rachid', 'confirm', { atMs: 2000 });
    const yes = ruling('2', '2', 'rachid', 'confirm', { atMs: 3000, seen: ['rul_1'] });
    const told = [{ booking: 'bk_2', why: 'ruling', from: 'rachid', atMs: 3000 }];
    expect(await promoted([jeanne, bakary], {}, { rulings: [{ ...yes, seen: [] }] })).toEqual(told);
    expect(await promoted([jeanne, bakary], {}, { rulings: [forJeanne, yes] })).toEqual(told);
  });

  it('says nothing of a yes to what one had already, nor of one’s own ruling', async () => {
    const yes = ruling('1', '1', 'rachid', 'confirm', { atMs: 3000 });
    expect(await promoted([jeanne, bakary], {}, { rulings: [yes], by: 'jeanne' })).toEqual([]);
    const mine = booking('2', 'rachid', 10, 13, { seen: ['bk_1'], atMs: 1000 });
    const no = ruling('1', '1', 'rachid', 'decline', { atMs: 3000 });
    expect(await promoted([jeanne, mine], {}, { rulings: [no], by: 'rachid' })).toEqual([]);
  });
});
