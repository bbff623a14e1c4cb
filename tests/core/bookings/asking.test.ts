/** Bookings on real Yjs documents: asked for, refused, ruled upon on two devices, brought back; and what is kept of hostile values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BookingId } from '../../../core/bookings/booking.ts';
import {
  addBooking,
  addSeries,
  cancelBooking,
  erasePurpose,
  type NewBooking,
} from '../../../core/bookings/change-bookings.ts';
import { createDecisions, foresee } from '../../../core/bookings/decide.ts';
import { createDraws } from '../../../core/bookings/draws.ts';
import { followBookings, type ResourceBookings } from '../../../core/bookings/follow-bookings.ts';
import type { BookedResource } from '../../../core/bookings/fold.ts';
import { dueHolds } from '../../../core/bookings/freeze.ts';
import { bringBack, handOver } from '../../../core/bookings/hand-over.ts';
import { overdueLoans } from '../../../core/bookings/overdue.ts';
import { BOOKING_ROOTS } from '../../../core/bookings/roots.ts';
import { hold, rule } from '../../../core/bookings/rule.ts';
import { seriesDates } from '../../../core/bookings/series.ts';
import type { BookingFold } from '../../../core/bookings/verdict.ts';
import type { Act } from '../../../core/doc/act.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { canonicalInventory } from '../../../core/inventory/inventory.ts';
import { createReplicas } from '../fixture/replicas.ts';
import { onTheDay, statesOf, valueOf } from './fixture/asked.ts';

const HOUR_MS = 3_600_000;
/** The day before the one of `onTheDay`, at 8:00, unless said otherwise. */
const act = (name: string, ms = onTheDay(8) - 24 * HOUR_MS): Act => ({
  by: `mbr_${name}` as MemberId,
  at: ms / 1000,
});

const grinder: BookedResource = {
  id: 'res_broyeur',
  group: 'grp_combe',
  capacity: 1,
  custodians: ['mbr_ines', 'mbr_elio'],
};
const slot = (fromHour: number, toHour: number, more: Partial<NewBooking> = {}): NewBooking => ({
  startMs: onTheDay(fromHour),
  endMs: onTheDay(toHour),
  quantity: 1,
  group: 'grp_combe',
  ...more,
});

const draws = createDraws();
const decisions = createDecisions(draws);

interface Desk {
  known(): ResourceBookings;
  fold(): Promise<BookingFold>;
  ask(name: string, fromHour: number, toHour: number, more?: Partial<NewBooking>): BookingId;
  states(): Promise<string[]>;
}

/** What a device knows of the grinder. */
function deskOf(inventory: Y.Doc, resource = grinder): Desk {
  const living = followBookings(inventory);
  const known = (): ResourceBookings => {
    living.read();
    return living.of(resource.id);
  };
  const fold = (): Promise<BookingFold> => decisions.of(resource, known());
  return {
    known,
    fold,
    ask: (name, from, to, more) =>
      valueOf(addBooking(inventory, resource, known(), slot(from, to, more), act(name))),
    states: async () => [...(await fold()).values()].map(({ state }) => state).sort(),
  };
}

function twoDevices(): {
  lane: ReturnType<typeof createReplicas>;
  docs: [Y.Doc, Y.Doc];
  desks: [Desk, Desk];
} {
  const lane = createReplicas(2);
  const [one, two] = lane.docs;
  if (!one || !two) throw new Error('two replicas');
  return { lane, docs: [one, two], desks: [deskOf(one), deskOf(two)] };
}

describe('two who did not know of each other', () => {
  it('get one slot and one place in the line, the same on both devices, and a custodian swaps them', async () => {
    const { lane, docs, desks } = twoDevices();
    const elio = desks[0].ask('elio', 9, 12);
    const paul = desks[1].ask('paul', 10, 13);
    expect(await desks[0].states()).toEqual(['provisional']);
    lane.converge();
    const fold = await desks[0].fold();
    expect([...fold]).toEqual([...(await desks[1].fold())]);
    expect(await desks[0].states()).toEqual(['provisional', 'waitlisted']);

    const other = fold.get(elio)?.state === 'waitlisted' ? elio : paul;
    const asked = { booking: other, word: 'confirm', reason: 'Le chantier presse' } as const;
    valueOf(rule(docs[1], grinder, desks[1].known(), asked, act('ines')));
    lane.converge();
    const ruled = await desks[0].fold();
    expect(ruled.get(other)).toMatchObject({ state: 'confirmed', why: 'ruling' });
    expect(await desks[0].states()).toEqual(['confirmed', 'waitlisted']);
    expect(canonicalInventory(docs[0])).toBe(canonicalInventory(docs[1]));

    cancelBooking(docs[0], other, act('elio'));
    lane.converge();
    expect(await desks[1].states()).toEqual(['cancelled', 'provisional']);
  });

  it('are ruled upon by two custodians at once, and by one of them again having seen both', async () => {
    const { lane, docs, desks } = twoDevices();
    const elio = desks[0].ask('elio', 9, 12);
    const paul = desks[0].ask('paul', 10, 13);
    lane.converge();
    valueOf(rule(docs[0], grinder, desks[0].known(), { booking: elio, word: 'confirm' }, act('ines')));
    valueOf(rule(docs[1], grinder, desks[1].known(), { booking: paul, word: 'confirm' }, act('elio')));
    lane.converge();
    expect(await desks[0].states()).toEqual(['disputed', 'disputed']);
    valueOf(rule(docs[0], grinder, desks[0].known(), { booking: paul, word: 'confirm' }, act('ines')));
    lane.converge();
    expect((await desks[1].fold()).get(paul)).toMatchObject({ state: 'confirmed' });
    expect((await desks[1].fold()).get(elio)).toMatchObject({ state: 'waitlisted', behind: [paul] });
  });
});

describe('a ruling', () => {
  it('for one who fits beside another takes nothing from the other', async () => {
    const inventory = new Y.Doc();
    const two = { ...grinder, capacity: 2 };
    const desk = deskOf(inventory, two);
    const first = desk.ask('elio', 9, 12);
    const second = desk.ask('paul', 10, 13);
    valueOf(rule(inventory, two, desk.known(), { booking: first, word: 'confirm' }, act('ines')));
    valueOf(rule(inventory, two, desk.known(), { booking: second, word: 'confirm' }, act('ines')));
    expect(await desk.states()).toEqual(['confirmed', 'confirmed']);
  });

  it('changed from yes to no gives the slot to who waits', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const first = desk.ask('elio', 9, 12);
    const second = desk.ask('paul', 10, 13);
    valueOf(rule(inventory, grinder, desk.known(), { booking: first, word: 'confirm' }, act('ines')));
    valueOf(rule(inventory, grinder, desk.known(), { booking: first, word: 'decline' }, act('elio')));
    expect((await desk.fold()).get(first)).toMatchObject({ state: 'declined' });
    expect((await desk.fold()).get(second)).toMatchObject({ state: 'provisional' });
  });

  it('is refused of who is no custodian, of what is unknown, and with a long reason', () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const booking = desk.ask('elio', 9, 12);
    const ruled = (by: string, reason = '', id = booking): string => {
      const result = rule(
        inventory,
        grinder,
        desk.known(),
        { booking: id, word: 'confirm', reason },
        act(by),
      );
      return result.ok ? 'taken' : result.error.type;
    };
    expect(ruled('paul')).toBe('not-a-custodian');
    expect(ruled('ines', '', 'bk_none')).toBe('booking-unknown');
    expect(ruled('ines', 'x'.repeat(141))).toBe('reason-too-long');
    expect(inventory.getMap('rulings').size).toBe(0);
    expect(ruled('ines', 'Personne d’autre')).toBe('taken');
  });
});

describe('a wish', () => {
  const refused = (wish: Partial<NewBooking>): unknown => {
    const inventory = new Y.Doc();
    const known = deskOf(inventory).known();
    const result = addBooking(inventory, grinder, known, slot(9, 12, wish), act('elio'));
    expect(inventory.getMap('bookings').size).toBe(result.ok ? 1 : 0);
    return result.ok ? 'taken' : result.error;
  };
  const aYearOn = Date.UTC(2027, 5, 5, 8);

  it.each<[string, Partial<NewBooking>, unknown]>([
    ['from noon to nine', { startMs: onTheDay(12), endMs: onTheDay(9) }, { type: 'booking-backwards' }],
    ['of no time', { endMs: onTheDay(9) + 999 }, { type: 'booking-backwards' }],
    ['at no instant', { startMs: Number.NaN }, { type: 'booking-time' }],
    ['of none', { quantity: 0 }, { type: 'booking-quantity' }],
    ['of one and a half', { quantity: 1.5 }, { type: 'booking-quantity' }],
    ['of more than there are', { quantity: 2 }, { type: 'booking-over-capacity', capacity: 1 }],
    ['a year ahead', { startMs: aYearOn, endMs: aYearOn + HOUR_MS }, 'taken'],
    ['later', { startMs: aYearOn + 1000, endMs: aYearOn + HOUR_MS }, { type: 'booking-too-far', months: 12 }],
    ['with 140 characters', { purpose: 'é'.repeat(140) }, 'taken'],
    ['with 141 characters', { purpose: 'é'.repeat(141) }, { type: 'purpose-too-long', limit: 140 }],
  ])('%s', (_title, wish, expected) => expect(refused(wish)).toEqual(expected));

  it('sees what overlaps it, cancelled or not, and nothing that ends when it begins', () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const gone = desk.ask('elio', 9, 12);
    cancelBooking(inventory, gone, act('elio'));
    const other = desk.ask('paul', 11, 14);
    desk.ask('nour', 7, 9);
    const last = desk.ask('ines', 9, 12);
    expect(desk.known().bookings.find(({ id }) => id === last)?.seen).toEqual([gone, other].sort());
  });

  it('of a group is that group’s, and its words can be erased', () => {
    const inventory = new Y.Doc();
    const living = followBookings(inventory);
    const wish = slot(9, 12, {
      by: 'grp_tilleuls',
      group: 'grp_tilleuls',
      purpose: ' Chantier ',
      task: 'tsk_1',
    });
    const id = valueOf(addBooking(inventory, grinder, living.of(grinder.id), wish, act('elio')));
    expect(living.read()).toEqual(new Set([grinder.id]));
    expect(living.find(id)).toMatchObject({ by: 'grp_tilleuls', task: 'tsk_1', quantity: 1 });
    expect(living.ofTask('tsk_1').map((one) => one.id)).toEqual([id]);
    expect(living.purposeOf(id)).toBe('Chantier');
    erasePurpose(inventory, id);
    expect(living.read()).toEqual(new Set([grinder.id]));
    expect(living.purposeOf(id)).toBe('');
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(inventory))).not.toContain('Chantier');
  });
});

describe('every second Wednesday, ten times', () => {
  const forks = { ...grinder, id: 'res_grelinettes', capacity: 2 } as const;
  const first = { startMs: Date.UTC(2026, 10, 18, 16), endMs: Date.UTC(2026, 10, 18, 19) };
  const repeated = { unit: 'week', every: 2, count: 10, tz: 'Europe/Paris' } as const;
  const now = Date.UTC(2026, 10, 10, 9);

  it('tells the one clash before it is saved, and saves nine free and one that waits', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory, forks);
    const taken = { startMs: Date.UTC(2026, 10, 18, 15), endMs: Date.UTC(2026, 10, 18, 18) };
    for (const name of ['elio', 'paul', 'nour'])
      valueOf(addBooking(inventory, forks, desk.known(), slot(0, 0, taken), act(name, now)));
    expect(await desk.states()).toEqual(['provisional', 'provisional', 'waitlisted']);

    const dates = valueOf(seriesDates(first, repeated));
    const wishes = dates.map((date) => ({ ...date, quantity: 1 }));
    const facts = { ...desk.known(), resource: forks };
    const foreseen = await foresee(draws, facts, { by: 'mbr_ines', group: 'grp_combe', wishes });
    expect(foreseen.map(({ verdict }) => verdict.state)).toEqual([
      'waitlisted',
      ...Array.from({ length: 9 }, () => 'provisional'),
    ]);

    const series = { dates, quantity: 1, group: 'grp_combe' };
    const saved = valueOf(addSeries(inventory, forks, desk.known(), series, act('ines', now)));
    const fold = await decisions.of(forks, desk.known());
    expect(saved.bookings.map((id) => fold.get(id)?.state)).toEqual(
      foreseen.map(({ verdict }) => verdict.state),
    );
    expect(desk.known().bookings.filter((one) => one.series === saved.series)).toHaveLength(10);
  });

  it.each<[string, { dates: number; quantity?: number }, unknown]>([
    ['none', { dates: 0 }, { type: 'series-empty' }],
    ['53', { dates: 53 }, { type: 'series-too-long', limit: 52 }],
    [
      'too many each time',
      { dates: 3, quantity: 3 },
      { type: 'booking-over-capacity', capacity: 2, date: 0 },
    ],
    ['one backwards', { dates: -1 }, { type: 'booking-backwards', date: 1 }],
  ])('%s is refused whole', (_title, { dates, quantity = 1 }, expected) => {
    const inventory = new Y.Doc();
    const backwards = { startMs: first.endMs, endMs: first.startMs };
    const asked = dates < 0 ? [first, backwards] : Array.from({ length: dates }, () => first);
    const series = { dates: asked, quantity, group: 'grp_combe' };
    const known = deskOf(inventory, forks).known();
    expect(addSeries(inventory, forks, known, series, act('ines', now))).toEqual({
      ok: false,
      error: expected,
    });
    expect(inventory.getMap('bookings').size).toBe(0);
  });
});

describe('the freeze', () => {
  it('is due from a day before until the end, for who has the slot and is not held yet', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const early = onTheDay(9) - 24 * HOUR_MS;
    desk.ask('elio', 9, 12);
    desk.ask('paul', 10, 13);
    const due = async (ms: number): Promise<number> =>
      dueHolds(desk.known().bookings, await desk.fold(), ms).length;
    expect(await due(early - 1)).toBe(0);
    expect(await due(early)).toBe(1);
    expect(await due(onTheDay(12) - 1)).toBe(1);
    expect(await due(onTheDay(12))).toBe(0);
    const [winner] = dueHolds(desk.known().bookings, await desk.fold(), early);
    if (!winner) throw new Error('one is due');
    hold(inventory, winner, act('nour', early));
    expect(await desk.states()).toEqual(['confirmed', 'waitlisted']);
    expect(await due(early)).toBe(0);
  });
});

describe('a loan', () => {
  it('that is not back is overdue for the custodians, until it is; then it counts', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const id = desk.ask('paul', 9, 12);
    const booking = desk.known().bookings.find((one) => one.id === id);
    if (!booking) throw new Error('it was asked for');
    const overdue = async (ms: number) => overdueLoans(grinder, desk.known(), await desk.fold(), ms);
    expect(await overdue(onTheDay(13))).toEqual([]);
    handOver(inventory, booking, act('ines', onTheDay(9.5)));
    expect(await overdue(onTheDay(12))).toEqual([]);
    expect(await overdue(onTheDay(13))).toMatchObject([
      { booking: { id }, lateMs: HOUR_MS, isHandedOver: true, custodians: grinder.custodians },
    ]);
    const tooLong = bringBack(inventory, booking, desk.known(), 'x'.repeat(141), act('ines', onTheDay(14)));
    expect(tooLong).toEqual({ ok: false, error: { type: 'state-too-long', limit: 140 } });
    const back = valueOf(bringBack(inventory, booking, desk.known(), 'bon état', act('ines', onTheDay(14))));
    expect(await overdue(onTheDay(15))).toEqual([]);
    expect(desk.known().loans).toMatchObject([
      { by: 'mbr_paul', startMs: onTheDay(9.5), endMs: onTheDay(14) },
    ]);
    expect(followBookings(inventory).stateOf(back)).toBe('bon état');
  });

  it('that was confirmed and has begun is overdue without a handover', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const booking = desk.ask('paul', 9, 12);
    valueOf(rule(inventory, grinder, desk.known(), { booking, word: 'confirm' }, act('ines')));
    expect(overdueLoans(grinder, desk.known(), await desk.fold(), onTheDay(13))).toMatchObject([
      { isHandedOver: false },
    ]);
  });

  it('brought back before its booking began took no time', () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    desk.ask('paul', 9, 12);
    const [booking] = desk.known().bookings;
    if (!booking) throw new Error('it was asked for');
    valueOf(bringBack(inventory, booking, desk.known(), '', act('ines', onTheDay(8))));
    expect(desk.known().loans).toMatchObject([{ startMs: onTheDay(8), endMs: onTheDay(8) }]);
  });
});

describe('what was not written by us', () => {
  const instant = fc.constantFrom(
    '2026-06-06T09:00:00Z',
    '2026-06-06T12:00:00Z',
    '2026-02-30T09:00:00Z',
    '',
    5,
  );
  const id = fc.constantFrom('bk_1', 'bk_2', 'rul_1', 'loan_1', 'hov_1', 'res_broyeur', '__proto__', '');
  const near = fc.record(
    {
      resource: fc.constantFrom('res_broyeur', 'constructor'),
      booking: id,
      by: fc.constantFrom('mbr_ines', '__proto__', ''),
      group: fc.constantFrom('grp_combe', ''),
      start: instant,
      end: instant,
      at: instant,
      quantity: fc.oneof(fc.constant(1), fc.double(), fc.integer()),
      ruling: fc.constantFrom('confirm', 'hold', 'toString'),
      seen: fc.oneof(fc.array(id), fc.anything()),
      task: fc.oneof(fc.constant('tsk_1'), fc.anything()),
    },
    { requiredKeys: [] },
  );
  /** What Yjs can keep. */
  const value = fc.oneof(near, fc.jsonValue(), fc.constant(Number.NaN), fc.uint8Array());
  const written = fc.array(fc.record({ root: fc.constantFrom(...BOOKING_ROOTS), id, value }), {
    maxLength: 20,
  });

  it('never stops anybody, is counted, and is the same for all', async () => {
    let unreadable = 0;
    await fc.assert(
      fc.asyncProperty(written, async (facts) => {
        const inventory = new Y.Doc();
        const living = followBookings(inventory);
        for (const fact of facts) {
          const isStorable = JSON.stringify(fact.value) !== undefined;
          if (isStorable) inventory.getMap(fact.root).set(fact.id, storable(fact.value));
        }
        living.read();
        unreadable += living.unreadable().length;
        const fresh = new Y.Doc();
        Y.applyUpdate(fresh, Y.encodeStateAsUpdate(inventory));
        const late = followBookings(fresh);
        late.read();
        expect(late.unreadable()).toEqual(living.unreadable());
        const known = living.of(grinder.id);
        expect(known.bookings.map(({ startMs }) => startMs).every(Number.isFinite)).toBe(true);
        const fold = await decisions.of(grinder, known);
        expect([...fold]).toEqual([...(await decisions.of(grinder, late.of(grinder.id)))]);
      }),
      { numRuns: 500 },
    );
    expect(unreadable).toBeGreaterThan(500);
  });

  it('of a booking that ends on no day of the calendar is unreadable, and one backwards is rejected', async () => {
    const inventory = new Y.Doc();
    const desk = deskOf(inventory);
    const id = desk.ask('paul', 9, 12);
    const stored = inventory.getMap('bookings').get(id);
    if (typeof stored !== 'object') throw new Error('a booking is a record');
    const with_ = (more: object): object => ({ ...stored, ...more });
    inventory.getMap('bookings').set('bk_feb', with_({ end: '2027-02-30T09:00:00Z' }));
    inventory.getMap('bookings').set('bk_many', with_({ seen: Array.from({ length: 2001 }, () => 'bk_1') }));
    inventory.getMap('bookings').set('bk_back', with_({ end: '2026-06-06T08:00:00Z' }));
    const living = followBookings(inventory);
    living.read();
    expect(living.unreadable()).toEqual(['bk_feb', 'bk_many']);
    expect(statesOf(await desk.fold())).toContain('bk_back rejected');
  });
});

/** Bytes stay; everything else as JSON has it, without prototypes of its own. */
function storable(value: unknown): unknown {
  return value instanceof Uint8Array || typeof value === 'number' ? value : JSON.parse(JSON.stringify(value));
}
