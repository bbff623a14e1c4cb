/** The bookings of a group in a tab: what changes is decided again and told, at the cost of what changes, and the rest is left alone. */
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { freezeBookings } from '../../client/state/freeze-bookings.ts';
import { createGroupBookings, type GroupBookings } from '../../client/state/group-bookings.ts';
import { createGroupCards, type GroupCards } from '../../client/state/group-cards.ts';
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Act } from '../../core/doc/act.ts';
import type { Card, CardId } from '../../core/inventory/card.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { AWA, JEANNE } from './fixture/sample-group.ts';

const NOON_MS = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
const GROUP = '0'.repeat(32);
const CARDS = 300;

interface Tab {
  readonly inventory: Y.Doc;
  readonly cards: GroupCards;
  readonly bookings: GroupBookings;
  /** Cards that were looked up since the last time that this was asked. */
  looked(): readonly string[];
}

const act = (): Act => ({ by: AWA, at: NOON_MS / 1000 });

function open(inventory = new Y.Doc()): Tab {
  const cards = createGroupCards(inventory, act);
  const asked: string[] = [];
  const card = (id: string): Card | undefined => {
    asked.push(id);
    return cards.card(id);
  };
  const bookings = createGroupBookings({
    inventory,
    cards: { ...cards, card },
    group: GROUP,
    act,
    priority: () => undefined,
  });
  return { inventory, cards, bookings, looked: () => asked.splice(0) };
}

function ask({ bookings }: Tab, card: Card, hours: number): BookingId {
  const startMs = NOON_MS + hours * HOUR_MS;
  const asked = bookings.ask(card, { startMs, endMs: startMs + HOUR_MS, quantity: 1 });
  if (!asked.ok) throw new Error(asked.error.type);
  return asked.value;
}

/** Each of many cards is asked for once, in thirty days. */
async function lane(): Promise<Tab & { readonly things: readonly Card[] }> {
  const tab = open();
  tab.cards.addAll(
    Array.from({ length: CARDS }, (_, n) => ({
      kind: 'equipment',
      title: `Échelle ${n}`,
      custodians: [JEANNE],
    })),
  );
  const things = tab.cards.live();
  tab.inventory.transact(() => things.forEach((card) => ask(tab, card, 30 * 24)));
  await expect.poll(() => tab.bookings.all().size).toBe(CARDS);
  return { ...tab, things };
}

it('decides again what was asked for, and touches no other card', async () => {
  const { things, ...tab } = await lane();
  const [ladder] = things;
  if (!ladder) throw new Error('no card');
  const before = new Map(tab.bookings.all());
  const told: (readonly CardId[])[] = [];
  onTestFinished(tab.bookings.follow((cards) => told.push(cards)));
  tab.looked();
  const asked = ask(tab, ladder, 48);
  await expect.poll(() => tab.bookings.find(asked)?.verdict.state).toBe('provisional');
  expect(told).toEqual([[ladder.id]]);
  expect(tab.looked()).toEqual([ladder.id]);
  const changed = [...tab.bookings.all()].filter(([id, booked]) => before.get(id) !== booked);
  expect(changed.map(([id]) => id)).toEqual([ladder.id]);
});

it('follows a card that changes, that comes later than its bookings, and that is gone', async () => {
  const { things, ...tab } = await lane();
  const [ladder] = things;
  if (!ladder) throw new Error('no card');
  const before = new Map(tab.bookings.all());
  tab.cards.setCapacity(ladder.id, 3);
  await expect.poll(() => tab.bookings.ofCard(ladder.id)?.resource.capacity).toBe(3);
  expect([...tab.bookings.all()].filter(([id, booked]) => before.get(id) !== booked)).toHaveLength(1);

  const far = open();
  const source = new Y.Doc();
  const lent = createGroupCards(source, act);
  lent.add({ kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const [trailer] = lent.live();
  if (!trailer) throw new Error('no card');
  const asked = ask(far, trailer, 48);
  await expect.poll(() => far.bookings.cardOf(asked)).toBe(trailer.id);
  expect(far.bookings.find(asked)).toBeUndefined();
  Y.applyUpdate(far.inventory, Y.encodeStateAsUpdate(source));
  await expect.poll(() => far.bookings.find(asked)?.verdict.state).toBe('provisional');
  far.cards.erase(trailer.id);
  await expect.poll(() => far.bookings.find(asked)).toBeUndefined();
  expect(far.bookings.all().size).toBe(0);
});

it('shows what was asked for last, when a card is asked for again while it is being decided', async () => {
  const tab = open();
  tab.cards.add({ kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const [trailer] = tab.cards.live();
  if (!trailer) throw new Error('no card');
  const asked = [48, 49, 50, 51].map((hours) => ask(tab, trailer, hours));
  await Promise.resolve();
  asked.push(ask(tab, trailer, 60));
  await expect
    .poll(() => asked.map((id) => tab.bookings.find(id)?.verdict.state))
    .toEqual(asked.map(() => 'provisional'));
});

it('is looked at by the freeze where something changed or is due, and nowhere else', async () => {
  const { things, ...tab } = await lane();
  const [ladder] = things;
  if (!ladder) throw new Error('no card');
  const time = createVirtualTime(NOON_MS);
  const looked: string[] = [];
  const stop = freezeBookings({
    inventory: tab.inventory,
    bookings: {
      ...tab.bookings,
      ofCard: (id) => {
        looked.push(id);
        return tab.bookings.ofCard(id);
      },
    },
    by: () => AWA,
    mayWrite: () => true,
    agreedNowMs: () => time.now(),
    timers: time,
    chance: () => 0.5,
  });
  onTestFinished(stop);
  expect(new Set(looked).size).toBe(CARDS);
  looked.length = 0;
  const asked = ask(tab, ladder, 12);
  await expect.poll(() => tab.bookings.find(asked)?.verdict.state).toBe('provisional');
  while (time.now() + time.nextIn() <= NOON_MS + 5 * 60_000) time.fireNext();
  await expect
    .poll(() => tab.bookings.find(asked)?.verdict)
    .toMatchObject({ state: 'confirmed', why: 'freeze' });
  expect([...new Set(looked)]).toEqual([ladder.id]);
});
