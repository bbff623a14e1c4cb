/** « Fond de carte »: a drawing of the group's own and images from a server, chosen by who facilitates, seen by everybody's map. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SharingScreen } from '../../client/sharing-screen.tsx';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import type { Group } from '../../client/state/workplace.ts';
import type { Address } from '../../client/ui/address.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../core/sync/storage/profile.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';
import { openLane } from './fixture/lane-books.ts';
import { mount } from './fixture/mount.tsx';
import { useStrictPolicy } from './fixture/strict-policy.ts';

const address: Address = { path: () => '/', go: () => undefined };

async function begun() {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  const parts = { profile: opened.value, bus: createLocalBus(), keeping: () => 'kept' as const };
  const tab = (name: string) => createWorkplace({ ...parts, tab: name, origin: location.origin });
  const workplace = await tab('first');
  const made = await workplace.createGroup('Les Tilleuls', 'Awa');
  if (!made.ok) throw new Error(made.error.type);
  const open = async (in_: typeof workplace): Promise<Group> => {
    const group = await in_.openGroup(made.value);
    if (!group) throw new Error('no group');
    return group;
  };
  const group = await open(workplace);
  const sharing = await group.sharing.open();
  const card = sharing?.cards.add({ kind: 'place', title: 'Salle des Roseaux' });
  if (!sharing || !card?.ok) throw new Error('no card');
  sharing.cards.setLocation(card.value, 'place', { lon: 2.401, lat: 46.581, precision: 'exact' });
  return { group, profile: opened.value, another: async () => open(await tab('second')) };
}

function showMap(group: Group): void {
  mount(() => <SharingScreen group={group} place={{ type: 'sharing', view: 'map' }} address={address} />);
}

function streets(coordinates: readonly (readonly number[])[]): string {
  const geometry = { type: 'LineString', coordinates };
  const properties = { highway: 'residential', name: 'Rue des Roseaux', 'addr:owner': 'Jeanne' };
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry }],
  });
}
const STREET = [
  [2.39, 46.57],
  [2.41, 46.59],
];

function choose(text: string, name = 'tilleuls.geojson'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.map-ground input[type=file]');
  if (!input) throw new Error('no input');
  return userEvent.upload(input, new File([text], name, { type: 'application/geo+json' }));
}
const dialog = () => page.getByRole('dialog', { name: 'Fond de carte' });
const drawn = (within: string): number => document.querySelectorAll(`${within} path.land-street`).length;
const problem = (): string =>
  document.querySelector('.map-ground [role=alert]')?.textContent?.replace(/\s/g, ' ') ?? '';

it('is of a server that sees what one looks at, and says so', async () => {
  const { group } = await begun();
  const url = 'https://tuiles.example/{z}/{x}/{y}.png';
  (await group.mapGround())?.setTiles({ url, attribution: '© Tuiles du quartier' });
  showMap(group);
  await expect
    .element(
      page.getByText('Le fond de carte vient de tuiles.example, qui voit quels endroits vous regardez.'),
    )
    .toBeVisible();
  await expect.element(page.getByText('Fond de carte : © Tuiles du quartier')).toBeVisible();
});

it('is brought as a file, looked at, kept for the group, seen in another tab and taken away', async () => {
  const refused = useStrictPolicy();
  const { group, profile, another } = await begun();
  showMap(group);
  await page.getByRole('button', { name: 'Fond de carte' }).click();
  await expect.element(dialog().getByText("Le groupe n'a pas encore de dessin à lui.")).toBeVisible();
  await choose(streets(STREET));
  await expect.poll(() => drawn('.map-ground')).toBe(1);
  await expect.element(dialog().getByText('0 surface, 1 ligne, 1 nom')).toBeVisible();
  expect(drawn('.card-map')).toBe(0);
  const axeResult = await axe.run(document.body);
  expect(axeResult.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await dialog().getByRole('button', { name: 'Garder pour le groupe' }).click();
  await expect.poll(() => drawn('.card-map')).toBe(1);
  await expect.element(dialog()).not.toBeInTheDocument();

  // what is kept is sealed, and without the tags that nobody draws
  const ground = await (await another()).mapGround();
  const outline = ground?.outline();
  if (!ground || !outline) throw new Error('no outline');
  expect((await ground.read(outline))?.features).toMatchObject([{ kind: 'street', name: 'Rue des Roseaux' }]);
  const rows = await profile.storage.list('blobs', [group.space]);
  const words = rows
    .map(({ value }) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : ''))
    .join('');
  expect(words.length).toBeGreaterThan(100);
  expect(words).not.toContain('Roseaux');
  expect(JSON.stringify(await group.canonicalState())).not.toContain('Jeanne');

  await page.getByRole('button', { name: 'Fond de carte' }).click();
  await expect.element(dialog().getByText('tilleuls.geojson, 1 ko')).toBeVisible();
  ground.setOutline({ ...outline, name: 'ormes.geojson' }); // by somebody else, while one looks
  await expect.element(dialog().getByText('ormes.geojson, 1 ko')).toBeVisible();
  await dialog().getByRole('button', { name: 'Retirer le dessin' }).click();
  await expect.poll(() => drawn('.card-map')).toBe(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => drawn('.card-map')).toBe(1);
  expect(refused()).toEqual([]);
});

it.each([
  ['no GeoJSON', 'rue;nom', 'Ce fichier n’est pas du GeoJSON.'],
  ['nested without end', '['.repeat(900_000), 'Ce fichier n’est pas du GeoJSON.'],
  ['latitude first', streets(STREET.map((one) => one.toReversed())), 'la latitude vient en premier'],
  ['too large', ' '.repeat(5_000_001), 'Ce fichier est trop lourd : 5 000 ko au plus.'],
])('refuses a file that is %s in a sentence, and takes the next one', async (_what, text, sentence) => {
  const { group } = await begun();
  showMap(group);
  await page.getByRole('button', { name: 'Fond de carte' }).click();
  await choose(text);
  await expect.poll(problem).toContain(sentence);
  expect((await group.mapGround())?.outline()).toBeUndefined();
  await choose(streets(STREET));
  await expect.poll(() => drawn('.map-ground')).toBe(1);
  expect(problem()).toBe('');
});

it('shows images of a server once its address holds, says who sees what, and what the relay refuses', async () => {
  useStrictPolicy();
  const { group } = await begun();
  showMap(group);
  await page.getByRole('button', { name: 'Fond de carte' }).click();
  const url = dialog().getByLabelText('Adresse des images');
  const send = dialog().getByRole('button', { name: 'Montrer ces images' });
  await url.fill('http://tuiles.example/{z}/{x}/{y}.png');
  await send.click();
  await expect.element(dialog().getByText(/commence par https/)).toBeVisible();
  await url.fill('https://tuiles.example/{z}/{x}/{y}.png');
  await send.click();
  await expect.element(dialog().getByText(/Écrivez à qui sont ces images/)).toBeVisible();
  await expect.element(dialog().getByText(/TILE_ORIGINS/)).toBeVisible();
  await dialog().getByLabelText('À qui sont ces images').fill('© Tuiles du quartier');
  await send.click();
  await expect
    .element(page.getByText('Le relais ne laisse pas passer les images de tuiles.example.'))
    .toBeVisible();
  await expect.element(page.getByText(/qui voit quels endroits vous regardez/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Fond de carte' }).click();
  await dialog().getByRole('button', { name: 'Ne plus les montrer' }).click();
  expect((await group.mapGround())?.tiles()).toBeUndefined();
});

it('is not offered to who does not facilitate', async () => {
  const [, jeanne] = await openLane(['jeanne', 'member']);
  if (!jeanne) throw new Error('nobody');
  const group = await (await createWorkplace(jeanne.parts)).openGroup(jeanne.book.space);
  if (!group) throw new Error('no group');
  showMap(group);
  await expect.element(page.getByRole('region', { name: 'Carte' })).toBeVisible();
  expect(await group.mapGround()).toBeDefined();
  await expect.element(page.getByRole('button', { name: 'Fond de carte' })).not.toBeInTheDocument();
});
