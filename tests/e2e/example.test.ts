/** The example: one tap on a name and one is inside a real group, of which nothing leaves the device. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storedRows } from './fixture/damage.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const LINE = 'Exemple : tout reste sur cet appareil';

let square: Square;
let visitor: ProxiedNeighbour;

beforeAll(async () => {
  square = await openSquare();
  visitor = await square.neighbour('Quelqu’un');
  await visitor.page.goto(visitor.proxy.origin);
});
afterAll(() => square.close());

it('is entered from the first screen by saying who to be', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Voir un exemple' }).click();
  await page.getByRole('heading', { name: 'Qui voulez-vous être ?' }).waitFor();
  await page.getByRole('button', { name: /^Jeanne/ }).click();
  await page.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor();
  await visitor.sees(LINE);
  await visitor.openProject('Quartier en transitions');
  await page.getByRole('link', { name: /Ligne de covoiturage/ }).click();
  await visitor.sees('En attente d’une réponse de deux employeurs.');
});

it('is written in like any group, and what is written is there again after a reload', async () => {
  await visitor.openProject('Quartier en transitions');
  const field = visitor.page.getByLabel('Nouvelle tâche dans « Mise en œuvre »');
  await field.fill('Essayer Placette');
  await field.press('Enter');
  await visitor.sees('Essayer Placette');
  await visitor.page.reload();
  await visitor.sees('Essayer Placette');
  await visitor.sees(LINE);
});

it('reaches no relay: no socket is opened', async () => {
  expect(visitor.proxy.openSockets()).toBe(0);
  expect(visitor.proxy.captured().toString('latin1')).not.toContain('Upgrade: websocket');
});

it('is taken off the device with everything that was in it', async () => {
  const { page } = visitor;
  await page.goto(`${visitor.proxy.origin}/example`);
  await page.getByRole('link', { name: 'Les Tilleuls, vous êtes Jeanne' }).waitFor();
  await page.getByRole('button', { name: 'Retirer Les Tilleuls (Jeanne) de cet appareil' }).click();
  await visitor.sees("L'exemple est retiré de cet appareil.");
  const { keys: _keys, term: _term, ...rows } = await storedRows(page);
  expect(Object.values(rows).every((count) => count === 0)).toBe(true);
  await page.goto(visitor.proxy.origin);
  await page.getByRole('link', { name: 'Voir un exemple' }).waitFor();
  expect(visitor.complaints).toEqual([]);
});
