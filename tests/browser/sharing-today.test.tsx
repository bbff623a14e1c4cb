/** What waits in Partage, on Aujourd'hui: each thing in one sentence that leads to its card, and nothing to who is not concerned. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSignal, Show } from 'solid-js';
import { CardBookings } from '../../client/features/bookings/card-bookings.tsx';
import { SharingToday } from '../../client/features/sharing-today/sharing-today.tsx';
import { createHeardWords } from '../../client/state/heard-words.ts';
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

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

it('tells who waited that a custodian settled it for them', async () => {
  const sample = createSampleGroup();
  const theirs = add(sample, { kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const slot = { startMs: NOW_MS + 20 * DAY_MS, endMs: NOW_MS + 20 * DAY_MS + 3_600_000, quantity: 1 };
  const other = sample.sharing.bookings.ask(theirs, { ...slot, by: 'bakary' });
  sample.sharing.bookings.ask(theirs, slot);
  if (!other.ok) throw new Error('refused');
  sample.meet();
  mount(() => <SharingToday group={sample.group} counted={() => undefined} />);
  await expect.poll(() => sample.sharing.bookings.ofCard(theirs.id)?.fold.size).toBe(2);
  expect(lines()).toEqual([]);
  sample.herBookings.settle(other.value, 'decline', 'Elle est en panne de pneu ce jour-là');
  sample.meet();
  await expect
    .poll(lines)
    .toEqual([expect.stringMatching(/^Remorque\s?Jeanne a tranché : c'est à vous le \d+ octobre\.$/)]);
});

it('tells a keeper 30 days before that what a person agreed to ends, and when it has ended', async () => {
  const sample = createSampleGroup();
  const consent = {
    notice: 'notice-2026-11',
    purposes: ['meet'],
    channel: 'written',
    collectedBy: AWA,
    given: '2026-01-01',
    until: '2026-10-20',
  } as const;
  const about = { kind: 'skill', isAboutSomebodyElse: true } as const;
  add(sample, { ...about, title: 'Broderie', consent });
  add(sample, { ...about, title: 'Couture', consent: { ...consent, until: '2026-10-22' } });
  add(sample, { ...about, title: 'Harpe', consent, custodians: [JEANNE] });
  const over = add(sample, { ...about, title: 'Vannerie', consent: { ...consent, until: '2026-09-20' } });
  sample.sharing.personal?.add({ ...about, title: 'Chant', consent });
  mount(() => <SharingToday group={sample.group} counted={() => undefined} />);
  await expect
    .poll(lines)
    .toEqual([
      expect.stringMatching(/^Vannerie\s?L'accord de la personne est passé depuis le 20 septembre/),
      expect.stringMatching(/^Broderie\s?L'accord de la personne finit le 20 octobre/),
      expect.stringMatching(/^Chant\s?L'accord de la personne finit le 20 octobre/),
    ]);
  sample.meet();
  sample.herCards.rename(over.id, 'Vannerie d’osier');
  sample.cards.archive(over.id);
  sample.meet();
  // it goes away: nobody has to decide about what was changed meanwhile
  await expect.poll(() => sample.cards.card(over.id)?.archive?.editedMeanwhile?.by).toBe(JEANNE);
  expect(lines()).toHaveLength(2);
});

it('tells whom a word was written to, until it was on this screen, and nobody else', async () => {
  const sample = createSampleGroup();
  const drill = add(sample, { kind: 'equipment', title: 'Perceuse' });
  const hers = add(sample, { kind: 'equipment', title: 'Remorque', custodians: [JEANNE] });
  const slot = { startMs: NOW_MS + DAY_MS, endMs: NOW_MS + DAY_MS + 3_600_000, quantity: 1 };
  const [onMine, onHers] = [drill, hers].map((card) => {
    const asked = sample.sharing.bookings.ask(card, { ...slot, by: JEANNE });
    if (!asked.ok) throw new Error(asked.error.type);
    return asked.value;
  });
  if (!onMine || !onHers) throw new Error('two bookings');
  sample.sharing.words.say(onMine, 'Sonnez fort.');
  sample.herWords.say(onHers, 'Note à moi-même');
  const erased = sample.herWords.say(onMine, 'Mon code est 4711');
  if (erased.ok) sample.herWords.erase(erased.value);
  sample.meet();
  const [looks, setLooks] = createSignal(false);
  mount(() => (
    <>
      <SharingToday group={sample.group} counted={() => undefined} />
      <Show when={looks()}>
        <CardBookings group={sample.group} sharing={sample.sharing} card={drill} />
      </Show>
    </>
  ));
  await expect.poll(() => sample.sharing.bookings.find(onMine)).toBeDefined();
  expect(lines()).toEqual([]);

  sample.herWords.say(onMine, 'Je passe à midi.');
  sample.meet();
  await expect.poll(lines).toEqual(['PerceuseJeanne vous a écrit un mot.']);
  await expect
    .element(page.getByRole('link', { name: 'Perceuse' }))
    .toHaveAttribute('href', expect.stringMatching(`/b/${onMine}$`));
  setLooks(true);
  await expect.element(page.getByText('Je passe à midi.')).toBeVisible();
  await expect.poll(lines).toEqual([]);
  setLooks(false);
  const again = createHeardWords('0'.repeat(32) as SpaceId, () => NOW_MS);
  expect([again.countOf(onMine), again.countOf(onHers)]).toEqual([2, 0]);
  sample.herWords.say(onMine, 'Plutôt à une heure.');
  sample.meet();
  await expect.poll(lines).toEqual(['PerceuseJeanne vous a écrit un mot.']);
});

it('remembers what was heard over damage, another tab and a browser that gave nonsense', () => {
  const space = 'f'.repeat(32) as SpaceId;
  const bk = (n: number): BookingId => `bk_${n}`;
  localStorage.setItem(`placette.heard.${space}`, '[["bk_1",[3,1789999999999]],["bk_2"],7,[4,[1,1]],{}]');
  const one = createHeardWords(space, () => NOW_MS);
  expect([one.countOf(bk(1)), one.countOf(bk(2))]).toEqual([3, 0]);
  createHeardWords(space, () => NOW_MS).look(bk(5), 2);
  one.look(bk(2), 1);
  const later = createHeardWords(space, () => NOW_MS + 40 * DAY_MS);
  expect([1, 2, 5].map((n) => later.countOf(bk(n)))).toEqual([3, 1, 2]);
  later.look(bk(6), 1);
  const last = createHeardWords(space, () => NOW_MS);
  expect([1, 2, 5, 6].map((n) => last.countOf(bk(n)))).toEqual([0, 0, 0, 1]);
  localStorage.setItem(`placette.heard.${space}`, '{');
  expect(createHeardWords(space, () => NOW_MS).countOf(bk(6))).toBe(0);
});
