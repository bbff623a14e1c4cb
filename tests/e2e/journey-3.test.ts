/**
 * J3: the Oasis shares its own tools. Two ask for one thing without knowing of each other, and everybody learns the same answer. The group
 * is a real one, with the cards and the plan that the loader of the example makes, at the moment of the example.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  ask,
  askForm,
  cancel,
  fillWish,
  openCard,
  rowOf,
  rowsOf,
  type Standing,
  standingsOf,
} from './fixture/booking-screens.ts';
import { bringTheOasis, OASIS, SEATS } from './fixture/combe.ts';
import { openPeople } from './fixture/meeting-screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { stateOf } from './fixture/state-of.ts';
import { createStoryClock } from './fixture/story-clock.ts';

const GRINDER = 'Broyeur de branches';
const SATURDAY = 'samedi 5 décembre';
const NINE_TO_NOON = { day: '05/12/2026', from: '09:00', to: '12:00' };
const TEN_TO_ONE = { day: '05/12/2026', from: '10:00', to: '13:00' };
const LOT = 'tirage au sort du jour, le même pour tous';
/** Also for what goes over a relay that a device has just found again. */
const SYNC_MS = 40_000;
/** Whoever is there looks once a minute, and writes within twenty seconds. */
const FROZEN_MS = 120_000;

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

const clock = createStoryClock('2026-11-10T09:00:00Z');
let square: Square;
let ines: ProxiedNeighbour;
let elio: ProxiedNeighbour;
let paul: ProxiedNeighbour;
const all = (): readonly ProxiedNeighbour[] => [ines, elio, paul];
/** Who got the grinder before anybody ruled. */
let drawn: string | undefined;

beforeAll(async () => {
  square = await openSquare({ env: clock.relayEnv });
  const arrive = async (name: string): Promise<ProxiedNeighbour> => {
    const one = await square.neighbour(name, { profile: { timezoneId: 'Europe/Paris' } });
    await clock.wind(one.context);
    return one;
  };
  elio = await arrive('Élio');
  await elio.beginGroup(OASIS);
  const link = await elio.inviteAnew(6);
  ines = await arrive('Inès');
  await ines.enter(link);
  paul = await arrive('Paul');
  await paul.enter(link);
  const entering = ['Élio', 'Inès', 'Paul', 'Nour'];
  for (const { name } of SEATS) if (!entering.includes(name)) await addWithoutPhone(name);
  await clock.during(() => bringTheOasis(`http://127.0.0.1:${square.relay.port}`, link, 'Nour'));
  for (const one of all()) {
    await openCard(one, GRINDER);
    // without network only a page that is kept can be opened
    await one.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }
});
afterAll(() => square.close());

async function openToday({ page }: ProxiedNeighbour): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Lieux du groupe' });
  await places.getByRole('link', { name: "Aujourd'hui" }).click();
}

async function addWithoutPhone(name: string): Promise<void> {
  await openPeople(elio);
  await elio.page.getByRole('button', { name: "Ajouter quelqu'un sans téléphone" }).click();
  await elio.page.getByLabel('Son prénom').fill(name);
  await elio.page.keyboard.press('Enter');
  await elio.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Both devices that ask are cut, and neither knows of the other. */
async function askApart(): Promise<void> {
  for (const one of [elio, paul]) await openCard(one, GRINDER);
  await ask(elio, NINE_TO_NOON);
  await ask(paul, TEN_TO_ONE);
  for (const one of [elio, paul])
    await rowOf(one, SATURDAY, one.name)
      .getByText("Réservé. Inès peut encore dire non jusqu'à vendredi 4 décembre.")
      .waitFor();
}

/** What the first asked for is with Inès before the second is there at all. */
async function comeBack(first: ProxiedNeighbour, second: ProxiedNeighbour): Promise<void> {
  first.proxy.mend();
  await openCard(ines, GRINDER);
  await rowOf(ines, SATURDAY, first.name).waitFor({ timeout: SYNC_MS });
  expect(await standingsOf(ines, SATURDAY)).toEqual([{ who: first.name, state: 'réservé' }]);
  second.proxy.mend();
}

/** All three say the same of that Saturday, and this is it. */
async function agreed(
  isSo: (standings: readonly Standing[]) => boolean,
  timeout = SYNC_MS,
): Promise<readonly Standing[]> {
  const said: (readonly Standing[])[] = [];
  for (const one of all()) {
    await openCard(one, GRINDER);
    await expect
      .poll(async () => isSo(await standingsOf(one, SATURDAY)), { timeout, message: one.name })
      .toBe(true);
    said.push(await standingsOf(one, SATURDAY));
  }
  const [first = [], ...others] = said;
  for (const other of others) expect(other).toEqual(first);
  return first;
}

const states = (standings: readonly Standing[]): readonly string[] =>
  standings.map(({ state }) => state).toSorted();

/** One has it until somebody says otherwise, the other waits. */
async function winnerOfTwo(): Promise<readonly [winner: ProxiedNeighbour, other: ProxiedNeighbour]> {
  const standings = await agreed((found) => states(found).join() === 'en attente,à confirmer');
  const winner = standings.find(({ state }) => state === 'à confirmer')?.who;
  return winner === elio.name ? [elio, paul] : [paul, elio];
}

it('0: alone on the juice press for a Saturday, Élio learns until when its custodian can still say no', async () => {
  await openCard(elio, 'Pressoir à jus');
  await ask(elio, { day: '14/11/2026', from: '09:00', to: '18:00' });
  await elio.sees("Réservé. Paul peut encore dire non jusqu'à vendredi.");
});

it('1-2: two who ask apart both get it, and together learn who has it and why', async () => {
  for (const { proxy } of [elio, paul]) proxy.cut();
  await askApart();
  await comeBack(elio, paul);
  const [winner, other] = await winnerOfTwo();
  drawn = winner.name;

  await winner.sees('Réservé (à confirmer) : une autre demande existe pour ce créneau.');
  await winner.sees("Inès peut trancher jusqu'à vendredi 4 décembre.");
  await other.sees(`Vous êtes en attente derrière ${winner.name}.`);
  await other.sees(`Raison : ${LOT}.`);
  await ines.sees(`${other.name} est en attente derrière ${winner.name}.`);
  await ines.sees(`Ce qui décide : ${LOT}.`);
});

it('4: Inès rules for the other, and both learn that it was she', async () => {
  const [winner, other] = await winnerOfTwo();
  await rowOf(ines, SATURDAY, other.name).getByRole('button', { name: 'Départager' }).click();
  await ines.page
    .getByRole('dialog')
    .getByRole('button', { name: `Confirmer pour ${other.name}` })
    .click();
  const standings = await agreed((found) => states(found).join() === 'confirmé,en attente');
  expect(standings.find(({ state }) => state === 'confirmé')?.who).toBe(other.name);
  await other.sees("Confirmé : arbitrage d'Inès.");
  await winner.sees(`Vous êtes en attente derrière ${other.name}.`);
  await winner.sees("Raison : arbitrage d'Inès.");
});

it('5: when the one who has it cancels, the one who waits gets it and is told', async () => {
  const [winner, other] = drawn === elio.name ? [elio, paul] : [paul, elio];
  await cancel(other, SATURDAY);
  await agreed((found) => found.length === 1 && found[0]?.who === winner.name);
  await winner.sees("Réservé. Inès peut encore dire non jusqu'à vendredi 4 décembre.");
  await openToday(winner);
  const told = `${other.name} a annulé sa réservation : c'est à vous le 5 décembre.`;
  await winner.page
    .getByRole('listitem')
    .filter({ hasText: told })
    .getByRole('link', { name: GRINDER })
    .click();
  await winner.page.getByRole('heading', { name: GRINDER, level: 1 }).waitFor();
});

it('6: the third of three waits for a thing of which there are two, and a series says which date clashes', async () => {
  const wednesday = 'mercredi 18 novembre';
  for (const one of all()) {
    await openCard(one, 'Grelinette');
    await ask(one, { day: '18/11/2026', from: '16:00', to: '19:00' });
    for (const each of all()) {
      await openCard(each, 'Grelinette');
      await rowOf(each, wednesday, one.name).waitFor({ timeout: SYNC_MS });
    }
  }
  for (const one of all())
    expect(await standingsOf(one, wednesday)).toEqual(
      expect.arrayContaining([
        { who: ines.name, state: 'à confirmer' },
        { who: elio.name, state: 'à confirmer' },
        { who: paul.name, state: 'en attente' },
      ]),
    );

  await fillWish(elio, { day: '18/11/2026', from: '17:00', to: '20:00', everyFortnight: 10 });
  const form = askForm(elio);
  await form.getByText('9 dates libres, 1 en attente').waitFor();
  await form.getByText(/^Mercredi 18 novembre : en attente derrière /).waitFor();
  await form.getByRole('button', { name: 'Réserver 10 dates' }).click();
  await elio.sees('Voir 7 autres réservations');
  expect(await standingsOf(elio, wednesday)).toContainEqual({ who: elio.name, state: 'en attente' });
  expect(await standingsOf(elio, 'mercredi 2 décembre')).toEqual([{ who: elio.name, state: 'réservé' }]);
});

it('7: what cannot be asked for is refused with a sentence for each mistake, and stays typed', async () => {
  await openCard(paul, 'Grelinette');
  const form = askForm(paul);
  const day = '25/11/2026';
  const refusals = [
    [{ day, from: '12:00', to: '09:00', quantity: '1' }, 'La fin vient avant le début.'],
    [{ day, from: '09:00', to: '12:00', quantity: '0' }, 'Indiquez un nombre entier, 1 ou plus.'],
    [{ day, from: '09:00', to: '12:00', quantity: '3' }, "C'est plus qu'il n'y en a : 2 en tout."],
  ] as const;
  for (const [wish, sentence] of refusals) {
    await ask(paul, wish);
    await form.getByText(sentence).waitFor();
    expect(await form.getByLabel('Combien', { exact: true }).inputValue()).toBe(wish.quantity);
    expect(await form.getByLabel('À', { exact: true }).inputValue()).toBe(wish.to);
  }
  expect(await rowsOf(paul, 'mercredi 25 novembre').count()).toBe(0);
});

it('8: more flour is taken apart than there was, it is said by whom, and what arrives clears it', async () => {
  await addSupply(ines, 'Farine');
  await move(ines, 'Ajouter', '25 kg');
  for (const one of [elio, paul]) {
    await openCard(one, 'Farine');
    await one.page.locator('.stock-total', { hasText: '25 kg' }).waitFor({ timeout: SYNC_MS });
  }
  await square.relay.stop();
  for (const one of [elio, paul]) {
    await move(one, 'Prendre', '15 kg');
    await one.page.locator('.stock-total', { hasText: '10 kg' }).waitFor();
  }
  await square.relay.start();
  for (const one of all()) {
    await one.page
      .locator('.stock-total', { hasText: '−5 000 g, à régulariser' })
      .waitFor({ timeout: SYNC_MS });
    for (const taker of [elio, paul])
      await one.page.locator('.stock-why', { hasText: `${taker.name} 15 kg` }).waitFor();
  }
  await move(ines, 'Ajouter', '5 kg');
  for (const one of all()) {
    await one.page.locator('.stock-total', { hasText: /^0/ }).waitFor({ timeout: SYNC_MS });
    expect(await one.page.getByText('à régulariser').count()).toBe(0);
  }
});

async function addSupply({ page }: ProxiedNeighbour, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Partage', exact: true }).first().click();
  await page.goto(page.url().replace(/\/sharing.*$/, '/new-card/supply'));
  await page.getByLabel('Nom de la fiche').fill(title);
  await page.getByLabel('Compté en').selectOption('kg');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

async function move({ page }: ProxiedNeighbour, act: 'Ajouter' | 'Prendre', amount: string): Promise<void> {
  const form = page.locator('.move-form');
  await form.getByRole('radio', { name: act }).check();
  await form.getByRole('textbox').fill(amount);
  await form.getByRole('button', { name: act }).click();
}

it('3, 4: asked anew and reached in the other order it goes to the same one, who has it for good the day before', async () => {
  const winner = drawn === elio.name ? elio : paul;
  await openCard(winner, GRINDER);
  await cancel(winner, SATURDAY);
  await agreed((found) => found.length === 0);

  await square.relay.kill();
  await askApart();
  for (const { proxy } of [elio, paul]) proxy.cut();
  await square.relay.start();
  await comeBack(paul, elio);
  expect((await winnerOfTwo())[0].name).toBe(drawn);

  await square.relay.stop();
  await clock.moveTo(
    '2026-12-04T09:00:30Z',
    all().map(({ page }) => page),
  );
  await square.relay.start();
  const standings = await agreed((found) => states(found).join() === 'confirmé,en attente', FROZEN_MS);
  expect(standings.find(({ state }) => state === 'confirmé')?.who).toBe(drawn);
  await winner.sees("Confirmé : la veille, personne ne s'y est opposé.");
});

it('ends with one and the same state everywhere, also after a reload without network', async () => {
  for (const one of all())
    await expect.poll(() => one.syncLine().innerText(), { timeout: SYNC_MS }).toMatch(/Au relais|Partagé/);
  let state = '';
  await expect
    .poll(
      async () => {
        state = await stateOf(ines);
        return [await stateOf(elio), await stateOf(paul)].every((said) => said === state);
      },
      { timeout: SYNC_MS },
    )
    .toBe(true);
  expect(state).toContain('Farine');
  for (const one of all()) {
    await openCard(one, GRINDER);
    const before = await standingsOf(one, SATURDAY);
    one.proxy.cut();
    await one.page.reload();
    await openCard(one, GRINDER);
    await rowsOf(one, SATURDAY).first().waitFor();
    expect(await standingsOf(one, SATURDAY)).toEqual(before);
    await openCard(one, 'Farine');
    await one.page.locator('.stock-total', { hasText: /^0/ }).waitFor();
    expect(await stateOf(one)).toBe(state);
  }
});
