/** The fold beside the rule of `conflicts.md` §2 read word for word: slow, by exhaustion, sharing nothing with it but the facts. */
import { beforeAll, expect, it } from 'vitest';
import type { Booking } from '../../../core/bookings/booking.ts';
import { createDraws, drawKey, type DrawTable } from '../../../core/bookings/draws.ts';
import { type BookingFacts, foldBookings } from '../../../core/bookings/fold.ts';
import type { Ruling } from '../../../core/bookings/ruling.ts';
import { seededChance } from '../../simulation/chance.ts';
import { allDrawKeys, momentsOf, randomSet, readSet } from './fixture/random-facts.ts';

const SETS = 4000;
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 50_000);
const HOUR_MS = 3_600_000;

let draws: DrawTable;
beforeAll(async () => {
  draws = await createDraws().prepare(allDrawKeys());
});

/** "bk_2 waitlisted bk_1", by booking. */
function literally(facts: BookingFacts): readonly string[] {
  const { resource, bookings, cancelled } = facts;
  const open = standing(facts);
  const of = ({ id }: Booking, word: Ruling['ruling']): readonly Ruling[] =>
    open.filter((ruling) => ruling.booking === id && ruling.ruling === word);
  const said = new Map<string, string>();
  for (const booking of bookings) {
    if (booking.endMs <= booking.startMs || booking.quantity < 1 || booking.quantity > resource.capacity)
      said.set(booking.id, 'rejected');
    else if (cancelled.has(booking.id)) said.set(booking.id, 'cancelled');
    else if (of(booking, 'decline').length > 0 && of(booking, 'confirm').length === 0)
      said.set(booking.id, 'declined');
  }
  const live = bookings.filter(({ id }) => !said.has(id));
  const claimed = live.filter((one) => of(one, 'confirm').length > 0);
  const held = live.filter((one) => !claimed.includes(one) && of(one, 'hold').length > 0);
  const asking = live.filter((one) => !claimed.includes(one) && !held.includes(one));

  const have = [...claimed];
  const after = reach(
    bookings.map(({ id }) => id),
    (id) => bookings.find((one) => one.id === id)?.seen ?? [],
  );
  for (const some of [held, asking]) {
    const left = new Set(some);
    while (left.size > 0) {
      const [next] = [...left]
        .filter(({ id }) => ![...left].some((other) => after(id, other.id)))
        .sort((a, b) => order(a, b, facts));
      if (!next) throw new Error('nobody may be next');
      left.delete(next);
      const behind = inTheWay(next, have, resource.capacity - next.quantity);
      if (behind.length > 0) said.set(next.id, `waitlisted ${behind.join(' ')}`);
      else have.push(next);
    }
  }
  for (const one of have) {
    if (asking.includes(one)) said.set(one.id, 'provisional');
    else if (held.includes(one)) said.set(one.id, 'confirmed');
    else {
      const against = inTheWay(one, claimed, resource.capacity);
      const isDisputed = of(one, 'decline').length > 0 || against.length > 0;
      said.set(one.id, isDisputed ? 'disputed' : 'confirmed');
    }
  }
  return [...said].map(([id, what]) => `${id} ${what}`).sort();
}

/** Rulings that count and that nobody who may has replaced, unless in a ring. */
function standing({ resource, bookings, rulings }: BookingFacts): readonly Ruling[] {
  const counting = rulings.filter(({ ruling, by, booking, atMs }) => {
    const about = bookings.find(({ id }) => id === booking);
    if (ruling !== 'hold') return resource.custodians.includes(by);
    return about !== undefined && (atMs === undefined || atMs >= about.startMs - 24 * HOUR_MS);
  });
  const replaces = (id: string): readonly string[] => {
    const later = counting.find((one) => one.id === id);
    return (later?.seen ?? []).filter((former) => {
      const word = counting.find((one) => one.id === former)?.ruling;
      return word === 'hold' || (word !== undefined && later?.ruling !== 'hold');
    });
  };
  const ids = counting.map(({ id }) => id);
  const comesAfter = reach(ids, replaces);
  return counting.filter(
    ({ id }) => !ids.some((later) => replaces(later).includes(id) && comesAfter(later, id)),
  );
}

/** Whether `later` cites `earlier`, directly or through others, by citations that lie in no ring. */
function reach(
  ids: readonly string[],
  cited: (id: string) => readonly string[],
): (later: string, earlier: string) => boolean {
  const walk = (from: string, step: (id: string) => readonly string[]): Set<string> => {
    const found = new Set<string>();
    const open = [...step(from)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id) || !ids.includes(id)) continue;
      found.add(id);
      open.push(...step(id));
    }
    return found;
  };
  const any = new Map(ids.map((id) => [id, walk(id, cited)]));
  const sound = (id: string): readonly string[] => cited(id).filter((one) => !any.get(one)?.has(id));
  const reached = new Map(ids.map((id) => [id, walk(id, sound)]));
  return (later, earlier) => reached.get(later)?.has(earlier) === true;
}

function order(a: Booking, b: Booking, { resource, loans }: BookingFacts): number {
  const strange = ({ group }: Booking): number => (group === resource.group ? 0 : 1);
  const minutes = ({ by, startMs }: Booking): number => {
    const firsts = loans.filter(
      (one) =>
        !loans.some(
          (other) =>
            other.booking === one.booking &&
            (other.endMs < one.endMs || (other.endMs === one.endMs && other.id < one.id)),
        ),
    );
    let sum = 0;
    for (const one of firsts)
      if (one.by === by)
        for (let ms = one.startMs; ms < one.endMs; ms += 60_000)
          if (ms >= startMs - 90 * 24 * HOUR_MS && ms < startMs) sum++;
    return sum;
  };
  const draw = (one: Booking): string => draws.get(drawKey(one)) ?? '';
  return (
    strange(a) - strange(b) ||
    minutes(a) - minutes(b) ||
    draw(a).localeCompare(draw(b), 'en') ||
    a.startMs - b.startMs ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Of those that have it, who share with it a moment at which more than `most` is taken. */
function inTheWay(one: Booking, have: readonly Booking[], most: number): readonly string[] {
  const at = (moment: number): readonly Booking[] =>
    have.filter(({ startMs, endMs }) => startMs <= moment && moment < endMs);
  const found = new Set<string>();
  for (const moment of momentsOf([one, ...have])) {
    if (moment < one.startMs || moment >= one.endMs) continue;
    const there = at(moment);
    if (there.reduce((sum, { quantity }) => sum + quantity, 0) > most)
      for (const { id } of there) found.add(id);
  }
  return [...found].sort();
}

it(`${SETS} sets are decided as the rule says word for word`, { timeout: 60_000 }, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SETS; seed++) {
    const facts = readSet(randomSet(seededChance(seed)));
    const fold = [...foldBookings(facts, draws)].map(([id, verdict]) =>
      [id, verdict.state, ...('behind' in verdict ? verdict.behind : [])].join(' '),
    );
    expect(fold.sort(), `seed ${seed}`).toEqual(literally(facts));
  }
});
