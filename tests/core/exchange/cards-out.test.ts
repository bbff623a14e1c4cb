/** Cards as CSV, JSON and GeoJSON: what leaves, what never does, and what comes back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { cardsCsv, type CsvField } from '../../../core/exchange/cards-csv.ts';
import { cardsGeoJson } from '../../../core/exchange/cards-geojson.ts';
import { cardsJson } from '../../../core/exchange/cards-json.ts';
import type { Audience, CardsOut } from '../../../core/exchange/cards-out.ts';
import { guardCell, unguardCell } from '../../../core/exchange/cell-guard.ts';
import { createRowCheck, knownRefs, type RowOutcome } from '../../../core/exchange/check-rows.ts';
import { guessColumns } from '../../../core/exchange/columns.ts';
import { enterCards } from '../../../core/exchange/enter-cards.ts';
import { FRANCE } from '../../../core/exchange/place-repair.ts';
import { readRows } from '../../../core/exchange/read-rows.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card, CardId } from '../../../core/inventory/card.ts';
import { archiveCard } from '../../../core/inventory/change-card.ts';
import { readDescription } from '../../../core/inventory/description.ts';
import { addCard, type NewCard } from '../../../core/inventory/new-card.ts';
import { followCards } from '../../../core/inventory/inventory.ts';
import { addMovement } from '../../../core/stock/add-movement.ts';
import { followStock } from '../../../core/stock/stock.ts';

const awa = { by: 'mbr_awa' as MemberId, at: 1_790_000_000 };
const nameOf = (member: MemberId): string => (member === awa.by ? 'Awa' : '');

const CARDS: readonly NewCard[] = [
  {
    kind: 'equipment',
    title: '=Perceuse "18 V"; rouge',
    description: 'Avec ses mèches.\nÀ rendre propre.',
    categories: ['Outils'],
    tags: ['bois', 'béton'],
    needs: ['objects_of_utility'],
    quantity: { value: '2.5', unit: 'm2' },
    capacity: 2,
    depositCents: 5050,
    placeLabel: '-Halle',
    location: { lon: -1.553, lat: 47.218, precision: 'street' },
    availability: [
      {
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
        from: '17:00',
        to: '20:00',
        tz: 'Europe/Paris',
        anchor: '2026-11-18',
      },
      { rrule: 'FREQ=MONTHLY;BYDAY=1TU', from: '08:00', to: '24:00', tz: 'Europe/Paris' },
    ],
    transactions: ['borrow-lend', 'rent-lease'],
    visibility: 'public',
    origin: '@atelier',
  },
  { kind: 'supply', title: 'Farine', unit: 'g', visibility: 'public' },
  { kind: 'skill', title: 'Broderie', visibility: 'group' },
  { kind: 'place', title: 'Salle des Roseaux', visibility: 'linked' },
];

function inventoryOf(cards: readonly NewCard[]): Y.Doc {
  const inventory = new Y.Doc();
  for (const card of cards) if (!addCard(inventory, card, awa).ok) throw new Error(card.title);
  return inventory;
}

function outOf(inventory: Y.Doc): CardsOut {
  const stocks = followStock(inventory);
  return {
    cards: followCards(inventory).read().cards,
    description: (card) => readDescription(inventory, card),
    stock: (card) => stocks.of(card)?.total,
  };
}

const columnName = (field: CsvField): string => field;
const csvOf = (out: CardsOut, audience: Audience = 'group'): string =>
  cardsCsv(out, { audience, columnName, decimalSign: ',', nameOf });

async function checkCsv(csv: string, known: ReadonlySet<string>): Promise<readonly RowOutcome[]> {
  const rows = [...readRows(csv.slice(1), ';')].flatMap((read) => (read.type === 'rows' ? read.rows : []));
  const [header, ...lines] = rows;
  const check = createRowCheck(
    {
      mapping: guessColumns(header?.cells ?? []),
      kind: 'equipment',
      me: awa.by,
      membersByName: new Map([['awa', awa.by]]),
      box: FRANCE,
    },
    known,
  );
  const outcomes: RowOutcome[] = [];
  for (const row of lines) outcomes.push(await check.check(row));
  return outcomes;
}

describe('a table of cards', () => {
  it('comes in again here and adds nothing', async () => {
    const inventory = inventoryOf(CARDS);
    const out = outOf(inventory);
    const outcomes = await checkCsv(csvOf(out), knownRefs(out.cards));
    expect(outcomes.map(({ type }) => type)).toEqual(['here', 'here', 'here', 'here']);
  });

  it('comes in elsewhere with everything it says, and leaves there as the same table', async () => {
    const inventory = inventoryOf(CARDS);
    const flour = followCards(inventory)
      .read()
      .cards.find(({ kind }) => kind === 'supply')?.id;
    addMovement(
      inventory,
      { resource: flour ?? ('' as CardId), delta: 25_500, unit: 'g', reason: 'raise', date: '2026-11-10' },
      awa,
    );
    const csv = csvOf(outOf(inventory));
    const outcomes = await checkCsv(csv, new Set());
    const rows = outcomes.flatMap((one) => (one.type === 'new' ? [one.row] : []));
    expect(rows.flatMap(({ remarks }) => remarks)).toEqual([]);
    const elsewhere = new Y.Doc();
    enterCards(elsewhere, rows, awa, '2026-11-10');
    const withoutIds = (text: string): string => text.replaceAll(/^\uFEFF|res_[\w-]+/gu, '');
    expect(withoutIds(csvOf(outOf(elsewhere)))).toBe(withoutIds(csv));
    expect(csv).toContain('25,5;kg');
    expect(csv).toContain('-1,553');
  });

  it('holds no formula, and numbers stay numbers', () => {
    const csv = csvOf(outOf(inventoryOf(CARDS)));
    expect(csv).toContain(`"'=Perceuse ""18 V""; rouge"`);
    expect(csv).toContain("'-Halle");
    expect(csv).toContain("'@atelier");
    for (const cell of ['=1+1', '+33', '-2,5', '-2.5', '-a', '@x', "'=x", "''-x", "'x", '\t=1', 'x=1'])
      expect(unguardCell(guardCell(cell))).toBe(cell);
    expect(guardCell('-2,5')).toBe('-2,5');
    expect(guardCell('-2+cmd|x')).toBe("'-2+cmd|x");
  });

  it('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it('is the same whatever the order in which cards arrived', () => {
    const out = outOf(inventoryOf(CARDS));
    const turned = { ...out, cards: out.cards.toReversed() };
    for (const write of [csvOf, (one: CardsOut) => cardsJson(one, { audience: 'group', group: 'g', nameOf })])
      expect(write(turned)).toBe(write(out));
  });
});

describe('what may be known', () => {
  it('to everybody holds nobody’s name, and only what is public', () => {
    const out = outOf(inventoryOf(CARDS));
    const texts = [csvOf(out, 'public'), cardsJson(out, { audience: 'public', group: 'g', nameOf })];
    for (const text of texts) {
      expect(text).toContain('Perceuse');
      expect(text).not.toMatch(/Awa|mbr_|Broderie|Roseaux/);
    }
    expect(csvOf(out)).toContain('Awa');
  });

  it('leaves archived and private cards here', () => {
    const inventory = inventoryOf([...CARDS, { kind: 'equipment', title: 'Journal', visibility: 'private' }]);
    const [first] = followCards(inventory).read().cards;
    archiveCard(inventory, first?.id ?? '', awa);
    const { cards } = JSON.parse(cardsJson(outOf(inventory), { audience: 'group', group: 'g', nameOf })) as {
      cards: { title: string }[];
    };
    expect(cards.map(({ title }) => title)).not.toContain('Journal');
    expect(cards).toHaveLength(CARDS.length - 1);
  });
});

describe('a map file', () => {
  it('of the invented neighbourhood is the expected one', () => {
    const { resources } = JSON.parse(readFileSync('client/demo/files/tilleuls-inventory.json', 'utf8')) as {
      resources: DemoResource[];
    };
    const cards = resources.map((one): Card => ({
      id: one.id,
      kind: one.kind,
      title: one.title,
      categories: one.categories,
      tags: [],
      needs: one.needs,
      quantity: undefined,
      quantities: [],
      unit: undefined,
      capacity: 1,
      capacities: [],
      depositCents: 0,
      deposits: [],
      custodians: [],
      location: one.geo
        ? { lon: one.geo.coordinates[0], lat: one.geo.coordinates[1], precision: one.geo.precision }
        : undefined,
      placeLabel: '',
      availability: [],
      availabilities: [],
      transactions: ['borrow-lend'],
      visibility: one.visibility,
      enteredBy: awa.by,
      isConfirmed: one.confirmedBySubject,
      consent: undefined,
      origin: '',
      ref: '',
      photos: [],
      archive: undefined,
      createdBy: awa.by,
      createdAt: 0,
      lastEdit: undefined,
    }));
    const written = JSON.parse(
      cardsGeoJson({ cards }, { audience: 'public', group: 'grp_tilleuls' }),
    ) as unknown;
    expect(written).toEqual(JSON.parse(readFileSync('tests/vectors/tilleuls-public.geojson', 'utf8')));
  });

  it('of the group has its other places as well, and no one else’s', () => {
    const inventory = inventoryOf([
      { kind: 'place', title: 'Cour', location: { lon: 2.4, lat: 46.5, precision: 'exact' } },
      { kind: 'place', title: 'Cave' },
    ]);
    const out = outOf(inventory);
    const named = (audience: Audience): unknown =>
      (
        JSON.parse(cardsGeoJson(out, { audience, group: 'g' })) as {
          features: { properties: { name: string } }[];
        }
      ).features.map(({ properties }) => properties.name);
    expect(named('group')).toEqual(['Cour']);
    expect(named('public')).toEqual([]);
  });
});

interface DemoResource extends Pick<Card, 'id' | 'kind' | 'title' | 'categories' | 'needs' | 'visibility'> {
  readonly geo: {
    readonly coordinates: readonly [number, number];
    readonly precision: 'exact' | 'street' | 'neighbourhood' | 'municipality' | 'department';
  } | null;
  readonly confirmedBySubject: boolean;
}
