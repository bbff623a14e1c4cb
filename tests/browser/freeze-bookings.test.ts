/** The freeze that devices write by themselves: by the relay's clock, once among all that see it, and not by who may not. */
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { freezeBookings } from '../../client/state/freeze-bookings.ts';
import { createGroupBookings, type GroupBookings } from '../../client/state/group-bookings.ts';
import { createGroupCards } from '../../client/state/group-cards.ts';
import type { MemberId } from '../../core/id/id.ts';
import { createVirtualTime, type VirtualTime } from '../simulation/virtual-time.ts';
import { AWA, JEANNE } from './fixture/sample-group.ts';

const NOON_MS = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
const GROUP = '0'.repeat(32);

interface Tab {
  readonly inventory: Y.Doc;
  readonly bookings: GroupBookings;
  /** What this tab is told of the relay's time. */
  agreedNowMs: () => number | undefined;
  mayWrite: boolean;
  /** Of the moment within twenty seconds. */
  chance: number;
}

/** Open tabs that hear each other at once, and one time that their devices' clocks need not show. */
function tabs(count: number): { readonly time: VirtualTime; readonly open: readonly Tab[] } {
  const time = createVirtualTime(NOON_MS);
  const open = Array.from({ length: count }, (_, at): Tab => {
    const inventory = new Y.Doc();
    const by: MemberId = at === 0 ? AWA : JEANNE;
    const act = () => ({ by, at: NOON_MS / 1000 });
    const cards = createGroupCards(inventory, act);
    const options = { inventory, cards, group: GROUP, act, priority: () => undefined };
    const tab: Tab = {
      inventory,
      bookings: createGroupBookings(options),
      agreedNowMs: () => time.now(),
      mayWrite: true,
      chance: (at + 1) / 4,
    };
    const stop = freezeBookings({
      inventory,
      bookings: tab.bookings,
      by: () => by,
      mayWrite: () => tab.mayWrite,
      agreedNowMs: () => tab.agreedNowMs(),
      timers: time,
      chance: () => tab.chance,
    });
    onTestFinished(stop);
    return tab;
  });
  for (const one of open) {
    one.inventory.on('update', (update: Uint8Array) => {
      for (const other of open) if (other !== one) Y.applyUpdate(other.inventory, update);
    });
  }
  return { time, open };
}

/** Jeanne's thing, asked for by Awa: it begins in so many hours. */
async function askedFor([first, ...others]: readonly Tab[], hours: number): Promise<void> {
  if (!first) throw new Error('no tab');
  const cards = createGroupCards(first.inventory, () => ({ by: JEANNE, at: NOON_MS / 1000 }));
  cards.add({ kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const [card] = cards.live();
  if (!card) throw new Error('no card');
  const startMs = NOON_MS + hours * HOUR_MS;
  const asked = first.bookings.ask(card, { startMs, endMs: startMs + HOUR_MS, quantity: 1 });
  if (!asked.ok) throw new Error(asked.error.type);
  for (const { bookings } of [first, ...others])
    await expect.poll(() => bookings.find(asked.value)?.verdict.state).toBe('provisional');
}

const holds = ({ inventory }: Tab): number => inventory.getMap('rulings').size;

const states = ({ bookings }: Tab): readonly string[] =>
  [...bookings.all().values()].flatMap(({ fold }) => [...fold.values()].map(({ state }) => state));

/** Lets so much time pass; what is written in between is decided everywhere before time goes on. */
async function pass({ time, open }: ReturnType<typeof tabs>, ms: number): Promise<void> {
  const end = time.now() + ms;
  while (time.now() + time.nextIn() <= end) {
    time.fireNext();
    await expect
      .poll(() => open.every((tab) => holds(tab) === 0 || states(tab)[0] === 'confirmed'))
      .toBe(true);
  }
}

describe('the freeze', () => {
  it('is written once, by the first of the tabs and devices that see it, and all show it', async () => {
    const here = tabs(3);
    const { open } = here;
    await askedFor(open, 23);
    await pass(here, 5 * 60_000);
    expect(open.map(holds)).toEqual([1, 1, 1]);
    for (const { bookings } of open)
      expect([...bookings.all().values()].flatMap(({ fold }) => [...fold.values()])).toMatchObject([
        { state: 'confirmed', why: 'freeze' },
      ]);
  });

  it('waits for the day before, and is not written again', async () => {
    const here = tabs(1);
    const { open } = here;
    await askedFor(open, 25);
    await pass(here, 50 * 60_000);
    expect(open.map(holds)).toEqual([0]);
    await pass(here, 20 * 60_000);
    expect(open.map(holds)).toEqual([1]);
  });

  it('is not written without the relay, nor by who may not write', async () => {
    const here = tabs(2);
    const { time, open } = here;
    const [alone, guest] = open;
    if (!alone || !guest) throw new Error('two tabs');
    alone.agreedNowMs = () => undefined;
    guest.mayWrite = false;
    await askedFor(open, 23);
    await pass(here, 5 * 60_000);
    expect(open.map(holds)).toEqual([0, 0]);
    alone.agreedNowMs = () => time.now();
    await pass(here, 2 * 60_000);
    expect(open.map(holds)).toEqual([1, 1]);
  });
});
