/** The map: twenty thousand cards as few marks, every card by keyboard and in the list, and nothing that the page's policy refuses. */
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Location } from '../../core/inventory/location.ts';
import { CARD_KINDS, PRECISIONS } from '../../core/inventory/values.ts';
import { CardMap } from '../../client/map/card-map.tsx';
import { countOf, createClusters, MAX_ZOOM, MOST_MARKS } from '../../client/map/clusters.ts';
import { exampleOutlines } from '../../client/map/example-outlines.ts';
import type { MapEntry } from '../../client/map/map-entry.ts';
import { PlacePicker } from '../../client/map/place-picker.tsx';
import style from '../../client/style/index.css?inline';
import { mount } from './fixture/mount.tsx';
import { useStrictPolicy } from './fixture/strict-policy.ts';

const sheet = document.createElement('style');
beforeAll(() => {
  sheet.textContent = `${style} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  document.documentElement.lang = 'fr';
});
afterAll(() => sheet.remove());
beforeEach(() => page.viewport(1000, 800));

const WORLD = { west: -180, south: -85, east: 180, north: 85 };

function cards(count: number, spread = 0.5): readonly MapEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `res_${at}`,
    title: `Fiche ${at}`,
    kind: CARD_KINDS[at % CARD_KINDS.length] ?? 'place',
    lon: 2.4 + (((at * 7919) % 10_007) / 10_007 - 0.5) * spread,
    lat: 46.58 + (((at * 104_729) % 9973) / 9973 - 0.5) * spread,
    precision: PRECISIONS[at % 3] ?? 'exact',
  }));
}

const HALL: MapEntry = {
  id: 'hall',
  title: 'Salle des Roseaux',
  kind: 'place',
  lon: 2.401,
  lat: 46.581,
  precision: 'neighbourhood',
};
const DRILL: MapEntry = {
  id: 'drill',
  title: 'Perceuse',
  kind: 'equipment',
  lon: 2.39,
  lat: 46.575,
  precision: 'exact',
};

function mountMap(first: readonly MapEntry[]) {
  const [entries, setEntries] = createSignal(first);
  const [selected, setSelected] = createSignal<string>();
  mount(() => <CardMap entries={entries()} selected={selected()} onSelect={setSelected} outlines={[]} />);
  return { setEntries, selected, setSelected };
}

const map = () => page.getByRole('application', { name: /^Carte/ });
const marks = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.mark')];
const marked = (): number =>
  marks().reduce(
    (sum, mark) => sum + (mark.matches('.mark-cluster') ? Number(mark.textContent.replace(/\s/gu, '')) : 1),
    0,
  );

it('shows 20,000 cards as few marks whose counts sum to all of them', async () => {
  mountMap(cards(20_000));
  await vi.waitFor(() => expect(marked()).toBe(20_000));
  expect(marks().length).toBeLessThanOrEqual(MOST_MARKS);
  await expect.element(page.getByText(/^20.000 fiches dans ce cadre$/u)).toBeVisible();
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
});

it('loses no card at any scale, and never draws more marks than a frame bears', () => {
  const entries = cards(20_000);
  const clusters = createClusters(entries);
  for (let zoom = 3; zoom <= MAX_ZOOM; zoom += 1) {
    const found = clusters.marksIn(WORLD, zoom);
    expect([zoom, countOf(found)]).toEqual([zoom, 20_000]);
    expect(found.length).toBeLessThanOrEqual(MOST_MARKS);
  }
});

it('keeps the marks of a view while it is moved, and drops what left it', async () => {
  mountMap([HALL, DRILL]);
  const hall = page.getByRole('button', { name: 'Salle des Roseaux, lieu, dans le quartier', exact: true });
  await expect.element(hall).toBeVisible();
  const before = hall.element();
  map().element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(hall.element()).toBe(before));
  for (let at = 0; at < 12; at += 1) await userEvent.keyboard('{ArrowUp}');
  await vi.waitFor(() => expect(marks()).toEqual([]));
  await expect.element(page.getByText('Aucune fiche dans ce cadre')).toBeVisible();
  await page.getByRole('button', { name: 'Tout voir' }).click();
  await vi.waitFor(() => expect(marks()).toHaveLength(2));
});

it('is reached and opened by keyboard, from a mark and from the list', async () => {
  const { selected } = mountMap([HALL, DRILL]);
  await vi.waitFor(() => expect(marks()).toHaveLength(2));
  map().element().focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Salle des Roseaux, lieu, dans le quartier',
  );
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe("Perceuse, matériel, à l'endroit exact");
  await userEvent.keyboard('{Enter}');
  expect(selected()).toBe('drill');
  await expect
    .element(page.getByRole('list').getByRole('button', { name: /Perceuse/ }))
    .toHaveAttribute('aria-current', 'true');
  await page
    .getByRole('list')
    .getByRole('button', { name: /Salle des Roseaux/ })
    .click();
  expect(selected()).toBe('hall');
});

it('draws a pin only where the place is told exactly', async () => {
  mountMap([HALL, DRILL]);
  await vi.waitFor(() => expect(marks()).toHaveLength(2));
  expect(
    marks().map((mark) => [mark.classList.contains('mark-pin'), mark.classList.contains('mark-soft')]),
  ).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(document.querySelectorAll('.soft-place')).toHaveLength(1);
});

it('opens a circle to its cards, and lists those that stand at one place', async () => {
  const { selected } = mountMap([HALL, { ...HALL, id: 'twin', title: 'Jumelle' }, DRILL]);
  const twins = page.getByRole('button', { name: '2 fiches : des lieux', exact: true });
  await twins.click();
  await expect.element(page.getByText('2 fiches à cet endroit')).toBeVisible();
  await expect
    .element(page.getByRole('list').getByRole('button', { name: /Perceuse/ }))
    .not.toBeInTheDocument();
  await page.getByRole('button', { name: /Jumelle/ }).click();
  expect(selected()).toBe('twin');
  await page.getByRole('button', { name: 'Tout ce cadre' }).click();
  await expect.element(page.getByRole('list').getByRole('button', { name: /Perceuse/ })).toBeVisible();
});

it('comes closer for a circle that can be opened', async () => {
  mountMap([HALL, { ...HALL, id: 'near', lon: 2.4015 }, { ...DRILL, lon: 2.6, lat: 46.7 }]);
  await page.getByRole('button', { name: '2 fiches : des lieux', exact: true }).click();
  await vi.waitFor(() => expect(marks().filter((mark) => !mark.matches('.mark-cluster'))).toHaveLength(2));
});

it('moves to a card that is selected elsewhere', async () => {
  const far = { ...DRILL, id: 'far', title: 'Loin', lon: 6, lat: 48 };
  const { setSelected } = mountMap([HALL, far]);
  await vi.waitFor(() => expect(marked()).toBe(2));
  await page.getByRole('button', { name: 'Voir de plus près' }).click();
  await page.getByRole('button', { name: 'Voir de plus près' }).click();
  await vi.waitFor(() => expect(marks()).toHaveLength(0));
  setSelected('far');
  await expect
    .element(page.getByRole('button', { name: /^Loin, matériel, à/ }))
    .toHaveAttribute('aria-current', 'true');
});

it('follows cards that change: a new name, one more, none', async () => {
  const { setEntries } = mountMap([HALL]);
  await expect.element(page.getByRole('button', { name: /^Salle des Roseaux, lieu, d/ })).toBeVisible();
  setEntries([{ ...HALL, title: 'Salle du Pré' }, DRILL]);
  await expect.element(page.getByRole('button', { name: /^Salle du Pré, lieu, d/ })).toBeVisible();
  setEntries([]);
  await vi.waitFor(() => expect(marks()).toEqual([]));
  await expect.element(page.getByText('Aucune fiche ne dit où elle est.', { exact: false })).toBeVisible();
});

it('draws the outlines of the example, and a graticule where nobody drew any', async () => {
  const outlines = await exampleOutlines();
  expect(outlines).toHaveLength(2);
  const [entries, setEntries] = createSignal<readonly MapEntry[]>([HALL]);
  mount(() => <CardMap entries={entries()} selected={undefined} onSelect={() => {}} outlines={outlines} />);
  await vi.waitFor(() => expect(document.querySelectorAll('.land-building').length).toBe(1));
  await expect.element(page.getByText('Rue des Roseaux')).toBeInTheDocument();
  expect(document.querySelectorAll('.graticule')).toHaveLength(0);
  setEntries([]);
  setEntries([{ ...HALL, lon: -1.5, lat: 47.2 }]);
  await vi.waitFor(() => expect(document.querySelectorAll('.graticule').length).toBeGreaterThan(2));
});

it.each(['light', 'dark'])('satisfies axe and the policy of the page, %s', async (theme) => {
  const refused = useStrictPolicy();
  document.documentElement.dataset['theme'] = theme;
  const outlines = await exampleOutlines();
  mount(() => (
    <CardMap
      entries={[HALL, DRILL, ...cards(30, 0.01)]}
      selected="drill"
      onSelect={() => {}}
      outlines={outlines}
    />
  ));
  mount(() => (
    <PlacePicker
      value={{ lon: 2.401, lat: 46.581, precision: 'street' }}
      onChange={() => {}}
      outlines={outlines}
    />
  ));
  await vi.waitFor(() => expect(marked()).toBe(32));
  await page.getByRole('button', { name: 'Voir de plus près' }).first().click();
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(refused()).toEqual([]);
  delete document.documentElement.dataset['theme'];
});

it('would notice what the policy refuses', async () => {
  const refused = useStrictPolicy();
  const div = document.createElement('div');
  div.setAttribute('style', 'color: red');
  await vi.waitFor(() => expect(refused()).toHaveLength(1));
});

it('shows the tiles of a group with whom they are from, as text', async () => {
  const tiles = { url: '/no-tile-{z}-{x}-{y}.png', attribution: '<b>Tuiles</b> du quartier' };
  mount(() => (
    <CardMap entries={[HALL]} selected={undefined} onSelect={() => {}} outlines={[]} tiles={tiles} />
  ));
  await expect.element(page.getByText('Fond de carte : <b>Tuiles</b> du quartier')).toBeVisible();
  await vi.waitFor(() =>
    expect(document.querySelector('img.leaflet-tile')?.getAttribute('src')).toMatch(/no-tile-\d+-\d+-\d+/),
  );
  expect(document.querySelectorAll('.graticule')).toHaveLength(0);
});

function mountPicker(first?: Location) {
  const [place, setPlace] = createSignal<Location | undefined>(first);
  mount(() => <PlacePicker value={place()} onChange={setPlace} outlines={[]} near={[[2.4, 46.58]]} />);
  return { place, setPlace };
}
const position = () => page.getByRole('textbox', { name: 'Position' });

it('takes a typed position, rounded to the neighbourhood, and again for another precision', async () => {
  const { place } = mountPicker();
  await position().fill('2,40123 ; 46,58098');
  await userEvent.keyboard('{Enter}');
  expect(place()).toEqual({ lon: 2.401, lat: 46.581, precision: 'neighbourhood' });
  await page.getByRole('radio', { name: "L'endroit exact" }).click();
  expect(place()).toEqual({ lon: 2.40123, lat: 46.58098, precision: 'exact' });
  await page.getByRole('button', { name: 'Sans lieu' }).click();
  expect(place()).toBeUndefined();
});

it('refuses latitude first, keeps what was typed and offers what was meant', async () => {
  const { place } = mountPicker();
  await position().fill('46.581, 2.401');
  await page.getByRole('button', { name: 'Placer', exact: true }).click();
  await expect.element(page.getByText('Vérifiez : longitude puis latitude.')).toBeVisible();
  await expect.element(position()).toHaveValue('46.581, 2.401');
  expect(place()).toBeUndefined();
  await page.getByRole('button', { name: 'Prendre 2,401 ; 46,581' }).click();
  expect(place()).toEqual({ lon: 2.401, lat: 46.581, precision: 'neighbourhood' });
  await expect.element(page.getByText('Vérifiez : longitude puis latitude.')).not.toBeInTheDocument();
});

it('tells more or less exactly where a neighbour has put it meanwhile, not where it was', async () => {
  const { place, setPlace } = mountPicker();
  await position().fill('2,40123 ; 46,58098');
  await userEvent.keyboard('{Enter}');
  setPlace({ lon: 2.5123, lat: 46.6456, precision: 'street' });
  await expect.element(page.getByRole('radio', { name: 'La rue' })).toBeChecked();
  await page.getByRole('radio', { name: 'Le quartier' }).click();
  expect(place()).toEqual({ lon: 2.512, lat: 46.646, precision: 'neighbourhood' });
});

it('keeps what is being typed when the card changes meanwhile', async () => {
  const { place, setPlace } = mountPicker({ lon: 2.401, lat: 46.581, precision: 'neighbourhood' });
  await expect.element(position()).toHaveValue('2,401 ; 46,581');
  await position().fill('2,5');
  setPlace({ lon: 2.402, lat: 46.582, precision: 'neighbourhood' });
  await expect.element(page.getByText(/2,402/)).toBeInTheDocument();
  await expect.element(position()).toHaveValue('2,5');
  await position().fill('2,5 ; 46,6');
  await userEvent.keyboard('{Enter}');
  expect(place()).toEqual({ lon: 2.5, lat: 46.6, precision: 'neighbourhood' });
  setPlace({ lon: 2.403, lat: 46.583, precision: 'neighbourhood' });
  await expect.element(position()).toHaveValue('2,403 ; 46,583');
});

it('takes a tap on the map, and its middle by keyboard', async () => {
  const { place } = mountPicker();
  const area = page.getByRole('application', { name: /^Choisir le lieu/ });
  await area.click();
  await vi.waitFor(() => expect(place()).toEqual({ lon: 2.4, lat: 46.58, precision: 'neighbourhood' }));
  area.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await vi.waitFor(() => expect(place()?.lon).toBeGreaterThan(2.4));
  expect(place()?.lat).toBe(46.58);
});
