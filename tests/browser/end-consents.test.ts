/** Consents that have ended: the card is put away once, by a device whose clock is agreed on and that says so, and erased 30 days later. */
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { endConsents } from '../../client/state/end-consents.ts';
import { createGroupCards, type GroupCards } from '../../client/state/group-cards.ts';
import type { Consent } from '../../core/inventory/consent.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import { createVirtualTime, type VirtualTime } from '../simulation/virtual-time.ts';
import { AWA, JEANNE } from './fixture/sample-group.ts';

const DAY_MS = 86_400_000;
/** The last day, and ten minutes before it is over. */
const UNTIL = '2026-11-30';
const LAST_MINUTES_MS = Date.UTC(2026, 10, 30, 23, 50);
const AGREED: Consent = {
  notice: 'notice-2026-11',
  purposes: ['meet'],
  channel: 'oral door-to-door',
  collectedBy: JEANNE,
  given: '2025-05-30',
  until: UNTIL,
};
const EMBROIDERY: NewCard = {
  kind: 'skill',
  title: 'Broderie de Mariam',
  description: 'Chez elle, le jeudi.',
  isAboutSomebodyElse: true,
  consent: AGREED,
};

interface Tab {
  readonly ydoc: Y.Doc;
  readonly cards: GroupCards;
  agreedNowMs: () => number | undefined;
  mayWrite: boolean;
  /** Changes that were made in this tab since the cards were written. */
  writes: number;
}

/** Tabs of Awa and of Jeanne, who hear each other at once, with a card of each kind from the first one. */
function tabs(startMs: number): { readonly time: VirtualTime; readonly open: readonly [Tab, Tab] } {
  const time = createVirtualTime(startMs);
  const openTab = (at: 0 | 1): Tab => {
    const ydoc = new Y.Doc();
    const by = at === 0 ? AWA : JEANNE;
    const cards = createGroupCards(ydoc, () => ({ by, at: Date.UTC(2025, 5) / 1000 }));
    const tab: Tab = { ydoc, cards, agreedNowMs: () => time.now(), mayWrite: true, writes: 0 };
    const stop = endConsents({
      documents: [{ ydoc, cards }],
      by: () => by,
      mayWrite: () => tab.mayWrite,
      agreedNowMs: () => tab.agreedNowMs(),
      timers: time,
      chance: () => (at + 1) / 4,
      erase: (from, ids) => ids.forEach((id) => from.cards.erase(id)),
    });
    onTestFinished(stop);
    return tab;
  };
  const open = [openTab(0), openTab(1)] as const;
  for (const one of open)
    one.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') one.writes += 1;
      for (const other of open) if (other !== one) Y.applyUpdate(other.ydoc, update, 'heard');
    });
  const [first] = open;
  first.cards.add(EMBROIDERY);
  first.cards.add({
    ...EMBROIDERY,
    title: 'Couture',
    description: '',
    consent: { ...AGREED, until: '2026-12-31' },
  });
  first.cards.add({ kind: 'skill', title: 'Vélo' });
  for (const one of open) one.writes = 0;
  return { time, open };
}

/** What arrives from elsewhere is read a moment later. */
const heard = ({ cards }: Tab, titles: readonly string[]) =>
  expect
    .poll(() =>
      cards
        .live()
        .map(({ title }) => title)
        .toSorted(),
    )
    .toEqual(titles);
const ALL = ['Broderie de Mariam', 'Couture', 'Vélo'];
const REST = ['Couture', 'Vélo'];

function pass(time: VirtualTime, ms: number): void {
  const end = time.now() + ms;
  while (time.now() + time.nextIn() <= end) time.fireNext();
}

describe('a card about somebody', () => {
  it('is put away once when the last day is over, by the device that was first, and says whose', async () => {
    const { time, open } = tabs(LAST_MINUTES_MS);
    for (const tab of open) await heard(tab, ALL);
    pass(time, 9 * 60_000);
    expect(open.map(({ writes }) => writes)).toEqual([0, 0]);
    while (open[0].writes + open[1].writes === 0) time.fireNext();
    for (const tab of open) await heard(tab, REST);
    pass(time, 30 * 60_000);
    expect(open.map(({ writes }) => writes)).toEqual([1, 0]);
    for (const { cards } of open) {
      const [away] = cards.archived();
      expect(away).toMatchObject({ title: 'Broderie de Mariam', archive: { by: AWA } });
      expect(away?.archive?.at).toBeGreaterThanOrEqual(Date.parse('2026-12-01T00:00:00Z') / 1000);
    }
  });

  it('stays without a clock that is agreed on, and where nobody may write', async () => {
    const { time, open } = tabs(LAST_MINUTES_MS + DAY_MS);
    const [alone, guest] = open;
    alone.agreedNowMs = () => undefined;
    guest.mayWrite = false;
    for (const tab of open) await heard(tab, ALL);
    pass(time, 10 * 60_000);
    expect(open.map(({ writes }) => writes)).toEqual([0, 0]);
    alone.agreedNowMs = () => time.now();
    pass(time, 2 * 60_000);
    expect(open.map(({ writes }) => writes)).toEqual([1, 0]);
  });

  it('that somebody gives back is put away again', async () => {
    const { time, open } = tabs(LAST_MINUTES_MS + DAY_MS);
    const [first] = open;
    await heard(first, ALL);
    pass(time, 2 * 60_000);
    const [away] = first.cards.archived();
    first.cards.restore(away?.id ?? '');
    pass(time, 2 * 60_000);
    expect(first.cards.archived().map(({ title }) => title)).toEqual(['Broderie de Mariam']);
  });

  it('is erased with its words 30 days later, archived before or not', async () => {
    const { time, open } = tabs(LAST_MINUTES_MS + 30 * DAY_MS);
    for (const tab of open) await heard(tab, ALL);
    pass(time, 9 * 60_000);
    expect(open[0].cards.archived().map(({ title }) => title)).toEqual(['Broderie de Mariam']);
    await expect.poll(() => open[1].cards.archived().length).toBe(1);
    pass(time, 5 * 60_000);
    for (const tab of open) {
      await heard(tab, REST);
      await expect.poll(() => tab.cards.archived().length).toBe(0);
      expect(new TextDecoder().decode(Y.encodeStateAsUpdate(tab.ydoc))).not.toContain('Mariam');
      expect(new TextDecoder().decode(Y.encodeStateAsUpdate(tab.ydoc))).not.toContain('Chez elle');
    }
    expect(open[0].writes).toBe(2);
    expect(open[1].writes).toBe(0);
  });
});
