/** What can be said of a thing that a task needs, by what the fold says of its bookings. */
import { describe, expect, it } from 'vitest';
import { otherTimes } from '../../client/features/task-things/other-times.ts';
import {
  daysOfTask,
  eachDay,
  hoursOfDays,
  movedSpan,
  wholeDays,
} from '../../client/features/task-things/task-span.ts';
import {
  type OutlookAsked,
  type ThingOnDays,
  thingOutlook,
} from '../../client/features/task-things/thing-outlook.ts';
import { leftBookings } from '../../client/features/task-things/left-bookings.ts';
import type { BookedCard, BookedThing } from '../../client/state/group-bookings.ts';
import type { Booking, BookingId } from '../../core/bookings/booking.ts';
import { freeCount, mostAtOnce } from '../../core/bookings/free-count.ts';
import type { Verdict } from '../../core/bookings/verdict.ts';
import type { Act } from '../../core/doc/act.ts';
import type { MemberId } from '../../core/id/id.ts';
import { followCards } from '../../core/inventory/inventory.ts';
import { addCard, type NewCard } from '../../core/inventory/new-card.ts';
import { archiveCard, setCapacity } from '../../core/inventory/change-card.ts';
import type { Card } from '../../core/inventory/card.ts';
import * as Y from 'yjs';

const ACT: Act = { by: 'awa' as MemberId, at: 1_790_000_000 };
const NOW_MS = 1_790_000_000_000;
const TASK = 'tsk_roof';
const DAYS = { first: '2027-05-12', last: '2027-05-14' };
const ONE_DAY = { first: '2027-05-12', last: '2027-05-12' };
const GROUP = '0'.repeat(32);
const HELD: Verdict = { state: 'provisional', waiting: [], reason: undefined };

function cardOf(more: Partial<NewCard> = {}, change?: (doc: Y.Doc, id: string) => void): Card {
  const doc = new Y.Doc();
  const added = addCard(doc, { kind: 'equipment', title: 'Échelle', ...more }, ACT);
  if (!added.ok) throw new Error(added.error.type);
  change?.(doc, added.value);
  const [card] = followCards(doc).read().cards;
  if (!card) throw new Error('no card');
  return card;
}

/** In May 2027, by this device's calendar. */
function at(day: number, hour = 0): number {
  return new Date(2027, 4, day, hour).getTime();
}

let count = 0;
function booking(card: Card, startMs: number, endMs: number, quantity = 1, task = ''): Booking {
  return {
    id: `bk_${++count}`,
    resource: card.id,
    by: 'jeanne',
    group: GROUP,
    startMs,
    endMs,
    quantity,
    task,
    series: '',
    crossing: '',
    seen: [],
    atMs: NOW_MS,
  };
}

/** All of them have what they ask for, unless it is said otherwise. */
function bookedOf(
  card: Card,
  bookings: readonly Booking[],
  verdicts: ReadonlyMap<BookingId, Verdict> = new Map(),
): BookedCard {
  const fold = new Map(bookings.map(({ id }) => [id, verdicts.get(id) ?? HELD]));
  const { id, capacity, custodians } = card;
  const said = { rulings: [], loans: [], cancelled: new Map(), handovers: new Map() };
  return {
    card,
    resource: { id, group: GROUP, capacity, custodians },
    facts: { resource: id, bookings, ...said },
    fold,
    promotions: [],
    purposeOf: () => '',
    reasonOf: () => '',
    stateOf: () => '',
  };
}

function asked(card: Card | undefined, more: Partial<OutlookAsked> = {}): OutlookAsked {
  const quantity = 1;
  return {
    thing: { card: card?.id ?? 'res_gone', quantity },
    days: ONE_DAY,
    card,
    privateCard: undefined,
    isUnreadable: false,
    booked: undefined,
    ofTask: [],
    stock: undefined,
    nowMs: NOW_MS,
    ...more,
  };
}

/** All bookings of the card; those that name the task are its own. */
function outlookOf(card: Card, quantity: number, booked: BookedCard, days = ONE_DAY): ThingOnDays {
  const ofTask = booked.facts.bookings.flatMap((one): readonly BookedThing[] => {
    const verdict = booked.fold.get(one.id);
    return one.task === TASK && verdict ? [{ booking: one, verdict, on: booked }] : [];
  });
  const thing = { card: card.id, quantity };
  const found = thingOutlook(asked(card, { thing, days, booked, ofTask }));
  if (found.type !== 'days') throw new Error(found.type);
  return found;
}

describe('what a task can have on its days', () => {
  it('« 3 échelles le 12 mai, 1 libre ici »', () => {
    const card = cardOf({ capacity: 4 });
    const booked = bookedOf(card, [
      booking(card, at(12, 9), at(12, 12), 3),
      booking(card, at(13), at(14), 4),
    ]);
    expect(outlookOf(card, 3, booked)).toMatchObject({ free: 1, missing: 3, reserved: 0, shortDays: [] });
  });

  it('counts what is taken at the fullest moment, not all that is taken in the day', () => {
    const card = cardOf({ capacity: 2 });
    const booked = bookedOf(card, [
      booking(card, at(12, 8), at(12, 10)),
      booking(card, at(12, 10), at(12, 12)),
      booking(card, at(12, 18), at(12, 19)),
    ]);
    expect(outlookOf(card, 1, booked).free).toBe(1);
  });

  it('leaves those that wait, were refused or taken back out of the count', () => {
    const card = cardOf();
    const waits = booking(card, at(12), at(13));
    const declined = booking(card, at(12), at(13));
    const cancelled = booking(card, at(12), at(13));
    const reason = { rule: 'freeze', winner: declined.id, loser: waits.id } as const;
    const booked = bookedOf(
      card,
      [waits, declined, cancelled],
      new Map<BookingId, Verdict>([
        [waits.id, { state: 'waitlisted', behind: [], why: 'freeze', reason }],
        [declined.id, { state: 'declined', rulings: [] }],
        [cancelled.id, { state: 'cancelled' }],
      ]),
    );
    expect(outlookOf(card, 1, booked).free).toBe(1);
  });

  it('never says less than none or more than there are, whatever was booked', () => {
    const card = cardOf({ capacity: 2 });
    expect(outlookOf(card, 1, bookedOf(card, [booking(card, at(12), at(13), 100_000)])).free).toBe(0);
    expect(outlookOf(card, 1, bookedOf(card, [booking(card, at(13), at(12), 1)])).free).toBe(2);
    expect(outlookOf(card, 1, bookedOf(card, [])).free).toBe(2);
  });

  it('needs more than the group has, and says both', () => {
    const card = cardOf({ capacity: 2 });
    expect(outlookOf(card, 5, bookedOf(card, []))).toMatchObject({ missing: 5, free: 2 });
  });

  it('over several days: what the worst of them leaves, and which they are', () => {
    const card = cardOf({ capacity: 3 });
    const booked = bookedOf(card, [booking(card, at(13, 9), at(13, 12), 2)]);
    expect(outlookOf(card, 2, booked, DAYS)).toMatchObject({ free: 1, shortDays: ['2027-05-13'] });
    const everyDay = bookedOf(card, [booking(card, at(12), at(15), 2)]);
    expect(outlookOf(card, 2, everyDay, DAYS)).toMatchObject({ free: 1, shortDays: [] });
  });

  it('takes off what is booked for the task, once', () => {
    const card = cardOf({ capacity: 4 });
    const own = booking(card, at(12), at(13), 2, TASK);
    expect(outlookOf(card, 3, bookedOf(card, [own]))).toMatchObject({ reserved: 2, missing: 1, free: 2 });
    const hours = [
      booking(card, at(12, 8), at(12, 10), 3, TASK),
      booking(card, at(12, 14), at(12, 16), 3, TASK),
    ];
    expect(outlookOf(card, 3, bookedOf(card, hours))).toMatchObject({ reserved: 3, missing: 0, excess: 0 });
  });

  it('[two devices] says how much is too much when two people booked at once', () => {
    const card = cardOf({ capacity: 8 });
    const booked = bookedOf(card, [
      booking(card, at(12), at(13), 3, TASK),
      booking(card, at(12), at(13), 3, TASK),
    ]);
    expect(outlookOf(card, 3, booked)).toMatchObject({ reserved: 6, missing: 0, excess: 3 });
  });

  it('books nothing on the new day by what stands on the old one', () => {
    const card = cardOf({ capacity: 3 });
    const booked = bookedOf(card, [booking(card, at(5), at(6), 3, TASK)]);
    expect(outlookOf(card, 3, booked)).toMatchObject({ reserved: 0, missing: 3, free: 3 });
  });

  it('takes the smallest of two capacities that were written apart', () => {
    const card = cardOf({ capacity: 5 }, (doc, id) => {
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      setCapacity(doc, id, 4, ACT);
      setCapacity(other, id, 2, ACT);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    });
    expect(outlookOf(card, 3, bookedOf(card, []))).toMatchObject({ free: 2 });
  });
});

describe('what is not booked', () => {
  it.each([
    ['a card that is not here', undefined, {}, 'not-here'],
    ['one that cannot be read', undefined, { isUnreadable: true }, 'unreadable'],
    [
      'one that is kept for oneself',
      undefined,
      { privateCard: cardOf({ visibility: 'private' }) },
      'private',
    ],
    ['an archived one', cardOf({}, (doc, id) => archiveCard(doc, id, ACT)), {}, 'archived'],
    ['a need', cardOf({ kind: 'need' }), {}, 'sought'],
    ['a know-how', cardOf({ kind: 'skill' }), {}, 'people'],
    ['a supply', cardOf({ kind: 'supply', unit: 'g' }), {}, 'supply'],
    ['a task without a day', cardOf(), { days: undefined }, 'no-day'],
  ] as const)('says so of %s', (_name, card, more, type) => {
    expect(thingOutlook(asked(card, more)).type).toBe(type);
  });

  it('an archived card is said to be so even with a day and bookings', () => {
    const card = cardOf({}, (doc, id) => archiveCard(doc, id, ACT));
    const booked = bookedOf(card, [booking(card, at(12), at(13), 1, TASK)]);
    expect(thingOutlook(asked(card, { booked })).type).toBe('archived');
  });

  it('knows a day that is over', () => {
    const card = cardOf();
    const days = { first: '2020-05-12', last: '2020-05-12' };
    expect(thingOutlook(asked(card, { days }))).toMatchObject({ type: 'days', isOver: true });
  });

  it('keeps in sight what is still booked for what is no longer needed', () => {
    const card = cardOf();
    const booked = bookedOf(card, [booking(card, at(12), at(13), 1, TASK), booking(card, 0, 1, 1, TASK)]);
    const ofTask = booked.facts.bookings.map((one) => ({ booking: one, verdict: HELD, on: booked }));
    expect(leftBookings(ofTask, [], NOW_MS).map(({ booking: one }) => one.startMs)).toEqual([at(12)]);
    expect(leftBookings(ofTask, [{ card: card.id, quantity: 1 }], NOW_MS)).toEqual([]);
  });
});

describe('the days of a task', () => {
  const choice = (day: string) => [{ day, by: 'awa' as MemberId, at: 0 }];

  it.each([
    [[], [], undefined],
    [choice('2027-05-12'), [], ONE_DAY],
    [[], choice('2027-05-12'), ONE_DAY],
    [choice('2027-05-12'), choice('2027-05-14'), DAYS],
    // moved apart on two devices
    [choice('2027-05-14'), choice('2027-05-12'), DAYS],
    [choice(''), choice('2027-05-12'), ONE_DAY],
    [choice('2027-05-12'), choice(''), ONE_DAY],
    [choice(''), choice(''), undefined],
  ])('from %j to %j', (starts, dues, days) => {
    expect(daysOfTask({ starts, dues })).toEqual(days);
  });

  it('are whole, also over a change of clock', () => {
    expect(wholeDays({ first: '2027-03-28', last: '2027-03-28' })).toEqual({
      startMs: new Date(2027, 2, 28).getTime(),
      endMs: new Date(2027, 2, 29).getTime(),
    });
  });

  it('are looked at one by one up to a bound', () => {
    expect(eachDay(DAYS).map(({ first }) => first)).toEqual(['2027-05-12', '2027-05-13', '2027-05-14']);
    expect(eachDay({ first: '2027-01-01', last: '9999-01-01' }).length).toBe(62);
  });

  it('keep the hours of what is moved, and whole days whole', () => {
    expect(movedSpan({ startMs: at(5, 9), endMs: at(5, 12) }, ONE_DAY)).toEqual({
      startMs: at(12, 9),
      endMs: at(12, 12),
    });
    expect(movedSpan({ startMs: at(5), endMs: at(6) }, DAYS)).toEqual({ startMs: at(12), endMs: at(15) });
    // from the evening of one day to the morning of another does not fit in one
    expect(movedSpan({ startMs: at(5, 20), endMs: at(6, 8) }, ONE_DAY)).toEqual(wholeDays(ONE_DAY));
  });

  it('are no interval while an hour is missing', () => {
    const { startMs, endMs } = hoursOfDays(ONE_DAY, { from: '', to: '12:00' });
    expect(startMs < endMs).toBe(false);
  });
});

describe('other times', () => {
  const times = (card: Card, bookings: readonly Booking[], quantity = 1, nowMs = NOW_MS) =>
    otherTimes({ card, booked: bookedOf(card, bookings), days: ONE_DAY, quantity, nowMs, limit: 3 });

  it('are the nearest whole days that are free, the next before the one before', () => {
    const card = cardOf();
    const found = times(card, [booking(card, at(12), at(13)), booking(card, at(13, 9), at(13, 10))]);
    expect(found.map(({ startMs }) => startMs)).toEqual([at(11), at(14), at(10)]);
  });

  it('are never before now, and none where there is never enough', () => {
    const card = cardOf({ capacity: 2 });
    expect(times(card, [], 1, at(12)).map(({ startMs }) => startMs)).toEqual([at(13), at(14), at(15)]);
    expect(times(card, [], 3)).toEqual([]);
  });

  it('are the hours in which a thing is lent, on the day itself', () => {
    const rule = { rrule: 'FREQ=WEEKLY;BYDAY=WE', from: '17:00', to: '20:00', tz: 'Europe/Paris' };
    const card = cardOf({ availability: [rule] });
    const open = { startMs: Date.UTC(2027, 4, 12, 15), endMs: Date.UTC(2027, 4, 12, 18) };
    expect(times(card, [])).toEqual([open]);
    expect(times(card, [booking(card, open.startMs, open.endMs)])).toEqual([]);
  });
});

it('the count of what is left agrees with looking at every moment, over random bookings', () => {
  const seed = 20_270_512;
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const card = cardOf({ capacity: 5 });
  for (let round = 0; round < 400; round++) {
    const bookings = Array.from({ length: random(8) }, () => {
      const startMs = random(20);
      return booking(card, startMs, startMs + random(6), 1 + random(3));
    });
    const startMs = random(20);
    const span = { startMs, endMs: startMs + 1 + random(8) };
    let most = 0;
    for (let moment = span.startMs; moment < span.endMs; moment++) {
      const taken = bookings
        .filter((one) => one.startMs <= moment && moment < one.endMs)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      most = Math.max(most, taken);
    }
    expect(mostAtOnce(bookings, span), `seed ${seed}, round ${round}`).toBe(most);
    const { fold } = bookedOf(card, bookings);
    expect(freeCount({ span, capacity: 5, bookings, fold })).toBe(Math.max(0, 5 - most));
  }
});
