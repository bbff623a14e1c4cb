/** Bookings on a card's page: asking, what would become of it, who has the thing and why, for each of those whom it concerns. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createMemo, createSignal, Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CardBookings } from '../../client/features/bookings/card-bookings.tsx';
import { keptDraft } from '../../client/ui/kept-drafts.ts';
import type { BookingId } from '../../core/bookings/booking.ts';
import { hold } from '../../core/bookings/rule.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import { createGroupBookings, type GroupBookings } from '../../client/state/group-bookings.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

/** When people of the sample group act. */
const NOW_MS = 1_790_000_000_000;
/** A Saturday, five days later. */
const SATURDAY = 26;
const WEDNESDAY = 23;

interface Opened extends SampleGroup {
  readonly card: Card;
  /** The page is left and come back to. */
  readonly reopen: () => void;
}

function open(
  custodians: readonly MemberId[],
  more: Partial<NewCard> = {},
  marked: () => string | undefined = () => undefined,
): Opened {
  const sample = createSampleGroup();
  sample.cards.add({ kind: 'equipment', title: 'Remorque', custodians, ...more });
  const [card] = sample.cards.live();
  if (!card) throw new Error('no card');
  sample.meet();
  const [isThere, setThere] = createSignal(true);
  mount(() => {
    const now = createMemo(() => isThere() && sample.cards.card(card.id));
    return (
      <Show when={now()}>
        {(shown) => (
          <CardBookings group={sample.group} sharing={sample.sharing} card={shown()} marked={marked()} />
        )}
      </Show>
    );
  });
  const reopen = (): void => {
    setThere(false);
    setThere(true);
  };
  return { ...sample, card, reopen };
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

/** By Jeanne, and known here. */
async function handedOver(sample: Opened, id: BookingId): Promise<void> {
  sample.meet();
  await expect.poll(() => sample.herBookings.find(id)).toBeDefined();
  const booking = sample.herBookings.find(id)?.booking;
  if (booking) sample.herBookings.handOver(booking);
  sample.meet();
  await expect
    .poll(() => sample.sharing.bookings.ofCard(sample.card.id)?.facts.handovers.get(id)?.by)
    .toBe(JEANNE);
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

  it('keeps every field that was typed until it is sent', async () => {
    const sample = open([JEANNE], { capacity: 3 });
    const name = (field: string): string => `ask/${sample.card.id}/${field}`;
    await page.getByRole('checkbox', { name: 'Sur plusieurs jours' }).click();
    await page.getByLabelText('Premier jour').fill('26 septembre');
    await page.getByLabelText('De', { exact: true }).fill('09:00');
    await page.getByLabelText('Dernier jour').fill('le jour des noces');
    await page.getByLabelText('À', { exact: true }).fill('18:00');
    await page.getByLabelText('Combien', { exact: true }).fill('2');
    await page.getByLabelText('Pour quoi faire (facultatif)').fill('Le marché');
    await page.getByLabelText('Répéter').selectOptions('Chaque semaine');
    await page.getByLabelText('Combien de fois').fill('4');
    sample.reopen();
    await expect.element(page.getByLabelText('Premier jour')).toHaveValue('samedi 26 septembre');
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue('09:00');
    await expect.element(page.getByLabelText('Dernier jour')).toHaveValue('le jour des noces');
    await expect.element(page.getByLabelText('À', { exact: true })).toHaveValue('18:00');
    await expect.element(page.getByLabelText('Combien', { exact: true })).toHaveValue('2');
    await expect.element(page.getByLabelText('Pour quoi faire (facultatif)')).toHaveValue('Le marché');
    await expect.element(page.getByLabelText('Répéter')).toHaveValue('Chaque semaine');
    await expect.element(page.getByLabelText('Combien de fois')).toHaveValue('4');
    await page.getByRole('checkbox', { name: 'Sur plusieurs jours' }).click();
    await page.getByRole('button', { name: 'Réserver 4 dates' }).click();
    await expect.element(page.getByLabelText('Pour quoi faire (facultatif)')).toHaveValue('');
    const fields = [
      'day',
      'last-day',
      'last-day-typed',
      'from',
      'to',
      'long',
      'quantity',
      'purpose',
      'repeat',
    ];
    expect(fields.filter((field) => keptDraft(name(field)) !== undefined)).toEqual([]);
  });

  it('of an archived card is over: its past stands there, and what lies ahead says that it was put away', async () => {
    const sample = open([AWA]);
    const past = ask(sample, sample.sharing.bookings, 19, 9, 12);
    const ahead = ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    const refused = ask(sample, sample.sharing.bookings, WEDNESDAY, 9, 12);
    sample.sharing.bookings.settle(refused, 'decline');
    const rows = () => [...document.querySelectorAll('.booked')].map(({ id }) => id);
    await expect.poll(rows).toEqual([refused, ahead]);
    expect(document.body.textContent).not.toContain('La fiche a été archivée');
    sample.cards.archive(sample.card.id);
    await expect.poll(rows).toEqual([refused, ahead, past]);
    expect(page.getByRole('form', { name: 'Réserver' }).query()).toBeNull();
    const told = [...document.querySelectorAll('.booked')].map(({ textContent }) =>
      textContent.includes('La fiche a été archivée : voyez ensemble si cela tient encore.'),
    );
    expect(told).toEqual([false, true, false]);
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

  it('[J7.6] books from an hour of one day to an hour of another, and says what is wrong with the days', async () => {
    const sample = open([JEANNE]);
    await fill('26 septembre', '09:00', '12:00');
    await page.getByLabelText('Sur plusieurs jours').click();
    await expect.element(page.getByLabelText('Premier jour')).toHaveValue('samedi 26 septembre');
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue('09:00');
    await book().click();
    await says('Indiquez le dernier jour.');
    await page.getByLabelText('Dernier jour').fill('25 septembre');
    await book().click();
    await says('Le dernier jour vient avant le premier.');
    await page.getByLabelText('Dernier jour').fill('27 septembre');
    await page.getByLabelText('À', { exact: true }).fill('08:00');
    await says('Libre à ce moment.');
    await book().click();
    await says('du samedi 26 septembre, 9 h, au dimanche 27 septembre, 8 h');
    await expect.element(page.getByLabelText('Quel jour')).toHaveValue('');
    const bookings = sample.sharing.bookings.ofCard(sample.card.id)?.facts.bookings;
    expect(bookings?.map(({ startMs, endMs }) => ({ startMs, endMs }))).toEqual([
      { startMs: at(SATURDAY, 9), endMs: at(SATURDAY + 1, 8) },
    ]);
  });

  it('fills in a free time of several days', async () => {
    const sample = open([JEANNE]);
    const long = { startMs: at(SATURDAY, 9), endMs: at(SATURDAY + 1, 8), quantity: 1 };
    sample.herBookings.ask(sample.card, long);
    sample.meet();
    await fill('26 septembre', '09:00', '12:00');
    await page.getByLabelText('Sur plusieurs jours').click();
    await page.getByLabelText('Dernier jour').fill('27 septembre');
    await page.getByLabelText('À', { exact: true }).fill('08:00');
    await press('du dimanche 27 septembre, 8 h, au lundi 28 septembre, 7 h');
    await expect.element(page.getByLabelText('Dernier jour')).toHaveValue('lundi 28 septembre');
    await says('Libre à ce moment.');
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

describe('for a task', () => {
  it('names the task with a link, and whole days without their midnights', async () => {
    const sample = open([JEANNE]);
    const project = sample.plan.addProject('Halle du marché');
    if (!project.ok) throw new Error(project.error.type);
    const task = sample.plan.addTask({ project: project.value, title: 'Réparer le toit' });
    if (!task.ok) throw new Error(task.error.type);
    const day = { startMs: at(SATURDAY, 0), endMs: at(SATURDAY + 1, 0), quantity: 1 };
    const other = { startMs: at(SATURDAY + 2, 0), endMs: at(SATURDAY + 4, 0), quantity: 1 };
    sample.sharing.bookings.ask(sample.card, { ...day, task: task.value });
    sample.sharing.bookings.ask(sample.card, { ...other, task: 'tsk_elsewhere' });
    await says('samedi 26 septembre, toute la journée');
    await says('du lundi 28 septembre au mardi 29 septembre, toute la journée');
    await expect
      .element(page.getByRole('link', { name: 'Réparer le toit' }))
      .toHaveAttribute('href', expect.stringContaining(task.value));
    expect(page.getByText('Pour la tâche').elements().length).toBe(1);
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

  it('[J7.6] of which one is another group, which is named so', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    const group = 'f'.repeat(32);
    const theirs = createGroupBookings({
      inventory: sample.inventory,
      cards: sample.cards,
      group,
      act: () => ({ by: AWA, at: NOW_MS / 1000 }),
      priority: () => undefined,
    });
    const wish = { startMs: at(SATURDAY, 9), endMs: at(SATURDAY, 12), quantity: 1, by: group };
    theirs.ask(sample.card, wish);
    await says('Un autre groupe');
    await says('Un autre groupe est en attente derrière vous.');
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

describe('a word', () => {
  const field = (name: string) => page.getByRole('textbox', { name });

  it('[J11.4] goes to who looks after the thing, is answered, and is erased for all', async () => {
    const sample = open([JEANNE]);
    const mine = ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    await press('Un mot à Jeanne');
    await expect.element(field('Un mot à Jeanne')).toHaveFocus();
    await says("Montré à Jeanne et à vous, à personne d'autre dans le groupe.");
    await userEvent.keyboard('{Enter}');
    await says('Écrivez votre mot.');
    await userEvent.keyboard('Je passe vers 9 h{Enter}');
    await says('Je passe vers 9 h');
    await expect.element(field('Un mot à Jeanne')).toHaveValue('');
    sample.meet();
    const read = () => sample.herWords.of(mine).map(({ words }) => words);
    await expect.poll(read).toEqual(['Je passe vers 9 h']);
    sample.herWords.say(mine, 'La clé est chez Minh');
    sample.meet();
    await says('La clé est chez Minh');
    expect(page.getByRole('button', { name: 'Effacer mon mot' }).elements().length).toBe(1);
    await press('Effacer mon mot');
    const dialog = page.getByRole('dialog', { name: 'Effacer ce mot ?' });
    await dialog.getByRole('button', { name: 'Effacer mon mot' }).click();
    await says('mot effacé');
    await expect.element(page.getByText('Je passe vers 9 h')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Effacer mon mot' })).not.toBeInTheDocument();
    sample.meet();
    // both were said in one second
    await expect.poll(() => new Set(read())).toEqual(new Set([undefined, 'La clé est chez Minh']));
  });

  it('is shown to nobody who did not book it and does not look after it', async () => {
    const sample = open([JEANNE]);
    const hers = ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.herWords.say(hers, 'Entre nous');
    sample.meet();
    await says('samedi 26 septembre, de 9 h à 12 h');
    await expect.poll(() => sample.sharing.words.of(hers).length).toBe(1);
    await expect.element(page.getByText('Entre nous')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^Un mot/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: /^Appeler/ })).not.toBeInTheDocument();
  });

  it('is read and answered by a custodian, who sees how to reach the other', async () => {
    const sample = open([AWA]);
    const hers = ask(sample, sample.herBookings, SATURDAY, 9, 12);
    sample.herWords.say(hers, 'Avec la bâche ?');
    sample.meet();
    await says('Avec la bâche ?');
    await expect
      .element(page.getByRole('link', { name: 'Appeler Jeanne : 06 39 98 56 78' }))
      .toHaveAttribute('href', 'tel:0639985678');
    await says('plutôt le soir');
    await press('Un mot à Jeanne');
    await userEvent.keyboard('Oui');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await says('Oui');
  });

  it('that is too long is refused and stays, and one that is not sent comes back with the page', async () => {
    const sample = open([JEANNE]);
    ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    await press('Un mot à Jeanne');
    const long = 'a'.repeat(501);
    await field('Un mot à Jeanne').fill(long);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('500 caractères', { exact: false })).toBeVisible();
    await expect.element(field('Un mot à Jeanne')).toHaveValue(long);
    mount(() => (
      <section aria-label="plus tard">
        <CardBookings group={sample.group} sharing={sample.sharing} card={sample.card} />
      </section>
    ));
    const later = page.getByRole('region', { name: 'plus tard' });
    await expect.element(later.getByRole('textbox', { name: 'Un mot à Jeanne' })).toHaveValue(long);
  });
});

describe('a loan', () => {
  it('goes out and comes back, in a state said in words', async () => {
    const sample = open([AWA]);
    const hers = ask(sample, sample.herBookings, 22, 9, 12);
    sample.meet();
    await press('Sorti');
    await expect.element(page.getByText(/^Sorti aujourd.hui, .*, noté par vous\.$/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Sorti', exact: true })).not.toBeInTheDocument();
    await press('Rendu');
    const dialog = page.getByRole('dialog', { name: 'Rendu, dans quel état ?' });
    await expect
      .element(dialog.getByRole('button', { name: 'bon état' }))
      .toHaveAttribute('aria-pressed', 'true');
    await dialog.getByRole('button', { name: 'usé' }).click();
    await dialog.getByLabelText('À savoir (facultatif)').fill('x'.repeat(140));
    await dialog.getByRole('button', { name: 'Rendu', exact: true }).click();
    await expect.element(dialog.getByText("C'est trop long : 134 caractères au plus.")).toBeVisible();
    await dialog.getByLabelText('À savoir (facultatif)').fill('un pneu à plat');
    await dialog.getByRole('button', { name: 'Rendu', exact: true }).click();
    await expect.element(page.getByText(/^Rendu aujourd.hui, .* : usé : un pneu à plat\.$/)).toBeVisible();
    await expect.element(page.getByText(/^Sorti/)).not.toBeInTheDocument();
    const booked = sample.sharing.bookings.ofCard(sample.card.id);
    expect(booked?.facts.handovers.get(hers)?.by).toBe(AWA);
    expect(booked?.facts.loans.map((loan) => booked.stateOf(loan.id))).toEqual(['usé : un pneu à plat']);
  });

  it('is noted by who has it too; in what state it came back is not for the others', async () => {
    const sample = open([JEANNE]);
    const mine = ask(sample, sample.sharing.bookings, 22, 9, 12);
    await press('Sorti');
    await press('Rendu');
    await page.getByRole('dialog').getByRole('button', { name: 'Rendu', exact: true }).click();
    await expect.element(page.getByText(/^Rendu aujourd.hui, .* : bon état\.$/)).toBeVisible();
    sample.sharing.bookings.cancel(mine);
    const hers = ask(sample, sample.herBookings, 22, 13, 14);
    sample.meet();
    await expect.poll(() => sample.herBookings.find(hers)).toBeDefined();
    const booking = sample.herBookings.find(hers)?.booking;
    if (!booking) throw new Error('no booking');
    sample.herBookings.bringBack(booking, 'abîmé');
    sample.cards.removeMember(sample.card.id, 'custodians', JEANNE);
    sample.meet();
    await expect.element(page.getByText(/^Rendu aujourd.hui, [^:]*\.$/)).toBeVisible();
    await expect.element(page.getByText('abîmé')).not.toBeInTheDocument();
  });

  it('is late to who looks after it', async () => {
    const sample = open([AWA]);
    const hers = ask(sample, sample.herBookings, 19, 9, 12);
    sample.meet();
    expect(sample.sharing.bookings.settle(hers, 'confirm').ok).toBe(true);
    await says("Devait rentrer avant-hier. C'est Jeanne qui l'a.");
  });

  it('is not called late to who has it, who can bring it back', async () => {
    const sample = open([JEANNE]);
    await handedOver(sample, ask(sample, sample.sharing.bookings, 19, 9, 12));
    await says('samedi 19 septembre, de 9 h à 12 h');
    await expect.element(page.getByText(/Devait rentrer/)).not.toBeInTheDocument();
    await press('Rendu');
    await page.getByRole('dialog').getByRole('button', { name: 'Rendu', exact: true }).click();
    await says("Personne ne l'a réservé.");
  });

  it('is not shown as late to the others', async () => {
    const sample = open([JEANNE]);
    const hers = ask(sample, sample.herBookings, 19, 9, 12);
    sample.meet();
    await handedOver(sample, hers);
    expect(sample.sharing.bookings.overdue(NOW_MS).length).toBe(1);
    await says("Personne ne l'a réservé.");
  });

  it('is not noted of a place, nor long before', async () => {
    const sample = open([AWA], { kind: 'place', title: 'Salle' });
    ask(sample, sample.herBookings, 22, 9, 12);
    sample.meet();
    await says('mardi 22 septembre, de 9 h à 12 h');
    await expect.element(page.getByRole('button', { name: 'Sorti', exact: true })).not.toBeInTheDocument();
  });
});

describe('the address of a booking', () => {
  it('brings it into view, focused and marked, also far down the list', async () => {
    const [marked, setMarked] = createSignal<string>();
    const sample = open([JEANNE], {}, marked);
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map((week) =>
      ask(sample, sample.sharing.bookings, SATURDAY + 7 * week, 9, 12),
    );
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(6);
    setMarked(all[7]);
    const row = page.getByText('samedi 21 novembre, de 9 h à 12 h');
    await expect.element(row).toBeVisible();
    const item = document.getElementById(all[7] ?? '');
    await expect.poll(() => document.activeElement).toBe(item);
    expect(item?.getAttribute('aria-current')).toBe('true');
    const { top, bottom } = item?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('shows one that was cancelled, and one that is past', async () => {
    const [marked, setMarked] = createSignal<string>();
    const sample = open([JEANNE], {}, marked);
    const gone = ask(sample, sample.sharing.bookings, SATURDAY, 9, 12);
    const past = ask(sample, sample.sharing.bookings, 10, 9, 12);
    sample.sharing.bookings.cancel(gone);
    await says("Personne ne l'a réservé.");
    setMarked(gone);
    await says('annulé');
    setMarked(past);
    await says('jeudi 10 septembre, de 9 h à 12 h');
    await expect.element(page.getByText('annulé')).not.toBeInTheDocument();
  });
});

it.each(['light', 'dark'])('satisfies axe with everything that a row can hold, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const [marked, setMarked] = createSignal<string>();
  const sample = open([AWA], { capacity: 2 }, marked);
  const hers = ask(sample, sample.herBookings, 22, 9, 12);
  sample.herWords.say(hers, 'Avec la bâche ?');
  sample.meet();
  sample.sharing.words.say(hers, 'Oui');
  ask(sample, sample.sharing.bookings, 22, 9, 12, 2);
  await handedOver(sample, hers);
  setMarked(hers);
  await says('Avec la bâche ?');
  await press('Un mot à Jeanne');
  await page.getByLabelText('Sur plusieurs jours').click();
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  await press('Rendu');
  expect((await axe.run('dialog')).violations.map(({ id }) => id)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
