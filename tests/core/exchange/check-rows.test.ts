/** Rows of tables become cards, are known already, or are refused with the reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { splitChange, joinChange } from '../../../core/crypto/change-parts.ts';
import { createRowCheck, knownRefs, type RowOutcome } from '../../../core/exchange/check-rows.ts';
import { COLUMN_FIELDS, type ColumnField, guessColumns, mapColumn } from '../../../core/exchange/columns.ts';
import { enterCards, takeBackCards } from '../../../core/exchange/enter-cards.ts';
import { FRANCE, repairPoint } from '../../../core/exchange/place-repair.ts';
import { readRowCard, type RowCard, type RowContext } from '../../../core/exchange/row-card.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { cardsOf } from '../../../core/inventory/card.ts';
import { renameCard } from '../../../core/inventory/change-card.ts';
import { descriptionOf, readDescription } from '../../../core/inventory/description.ts';
import { canonicalInventory, followCards } from '../../../core/inventory/inventory.ts';
import { followStock } from '../../../core/stock/stock.ts';

const me = 'mbr_awa' as MemberId;
const rachid = 'mbr_rachid' as MemberId;
const context = (header: readonly string[], more: Partial<RowContext> = {}): RowContext => ({
  mapping: guessColumns(header),
  kind: 'equipment',
  me,
  membersByName: new Map<string, MemberId | undefined>([
    ['awa', me],
    ['rachid', rachid],
    ['marie', undefined],
  ]),
  box: FRANCE,
  ...more,
});

/** One row under its header: the card, or why it is none. */
function read(row: Readonly<Record<string, string>>, more: Partial<RowContext> = {}): RowCard | string {
  const result = readRowCard(Object.values(row), context(Object.keys(row), more));
  return result.ok ? result.value : result.error.type;
}

async function checkAll(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  known: ReadonlySet<string> = new Set(),
): Promise<readonly RowOutcome[]> {
  const check = createRowCheck(context(header), known);
  const outcomes: RowOutcome[] = [];
  for (const [at, cells] of rows.entries()) outcomes.push(await check.check({ line: at + 2, cells }));
  return outcomes;
}

const newRows = (outcomes: readonly RowOutcome[]): readonly RowCard[] =>
  outcomes.flatMap((outcome) => (outcome.type === 'new' ? [outcome.row] : []));

describe('columns', () => {
  it.each([
    [
      ['Nom', 'Sorte', 'Qté', 'Unité', 'Gardien·ne'],
      ['title', 'kind', 'quantity', 'unit', 'custodians'],
    ],
    [
      ['name', 'type', 'lat', 'lng', 'tags', 'id'],
      ['title', 'kind', 'latitude', 'longitude', 'tags', 'ref'],
    ],
    // as French public bodies name them
    [
      ['id_lieu', 'nom_lieu', 'adresse_complete', 'x_wgs84', 'y_wgs84'],
      ['ref', 'title', 'place', 'longitude', 'latitude'],
    ],
    [
      ['Intitulé', 'Catégorie(s)', 'N°'],
      ['title', 'categories', 'ref'],
    ],
    [
      ['colonne 1', 'colonne 2'],
      [undefined, undefined],
    ],
  ])('%j', (header, fields) => expect(guessColumns(header)).toEqual(fields));

  it('are corrected by hand, each field in one place', () => {
    const mapping: readonly (ColumnField | undefined)[] = ['title', 'description', undefined];
    expect(mapColumn(mapping, 2, 'title')).toEqual([undefined, 'description', 'title']);
    expect(mapColumn(mapping, 1, undefined)).toEqual(['title', undefined, undefined]);
  });
});

describe('a row', () => {
  it('becomes a card, in French words and numbers', () => {
    expect(
      read({
        nom: 'Remorque à vélo',
        type: 'Matériel',
        catégories: 'bricolage, Mobilité',
        exemplaires: '2',
        gardien: 'Rachid et Awa',
        caution: '50,00 €',
        lieu: 'Garage, bâtiment C',
        latitude: '46,581',
        longitude: '2,401',
        conditions: 'à prêter',
        public: 'oui',
      }),
    ).toMatchObject({
      card: {
        kind: 'equipment',
        title: 'Remorque à vélo',
        categories: ['Outils', 'Mobilité'],
        capacity: 2,
        custodians: [rachid, me],
        depositCents: 5000,
        placeLabel: 'Garage, bâtiment C',
        location: { lat: 46.581, lon: 2.401, precision: 'street' },
        transactions: ['borrow-lend'],
        visibility: 'public',
      },
      remarks: [],
    });
  });

  it.each([
    ['swapped', { nom: 'Four', lat: '2,401', lon: '46,581' }, { lat: 46.581, lon: 2.401 }, 'swapped-point'],
    ['in one cell', { nom: 'Four', coordonnées: '46.581, 2.401' }, { lat: 46.581, lon: 2.401 }, undefined],
  ] as const)('%s, its place is put right', (_, row, point, remark) => {
    const found = read(row);
    expect(found).toMatchObject({ card: { location: point } });
    expect(typeof found === 'string' ? found : found.remarks[0]?.type).toBe(remark);
  });

  it('leaves out what cannot be a place, and every place of what is about a person', () => {
    expect(read({ nom: 'Four', lat: '946', lon: '1002' })).toMatchObject({
      remarks: [{ type: 'point-left-out' }],
    });
    const skill = read({ nom: 'Couture', type: 'savoir-faire', lieu: 'chez Awa', lat: '46,5', lon: '2,4' });
    expect(skill).toMatchObject({ remarks: [{ type: 'place-left-out' }] });
    expect(JSON.stringify(skill)).not.toContain('chez');
  });

  it('keeps what it does not know beside it, in a remark or as a free word', () => {
    expect(read({ nom: 'Four', catégorie: 'Céramique', gardien: 'Zoé, Marie' })).toMatchObject({
      card: { tags: ['Céramique'], custodians: [] },
      remarks: [
        { type: 'custodian-unknown', words: 'Zoé' },
        { type: 'custodian-unknown', words: 'Marie' },
        { type: 'category-as-tag', words: 'Céramique' },
      ],
    });
  });

  it('says what it brings of a supply, in grams and millilitres', () => {
    expect(read({ nom: 'Farine', type: 'provision', quantité: '1 250,5', unité: 'kg' })).toMatchObject({
      card: { kind: 'supply', unit: 'g' },
      stock: { delta: 1_250_500, unit: 'g' },
    });
    expect(read({ nom: 'Farine', type: 'provision', quantité: '0,5 g' })).toBe('quantity');
  });

  it.each([
    ['no name', { nom: '' }, 'empty'],
    ['a long name', { nom: 'a'.repeat(141) }, 'too-long'],
    ['a phone number', { nom: 'Réparation, 06 12 34 56 78' }, 'phone-in-title'],
    ['an address', { nom: 'Couture, jeanne@exemple.fr' }, 'email-in-title'],
    ['an unknown kind', { nom: 'Four', type: 'bidule' }, 'unknown-kind'],
    ['quantity 0', { nom: 'Four', quantité: '0' }, 'quantity'],
    ['quantity −1', { nom: 'Four', quantité: '-1' }, 'quantity'],
    ['a letter for a zero', { nom: 'Four', quantité: '12,5O' }, 'quantity'],
    ['an unknown unit', { nom: 'Four', unité: 'poignée' }, 'unknown-unit'],
    ['capacity 0', { nom: 'Four', capacité: '0' }, 'capacity'],
    ['half a thing', { nom: 'Four', capacité: '1,5' }, 'capacity'],
    ['too many', { nom: 'Four', capacité: '100001' }, 'capacity'],
    ['a deposit in words', { nom: 'Four', caution: 'cher' }, 'deposit'],
    [
      'unknown parts',
      { nom: 'Four', horaires: 'FREQ=WEEKLY;BYHOUR=3 17:00-20:00 Europe/Paris' },
      'availability-part',
    ],
    ['hours in words', { nom: 'Four', horaires: 'le mardi' }, 'availability-part'],
    [
      'hours from a day that is none',
      { nom: 'Four', horaires: 'FREQ=DAILY 17:00-20:00 Europe/Paris mercredi' },
      'availability-anchor',
    ],
    [
      'hours with more behind them',
      { nom: 'Four', horaires: 'FREQ=DAILY 17:00-20:00 Europe/Paris 2026-11-18 sauf Noël' },
      'availability-part',
    ],
    [
      'more hours than a card holds',
      {
        nom: 'Four',
        horaires: Array.from({ length: 21 }, () => 'FREQ=DAILY 17:00-20:00 Europe/Paris').join(' | '),
      },
      'too-many-hours',
    ],
    ['a long description', { nom: 'Four', description: 'a'.repeat(2001) }, 'description-too-long'],
    ['a long place', { nom: 'Four', lieu: 'a'.repeat(141) }, 'field-too-long'],
    ['an endless cell', { nom: 'Four', autre: 'a'.repeat(5001) }, 'cell-too-long'],
    ['a private thing', { nom: 'Four', visibilité: 'privé' }, 'private-row'],
    ['an unknown circle', { nom: 'Four', visibilité: 'cousins' }, 'unknown-visibility'],
    [
      'the know-how of somebody else',
      { nom: 'Couture', type: 'savoir-faire', gardien: 'Rachid' },
      'consent-missing',
    ],
    [
      'the know-how of nobody we know',
      { nom: 'Couture', type: 'savoir-faire', gardien: 'Zoé' },
      'consent-missing',
    ],
  ])('is refused with %s', (_, row, why) => expect(read(row)).toBe(why));

  it('about oneself stays in the group', () => {
    expect(read({ nom: 'Couture', type: 'savoir-faire', gardien: 'Awa', public: 'oui' })).toMatchObject({
      card: { visibility: 'group', isAboutSomebodyElse: false },
      remarks: [{ type: 'kept-in-group' }],
    });
  });

  it('is read from anything without throwing', () => {
    const header = [...COLUMN_FIELDS];
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: header.length }),
        (cells) => {
          const found = readRowCard(cells, { ...context([]), mapping: header });
          expect(typeof found.ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('a table', () => {
  const header = ['titre', 'type', 'lieu', 'quantité'];
  const rows = [
    ['Perceuse', 'matériel', 'Halle', ''],
    ['PERCEUSE ', 'outil', 'halle', ''],
    ['Perceuse', 'matériel', 'Cour', ''],
    ['Four, 06 12 34 56 78', 'matériel', '', ''],
    ['Farine', 'provision', '', '25 kg'],
  ];

  it('adds nothing the second time, archived cards counting as here', async () => {
    const inventory = new Y.Doc();
    const first = await checkAll(header, rows);
    expect(first.map(({ type }) => type)).toEqual(['new', 'double', 'new', 'refused', 'new']);
    enterCards(inventory, newRows(first), { by: me, at: 1 }, '2026-11-10');
    const { cards } = followCards(inventory).read();
    expect(cards).toHaveLength(3);
    const again = await checkAll(header, rows, knownRefs(cards));
    expect(again.map(({ type }) => type)).toEqual(['here', 'here', 'here', 'refused', 'here']);
  });

  it('is known by its own references when it has some', async () => {
    const outcomes = await checkAll(
      ['titre', 'ref'],
      [
        ['Perceuse', 'A1'],
        ['Perceuse', 'A2'],
        ['Autre chose', 'A1'],
      ],
      new Set(['A2']),
    );
    expect(outcomes.map(({ type }) => type)).toEqual(['new', 'here', 'double']);
    expect(outcomes[2]).toMatchObject({ firstLine: 2 });
  });

  it('enters as one change, supplies with what there is, and can be taken back whole', async () => {
    const inventory = new Y.Doc();
    const before = canonicalInventory(inventory);
    const changes: Uint8Array[] = [];
    inventory.on('update', (update: Uint8Array) => changes.push(update));
    const entered = enterCards(
      inventory,
      newRows(await checkAll(header, rows)),
      { by: me, at: 1 },
      '2026-11-10',
    );
    expect(changes).toHaveLength(1);
    const [, , supply = ''] = entered.cards;
    expect(followStock(inventory).of(supply)).toMatchObject({ total: 25_000, isOverdrawn: false });
    expect(takeBackCards(inventory, entered)).toBe(0);
    expect(canonicalInventory(inventory)).toBe(before);
  });

  it('leaves what somebody changed meanwhile when it is taken back', async () => {
    const inventory = new Y.Doc();
    const entered = enterCards(
      inventory,
      newRows(await checkAll(header, rows)),
      { by: me, at: 1 },
      '2026-11-10',
    );
    renameCard(inventory, entered.cards[0] ?? '', 'Perceuse bleue', { by: rachid, at: 2 });
    expect(takeBackCards(inventory, entered)).toBe(1);
    expect(
      followCards(inventory)
        .read()
        .cards.map(({ title }) => title),
    ).toEqual(['Perceuse bleue']);
  });

  it('leaves what somebody booked, moved, spoke of or wrote about meanwhile', async () => {
    const inventory = new Y.Doc();
    const table = ['Perceuse', 'Four', 'Tente', 'Diable', 'Brouette'].map((name) => [
      name,
      'matériel',
      'Salle',
      '',
    ]);
    table.push(['Farine', 'provision', 'Salle', '25 kg']);
    const entered = enterCards(
      inventory,
      newRows(await checkAll(header, table)),
      { by: me, at: 1 },
      '2026-11-10',
    );
    const [drill = '', oven = '', tent = '', barrow = '', , flour = ''] = entered.cards;
    inventory.getMap('bookings').set('bk_1', { resource: drill });
    inventory.getMap('matches').set('mat_1', { need: 'res_x', offer: oven });
    descriptionOf(inventory, tent).insert(0, 'Il manque un piquet.');
    inventory.getMap('movements').set('mv_1', { resource: flour, delta: -500 });
    inventory.getMap('bookings').set('bk_2', 'forged');
    expect(takeBackCards(inventory, entered)).toBe(4);
    expect(cardsOf(inventory).has(barrow)).toBe(false);
    expect([...cardsOf(inventory).keys()].sort()).toEqual([drill, oven, tent, flour].sort());
    expect(readDescription(inventory, tent)).toBe('Il manque un piquet.');
    expect(inventory.getMap('movements').size).toBe(2);
  });

  it('of 5,000 lines travels as one change that arrives whole [E5]', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => [`Chaise ${i}`, 'matériel', `Salle ${i % 40}`, '']);
    const inventory = new Y.Doc();
    let change: Uint8Array<ArrayBuffer> | undefined;
    inventory.on('update', (update: Uint8Array) => (change = Uint8Array.from(update)));
    enterCards(inventory, newRows(await checkAll(header, many)), { by: me, at: 1 }, '2026-11-10');
    if (!change) throw new Error('no change');
    const parts = await splitChange('yjs', change);
    expect(parts.length).toBeGreaterThan(1);
    const arrived = new Y.Doc();
    Y.applyUpdate(arrived, (await joinChange(parts)) ?? new Uint8Array());
    expect(followCards(arrived).read().cards).toHaveLength(5000);
    expect(await joinChange(parts.slice(1))).toBeUndefined();
  });
});

describe('a point', () => {
  it('is turned only where that is plain', () => {
    expect(repairPoint(2.4, 46.5, FRANCE)).toEqual({ lon: 2.4, lat: 46.5, wasSwapped: false });
    expect(repairPoint(46.5, 2.4, FRANCE)).toEqual({ lon: 2.4, lat: 46.5, wasSwapped: true });
    // the island of La Réunion is far away, and right
    expect(repairPoint(55.5, -21.1, FRANCE)).toEqual({ lon: 55.5, lat: -21.1, wasSwapped: false });
    expect(repairPoint(-21.1, 155.5, FRANCE)).toEqual({ lon: 155.5, lat: -21.1, wasSwapped: true });
    expect(repairPoint(200, 100, FRANCE)).toBeUndefined();
    expect(repairPoint(Number.NaN, 2, FRANCE)).toBeUndefined();
  });
});
