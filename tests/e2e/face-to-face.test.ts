/** A newcomer who stands beside: a number to find each other, six digits to compare, and a relay that can do nothing in between. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMeddlingRelay, type MeddlingRelay } from './fixture/meddling-relay.ts';
import {
  agreeOn,
  askNumber,
  digitsOf,
  openPeople,
  sayNo,
  sayTheSame,
  typeNumber,
} from './fixture/meeting-screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { stateOf } from './fixture/state-of.ts';

const GROUP = 'Jardin des Lilas';
const PROJECT = 'Compost';
/** An open invitation of one use, which both had to say yes for. */
const FOR_ONE = /0 entrée sur 1$/;

let square: Square;
let ines: ProxiedNeighbour;

beforeAll(async () => {
  square = await openSquare();
  ines = await square.neighbour('Inès');
  // the page is on the device, the relay is not reached: the group is begun offline
  await ines.page.goto(ines.proxy.origin);
  await ines.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  ines.proxy.cut();
  await ines.beginGroup(GROUP);
  await ines.addProject(PROJECT);
  await ines.addTask(PROJECT, 'Trouver un bac');
  ines.proxy.mend();
});
afterEach(() => square.dismissAllBut(ines));
afterAll(() => square.close());

describe('six digits on two screens', () => {
  it('[J10] let Paul into a group begun offline, with his first name and nothing else', async () => {
    const paul = await square.neighbour('Paul');
    await typeNumber(paul, await askNumber(ines));
    await agreeOn(ines, paul);
    await paul.sees(`Inès vous invite dans ${GROUP}.`, 20_000);
    expect(paul.page.url()).not.toContain('#');
    const fields = await paul.page.getByRole('textbox').all();
    expect(fields).toHaveLength(1); // a first name, no e-mail
    await paul.page.getByLabel('Votre prénom').fill('Paul');
    await paul.page.getByRole('button', { name: 'Entrer' }).click();
    await paul.sees('Bienvenue Paul.', 20_000);
    await paul.openProject(PROJECT);
    await paul.sees('Trouver un bac', 20_000);
    await ines.sees("Paul vient d'entrer.", 20_000);
    await closeDialog(ines);
    await expect
      .poll(async () => (await stateOf(paul)) === (await stateOf(ines)), { timeout: 20_000 })
      .toBe(true);
  });

  it('end on both with a sentence when one says that they differ, and nobody is in', async () => {
    const zoe = await square.neighbour('Zoé');
    await typeNumber(zoe, await askNumber(ines));
    await Promise.all([digitsOf(ines), digitsOf(zoe)]);
    await sayTheSame(ines.page).click();
    await sayNo(zoe.page).click();
    for (const one of [ines, zoe]) await one.sees("Les chiffres n'étaient pas les mêmes");
    await closeDialog(ines);
    expect(await ines.page.getByText('Zoé').count()).toBe(0);
  });
});

describe('a number', () => {
  it('[M2] that nobody shows, and one that somebody took, answer alike, and what was typed stays', async () => {
    const zoe = await square.neighbour('Zoé');
    await typeNumber(zoe, '123');
    await zoe.sees('Le numéro a cinq chiffres.');
    const number = await askNumber(ines);
    const paul = await square.neighbour('Paul');
    await typeNumber(paul, number);
    await digitsOf(paul);
    for (const wrong of [number, number === '99999' ? '99998' : '99999']) {
      const field = zoe.page.getByLabel("Les cinq chiffres de l'autre écran");
      await field.fill(`${wrong.slice(0, 2)} ${wrong.slice(2)}`);
      await zoe.page.getByRole('button', { name: 'Continuer' }).click();
      await zoe.sees("Personne n'attend sous ce numéro.");
      expect(await field.inputValue()).toBe(`${wrong.slice(0, 2)} ${wrong.slice(2)}`);
    }
    await paul.page.goto('about:blank');
    await ines.sees("L'autre appareil n'est plus là");
    await ines.page.getByRole('button', { name: 'Demander un autre numéro' }).click();
    await ines.page.getByRole('img', { name: /^Numéro \d/ }).waitFor();
    await closeDialog(ines);
  });

  it('says so when the relay does not answer, on both sides', async () => {
    const zoe = await square.neighbour('Zoé');
    await zoe.page.goto(`${zoe.proxy.origin}/meet`);
    await zoe.page.getByLabel("Les cinq chiffres de l'autre écran").waitFor();
    await openPeople(ines);
    await ines.page.getByRole('button', { name: 'Inviter' }).click();
    await ines.page.getByLabel("Lien d'invitation").waitFor();
    for (const { proxy } of [ines, zoe]) proxy.cut();
    await ines.page.getByRole('button', { name: 'Lire six chiffres' }).click();
    await zoe.page.getByLabel("Les cinq chiffres de l'autre écran").fill('12345');
    await zoe.page.getByRole('button', { name: 'Continuer' }).click();
    const sentence = 'Il faut le réseau pour que deux appareils se trouvent';
    for (const one of [ines, zoe]) await one.sees(sentence, 20_000);
    for (const { proxy } of [ines, zoe]) proxy.mend();
    await closeDialog(ines);
  });
});

describe('[M3] a relay that plays the other side towards each of two people', () => {
  let meddling: MeddlingRelay;
  let awa: ProxiedNeighbour;

  beforeAll(async () => {
    meddling = await createMeddlingRelay(square.relay.port);
  });
  afterAll(() => meddling.close());

  it('shows them different digits, and gets nothing when they say so', async () => {
    awa = await betweenUs('Awa');
    await awa.beginGroup('Les Tilleuls');
    const bakary = await betweenUs('Bakary');
    const [hers, his] = await meetThrough(awa, bakary);
    expect(hers).toMatch(/^\d{6}$/);
    expect(his).toMatch(/^\d{6}$/);
    expect(his).not.toBe(hers);
    for (const one of [awa, bakary]) {
      await sayNo(one.page).click();
      await one.sees("Les chiffres n'étaient pas les mêmes");
    }
    await expect.poll(() => meddling.outcomes).toEqual(['not-the-same', 'not-the-same']);
    await expectNobodyEntered();
  });

  it('gets nothing either when only the one who is inside looks at the digits', async () => {
    awa = await betweenUs('Awa');
    await awa.beginGroup('Les Tilleuls');
    const bakary = await betweenUs('Bakary');
    const before = meddling.outcomes.length;
    await meetThrough(awa, bakary);
    await sayTheSame(bakary.page).click();
    await sayNo(awa.page).click();
    await awa.sees("Les chiffres n'étaient pas les mêmes");
    await expect.poll(() => meddling.outcomes.slice(before)).toContain('not-the-same');
    await bakary.page.goto('about:blank');
    await expect.poll(() => meddling.outcomes.length).toBe(before + 2);
    expect(meddling.outcomes).not.toContain('it read a message');
    await expectNobodyEntered();
  });

  it('is what the digits are for: with a yes from both it would be in', async () => {
    awa = await betweenUs('Awa');
    await awa.beginGroup('Les Tilleuls');
    const bakary = await betweenUs('Bakary');
    await meetThrough(awa, bakary);
    for (const { page } of [awa, bakary]) await sayTheSame(page).click();
    await expect.poll(() => meddling.outcomes, { timeout: 20_000 }).toContain('it read a message');
    await closeDialog(awa);
    expect(await awa.page.getByText(FOR_ONE).count()).toBe(1);
  });

  /** Their origin is that relay's own. */
  async function betweenUs(name: string): Promise<ProxiedNeighbour> {
    return square.neighbour(name, { origin: meddling.origin });
  }

  async function meetThrough(
    host: ProxiedNeighbour,
    guest: ProxiedNeighbour,
  ): Promise<readonly [hosts: string, guests: string]> {
    await typeNumber(guest, await askNumber(host), meddling.origin);
    return [await digitsOf(host), await digitsOf(guest)];
  }

  /** Nobody but Awa, and nothing that would let anybody in. */
  async function expectNobodyEntered(): Promise<void> {
    await closeDialog(awa);
    expect(await awa.page.locator('.person').count()).toBe(1);
    expect(await awa.page.getByText(FOR_ONE).count()).toBe(0);
  }
});

async function closeDialog({ page }: ProxiedNeighbour): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().click();
}
