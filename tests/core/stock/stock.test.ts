/** What there is of a supply: one sum everywhere, who took too much, and how it is mended. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import type { CardId } from '../../../core/inventory/card.ts';
import { addCard } from '../../../core/inventory/new-card.ts';
import type { Unit } from '../../../core/inventory/values.ts';
import { addMovement, DELTA_LIMIT } from '../../../core/stock/add-movement.ts';
import { type Movement, movementsOf } from '../../../core/stock/movement.ts';
import { readStockAmount } from '../../../core/stock/stock-amount.ts';
import { foldStock, followStock } from '../../../core/stock/stock.ts';
import { createReplicas } from '../fixture/replicas.ts';

const act = (name: string) => ({ by: `mbr_${name}` as MemberId, at: 1 });
const day = '2026-11-10';

function flour(inventory: Y.Doc): CardId {
  const added = addCard(inventory, { kind: 'supply', title: 'Farine', unit: 'g' }, act('ines'));
  if (!added.ok) throw new Error(added.error.type);
  return added.value;
}

function move(inventory: Y.Doc, resource: CardId, delta: number, who = 'ines', date = day): string {
  const reason = delta > 0 ? 'raise' : 'consume';
  const moved = addMovement(inventory, { resource, delta, unit: 'g', reason, date }, act(who));
  if (!moved.ok) throw new Error(moved.error.type);
  return moved.value;
}

describe('the expected results', () => {
  const { stock } = JSON.parse(readFileSync('tests/vectors/stock.json', 'utf8')) as {
    stock: {
      name: string;
      movements: Pick<Movement, 'id' | 'delta' | 'unit' | 'reason'>[];
      expected: { total: number; overdrawn: boolean };
    }[];
  };
  it.each(stock)('$name', ({ movements, expected }) => {
    const given = movements.map((one) => ({
      resource: 'res_a' as CardId,
      by: '' as MemberId,
      at: 0,
      date: day,
      ...one,
    }));
    const { total, isOverdrawn } = foldStock(given);
    expect({ total, overdrawn: isOverdrawn }).toEqual(expected);
  });

  it.each(['tilleuls', 'combe'])('of the invented group %s', (group) => {
    const { movements, derived } = JSON.parse(
      readFileSync(`client/demo/files/${group}-inventory.json`, 'utf8'),
    ) as {
      movements: Movement[];
      derived: { stock: Record<string, { total: number; overdrawn: boolean }> };
    };
    const inventory = new Y.Doc();
    for (const { id, ...rest } of movements) movementsOf(inventory).set(id, rest);
    const living = followStock(inventory);
    const found = Object.keys(derived.stock).map((card) => {
      const stock = living.of(card);
      return [card, { total: stock?.total, overdrawn: stock?.isOverdrawn }];
    });
    expect(Object.fromEntries(found)).toEqual(derived.stock);
    expect(living.unreadable()).toBe(0);
  });
});

describe('a supply', () => {
  it('[J3.8] is overdrawn when two take at once without knowing, names both, and is mended by another movement', () => {
    const lane = createReplicas(2);
    const [one, two] = lane.docs;
    if (!one || !two) throw new Error('two replicas');
    const card = flour(one);
    move(one, card, 25_000);
    lane.converge();
    move(one, card, -15_000, 'elio');
    move(two, card, -15_000, 'paul');
    lane.converge();
    for (const inventory of [one, two]) {
      const living = followStock(inventory);
      expect(living.of(card)).toMatchObject({ total: -5000, isOverdrawn: true });
      expect(
        living
          .of(card)
          ?.taken.map(({ by }) => by)
          .sort(),
      ).toEqual(['mbr_elio', 'mbr_paul']);
      expect(living.overdrawn()).toEqual([card]);
    }
    move(one, card, 5000);
    lane.converge();
    expect(followStock(two).of(card)).toMatchObject({ total: 0, isOverdrawn: false, taken: [] });
  });

  it('names only who took since there was enough', () => {
    const inventory = new Y.Doc();
    const card = flour(inventory);
    move(inventory, card, 10, 'ines', '2026-01-01');
    move(inventory, card, -8, 'elio', '2026-01-02');
    move(inventory, card, 30, 'ines', '2026-02-01');
    move(inventory, card, -40, 'paul', '2026-03-01');
    move(inventory, card, 2, 'ines', '2026-03-02');
    const stock = followStock(inventory).of(card);
    expect(stock?.total).toBe(-6);
    expect(stock?.taken.map(({ by }) => by)).toEqual(['mbr_paul']);
  });

  it('has one sum, whatever the order in which movements arrive', () => {
    const deltas = fc.array(
      fc.record({ delta: fc.maxSafeInteger().filter((delta) => delta !== 0), seed: fc.nat() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(deltas, (given) => {
        const from = new Y.Doc();
        const updates: Uint8Array[] = [];
        from.on('update', (update: Uint8Array) => updates.push(update));
        const card = flour(from);
        for (const [at, { delta }] of given.entries())
          movementsOf(from).set(`mv_${at}`, {
            resource: card,
            delta,
            unit: 'g',
            reason: 'raise',
            by: 'x',
            date: day,
          });
        const [cardUpdate, ...rest] = updates;
        const order = rest
          .map((update, at) => ({ update, seed: given[at]?.seed ?? 0 }))
          .toSorted((a, b) => a.seed - b.seed)
          .map(({ update }) => update);
        const to = new Y.Doc();
        const living = followStock(to);
        for (const update of [...order, cardUpdate ?? new Uint8Array()]) {
          Y.applyUpdate(to, update);
          living.of(card); // looked at on the way: what was read before must not stay
        }
        const sum = given.reduce((all, { delta }) => all + BigInt(delta), 0n);
        expect(living.of(card)?.total ?? 0).toBe(Number(sum));
        expect(living.of(card)).toEqual(followStock(from).of(card));
      }),
    );
  });

  it('is counted in one unit on every device when its card says none', () => {
    const written = (id: string, unit: string): Uint8Array => {
      const ydoc = new Y.Doc();
      const movement = { resource: 'res_oil', delta: 5, unit, reason: 'raise', by: 'x', date: day };
      movementsOf(ydoc).set(id, movement);
      return Y.encodeStateAsUpdate(ydoc);
    };
    const updates = [written('mv_1', 'ml'), written('mv_2', 'g'), written('mv_3', 'g')];
    const units = [updates, updates.toReversed()].map((order) => {
      const ydoc = new Y.Doc();
      const living = followStock(ydoc);
      for (const update of order) {
        Y.applyUpdate(ydoc, update);
        living.of('res_oil');
      }
      expect(living.unreadable()).toBe(2);
      return living.of('res_oil')?.movements.map(({ unit }) => unit);
    });
    expect(units).toEqual([['ml'], ['ml']]);
  });

  it('reads only what changed, and forgets what was taken back', () => {
    const inventory = new Y.Doc();
    const [card, other] = [flour(inventory), flour(inventory)];
    const living = followStock(inventory);
    move(inventory, card, 10);
    move(inventory, other, 20);
    const before = living.of(other);
    const id = move(inventory, card, -4);
    expect(living.of(card)?.total).toBe(6);
    expect(living.of(other)).toBe(before);
    movementsOf(inventory).delete(id);
    expect(living.of(card)?.total).toBe(10);
  });

  it('counts apart what cannot be read, and what is in another unit', () => {
    const inventory = new Y.Doc();
    const card = flour(inventory);
    move(inventory, card, 10);
    const good = { resource: card, delta: 5, unit: 'g', reason: 'raise', by: 'x', date: day };
    const bad: readonly unknown[] = [
      { ...good, delta: 0 },
      { ...good, delta: 1.5 },
      { ...good, delta: '5' },
      { ...good, unit: 'kg' },
      { ...good, reason: 'theft' },
      { ...good, date: '2026-02-30' },
      { ...good, resource: 'tsk_1' },
      { ...good, by: 3 },
      'x',
      null,
      [],
    ];
    for (const [at, raw] of bad.entries()) movementsOf(inventory).set(`mv_bad${at}`, raw);
    movementsOf(inventory).set('xx_1', good);
    movementsOf(inventory).set('mv_litres', { ...good, unit: 'ml' });
    movementsOf(inventory).set('mv_map', new Y.Map());
    const living = followStock(inventory);
    expect(living.of(card)?.total).toBe(10);
    expect(living.unreadable()).toBe(bad.length + 3);
  });

  it('takes no movement of nothing, of a fraction, or of a thousand tonnes and more', () => {
    const inventory = new Y.Doc();
    const card = flour(inventory);
    const refused = (delta: number): string => {
      const moved = addMovement(
        inventory,
        { resource: card, delta, unit: 'g', reason: 'raise', date: day },
        act('ines'),
      );
      return moved.ok ? 'taken' : moved.error.type;
    };
    expect([0, 0.5, DELTA_LIMIT + 1, Number.NaN].map(refused)).toEqual([
      'movement-zero',
      'movement-too-large',
      'movement-too-large',
      'movement-too-large',
    ]);
    expect(movementsOf(inventory).size).toBe(0);
  });
});

describe('an amount as it is typed', () => {
  const read = (typed: string, unit: Unit, typedIn: string): number | string => {
    const amount = readStockAmount(typed, unit, typedIn);
    return amount.ok ? amount.value : amount.error.type;
  };

  it.each<[string, Unit, string, number | string]>([
    ['2,5', 'g', 'kg', 2500],
    ['500 g', 'g', 'kg', 500],
    ['0', 'g', 'kg', 0],
    ['1,5', 'ml', 'l', 1500],
    ['12', 'unit', 'unit', 12],
    ['2', 'l', 'l', 2],
    ['2,5', 'l', 'l', 'stock-fraction'],
    ['0,0005', 'g', 'kg', 'stock-fraction'],
    ['2 l', 'g', 'kg', 'stock-unit'],
    ['-1', 'g', 'kg', 'stock-amount'],
    ['12,5O', 'g', 'kg', 'stock-amount'],
    ['12,5 pots', 'g', 'kg', 'stock-unit'],
    ['beaucoup', 'g', 'kg', 'stock-amount'],
  ])('%s of what is counted in %s', (typed, unit, typedIn, found) =>
    expect(read(typed, unit, typedIn)).toBe(found),
  );
});
