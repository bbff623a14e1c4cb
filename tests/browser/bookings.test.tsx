/** Bookings on a card's page: asking, what would become of it, who has the thing and why, for each of those whom it concerns. */
import { createMemo, Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CardBookings } from '../../client/features/bookings/card-bookings.tsx';
import type { BookingId } from '../../core/bookings/booking.ts';
import { hold } from '../../core/bookings/rule.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import type { GroupBookings } from '../../client/state/group-bookings.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

/** When people of the sample group act. */
const NOW_MS = 1_790_000_000_000;
/** A Saturday, five days later. */
const SATURDAY = 26;
const WEDNESDAY = 23;

interface Opened extends SampleGroup {
  readonly card: Card;
}

function open(custodians: readonly MemberId[], more: Partial<NewCard> = {}): Opened {
  const sample = createSampleGroup();
  sample.cards.add({ kind: 'equipment', title: 'Remorque', custodians, ...more });
  const [card] = sample.cards.live();
  if (!card) throw new Error('no card');
  sample.meet();
  mount(() => {
    const now = createMemo(() => sample.cards.card(card.id));
    return (
      <Show when={now()}>
        {(shown) => <CardBookings group={sample.group} sharing={sample.sharing} card={shown()} />}
      </Show>
    );
  });
  return { ...sample, card };
}

/** In September, by the device's own calendar. */
function at(day: number, hour: number): number {
  return new Date(2026, 8, day, hour).getTime();
}

function ask(
  { card }: Opened,
  of: GroupBookings,
  day: number,
  from: number,
  to: number,
  quantity = 1,
): BookingId {
  const asked = of.ask(card, { startMs: at(day, from), endMs: at(day, to), quantity });
  if (!asked.ok) throw new Error(asked.error.type);
  return asked.value;
}

async function fill(day: string, from: string, to: string): Promise<void> {
  await page.getByLabelText('Quel jour').fill(day);
  await page.getByLabelText('De', { exact: true }).fill(from);
  await page.getByLabelText('À', { exact: true }).fill(to);
}

const book = () =>
  page.getByRole('form', { name: 'Réserver' }).getByRole('button', { name: 'Réserver', exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (sentence: string) => expect.element(page.getByText(sentence, { exact: true })).toBeVisible();

beforeEach(async () => {
  vi.setSystemTime(NOW_MS);
  await page.viewport(390, 844);
});
afterEach(() => void vi.useRealTimers());

describe('asking for a thing', () => {
  it('[J3.0] says that it is free, books it, and until when somebody can say no', async () => {
    const sample = open([JEANNE]);
    await fill('26 septembre', '09:00', '12:00');
    await says('Libre à ce moment.');
    await page.getByLabelText('Pour quoi faire (facultatif)').fill('Le marché');
    await book().click();
    await says("Réservé. Jeanne peut encore dire non jusqu'à vendredi.");
    await says('samedi 26 septembre, de 9 h à 12 h');
    await says('Vous · Le marché');
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue('');
    const bookings = sample.sharing.bookings.ofCard(sample.card.id)?.facts.bookings;
    expect(bookings?.map(({ startMs, endMs, by }) => ({ startMs, endMs, by }))).toEqual([
      { startMs: at(SATURDAY, 9), endMs: at(SATURDAY, 12), by: AWA },
    ]);
  });

  it('says behind whom one would wait and why, and fills a free time in', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    await fill('26 septembre', '10:00', '12:00');
    await says(
      "Déjà demandé : vous seriez en attente derrière Jeanne. Raison : Jeanne l'avait demandé avant.",
    );
    await press('samedi 26 septembre, de 12 h à 14 h');
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue('12:00');
    await says('Libre à ce moment.');
  });

  it.each([
    ['', '09:00', '12:00', '1', 'Indiquez le jour.'],
    ['26 septembre', '', '12:00', '1', "Indiquez l'heure du début."],
    ['26 septembre', '12:00', '', '1', "Indiquez l'heure de fin."],
    ['26 septembre', '12:00', '09:00', '1', 'La fin vient avant le début.'],
    ['26 septembre', '09:00', '12:00', '0', 'Indiquez un nombre entier, 1 ou plus.'],
    ['26 septembre', '09:00', '12:00', '1,5', 'Indiquez un nombre entier, 1 ou plus.'],
    ['26 septembre', '09:00', '12:00', '3', "C'est plus qu'il n'y en a : 2 en tout."],
    ['20/09/2026', '09:00', '12:00', '1', 'Ce moment est déjà passé.'],
    ['23/09/2027', '09:00', '12:00', '1', "C'est trop loin : on réserve jusqu'à 12 mois à l'avance."],
  ])('[J3.7] refuses %j from %j to %j, %j of them, and keeps what was typed', async (...typed) => {
    const [day, from, to, quantity, sentence] = typed;
    const sample = open([JEANNE], { capacity: 2 });
    await fill(day, from, to);
    await page.getByLabelText('Combien', { exact: true }).fill(quantity);
    await book().click();
    await says(sentence);
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue(from);
    await expect.element(page.getByLabelText('À', { exact: true })).toHaveValue(to);
    await expect.element(page.getByLabelText('Combien', { exact: true })).toHaveValue(quantity);
    expect(sample.sharing.bookings.ofCard(sample.card.id)).toBeUndefined();
  });

  it('[J3.6] lists the clash of a series before it is saved', async () => {
    const sample = open([JEANNE], { title: 'Grelinettes', capacity: 2 });
    ask(sample, sample.herBookings, WEDNESDAY, 16, 19);
    ask(sample, sample.herBookings, WEDNESDAY, 16, 19);
    sample.meet();
    await fill('23 septembre', '17:00', '20:00');
    await page.getByLabelText('Répéter').selectOptions('Toutes les deux semaines');
    await says('9 dates libres, 1 en attente');
    await says('Mercredi 23 septembre : en attente derrière Jeanne');
    await press('Réserver 10 dates');
    await says('10 demandes notées.');
    await press('Voir 6 autres réservations');
    await expect.element(page.getByText('mercredi 27 janvier 2027, de 17 h à 20 h')).toBeVisible();
  });

  it('refuses a series that goes on for more than a year, and a count that is none', async () => {
    open([JEANNE]);
    await fill('26 septembre', '09:00', '12:00');
    await page.getByLabelText('Répéter').selectOptions('Chaque mois');
    await page.getByLabelText('Combien de fois').fill('20');
    await book().click();
    await says("Le dimanche 26 septembre 2027 est trop loin : on réserve jusqu'à 12 mois à l'avance.");
    await page.getByLabelText('Combien de fois').fill('53');
    await book().click();
    await says('Indiquez un nombre de fois, de 1 à 52.');
  });

  it('is not offered for a card that is kept for oneself', async () => {
    open([AWA], { visibility: 'private' });
    await expect.element(page.getByRole('heading', { name: 'Réservations' })).not.toBeInTheDocument();
  });
});

describe('two who want one thing', () => {
  it('[J3.2] booked without knowing: one has it, the other waits, both with the draw', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    ask(sample, sample.herBookings, SATURDAY, 10, 13);
    sample.meet();
    await expect.element(page.getByText('à confirmer', { exact: true })).toBeVisible();
    await says(
      "Réservé (à confirmer) : une autre demande existe pour ce créneau. Jeanne peut trancher jusqu'à vendredi.",
    );
    await says('Raison : tirage au sort du jour, le même pour tous.');
    await expect.element(page.getByText('en attente', { exact: true })).toBeVisible();
  });

  it('[J3.2] tells whoever had it longer by counts', async () => {
    const sample = open([JEANNE]);
    const { bookings } = sample.sharing;
    const had = ask(sample, bookings, 21, 0, 8);
    await expect.poll(() => bookings.find(had)).toBeDefined();
    const booking = bookings.find(had)?.booking;
    if (!booking) throw new Error('no booking');
    vi.setSystemTime(NOW_MS);
    bookings.bringBack({ ...booking, startMs: NOW_MS - 8 * 3_600_000 }, '');
    ask(sample, bookings, SATURDAY, 9, 12);
    ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    await says('Vous êtes en attente derrière Jeanne.');
    await says('Raison : vous avez eu « Remorque » 8 h ces 90 derniers jours, Jeanne 0 h.');
    await expect.element(page.getByRole('group', { name: 'Créneaux libres proches :' })).toBeVisible();
  });

  it('[J3.4] chosen by a custodian: both swap, with whose ruling it was and why', async () => {
    const sample = open([AWA]);
    ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    ask(sample, sample.sharing.bookings, SATURDAY, 10, 13);
    await says('Vous êtes en attente derrière Jeanne.');
    await says("Ce qui décide : Jeanne l'avait demandé avant.");
    await page.getByRole('button', { name: 'Départager' }).first().click();
    const dialog = page.getByRole('dialog', { name: "Qui doit l'avoir ?" });
    await dialog.getByLabelText('Pourquoi (facultatif)').fill('Le marché en a besoin');
    await dialog.getByRole('button', { name: 'Confirmer pour vous' }).click();
    await says('Confirmé : votre arbitrage.');
    await says('Jeanne est en attente derrière vous.');
    await says('Raison : votre arbitrage.');
    await expect.element(page.getByText('« Le marché en a besoin »').first()).toBeVisible();
  });

  it('settled by two custodians who did not know: both are named, and one of them settles it again', async () => {
    const sample = open([AWA, JEANNE]);
    const hers = ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    const mine = ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    sample.meet();
    expect(sample.herBookings.settle(hers, 'confirm').ok).toBe(true);
    expect(sample.sharing.bookings.settle(mine, 'confirm').ok).toBe(true);
    sample.meet();
    const sentence = page.getByText('Jeanne et vous avez tranché autrement', { exact: false }).first();
    await expect.element(sentence).toHaveTextContent('Jeanne a dit oui à Jeanne');
    await expect.element(sentence).toHaveTextContent('vous avez dit oui à vous');
    await expect.poll(() => page.getByText('à régler ensemble', { exact: true }).elements().length).toBe(2);
    await page.getByRole('button', { name: 'Départager' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer pour Jeanne' }).click();
    await says('Vous êtes en attente derrière Jeanne.');
    await says('Confirmé : votre arbitrage.');
  });

  it('[J3.5] a cancelled one gives the thing to who waits', async () => {
    const sample = open([JEANNE]);
    const hers = ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    await says('Vous êtes en attente derrière Jeanne.');
    sample.herBookings.cancel(hers);
    sample.meet();
    await says("Réservé. Jeanne peut encore dire non jusqu'à vendredi.");
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(1);
  });
});

describe('acts', () => {
  it('cancels for good after asking once', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    await press('Annuler ma réservation');
    const dialog = page.getByRole('dialog', { name: 'Annuler cette réservation ?' });
    await expect.element(dialog).toHaveTextContent("C'est définitif");
    await dialog.getByRole('button', { name: 'Annuler ma réservation' }).click();
    await says("Personne ne l'a réservé.");
    await expect.element(page.getByRole('heading', { name: 'Réservations' })).toHaveFocus();
  });

  it('refused by a custodian with a reason, who can confirm it after all', async () => {
    const sample = open([AWA]);
    ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    await says("Réservé. Vous pouvez encore dire non jusqu'à vendredi.");
    await press('Refuser');
    const dialog = page.getByRole('dialog', { name: 'Refuser à Jeanne ?' });
    await dialog.getByLabelText('Pourquoi (facultatif)').fill('Un pneu est crevé');
    await dialog.getByRole('button', { name: 'Refuser' }).click();
    await says('Refusé par vous.');
    await says('« Un pneu est crevé »');
    await press('Confirmer');
    await says('Confirmé : votre arbitrage.');
    await expect.element(page.getByText('Un pneu est crevé')).not.toBeInTheDocument();
  });

  it('is not offered to who does not look after the thing', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.meet();
    await says("Réservé. Jeanne peut encore dire non jusqu'à vendredi.");
    await expect.element(page.getByRole('button', { name: 'Confirmer' })).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Annuler ma réservation' }))
      .not.toBeInTheDocument();
  });

  it('[J3.4] a day before, what nobody was against is confirmed by itself', async () => {
    const sample = open([JEANNE]);
    const mine = ask(sample, sample.sharing.bookings, 22, 9, 12);
    await says("Réservé. La veille est passée : ce sera confirmé dès qu'un appareil du groupe le verra.");
    const booking = sample.sharing.bookings.find(mine)?.booking;
    if (!booking) throw new Error('no booking');
    hold(sample.inventory, booking, { by: JEANNE, at: NOW_MS / 1000 });
    await says("Confirmé : la veille, personne ne s'y est opposé.");
  });
});
