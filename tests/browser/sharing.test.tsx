/** Partage: the list and its counts, the page of a card, a new one; refusals beside their fields, and the word of somebody else. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { SharingPlace } from '../../client/features/sharing/sharing-place.tsx';
import type { SharingSlots } from '../../client/features/sharing/sharing-slots.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Address } from '../../client/ui/address.ts';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

const LIST: Place = { type: 'sharing', view: 'list' };

interface Opened extends SampleGroup {
  readonly go: (place: Place) => void;
  readonly place: () => Place;
}

function open(sample: SampleGroup, first: Place, slots: SharingSlots = {}): Opened {
  const [place, setPlace] = createSignal<Place>(first);
  const address: Address = {
    path: () => groupPath(sample.group.space, place()),
    go: (path) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => (
    <main id="content" tabindex="-1">
      <SharingPlace group={sample.group} place={place()} address={address} slots={slots} />
    </main>
  ));
  return { ...sample, go: setPlace, place };
}

function add(sample: SampleGroup, card: NewCard): string {
  const added = sample.cards.add(card);
  if (!added.ok) throw new Error(added.error.type);
  return added.value;
}

function openCard(
  given: Partial<NewCard> = {},
  slots: SharingSlots = {},
): Opened & { readonly card: string } {
  const sample = createSampleGroup('facilitator');
  const card = add(sample, { kind: 'equipment', title: 'Remorque', ...given });
  return { ...open(sample, { type: 'card', card }, slots), card };
}

const titles = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.share-row-title')].map((title) => title.textContent);
const chip = (name: RegExp) => page.getByRole('button', { name });
const problems = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
};

describe('the list', () => {
  it('says first what to do, and leads there', async () => {
    const sample = open(createSampleGroup(), LIST);
    await expect.element(page.getByText("Rien n'est encore partagé ici.")).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Ajouter' }))
      .toHaveAttribute('href', groupPath(sample.group.space, { type: 'new-card', kind: undefined }));
    expect(document.querySelector('input')).toBeNull();
  });

  it('is closed to observers, in words', async () => {
    open(createSampleGroup('observer'), LIST);
    await expect.element(page.getByText('réservées aux membres')).toBeVisible();
  });

  it('narrows by words, kind and theme, and its counts follow', async () => {
    const sample = createSampleGroup();
    add(sample, { kind: 'equipment', title: 'Perceuse', categories: ['Outils'] });
    add(sample, { kind: 'equipment', title: 'Marmite', categories: ['Cuisine'], custodians: [JEANNE] });
    add(sample, { kind: 'skill', title: 'Cuisine du Sud', categories: ['Cuisine'] });
    add(sample, { kind: 'offer', title: 'Perce-neige à donner' });
    open(sample, LIST);
    await expect.poll(titles).toEqual(['Cuisine du Sud', 'Marmite', 'Perce-neige à donner', 'Perceuse']);
    await expect.element(chip(/^Tout 4$/)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(chip(/^Matériel 2$/)).toBeVisible();
    await expect.element(chip(/^Autre 1$/)).toBeVisible();
    expect(document.body.textContent).not.toContain('Besoins');

    await page.getByRole('searchbox').fill('perc');
    await expect.poll(titles).toEqual(['Perce-neige à donner', 'Perceuse']);
    await expect.element(chip(/^Matériel 1$/)).toBeVisible();
    await chip(/^Matériel 1$/).click();
    await expect.poll(titles).toEqual(['Perceuse']);
    await expect.element(chip(/^Tout 2$/)).toBeVisible();
    await page.getByRole('searchbox').fill('jeanne');
    await expect.poll(titles).toEqual(['Marmite']);

    await page.getByRole('searchbox').fill('');
    await page.getByText('Affiner', { exact: true }).click();
    await page.getByLabelText('Thème').selectOptions('Cuisine (1)');
    await expect.poll(titles).toEqual(['Marmite']);
    await chip(/^Tout 2$/).click();
    await expect.poll(titles).toEqual(['Cuisine du Sud', 'Marmite']);
    await page.getByRole('checkbox', { name: 'Gardé par moi (1)' }).click();
    await expect.poll(titles).toEqual(['Cuisine du Sud']);
    await expect.element(page.getByText('Affiner : 2')).toBeVisible();

    await page.getByRole('searchbox').fill('zzz');
    await expect.element(page.getByText('Aucune fiche ne correspond.')).toBeVisible();
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => titles().length).toBe(4);
  });

  it('says who keeps a card, how many there are, and what is not settled', async () => {
    const sample = createSampleGroup();
    const trailer = add(sample, {
      kind: 'equipment',
      title: 'Remorque',
      custodians: [AWA, JEANNE],
      capacity: 2,
      placeLabel: 'Atelier du 40',
    });
    add(sample, { kind: 'equipment', title: 'Échelle', custodians: ['partie' as MemberId] });
    add(sample, {
      kind: 'skill',
      title: 'Broderie',
      isAboutSomebodyElse: true,
      consent: {
        notice: 'notice-2026-11',
        purposes: ['être mise en relation'],
        channel: 'written',
        collectedBy: AWA,
        given: '2026-11-01',
        until: '2028-11-01',
      },
    });
    sample.meet();
    sample.cards.setDeposit(trailer, 1000);
    sample.herCards.setDeposit(trailer, 2000);
    sample.meet();
    open(sample, LIST);
    await expect
      .element(page.getByText('Gardée par Awa et Jeanne · 2 exemplaires · Atelier du 40'))
      .toBeVisible();
    await expect.element(page.getByText('plusieurs valeurs')).toBeVisible();
    await expect.element(page.getByText('à confier')).toBeVisible();
    await expect.element(page.getByText('Savoir-faire, par Awa')).toBeVisible();
    await expect.element(page.getByText('à confirmer par la personne')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('keeps unreadable cards apart, with who wrote them and what is stored, and shows the others', async () => {
    const sample = createSampleGroup();
    add(sample, { kind: 'equipment', title: 'Perceuse' });
    const stored = sample.inventory.getMap('resources');
    stored.set(
      'res_later',
      new Y.Map<unknown>([
        ['born', { kind: 'robot', createdBy: JEANNE }],
        ['title', 'Un robot'],
      ]),
    );
    stored.set('res_not_a_map', 12);
    const opened = open(sample, LIST);
    await expect.poll(titles).toEqual(['Perceuse']);
    await expect.element(page.getByRole('heading', { name: '2 fiches illisibles' })).toBeVisible();
    await page.getByText('Écrite par Jeanne').click();
    await expect.element(page.getByText('"title": "Un robot"')).toBeVisible();
    await expect.element(page.getByText('Écrite par on ne sait qui')).toBeVisible();
    const copying = page.getByRole('button', { name: 'Copier la fiche res_not_a_map' });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }); // as without https
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
    await copying.click();
    await expect.element(page.getByText('Ce navigateur refuse de copier.')).toBeVisible();
    opened.go({ type: 'card', card: 'res_later' });
    await expect.element(page.getByText('illisible sur cet appareil')).toBeVisible();
  });

  it('draws few of 20,000 cards, counts all of them, and finds the one', async () => {
    const sample = createSampleGroup();
    sample.cards.addAll(
      Array.from({ length: 20_000 }, (_, at): NewCard => {
        return { kind: at % 2 === 0 ? 'equipment' : 'need', title: `Objet ${at}` };
      }),
    );
    open(sample, LIST);
    await expect.element(page.getByRole('list', { name: '20 000 fiches' })).toBeVisible();
    expect(document.querySelectorAll('.share-row').length).toBeLessThan(60);
    await expect.element(chip(/^Besoins 10.000$/)).toBeVisible();
    await page.getByRole('searchbox').fill('objet 19999');
    await expect.poll(titles).toEqual(['Objet 19999']);
    await expect.element(chip(/^Besoins 1$/)).toBeVisible();
  });

  it('says of a card whose consent has ended why it was put away and until when it is there, and offers no way back', async () => {
    const sample = createSampleGroup();
    const card = add(sample, {
      kind: 'skill',
      title: 'Broderie',
      isAboutSomebodyElse: true,
      consent: {
        notice: 'notice-2026-11',
        purposes: ['meet'],
        channel: 'written',
        collectedBy: AWA,
        given: '2024-01-01',
        until: '2024-06-30',
      },
    });
    sample.meet();
    sample.herCards.archive(card);
    sample.meet();
    await expect.poll(() => sample.cards.card(card)?.archive).toBeDefined();
    open(sample, { type: 'card', card });
    await expect
      .element(
        page.getByText(
          "Archivée par l'appareil de Jeanne : l'accord de la personne est passé. Elle s'efface après le 30 juillet 2024.",
        ),
      )
      .toBeVisible();
    expect(page.getByRole('button', { name: 'Restaurer' }).query()).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Effacer' })).toBeVisible();
  });

  it('gives an archived card back', async () => {
    const sample = createSampleGroup();
    add(sample, { kind: 'equipment', title: 'Perceuse' });
    sample.cards.archive(add(sample, { kind: 'equipment', title: 'Vieux poêle' }));
    open(sample, LIST);
    await page.getByText('1 fiche archivée').click();
    await expect.element(page.getByText('Archivée par vous.')).toBeVisible();
    await page.getByRole('button', { name: 'Restaurer « Vieux poêle »' }).click();
    await expect.poll(titles).toEqual(['Perceuse', 'Vieux poêle']);
  });

  it('shows other ways of looking only where somebody has them, over what is found', async () => {
    const sample = createSampleGroup();
    add(sample, { kind: 'place', title: 'Salle' });
    add(sample, { kind: 'equipment', title: 'Perceuse' });
    const opened = open(sample, LIST, {
      map: (props) => <p>Carte de {props.cards.map(({ title }) => title).join(' et ')}</p>,
    });
    await expect.element(page.getByRole('link', { name: 'Carte', exact: true })).toBeVisible();
    expect(document.body.textContent).not.toContain('Calendrier');
    opened.go({ type: 'sharing', view: 'map' });
    await expect.element(page.getByText('Carte de Perceuse et Salle')).toBeVisible();
    await chip(/^Lieux 1$/).click();
    await expect.element(page.getByText('Carte de Salle')).toBeVisible();
  });
});

describe('the page of a card', () => {
  it('refuses a number in the name, keeps it typed, and takes a sound one', async () => {
    const { cards, card, go } = openCard();
    await page.getByRole('button', { name: 'Renommer « Remorque »' }).click();
    const name = page.getByRole('textbox', { name: 'Nom de la fiche' });
    await name.fill('Remorque 06 12 34 56 78');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Pas de numéro dans le titre', { exact: false })).toBeVisible();
    go(LIST);
    await expect.poll(titles).toEqual(['Remorque']);
    go({ type: 'card', card });
    await expect.element(name).toHaveValue('Remorque 06 12 34 56 78');
    await expect.element(page.getByText('Pas de numéro dans le titre', { exact: false })).toBeVisible();
    await name.fill('awa@exemple.fr');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText("Pas d'adresse e-mail", { exact: false })).toBeVisible();
    await name.fill('Remorque bâchée');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Remorque bâchée' })).toBeVisible();
    expect(cards.card(card)?.title).toBe('Remorque bâchée');
  });

  it('lets two people write its description at once', async () => {
    const opened = openCard({ description: 'Une remorque' });
    opened.meet();
    const field = page.getByRole('textbox', { name: 'Description' });
    await field.fill('Une grande remorque');
    const caret = field.element() as HTMLTextAreaElement;
    caret.setSelectionRange(4, 10);
    opened.herCards.description(opened.card).insert('Une remorque'.length, ', bâchée');
    opened.meet();
    await expect.element(field).toHaveValue('Une grande remorque, bâchée');
    expect([caret.selectionStart, caret.selectionEnd]).toEqual([4, 10]);
    expect(opened.herCards.readDescription(opened.card)).toBe('Une grande remorque, bâchée');
  });

  it('goes on with the description where the card has moved to', async () => {
    const sample = createSampleGroup();
    const added = sample.sharing.personal?.add({
      kind: 'equipment',
      title: 'Remorque',
      description: 'Bâchée',
      visibility: 'private',
    });
    if (!added?.ok) throw new Error('no card');
    open(sample, { type: 'card', card: added.value });
    const field = page.getByRole('textbox', { name: 'Description' });
    await expect.element(field).toHaveValue('Bâchée');
    expect(await sample.sharing.move(added.value, 'group')).toMatchObject({ ok: true });
    await expect.element(field).toHaveValue('Bâchée');
    await field.fill('Bâchée, 500 kg');
    expect(sample.cards.readDescription(added.value)).toBe('Bâchée, 500 kg');
  });

  it('says what is too long, keeps it, and writes it once it is short enough, with what came meanwhile', async () => {
    const opened = openCard({ description: 'fin' });
    opened.meet();
    const field = page.getByRole('textbox', { name: 'Description' });
    await field.fill(`${'x'.repeat(2000)}fin`);
    await expect.element(page.getByText('2 000 caractères au plus', { exact: false })).toBeVisible();
    expect(opened.cards.readDescription(opened.card)).toBe('fin');
    opened.herCards.description(opened.card).insert(3, '.');
    opened.meet();
    await expect.element(field).toHaveValue(`${'x'.repeat(2000)}fin.`);
    await field.fill(`${'x'.repeat(20)}fin.`);
    await expect.poll(() => opened.cards.readDescription(opened.card)).toBe(`${'x'.repeat(20)}fin.`);
  });

  it('keeps the last custodian, and takes others', async () => {
    const { cards, card } = openCard();
    await page.getByRole('button', { name: 'Retirer Awa' }).click();
    await expect
      .element(page.getByText('au moins une personne à qui demander', { exact: false }))
      .toBeVisible();
    expect(cards.card(card)?.custodians).toEqual([AWA]);
    await page.getByRole('combobox', { name: 'Qui la garde' }).fill('jea');
    await page.getByRole('option', { name: 'Jeanne' }).click();
    await expect.poll(() => cards.card(card)?.custodians).toEqual([AWA, JEANNE]);
    await expect.element(page.getByRole('link', { name: 'Appeler Jeanne au 06 39 98 56 78' })).toBeVisible();
  });

  it('names who gave which value, and settles it by a press', async () => {
    const opened = openCard({ capacity: 2 });
    const { cards, card } = opened;
    opened.meet();
    cards.setCapacity(card, 3);
    opened.herCards.setCapacity(card, 5);
    opened.meet();
    await expect.element(page.getByLabelText('Combien il y en a')).toHaveValue('3');
    await expect.element(page.getByText('La plus petite compte', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: '5 (Jeanne)' }).click();
    expect(cards.card(card)?.capacities).toMatchObject([{ value: 5, by: AWA }]);
    await page.getByLabelText('Combien il y en a').fill('0');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('un nombre entier, au moins 1', { exact: false })).toBeVisible();
    expect(cards.card(card)?.capacity).toBe(5);
  });

  it('refuses a quantity of zero, and keeps kilograms as grams', async () => {
    const { cards, card } = openCard({ kind: 'need', title: 'Farine' });
    const field = page.getByLabelText('Combien il en faut');
    await page.getByLabelText('Compté en').selectOptions('kg');
    await field.fill('0');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Indiquez une quantité', { exact: false })).toBeVisible();
    await expect.element(field).toHaveValue('0');
    await field.fill('2,5');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => cards.card(card)?.quantity).toEqual({ value: '2500', unit: 'g' });
    await expect.element(field).toHaveValue('2,5');
    expect(document.body.textContent).not.toContain('Où');
  });

  it('shows a quantity in the unit that others gave it', async () => {
    const opened = openCard({ kind: 'need', title: 'Jus', quantity: { value: '2000', unit: 'g' } });
    await expect.element(page.getByLabelText('Compté en')).toHaveValue('kg');
    opened.meet();
    opened.herCards.setQuantity(opened.card, { value: '3000', unit: 'ml' });
    opened.meet();
    await expect.element(page.getByLabelText('Combien il en faut')).toHaveValue('3');
    await expect.element(page.getByLabelText('Compté en')).toHaveValue('litres');
  });

  it('takes hours in words and says them back', async () => {
    const { cards, card } = openCard();
    await page.getByRole('button', { name: 'Dire quand' }).click();
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect.element(page.getByText('Choisissez au moins un jour.')).toBeVisible();
    await page.getByRole('button', { name: 'mercredi' }).click();
    await page.getByLabelText('De', { exact: true }).fill('20:00');
    await page.getByLabelText('À', { exact: true }).fill('17:00');
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect.element(page.getByText("L'heure de fin vient après", { exact: false })).toBeVisible();
    await page.getByLabelText('De', { exact: true }).fill('17:00');
    await page.getByLabelText('À', { exact: true }).fill('20:00');
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect.element(page.getByText('Le mercredi, de 17 h à 20 h')).toBeVisible();
    expect(cards.card(card)?.availability).toMatchObject([
      { rrule: 'FREQ=WEEKLY;BYDAY=WE', from: '17:00', to: '20:00' },
    ]);
    await page.getByRole('button', { name: 'Retirer « Le mercredi', exact: false }).click();
    await expect.element(page.getByText('À tout moment')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(cards.card(card)?.availability).toHaveLength(1);
  });

  it('takes in a date that is typed when the hours are kept', async () => {
    const { cards, card } = openCard();
    await page.getByRole('button', { name: 'Dire quand' }).click();
    await page.getByRole('button', { name: 'mercredi' }).click();
    const until = page.getByLabelText("Jusqu'au (facultatif)");
    await until.fill('un jour peut-être');
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect.element(until).toHaveAttribute('aria-invalid', 'true');
    expect(cards.card(card)?.availability).toEqual([]);
    await until.fill('10 septembre 2027');
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect
      .poll(() => cards.card(card)?.availability)
      .toMatchObject([{ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270910' }]);
  });

  it('takes a press that leaves the date, though what was understood of it goes from between', async () => {
    const { cards, card } = openCard();
    await page.getByRole('button', { name: 'Dire quand' }).click();
    await page.getByRole('button', { name: 'mercredi' }).click();
    await page.getByLabelText("Jusqu'au (facultatif)").fill('10 septembre 2027');
    await expect.element(page.getByText('vendredi 10 septembre 2027')).toBeVisible();
    await page.getByRole('button', { name: 'Garder ces horaires' }).click({ delay: 300 }); // as a finger does
    await expect
      .poll(() => cards.card(card)?.availability)
      .toMatchObject([{ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270910' }]);
  });

  it('changes the hours that were opened, though others before them go meanwhile', async () => {
    const rule = (day: string) => ({
      rrule: `FREQ=WEEKLY;BYDAY=${day}`,
      from: '09:00',
      to: '12:00',
      tz: 'Europe/Paris',
    });
    const opened = openCard({ availability: [rule('MO'), rule('WE')] });
    opened.meet();
    await page.getByRole('button', { name: 'Changer « Le mercredi', exact: false }).click();
    opened.herCards.setAvailability(opened.card, [rule('WE'), rule('FR')]);
    opened.meet();
    await page.getByLabelText('De', { exact: true }).fill('08:00');
    await page.getByRole('button', { name: 'Garder ces horaires' }).click();
    await expect
      .poll(() => opened.cards.card(opened.card)?.availability)
      .toEqual([{ ...rule('WE'), from: '08:00' }, rule('FR')]);
  });

  it('changes hours where no more can be added', async () => {
    const rule = { rrule: 'FREQ=WEEKLY;BYDAY=WE', from: '09:00', to: '12:00', tz: 'Europe/Paris' };
    openCard({ availability: Array.from({ length: 20 }, (_, at) => ({ ...rule, to: `12:${at + 10}` })) });
    await page.getByRole('button', { name: 'Changer « Le mercredi', exact: false }).first().click();
    await expect.element(page.getByRole('button', { name: 'Garder ces horaires' })).toBeVisible();
    expect(document.body.textContent).not.toContain('Ajouter un autre moment');
  });

  it('asks once before it is shown further, and says that copies remain', async () => {
    const { cards, card } = openCard();
    await page.getByRole('radio', { name: /Tout le monde/ }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText("N'importe qui pourra la voir", { exact: false })).toBeVisible();
    expect(cards.card(card)?.visibility).toBe('group');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await expect.element(page.getByRole('radio', { name: /^Le groupe/ })).toBeChecked();
    await page.getByRole('radio', { name: /Tout le monde/ }).click();
    await dialog.getByRole('button', { name: 'Montrer' }).click();
    expect(cards.card(card)?.visibility).toBe('public');
    await page.getByRole('radio', { name: /^Le groupe/ }).click();
    expect(cards.card(card)?.visibility).toBe('group');
    await expect.element(page.getByText('peuvent en garder une copie', { exact: false })).toBeVisible();
  });

  it('archives with undo, and erases for good only when asked twice', async () => {
    const opened = openCard();
    const { cards, card } = opened;
    await page.getByRole('button', { name: 'Archiver' }).click();
    expect(cards.card(card)?.archive).toBeDefined();
    expect(opened.place()).toEqual(LIST);
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(cards.card(card)?.archive).toBeUndefined();
    opened.go({ type: 'card', card });
    await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Effacer' }).click();
    expect(cards.card(card)).toBeUndefined();
    await expect.element(page.getByText('« Remorque » effacée.')).toBeVisible();
  });

  it('of somebody else is erased only by whoever entered it or facilitates', async () => {
    const sample = createSampleGroup('member');
    const added = sample.herCards.add({ kind: 'equipment', title: 'Remorque' });
    sample.meet();
    open(sample, { type: 'card', card: added.ok ? added.value : '' });
    await expect.element(page.getByRole('button', { name: 'Archiver' })).toBeVisible();
    expect(document.body.textContent).not.toContain('Effacer pour de bon');
  });

  it('shows what other rooms have of it where it belongs, and satisfies axe', async () => {
    openCard({}, { bookings: (props) => <p>Réserver {props.card.title}</p>, stock: () => <p>Stock</p> });
    await expect.element(page.getByText('Réserver Remorque')).toBeVisible();
    expect(document.body.textContent).not.toContain('Stock');
    expect(await problems()).toEqual([]);
  });
});

describe('a new card', () => {
  it('comes through three doors, the others behind one', async () => {
    const opened = open(createSampleGroup(), { type: 'new-card', kind: undefined });
    const path = (kind: string): string => groupPath(opened.group.space, { type: 'new-card', kind });
    await expect
      .element(page.getByRole('link', { name: /^Prêter/ }))
      .toHaveAttribute('href', path('equipment'));
    await expect.element(page.getByRole('link', { name: /^Chercher/ })).toHaveAttribute('href', path('need'));
    await page.getByText('Autre', { exact: true }).click();
    await expect.element(page.getByRole('link', { name: /^Un lieu/ })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('asks for a name first, keeps what is refused or left, and opens the card it makes', async () => {
    const opened = open(createSampleGroup(), { type: 'new-card', kind: 'equipment' });
    const name = page.getByLabelText('Nom de la fiche');
    await expect.poll(() => document.activeElement === name.element()).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Donnez un nom.')).toBeVisible();
    await userEvent.keyboard('Perceuse 06 12 34 56 78{Enter}');
    await expect.element(page.getByText('Pas de numéro dans le titre', { exact: false })).toBeVisible();
    await expect.element(name).toHaveValue('Perceuse 06 12 34 56 78');
    opened.go(LIST);
    await expect.element(page.getByText("Rien n'est encore partagé ici.")).toBeVisible();
    opened.go({ type: 'new-card', kind: 'equipment' });
    await expect.element(name).toHaveValue('Perceuse 06 12 34 56 78');
    await name.fill('Perceuse');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Perceuse' })).toBeVisible();
    expect(opened.cards.live()).toMatchObject([
      { kind: 'equipment', title: 'Perceuse', custodians: [AWA], transactions: ['borrow-lend'] },
    ]);
    opened.go({ type: 'new-card', kind: 'equipment' });
    await expect.element(name).toHaveValue('');
  });

  it('says beside the place that it is too long, and writes nothing', async () => {
    const opened = open(createSampleGroup(), { type: 'new-card', kind: 'equipment' });
    await page.getByLabelText('Nom de la fiche').fill('Perceuse');
    await page.getByText('Plus', { exact: true }).click();
    const place = page.getByLabelText('Où');
    await place.fill('x'.repeat(141));
    await page.getByText('Plus', { exact: true }).click();
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.element(place).toBeVisible();
    await expect.element(place).toHaveAccessibleDescription(/140 caractères/);
    expect(opened.cards.live()).toEqual([]);
    await place.fill('atelier\tdu 40');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.poll(() => opened.cards.live()).toMatchObject([{ placeLabel: 'atelier du 40' }]);
  });

  it('about somebody else, without their yes, can only be kept for oneself', async () => {
    const opened = open(createSampleGroup(), { type: 'new-card', kind: 'skill' });
    await page.getByRole('radio', { name: "Pour quelqu'un d'autre" }).click();
    await page.getByLabelText('Nom de la fiche').fill('Réparation de radios');
    await page.getByRole('button', { name: 'La garder pour moi seulement' }).click();
    await expect.element(page.getByRole('heading', { name: 'Réparation de radios' })).toBeVisible();
    expect(opened.cards.live()).toEqual([]);
    expect(opened.sharing.personal?.live()).toMatchObject([
      { title: 'Réparation de radios', visibility: 'private', isConfirmed: false },
    ]);
  });

  it('about somebody who has not confirmed it goes no further than the group', async () => {
    const sample = createSampleGroup();
    const added = sample.sharing.personal?.add({
      kind: 'skill',
      title: 'Réparation de radios',
      isAboutSomebodyElse: true,
      visibility: 'private',
    });
    if (!added?.ok) throw new Error('no card');
    open(sample, { type: 'card', card: added.value });
    await expect.element(page.getByRole('radio', { name: /Tout le monde/ })).toBeDisabled();
    await expect.element(page.getByRole('radio', { name: /Le groupe, et les groupes/ })).toBeDisabled();
    await expect.element(page.getByRole('radio', { name: /du groupe, sauf/ })).toBeEnabled();
  });

  it('about somebody else is read to them first, and not shared without their yes', async () => {
    const opened = open(createSampleGroup(), { type: 'new-card', kind: 'skill' });
    await page.getByRole('radio', { name: "Pour quelqu'un d'autre" }).click();
    await expect.poll(() => document.querySelectorAll('.share-notice li').length).toBe(12);
    await page.getByLabelText('Nom de la fiche').fill('Réparation de radios');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.element(page.getByText('Sans son accord, la fiche de', { exact: false })).toBeVisible();
    expect(opened.cards.live()).toEqual([]);

    await page.getByRole('checkbox', { name: 'La personne a entendu', exact: false }).click();
    const months = page.getByLabelText('Pour combien de mois');
    await expect.element(months).toHaveValue('24');
    await months.fill('25');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.element(page.getByText("L'accord vaut de 1 à 24 mois", { exact: false })).toBeVisible();
    await months.fill('12');
    await page.getByRole('checkbox', { name: 'être mise en relation', exact: false }).click();
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.element(page.getByText('au moins une raison', { exact: false })).toBeVisible();
    await page.getByRole('checkbox', { name: 'être mise en relation', exact: false }).click();
    expect(await problems()).toEqual([]);
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect.element(page.getByRole('heading', { name: 'Réparation de radios' })).toBeVisible();
    expect(opened.cards.live()).toMatchObject([
      { isConfirmed: false, consent: { channel: 'oral door-to-door', collectedBy: AWA } },
    ]);

    await expect.element(page.getByRole('radio', { name: /Tout le monde/ })).toBeDisabled();
    await page.getByRole('button', { name: "C'est bien ça" }).click();
    expect(opened.cards.live()).toMatchObject([{ isConfirmed: true }]);
    await page.getByRole('radio', { name: /Tout le monde/ }).click();
    await expect
      .element(page.getByRole('dialog').getByRole('button', { name: 'Montrer' }))
      .toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('checkbox', { name: "La personne concernée est d'accord" }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Montrer' }).click();
    expect(opened.cards.live()).toMatchObject([{ visibility: 'public' }]);
  });
});
