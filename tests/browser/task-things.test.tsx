/** « Ce qu'il faut » on a task: adding by a few letters, what can be had on its days, booking, moving, and what an observer is told. */
import axe from 'axe-core';
import { createMemo, Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import type { GroupBookings } from '../../client/state/group-bookings.ts';
import { TaskThingsPart } from '../../client/task-things-part.tsx';
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';
import { useStrictPolicy } from './fixture/strict-policy.ts';

/** When people of the sample group act: Monday, 21 September 2026. */
const NOW_MS = 1_790_000_000_000;

interface Opened extends SampleGroup {
  readonly task: string;
}

function must<T>(done: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!done.ok) throw new Error('refused');
  return done.value;
}

function open(role: Parameters<typeof createSampleGroup>[0] = 'facilitator'): Opened {
  const sample = createSampleGroup(role);
  const project = must(sample.plan.addProject('Halle du marché'));
  const task = must(sample.plan.addTask({ project, title: 'Réparer le toit' }));
  mount(() => {
    const now = createMemo(() => sample.plan.task(task));
    return (
      <main>
        <Show when={now()}>{(shown) => <TaskThingsPart group={sample.group} task={shown()} />}</Show>
      </main>
    );
  });
  return { ...sample, task };
}

function add(sample: SampleGroup, more: Partial<NewCard> = {}): Card {
  const { cards } = sample;
  const card = cards.card(
    must(cards.add({ kind: 'equipment', title: 'Échelle', custodians: [JEANNE], ...more })),
  );
  if (!card) throw new Error('no card');
  sample.meet();
  return card;
}

function need({ plan, task }: Opened, card: Card, quantity = 1): void {
  must(plan.needThing(task, { card: card.id, quantity }));
}

/** In September 2026. */
function on({ plan, task }: Opened, first: number, last = first): void {
  must(plan.setDue(task, `2026-09-${last}`));
  must(plan.setStart(task, first === last ? undefined : `2026-09-${first}`));
}

function at(day: number, hour = 0): number {
  return new Date(2026, 8, day, hour).getTime();
}

function ask(
  of: GroupBookings,
  card: Card,
  startMs: number,
  endMs: number,
  quantity = 1,
  task?: string,
): BookingId {
  return must(of.ask(card, { startMs, endMs, quantity, task }));
}

/** What the fold makes of those of the task, oldest first. */
function bookings({ sharing, task }: Opened) {
  return sharing.bookings
    .ofTask(task)
    .map(({ booking, verdict }) => ({
      by: booking.by,
      startMs: booking.startMs,
      endMs: booking.endMs,
      quantity: booking.quantity,
      state: verdict.state,
    }))
    .sort((a, b) => a.startMs - b.startMs || (a.state < b.state ? -1 : 1));
}

const says = (sentence: string) => expect.element(page.getByText(sentence, { exact: true })).toBeVisible();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('combobox', { name: "Ajouter ce qu'il faut" });

beforeEach(async () => {
  vi.setSystemTime(NOW_MS);
  await page.viewport(390, 844);
});
afterEach(() => void vi.useRealTimers());

describe('adding', () => {
  it('a card by a few letters, by the keyboard alone, and again without leaving the field', async () => {
    const sample = open();
    add(sample);
    add(sample, { title: 'Marmite de 50 litres' });
    await says("Rien n'est noté.");
    await userEvent.keyboard('{Tab}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('ech');
    await expect.element(page.getByRole('option').first()).toHaveTextContent('Échelle');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await says('« Échelle » noté.');
    await expect.element(field()).toHaveValue('');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('marm');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => sample.plan.task(sample.task)?.uses.length).toBe(2);
    await expect.element(page.getByRole('link', { name: 'Échelle' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Marmite de 50 litres' }))
      .toHaveAttribute('href', expect.stringContaining('res_'));
  });

  it('offers a card « Chercher » for what is not there yet, and takes it back', async () => {
    const sample = open();
    add(sample);
    await field().fill('échafaudage');
    await page.getByRole('option', { name: 'Chercher « échafaudage »' }).click();
    await says('« échafaudage » noté, et demandé au groupe dans Partage.');
    await says('Le groupe le cherche : voyez la fiche.');
    expect(sample.cards.live().map(({ kind, title }) => [kind, title])).toContainEqual([
      'need',
      'échafaudage',
    ]);
    await press('Annuler');
    await says("Rien n'est noté.");
    expect(sample.cards.live().map(({ title }) => title)).toEqual(['Échelle']);
  });

  it('does not offer to look for what is there, nor what is in the list already', async () => {
    const sample = open();
    need(sample, add(sample));
    add(sample, { title: 'Remorque' });
    await field().fill('remorque');
    await expect.element(page.getByRole('option')).toHaveTextContent('Remorque');
    await field().fill('échelle');
    await expect.element(page.getByRole('option')).toHaveTextContent('Chercher « échelle »');
  });

  it('refuses a number of telephone as the name of what is looked for, and keeps the words', async () => {
    const sample = open();
    await field().fill('Paul 06 39 98 11 22');
    await page.getByRole('option').click();
    await says('Pas de numéro dans le titre : une fiche va plus loin que vos coordonnées.');
    expect(sample.cards.live()).toEqual([]);
  });

  it('removes with undo, and keeps how many', async () => {
    const sample = open();
    need(sample, add(sample, { capacity: 4 }), 3);
    await press('Retirer « Échelle »');
    await says('« Échelle » retiré.');
    await says("Rien n'est noté.");
    await press('Annuler');
    await expect.element(page.getByLabelText('Combien')).toHaveValue('3');
  });

  it('[two devices] is one entry when two people add the same thing', async () => {
    const sample = open();
    const card = add(sample, { capacity: 4 });
    sample.meet();
    need(sample, card, 2);
    sample.hers.needThing(sample.task, { card: card.id, quantity: 3 });
    sample.meet();
    await expect.poll(() => page.getByRole('link', { name: 'Échelle' }).elements().length).toBe(1);
    expect([2, 3]).toContain(sample.plan.task(sample.task)?.uses[0]?.quantity);
  });
});

describe('how many', () => {
  it.each(['0', '-1', '1,5', 'deux', '9999999'])('refuses %j and keeps it', async (typed) => {
    const sample = open();
    need(sample, add(sample, { capacity: 4 }), 2);
    await page.getByLabelText('Combien').fill(typed);
    await userEvent.keyboard('{Enter}');
    await says('Indiquez un nombre entier, 1 ou plus.');
    await expect.element(page.getByLabelText('Combien')).toHaveValue(typed);
    expect(sample.plan.task(sample.task)?.uses[0]?.quantity).toBe(2);
    await page.getByLabelText('Combien').fill('3');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sample.plan.task(sample.task)?.uses[0]?.quantity).toBe(3);
  });

  it('has no field for a thing of which there is one', async () => {
    const sample = open();
    need(sample, add(sample));
    await expect.element(page.getByRole('link', { name: 'Échelle' })).toBeVisible();
    expect(page.getByLabelText('Combien').elements()).toEqual([]);
  });
});

describe('on the days of the task', () => {
  it('« 3 échelles, 1 libre ici », and books the one that is free', async () => {
    const sample = open();
    const card = add(sample, { capacity: 4 });
    ask(sample.herBookings, card, at(26, 9), at(26, 12), 3);
    sample.meet();
    need(sample, card, 3);
    on(sample, 26);
    await says('3 le samedi 26 septembre, 1 libre ici');
    await press('En réserver 1 : « Échelle »');
    await says('Demande notée.');
    await says('1 par vous, le samedi 26 septembre');
    await says('réservé');
    await says("Réservé. Jeanne peut encore dire non jusqu'à vendredi.");
    await says('Encore 2 le samedi 26 septembre, 0 libre ici');
    expect(bookings(sample)).toEqual([
      { by: AWA, startMs: at(26), endMs: at(27), quantity: 1, state: 'provisional' },
    ]);
    await press('Annuler');
    await says('3 le samedi 26 septembre, 1 libre ici');
  });

  it('books the whole of several days at once, and offers nothing more', async () => {
    const sample = open();
    need(sample, add(sample));
    await says("Donnez un jour à la tâche : on saura si c'est libre.");
    on(sample, 25, 27);
    await says('Libre du vendredi 25 septembre au dimanche 27 septembre');
    await press('Réserver « Échelle »');
    await says('Par vous, du vendredi 25 septembre au dimanche 27 septembre');
    expect(button('Réserver « Échelle »').elements()).toEqual([]);
    expect(bookings(sample)).toMatchObject([{ startMs: at(25), endMs: at(28), state: 'provisional' }]);
  });

  it('tells on which of several days there are too few', async () => {
    const sample = open();
    const card = add(sample, { capacity: 2 });
    ask(sample.herBookings, card, at(26, 9), at(26, 12));
    sample.meet();
    need(sample, card, 2);
    on(sample, 25, 27);
    await says('2 du vendredi 25 septembre au dimanche 27 septembre, 1 libre ici');
    await says('Il en manque le samedi 26 septembre.');
  });

  it('books some hours of the day, and refuses hours the wrong way round', async () => {
    const sample = open();
    const card = add(sample);
    ask(sample.herBookings, card, at(26, 9), at(26, 12));
    sample.meet();
    need(sample, card);
    on(sample, 26);
    await says('Déjà pris le samedi 26 septembre');
    await page.getByText('Seulement à certaines heures').click();
    await press('Demander quand même « Échelle »');
    await says('Indiquez les deux heures.');
    await page.getByLabelText('De', { exact: true }).fill('18:00');
    await page.getByLabelText('À', { exact: true }).fill('14:00');
    await press('Demander quand même « Échelle »');
    await says('La fin vient avant le début.');
    await expect.element(page.getByLabelText('De', { exact: true })).toHaveValue('18:00');
    await page.getByLabelText('De', { exact: true }).fill('12:00');
    await says('Libre le samedi 26 septembre, de 12 h à 14 h');
    await press('Réserver « Échelle »');
    await says('Par vous, le samedi 26 septembre, de 12 h à 14 h');
    expect(bookings(sample)).toMatchObject([{ startMs: at(26, 12), endMs: at(26, 14) }]);
  });

  it('offers the nearest days when it is taken, and says that the booking stands there', async () => {
    const sample = open();
    const card = add(sample);
    ask(sample.herBookings, card, at(26), at(27));
    sample.meet();
    need(sample, card);
    on(sample, 26);
    await says('Réserver plutôt :');
    await press('le dimanche 27 septembre');
    await says('Par vous, le dimanche 27 septembre');
    await says('Réservé le dimanche 27 septembre, alors que la tâche est le samedi 26 septembre.');
  });

  it('asks all the same, and says behind whom one waits and why', async () => {
    const sample = open();
    const card = add(sample);
    ask(sample.herBookings, card, at(26, 9), at(26, 12));
    sample.meet();
    need(sample, card);
    on(sample, 26);
    await press('Demander quand même « Échelle »');
    await says('en attente');
    await says('Vous êtes en attente derrière Jeanne.');
    await says("Raison : Jeanne l'avait demandé avant.");
  });

  it('says how few there are in all, and books those', async () => {
    const sample = open();
    need(sample, add(sample, { capacity: 2 }), 5);
    on(sample, 26);
    await says("Le groupe n'en a que 2.");
    await press('En réserver 2 : « Échelle »');
    await says('Encore 3 le samedi 26 septembre, 0 libre ici');
  });

  it('says when it is outside the hours of lending, and offers those of the day', async () => {
    const sample = open();
    const rule = {
      rrule: 'FREQ=WEEKLY;BYDAY=SA',
      from: '10:00',
      to: '12:00',
      tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    need(sample, add(sample, { availability: [rule] }));
    on(sample, 26);
    await says("C'est en dehors des heures de prêt : voyez avec la personne qui s'en occupe.");
    await press('le samedi 26 septembre, de 10 h à 12 h');
    await says('Par vous, le samedi 26 septembre, de 10 h à 12 h');
  });

  it('books nothing on a day that is over, or too far', async () => {
    const sample = open();
    need(sample, add(sample));
    on(sample, 20);
    await says('Ce jour est passé.');
    must(sample.plan.setDue(sample.task, '2028-09-20'));
    await press('Réserver « Échelle »');
    await says("C'est trop loin : on réserve jusqu'à 12 mois à l'avance.");
    expect(bookings(sample)).toEqual([]);
  });

  it('[two devices] says what is too much when two people booked at once', async () => {
    const sample = open();
    const card = add(sample, { capacity: 8 });
    need(sample, card, 3);
    on(sample, 26);
    sample.meet();
    ask(sample.sharing.bookings, card, at(26), at(27), 3, sample.task);
    ask(sample.herBookings, card, at(26), at(27), 3, sample.task);
    sample.meet();
    await says('3 de plus que nécessaire : une réservation peut être annulée.');
    await press('Annuler la réservation');
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler la réservation' }).click();
    await says('Réservation annulée.');
    await expect
      .poll(() => bookings(sample).filter(({ state }) => state !== 'cancelled'))
      .toMatchObject([{ by: JEANNE }]);
    expect(document.querySelector('.thing-wait')).toBeNull();
  });
});

describe('when the day of the task is another one', () => {
  it('says where the booking stands, and moves it with its hours', async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    on(sample, 26);
    const wish = { startMs: at(26, 9), endMs: at(26, 12), quantity: 1, task: sample.task };
    must(sample.sharing.bookings.ask(card, { ...wish, purpose: 'Les tuiles du faîte' }));
    await says('Par vous, le samedi 26 septembre, de 9 h à 12 h');
    on(sample, 28);
    await says(
      'Réservé le samedi 26 septembre, de 9 h à 12 h, alors que la tâche est le lundi 28 septembre.',
    );
    await press('Déplacer la réservation');
    await says('Réservation déplacée : le lundi 28 septembre, de 9 h à 12 h.');
    await says('Par vous, le lundi 28 septembre, de 9 h à 12 h');
    expect(bookings(sample).map(({ startMs, state }) => [startMs, state])).toEqual([
      [at(26, 9), 'cancelled'],
      [at(28, 9), 'provisional'],
    ]);
    const moved = sample.sharing.bookings
      .ofTask(sample.task)
      .find(({ booking }) => booking.startMs === at(28, 9));
    expect(moved?.on.purposeOf(moved.booking.id)).toBe('Les tuiles du faîte');
  });

  it('asks before it gives a slot back for one that is taken', async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    ask(sample.sharing.bookings, card, at(26), at(27), 1, sample.task);
    sample.meet();
    ask(sample.herBookings, card, at(28, 9), at(28, 12));
    sample.meet();
    on(sample, 28);
    await press('Déplacer la réservation');
    await says(
      "Il n'y en a pas assez le lundi 28 septembre : vous seriez sans doute en attente. Ce que vous avez le samedi 26 septembre serait rendu, pour de bon.",
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
    expect(bookings(sample)).toMatchObject([{ startMs: at(26), state: 'provisional' }]);
    await press('Déplacer la réservation');
    await page.getByRole('dialog').getByRole('button', { name: 'Déplacer la réservation' }).click();
    await says('Vous êtes en attente derrière Jeanne.');
  });

  it("leaves moving somebody else's booking to them", async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    ask(sample.herBookings, card, at(26), at(27), 1, sample.task);
    sample.meet();
    on(sample, 28);
    await says("C'est Jeanne qui peut déplacer la réservation.");
    expect(button('Déplacer la réservation').elements()).toEqual([]);
    expect(button('Annuler la réservation').elements()).toEqual([]);
  });

  it('says so when the task has no day any more', async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    ask(sample.sharing.bookings, card, at(26), at(27), 1, sample.task);
    await says("Réservé le samedi 26 septembre, alors que la tâche n'a plus de jour.");
  });

  it('keeps in sight what stays booked for what is no longer needed', async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    on(sample, 26);
    ask(sample.sharing.bookings, card, at(26), at(27), 1, sample.task);
    await says('Par vous, le samedi 26 septembre');
    await press('Retirer « Échelle »');
    await says("N'est plus dans la liste de la tâche, et reste réservé.");
    await press('Annuler la réservation');
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler la réservation' }).click();
    await says("Rien n'est noté.");
  });

  it('says how much is too much of one booking when less is needed now', async () => {
    const sample = open();
    const card = add(sample, { capacity: 8 });
    need(sample, card, 3);
    on(sample, 26);
    ask(sample.sharing.bookings, card, at(26), at(27), 3, sample.task);
    await says('3 par vous, le samedi 26 septembre');
    need(sample, card, 1);
    await says('2 de plus que noté ici.');
  });

  it('tells of a no', async () => {
    const sample = open();
    const card = add(sample);
    need(sample, card);
    on(sample, 26);
    const booking = ask(sample.sharing.bookings, card, at(26), at(27), 1, sample.task);
    sample.meet();
    await says('Par vous, le samedi 26 septembre');
    must(sample.herBookings.settle(booking, 'decline', 'Elle est en réparation'));
    sample.meet();
    await says('refusé');
    await says('Refusé par Jeanne.');
    await says('« Elle est en réparation »');
    await says('Libre le samedi 26 septembre');
  });
});

describe('what is not booked', () => {
  it.each([
    [{ kind: 'skill', title: 'Couture' }, 'Ne se réserve pas : voyez avec Jeanne.'],
    [{ kind: 'need', title: 'Chaises' }, 'Le groupe le cherche : voyez la fiche.'],
  ] as const)('%j', async (card, sentence) => {
    const sample = open();
    on(sample, 26);
    need(sample, add(sample, card));
    await says(sentence);
    expect(page.getByRole('button', { name: /Réserver/ }).elements()).toEqual([]);
  });

  it('a supply: how much there is and what would remain, in the unit in which one speaks of it', async () => {
    const sample = open();
    const flour = add(sample, { kind: 'supply', title: 'Farine', unit: 'g' });
    await field().fill('farine');
    await page.getByRole('option', { name: 'Farine' }).click();
    await says("On n'a pas noté combien il y en a.");
    await expect.element(page.getByLabelText('Combien, en kg')).toHaveValue('1');
    must(sample.sharing.stock.move({ resource: flour.id, delta: 12_000, unit: 'g', reason: 'raise' }));
    await says('Il y en a 12 kg, il en resterait 11 kg.');
    await page.getByLabelText('Combien, en kg').fill('12,5');
    await userEvent.keyboard('{Enter}');
    await says('Il y en a 12 kg, il en manquerait 500 g.');
    await page.getByLabelText('Combien, en kg').fill('12 O');
    await userEvent.keyboard('{Enter}');
    await says("Ce n'est pas une quantité. Par exemple : 2,5.");
  });

  it('an archived card, one that is kept for oneself, one that is gone, one that cannot be read', async () => {
    const sample = open();
    on(sample, 26);
    const card = add(sample);
    need(sample, card);
    sample.cards.archive(card.id);
    await says('Cette fiche est archivée : elle ne se réserve plus.');
    sample.cards.restore(card.id);
    must(await sample.sharing.move(card.id, 'private'));
    await says('Gardée pour vous : les autres ne la voient pas. Elle ne se réserve pas.');
    sample.sharing.personal?.erase(card.id);
    await says("Une fiche qui n'est pas ici");
    await says("Elle a été effacée, quelqu'un la garde pour soi, ou elle n'est pas encore arrivée.");
    const broken = add(sample, { title: 'Bétonnière' });
    need(sample, broken);
    const stored = sample.inventory.getMap('resources').get(broken.id);
    if (!(stored instanceof Y.Map)) throw new Error('no card');
    stored.set('born', { kind: 'spaceship' });
    await says('Une fiche illisible');
    await says("Elle est gardée telle quelle : cette version de l'application ne la comprend pas.");
    expect(page.getByRole('button', { name: /Réserver/ }).elements()).toEqual([]);
  });
});

describe('who only observes', () => {
  it('is told that something is needed, and not what', async () => {
    const sample = open('observer');
    await says("Rien n'est noté.");
    need(sample, add(sample));
    need(sample, add(sample, { title: 'Remorque' }));
    await expect.poll(() => page.getByText('Élément réservé au groupe').elements().length).toBe(2);
    expect(document.body.textContent).not.toMatch(/Échelle|Remorque/);
    expect(page.getByRole('combobox').elements()).toEqual([]);
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

describe.each(['light', 'dark'])('%s', (theme) => {
  it.each([360, 1200])('satisfies axe and the policy, and fits %i px', async (width) => {
    const refused = useStrictPolicy();
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    const sample = open();
    const ladder = add(sample, { title: 'Échelle coulissante en aluminium de huit mètres', capacity: 4 });
    ask(sample.herBookings, ladder, at(26, 9), at(26, 12), 3);
    ask(sample.sharing.bookings, ladder, at(24), at(25), 2, sample.task);
    sample.meet();
    need(sample, ladder, 3);
    need(sample, add(sample, { kind: 'supply', title: 'Farine', unit: 'g' }), 2000);
    need(sample, add(sample, { kind: 'skill', title: 'Couverture de toit' }));
    on(sample, 26);
    await says('3 le samedi 26 septembre, 1 libre ici');
    await page.getByText('Seulement à certaines heures').first().click();
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
    expect(refused()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    delete document.documentElement.dataset['theme'];
  });
});
