/** J1: three members co-edit a plan through a cut. What each did meanwhile is there, what they contradicted is shown with its authors. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterAsNodePeer } from '../peers/node-peer.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { writeTilleulsPlan } from './fixture/tilleuls-plan.ts';

const TRANSITIONS = 'Quartier en transitions : diagnostic et projets';
const HALL = 'Halle du marché : cuisine et marché partagés';
const RESTITUTION = 'Restitution publique du second diagnostic';
const RENAMED = 'Restitution publique, avec un goûter';
const CARPOOL = 'Ligne de covoiturage vers la zone d’activités';
const WORKSHOP = 'Atelier cuisine végétale une fois par mois';
const RETITLED = 'Atelier cuisine végétale, deux fois par mois';
const SENTENCES = [
  'Prévenir le centre social deux semaines avant.',
  'Réserver la salle et le micro.',
  'Demander à la régie deux rallonges.',
] as const;
const SYNC_MS = 5000;

describe.each([
  ['', undefined],
  [', in a browser without SharedWorker', () => void Reflect.deleteProperty(globalThis, 'SharedWorker')],
] as const)('J1: a plan through a cut%s', (_, browserIs) => {
  let square: Square;
  let jeanne: ProxiedNeighbour;
  let bakary: ProxiedNeighbour;
  let tomas: ProxiedNeighbour;
  const all = (): readonly ProxiedNeighbour[] => [jeanne, bakary, tomas];

  beforeAll(async () => {
    square = await openSquare();
    const options = browserIs ? { browserIs } : {};
    const awa = await square.neighbour('Awa', options);
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject('Brouillon');
    const link = await awa.inviteAnew(6);
    const peer = await enterAsNodePeer(`http://127.0.0.1:${square.relay.port}`, link);
    writeTilleulsPlan(peer.plan.ydoc);
    [jeanne, bakary, tomas] = [
      await square.neighbour('Jeanne', options),
      await square.neighbour('Bakary', options),
      await square.neighbour('Tomás', options),
    ];
    for (const one of all()) {
      await one.enter(link);
      await one.openProject(HALL);
    }
    // without network only a page that is kept can open a task
    for (const one of all())
      await one.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    peer.close();
    await square.dismissAllBut(...all());
  });
  afterAll(() => square.close());

  const panel = ({ page }: ProxiedNeighbour): Locator => page.getByRole('complementary');
  const openTask = async (one: ProxiedNeighbour, title: string): Promise<void> => {
    await one.page.getByRole('link', { name: title, exact: true }).click();
    await panel(one).getByRole('textbox', { name: 'Titre de la tâche' }).waitFor();
  };
  const closeTask = (one: ProxiedNeighbour): Promise<void> =>
    panel(one)
      .getByRole('button', { name: /^Refermer/ })
      .click();
  const retitle = async (one: ProxiedNeighbour, title: string): Promise<void> => {
    const field = panel(one).getByRole('textbox', { name: 'Titre de la tâche' });
    await field.fill(title);
    await field.press('Enter');
  };
  const describeTask = async (one: ProxiedNeighbour, ...sentences: readonly string[]): Promise<void> => {
    await panel(one).getByRole('textbox', { name: 'Description' }).click();
    await one.page.keyboard.press('Control+End');
    for (const sentence of sentences) {
      await one.page.keyboard.type(sentence);
      await one.page.keyboard.press('Enter');
    }
  };
  const setDue = async (one: ProxiedNeighbour, day: string): Promise<void> => {
    const field = panel(one).getByLabel('Échéance', { exact: true });
    await field.fill(day);
    await field.press('Enter');
  };

  it('1: shows 6 tasks, then 10, and who else is there', async () => {
    await expect.poll(() => jeanne.page.locator('.card').count()).toBe(6);
    for (const one of all()) {
      await one.openProject(TRANSITIONS);
      await expect.poll(() => one.page.locator('.card').count()).toBe(10);
    }
    // whoever closed their page is forgotten after half a minute
    await jeanne.page.getByRole('img', { name: /personnes sont là : (?=.*Bakary)(?=.*Tomás)/ }).waitFor();
  });

  it('2: a first edit behind a cut is kept on the device, and says so', async () => {
    for (const one of [bakary, tomas]) {
      one.proxy.cut();
      await openTask(one, RESTITUTION);
    }
    await panel(bakary).getByRole('combobox', { name: "Qui s'en occupe" }).fill('tom');
    await bakary.page.getByRole('option', { name: 'Tomás' }).click();
    await describeTask(tomas, SENTENCES[2]);
    await bakary.sees('Hors ligne, 1 changement gardé ici', 20_000);
    await expect
      .poll(() => tomas.syncLine().innerText(), { timeout: 20_000 })
      .toMatch(/Hors ligne, \d+ changements? gardés? ici/);
  });

  it('3-5: each goes on alone and sees only their own', async () => {
    await openTask(jeanne, RESTITUTION);
    await retitle(jeanne, RENAMED);
    await setDue(jeanne, '27/11/2026');
    await closeTask(jeanne);
    await describeTask(bakary, SENTENCES[0], SENTENCES[1]);
    await setDue(bakary, '30/11/2026');
    await closeTask(tomas);
    await openTask(tomas, CARPOOL);
    await panel(tomas).getByRole('radio', { name: 'Terminée' }).check();
    await closeTask(tomas);
    await jeanne.page.getByRole('button', { name: `Que faire de « ${WORKSHOP} »` }).click();
    await jeanne.page.getByRole('menuitem', { name: 'Archiver' }).click();
    await openTask(tomas, WORKSHOP);
    await retitle(tomas, RETITLED);
    await closeTask(tomas);

    expect(await panel(bakary).innerText()).not.toContain(SENTENCES[2]);
    expect(await bakary.titles()).toContain(RESTITUTION);
    expect(await jeanne.titles()).not.toContain(WORKSHOP);
    expect(await tomas.titles()).toContain(RETITLED);
  });

  it('6: after the cut all have the new title, the new owner and the three sentences, none torn', async () => {
    bakary.proxy.mend();
    tomas.proxy.mend();
    for (const one of all()) {
      await one.page.getByRole('link', { name: RENAMED, exact: true }).waitFor({ timeout: 30_000 + SYNC_MS });
      await one.openProject(TRANSITIONS);
      if (!(await panel(one).isVisible())) await openTask(one, RENAMED);
      await panel(one).getByRole('button', { name: 'Retirer Tomás' }).waitFor({ timeout: 20_000 });
      for (const sentence of SENTENCES) await panel(one).getByText(sentence).waitFor({ timeout: 20_000 });
    }
  });

  it('7: two dates are shown with their authors until somebody chooses', async () => {
    for (const one of all()) {
      await panel(one).getByText('Deux dates :').waitFor({ timeout: 20_000 });
      await panel(one).getByRole('button', { name: '27 novembre (Jeanne)' }).waitFor();
      await panel(one).getByRole('button', { name: '30 novembre (Bakary)' }).waitFor();
    }
    await panel(tomas).getByRole('button', { name: '30 novembre (Bakary)' }).click();
    for (const one of all()) {
      await panel(one).getByText('Deux dates :').waitFor({ state: 'detached', timeout: SYNC_MS });
    }
  });

  it('8: what was archived while somebody edited it says so, and comes back with the edit', async () => {
    for (const one of all()) await closeTask(one);
    await jeanne.sees('Archivée par vous pendant que Tomás la modifiait.', SYNC_MS);
    await bakary.sees('Archivée par Jeanne pendant que Tomás la modifiait.', SYNC_MS);
    await tomas.sees('Archivée par Jeanne pendant que vous la modifiiez.', SYNC_MS);
    await bakary.page.getByRole('button', { name: `Restaurer « ${RETITLED} »` }).click();
    for (const one of all()) {
      await one.page.getByRole('link', { name: RETITLED, exact: true }).waitFor({ timeout: SYNC_MS });
    }
  });

  it('ends with one and the same state everywhere, also after a reload without network', async () => {
    const states: string[] = [];
    for (const one of all()) {
      await expect.poll(() => one.syncLine().innerText(), { timeout: 20_000 }).toMatch(/Au relais|Partagé/);
    }
    for (const one of all()) {
      await one.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: one.proxy.origin });
      await one.page.getByRole('link', { name: 'Le groupe' }).click();
      await one.page.getByText('Détails', { exact: true }).click();
      await one.page.getByRole('button', { name: "Copier l'état (JSON)" }).click();
      await one.sees('Copié');
      states.push(await one.page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(states[0]).toContain(SENTENCES[0]);
    expect(states[1]).toBe(states[0]);
    expect(states[2]).toBe(states[0]);
    for (const one of all()) {
      await one.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      one.proxy.cut();
      await one.page.reload();
      await one.openProject(TRANSITIONS);
      await one.page.getByRole('link', { name: RETITLED, exact: true }).waitFor();
      await openTask(one, RENAMED);
      for (const sentence of SENTENCES) await panel(one).getByText(sentence).waitFor();
    }
  });
});
