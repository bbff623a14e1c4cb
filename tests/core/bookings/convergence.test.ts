/** 10,000 seeded sets of facts in random orders of arrival: one result everywhere, and laws that each result obeys. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import { createDraws, type DrawTable } from '../../../core/bookings/draws.ts';
import { followBookings } from '../../../core/bookings/follow-bookings.ts';
import { type BookingFacts, foldBookings } from '../../../core/bookings/fold.ts';
import { overlap } from '../../../core/bookings/interval.ts';
import type { BookingFold, Verdict } from '../../../core/bookings/verdict.ts';
import { seededChance } from '../../simulation/chance.ts';
import {
  allDrawKeys,
  momentsOf,
  randomSet,
  readSet,
  shuffled,
  shuffledFacts,
} from './fixture/random-facts.ts';

const SETS = 10_000;
const SETS_ON_YJS = 400;
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1);

let draws: DrawTable;
beforeAll(async () => {
  draws = await createDraws().prepare(allDrawKeys());
});

const textOf = (fold: BookingFold): string => JSON.stringify([...fold]);
const behindOf = (verdict: Verdict | undefined): readonly string[] =>
  verdict?.state === 'waitlisted' ? verdict.behind : [];
const waitingOf = (verdict: Verdict | undefined): readonly string[] =>
  verdict && 'waiting' in verdict ? verdict.waiting : [];

function eachSet(sets: number, check: (facts: BookingFacts, fold: BookingFold, seed: number) => void): void {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + sets; seed++) {
    const facts = readSet(randomSet(seededChance(seed)));
    check(facts, foldBookings(facts, draws), seed);
  }
}

describe('whatever arrives first', () => {
  it(`${SETS} sets give one result`, { timeout: 60_000 }, () => {
    const states = new Map<string, number>();
    eachSet(SETS, (facts, fold, seed) => {
      const other = foldBookings(shuffledFacts(facts, seededChance(seed + 1_000_000)), draws);
      if (textOf(other) !== textOf(fold)) expect(other, `seed ${seed}`).toEqual(fold);
      for (const { state } of fold.values()) states.set(state, (states.get(state) ?? 0) + 1);
    });
    // none of the states is too rare to have been tried
    expect(states.size).toBe(7);
    expect(Math.min(...states.values())).toBeGreaterThan(300);
  });

  it(
    `${SETS_ON_YJS} sets on documents give that result, read at once or as they arrive`,
    { timeout: 60_000 },
    () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SETS_ON_YJS; seed++) {
        const chance = seededChance(seed);
        const set = randomSet(chance);
        const updates: Uint8Array[] = [];
        const authors = Array.from({ length: 3 }, (_, n) => {
          const ydoc = new Y.Doc();
          ydoc.clientID = n + 1;
          ydoc.on('update', (update: Uint8Array) => updates.push(update));
          return ydoc;
        });
        for (const { root, id, value } of shuffled(set.facts, chance))
          chance.pick(authors).getMap(root).set(id, value);

        const results = [0, 1].map(() => {
          const ydoc = new Y.Doc();
          const living = followBookings(ydoc);
          for (const update of shuffled(updates, chance)) {
            Y.applyUpdate(ydoc, update);
            if (chance.happens(0.3)) {
              living.read();
              living.of('res_x');
            }
          }
          living.read();
          const late = followBookings(ydoc);
          late.read();
          expect(living.of('res_x'), `seed ${seed}`).toEqual(late.of('res_x'));
          expect(living.unreadable()).toEqual([]);
          return textOf(foldBookings({ ...living.of('res_x'), resource: set.resource }, draws));
        });
        const expected = textOf(foldBookings(readSet(set), draws));
        expect(results, `seed ${seed}`).toEqual([expected, expected]);
      }
    },
  );
});

describe('in every set', () => {
  it('no more is confirmed or provisional at one moment than there is', () => {
    eachSet(2000, ({ bookings, resource }, fold, seed) => {
      const have = bookings.filter(({ id }) =>
        ['confirmed', 'provisional'].includes(fold.get(id)?.state ?? ''),
      );
      for (const moment of momentsOf(have)) {
        const taken = have
          .filter(({ startMs, endMs }) => startMs <= moment && moment < endMs)
          .reduce((sum, { quantity }) => sum + quantity, 0);
        expect(taken, `seed ${seed}`).toBeLessThanOrEqual(resource.capacity);
      }
    });
  });

  it('each waits behind some that overlap it and leave too little, and they know that it waits', () => {
    eachSet(2000, ({ bookings, resource }, fold, seed) => {
      const byId = new Map<string, Booking>(bookings.map((booking) => [booking.id, booking]));
      for (const [id, verdict] of fold) {
        const booking = byId.get(id);
        const behind = behindOf(verdict).flatMap((one) => byId.get(one) ?? []);
        if (verdict.state !== 'waitlisted' || !booking) continue;
        expect(behind.length, `seed ${seed}`).toBeGreaterThan(0);
        expect(behind.every((one) => overlap(one, booking))).toBe(true);
        const together = behind.reduce((sum, { quantity }) => sum + quantity, booking.quantity);
        expect(together, `seed ${seed}`).toBeGreaterThan(resource.capacity);
        for (const one of behind) expect(waitingOf(fold.get(one.id)), `seed ${seed}`).toContain(id);
        expect(verdict.behind, `seed ${seed}`).toContain(verdict.reason.winner);
      }
    });
  });

  it('a request that nobody knew of does not turn round two others', () => {
    let waited = 0;
    eachSet(3000, (facts, _fold, seed) => {
      const [third, ...others] = shuffled(facts.bookings, seededChance(seed));
      if (!third) return;
      const unknown = others.map((booking) => ({
        ...booking,
        seen: booking.seen.filter((id) => id !== third.id),
      }));
      const two = {
        ...facts,
        bookings: unknown,
        rulings: facts.rulings.filter((one) => one.booking !== third.id),
      };
      const before = foldBookings(two, draws);
      const after: ReadonlyMap<string, Verdict> = foldBookings(
        { ...two, bookings: [...unknown, third] },
        draws,
      );
      for (const [id, verdict] of before) {
        for (const first of behindOf(verdict)) {
          waited++;
          expect(behindOf(after.get(first)), `seed ${seed}`).not.toContain(id);
        }
      }
    });
    expect(waited).toBeGreaterThan(1000);
  });

  it('a request that knew of all changes nothing for them', () => {
    eachSet(3000, (facts, fold, seed) => {
      const [like] = facts.bookings;
      if (!like) return;
      const last: Booking = { ...like, id: 'bk_last', seen: facts.bookings.map(({ id }) => id) };
      const after = foldBookings({ ...facts, bookings: [last, ...facts.bookings] }, draws);
      for (const [id, verdict] of fold) {
        expect(after.get(id)?.state, `seed ${seed}`).toBe(verdict.state);
        expect(behindOf(after.get(id)), `seed ${seed}`).toEqual(behindOf(verdict));
      }
    });
  });

  it('when the one goes behind whom alone all of its rivals wait, one of them has the slot', () => {
    let gone = 0;
    eachSet(4000, (facts, _fold, seed) => {
      const plain = { ...facts, rulings: [], bookings: facts.bookings.map((one) => ({ ...one, seen: [] })) };
      const before = foldBookings(plain, draws);
      const verdicts: ReadonlyMap<string, Verdict> = before;
      for (const [winner, verdict] of before) {
        const waiting = waitingOf(verdict);
        if (waiting.length === 0 || waiting.some((id) => behindOf(verdicts.get(id)).length > 1)) continue;
        gone++;
        const cancelled = { has: (id: BookingId) => id === winner || facts.cancelled.has(id) };
        const after = foldBookings({ ...plain, cancelled }, draws);
        const promoted = [...after].filter(
          ([id, { state }]) => waiting.includes(id) && state === 'provisional',
        );
        expect(promoted.length, `seed ${seed}`).toBeGreaterThan(0);
      }
    });
    expect(gone).toBeGreaterThan(1000);
  });
});
