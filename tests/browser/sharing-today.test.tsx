/** What waits in Partage, on Aujourd'hui: each thing in one sentence that leads to its card, and nothing to who is not concerned. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharingToday } from '../../client/features/sharing-today/sharing-today.tsx';
import type { Card } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import type { MemberId } from '../../core/id/id.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

const DAY_MS = 86_400_000;
/** The clock of the sample's people. */
const NOW_MS = 1_790_000_000_000;

beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(NOW_MS));
afterEach(() => void vi.restoreAllMocks());

function add(sample: SampleGroup, card: NewCard): Card {
  const added = sample.cards.add(card);
  const found = added.ok ? sample.cards.card(added.value) : undefined;
  if (!found) throw new Error('refused');
  return found;
}

const lines = (): readonly string[] =>
  [...document.querySelectorAll('.today-part li')].map((line) =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  );

it('names what is to be entrusted, counted again, chosen, and settled between two who ask', async () => {
  const sample = createSampleGroup();
  const ladder = add(sample, { kind: 'equipment', title: 'Échelle', capacity: 1 });
  add(sample, { kind: 'equipment', title: 'Scie', custodians: ['gone' as MemberId] });
  const flour = add(sample, { kind: 'supply', title: 'Farine', unit: 'g' });
  const drill = add(sample, { kind: 'equipment', title: 'Perceuse' });
  sample.sharing.stock.move({ resource: flour.id, delta: -5000, unit: 'g', reason: 'consume' });
  sample.meet();
  sample.cards.setDeposit(drill.id, 1000);
  sample.herCards.setDeposit(drill.id, 2000);
  sample.meet();
  const counted = vi.fn();
  mount(() => <SharingToday group={sample.group} counted={counted} />);
  await expect
    .poll(lines)
    .toEqual([
      expect.stringContaining('Scie'),
      expect.stringMatching(/^Farine\s?On en a sorti plus/),
      expect.stringMatching(/^Perceuse\s?Plusieurs valeurs/),
    ]);

  expect(counted).toHaveBeenLastCalledWith(3);

  const slot = { startMs: NOW_MS + 10 * DAY_MS, endMs: NOW_MS + 10 * DAY_MS + 3_600_000, quantity: 1 };
  sample.sharing.bookings.ask(ladder, { ...slot, by: JEANNE });
  sample.sharing.bookings.ask(ladder, slot);
  await expect.poll(lines).toContainEqual(expect.stringMatching(/^Échelle\s?Deux demandes se croisent/));
  await expect
    .element(page.getByRole('link', { name: 'Échelle' }))
    .toHaveAttribute('href', expect.stringMatching(/\/b\/bk_/));
  await expect
    .element(page.getByRole('link', { name: 'Perceuse' }))
    .toHaveAttribute('href', expect.stringContaining(`/c/${drill.id}`));
});

it('says since when a thing should be back, by days of the calendar, and leads to its booking', async () => {
  const sample = createSampleGroup();
  const drill = add(sample, { kind: 'equipment', title: 'Perceuse' });
  const room = add(sample, { kind: 'place', title: 'Salle' });
  const [midnightMs, hourMs] = [new Date(NOW_MS).setHours(0, 0, 0, 0), 3_600_000];
  const slot = { startMs: midnightMs - 4 * hourMs, endMs: midnightMs - hourMs, quantity: 1 };
  const { bookings } = sample.sharing;
  for (const card of [drill, room]) {
    const asked = bookings.ask(card, { ...slot, by: JEANNE });
    if (asked.ok) bookings.settle(asked.value, 'confirm');
  }
  mount(() => <SharingToday group={sample.group} counted={() => undefined} />);
  // of a place nothing is late
  await expect.poll(lines).toEqual(["PerceuseDevait rentrer hier. C'est Jeanne qui l'a."]);
  await expect
    .element(page.getByRole('link', { name: 'Perceuse' }))
    .toHaveAttribute('href', expect.stringMatching(/\/b\/bk_/));
});

it('asks nothing of who does not keep the thing', async () => {
  const sample = createSampleGroup();
  const theirs = add(sample, { kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const slot = { startMs: NOW_MS + DAY_MS, endMs: NOW_MS + DAY_MS + 3_600_000, quantity: 1 };
  sample.sharing.bookings.ask(theirs, { ...slot, by: JEANNE });
  sample.sharing.bookings.ask(theirs, slot);
  mount(() => <SharingToday group={sample.group} counted={() => undefined} />);
  await expect.poll(() => sample.sharing.bookings.ofCard(theirs.id)?.fold.size).toBe(2);
  expect(lines()).toEqual([]);
});

it('tells who waited that it is theirs now, by whom, and not for longer than a week', async () => {
  const sample = createSampleGroup();
  const theirs = add(sample, { kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const slot = { startMs: NOW_MS + 20 * DAY_MS, endMs: NOW_MS + 20 * DAY_MS + 3_600_000, quantity: 1 };
  const hers = sample.sharing.bookings.ask(theirs, { ...slot, by: JEANNE });
  sample.sharing.bookings.ask(theirs, slot);
  if (!hers.ok) throw new Error('refused');
  mount(() => <SharingToday group={sample.group} counted={() => undefined} />);
  await expect.poll(() => sample.sharing.bookings.ofCard(theirs.id)?.fold.size).toBe(2);
  expect(lines()).toEqual([]);
  sample.sharing.bookings.cancel(hers.value);
  await expect
    .poll(lines)
    .toEqual([
      expect.stringMatching(/^Remorque\s?Jeanne a annulé sa réservation : c'est à vous le \d+ octobre\.$/),
    ]);

  vi.spyOn(Date, 'now').mockReturnValue(NOW_MS + 8 * DAY_MS);
  const counted = vi.fn();
  mount(() => <SharingToday group={sample.group} counted={counted} />);
  expect(counted.mock.calls).toEqual([[0]]);
});
