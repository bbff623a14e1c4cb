/** A newcomer who stands beside: a number to find each other, six digits to compare, and a relay that can do nothing in between. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeOn, askNumber, digitsOf, sayNo, typeNumber } from './fixture/meeting-screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { stateOf } from './fixture/state-of.ts';

const GROUP = 'Jardin des Lilas';
const PROJECT = 'Compost';

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
    await ines.page.getByRole('button', { name: 'Fermer' }).click();
    await expect
      .poll(async () => (await stateOf(paul)) === (await stateOf(ines)), { timeout: 20_000 })
      .toBe(true);
    await square.dismissAllBut(ines);
  });
});
