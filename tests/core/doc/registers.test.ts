/** The merge registers (entities §0) on real Yjs documents: two or three replicas, any order of acts and news, one reading. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { canonicalState } from '../../../core/doc/canonical-state.ts';
import {
  addMovement,
  addToSet,
  appendToLog,
  type Entity,
  isEntity,
  isSetOnce,
  newEntity,
  readLog,
  readLww,
  readMv,
  readSet,
  readSum,
  removeFromSet,
  writeLww,
  writeMv,
} from '../../../core/doc/registers.ts';
import { createReplicas, happenings, type Replicas } from '../fixture/replicas.ts';

vi.setConfig({ testTimeout: 20_000 }); // many small stories on a busy machine

const CONTAINERS = ['dates', 'tags', 'stock', 'loans'];

/** Replicas that all hold the bench, an entity with every register. */
function bench(count = 2): Replicas {
  const replicas = createReplicas(count);
  const [first] = replicas.docs;
  if (first) newEntity(first.getMap('things'), 'bench', { title: 'Banc', order: 'a0' }, CONTAINERS);
  replicas.converge();
  return replicas;
}

function of({ docs }: Replicas, n: number): Entity {
  const entity = docs[n]?.getMap('things').get('bench');
  if (!isEntity(entity)) throw new Error('the bench is gone');
  return entity;
}

const values = (entity: Entity): unknown[] => readMv(entity, 'dates').map(({ value }) => value);

/** Everything that can be read of a bench. */
const reading = (entity: Entity): unknown => [
  readLww(entity, 'title'),
  readMv(entity, 'dates'),
  readSet(entity, 'tags'),
  readSum(entity, 'stock'),
  [...readLog(entity, 'loans')].sort(([a], [b]) => (a < b ? -1 : 1)),
  isSetOnce(entity, 'archivedAt'),
  entity.get('notes')?.toString(),
];

describe('lww', () => {
  it('keeps one of two concurrent writes, the same everywhere', () => {
    const lane = bench();
    writeLww(of(lane, 0), 'title', 'Banc rouge');
    writeLww(of(lane, 1), 'title', 'Banc vert');
    lane.converge();
    expect(readLww(of(lane, 0), 'title')).toBe('Banc vert'); // the higher client id, whatever the clocks say
    expect(readLww(of(lane, 1), 'title')).toBe('Banc vert');
  });

  it('writes nothing when nothing changes', () => {
    const lane = bench(1);
    let updates = 0;
    lane.docs[0]?.on('update', () => (updates += 1));
    writeLww(of(lane, 0), 'title', 'Banc');
    expect(updates).toBe(0);
  });
});

describe('mv', () => {
  const write = (entity: Entity, id: string, value: string): void =>
    writeMv(entity, 'dates', { id, value, by: `mbr_${id}`, at: 1 });

  it('shows both of two concurrent values, and who wrote them', () => {
    const lane = bench();
    write(of(lane, 0), 'awa', '2026-12-01');
    write(of(lane, 1), 'jeanne', '2026-12-02');
    lane.converge();
    for (const n of [0, 1]) {
      expect(readMv(of(lane, n), 'dates').map(({ by, value }) => [by, value])).toEqual([
        ['mbr_awa', '2026-12-01'],
        ['mbr_jeanne', '2026-12-02'],
      ]);
    }
  });

  it('is settled by a later write that has seen both', () => {
    const lane = bench(3);
    write(of(lane, 0), 'awa', '2026-12-01');
    write(of(lane, 1), 'jeanne', '2026-12-02');
    lane.converge();
    write(of(lane, 2), 'leila', '2026-12-03');
    lane.converge();
    expect([0, 1, 2].map((n) => values(of(lane, n)))).toEqual([
      ['2026-12-03'],
      ['2026-12-03'],
      ['2026-12-03'],
    ]);
  });

  it('is not settled by a later write that has seen only one', () => {
    const lane = bench(3);
    write(of(lane, 0), 'awa', '2026-12-01');
    write(of(lane, 1), 'jeanne', '2026-12-02');
    lane.bring(0, 2);
    write(of(lane, 2), 'leila', '2026-12-03');
    lane.converge();
    expect(values(of(lane, 0))).toEqual(['2026-12-02', '2026-12-03']);
  });

  it('drops what was replaced before, so that it does not grow', () => {
    const lane = bench(1);
    for (let n = 0; n < 50; n++) write(of(lane, 0), `w${n}`, `day ${n}`);
    expect(values(of(lane, 0))).toEqual(['day 49']);
    const dates = of(lane, 0).get('dates');
    expect(isEntity(dates) ? dates.size : 0).toBeLessThanOrEqual(2);
  });

  it('shows all of a ring of forged writes rather than none', () => {
    const lane = bench(1);
    const dates = of(lane, 0).get('dates');
    if (!isEntity(dates)) throw new Error('no dates');
    dates.set('a', { value: 1, by: 'x', at: 0, replaces: ['b'] });
    dates.set('b', { value: 2, by: 'x', at: 0, replaces: ['a'] });
    dates.set('self', { value: 3, by: 'x', at: 0, replaces: ['self'] });
    expect(values(of(lane, 0))).toEqual([3]);
    dates.delete('self');
    expect(values(of(lane, 0))).toEqual([1, 2]);
  });
});

describe('set', () => {
  it('lets an addition win over a concurrent removal', () => {
    const lane = bench();
    addToSet(of(lane, 0), 'tags', 'bois');
    lane.converge();
    removeFromSet(of(lane, 0), 'tags', 'bois');
    addToSet(of(lane, 1), 'tags', 'bois');
    lane.converge();
    expect([readSet(of(lane, 0), 'tags'), readSet(of(lane, 1), 'tags')]).toEqual([['bois'], ['bois']]);
  });

  it('loses what one removed who had seen it', () => {
    const lane = bench();
    addToSet(of(lane, 0), 'tags', 'bois');
    addToSet(of(lane, 1), 'tags', 'fer');
    lane.converge();
    removeFromSet(of(lane, 1), 'tags', 'bois');
    lane.converge();
    expect(readSet(of(lane, 0), 'tags')).toEqual(['fer']);
  });
});

describe('sum', () => {
  it('counts each movement once, whoever repeats it', () => {
    const lane = bench();
    addMovement(of(lane, 0), 'stock', 'mov_1', 5);
    addMovement(of(lane, 1), 'stock', 'mov_2', -2);
    lane.converge();
    addMovement(of(lane, 1), 'stock', 'mov_1', 500);
    lane.converge();
    expect([readSum(of(lane, 0), 'stock'), readSum(of(lane, 1), 'stock')]).toEqual([3, 3]);
  });

  it('does not depend on the order even where numbers are rounded', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const sums = [
      ['a', 'b', 'c', 'd'],
      ['d', 'c', 'b', 'a'],
    ].map((order) => {
      const lane = bench(1);
      const deltas: Record<string, number> = { a: huge, b: 3, c: huge, d: -huge };
      for (const id of order) addMovement(of(lane, 0), 'stock', id, deltas[id] ?? 0);
      return readSum(of(lane, 0), 'stock');
    });
    expect(new Set(sums).size).toBe(1);
  });
});

describe('log', () => {
  it('keeps the first writing of an id, and every id', () => {
    const lane = bench();
    appendToLog(of(lane, 0), 'loans', 'lon_1', { to: 'jeanne' });
    lane.converge();
    appendToLog(of(lane, 1), 'loans', 'lon_1', { to: 'rachid' });
    appendToLog(of(lane, 1), 'loans', 'lon_2', { to: 'leila' });
    lane.converge();
    expect(Object.fromEntries(readLog(of(lane, 0), 'loans'))).toEqual({
      lon_1: { to: 'jeanne' },
      lon_2: { to: 'leila' },
    });
  });
});

describe('once and text', () => {
  it('once: from false to true, on every replica', () => {
    const lane = bench();
    expect(isSetOnce(of(lane, 0), 'archivedAt')).toBe(false);
    of(lane, 0).set('archivedAt', 12);
    of(lane, 1).set('archivedAt', 99);
    lane.converge();
    expect([isSetOnce(of(lane, 0), 'archivedAt'), isSetOnce(of(lane, 1), 'archivedAt')]).toEqual([
      true,
      true,
    ]);
  });

  it('text: both edits of one prose are there', () => {
    const lane = bench();
    of(lane, 0).set('notes', new Y.Text('Poncer le banc'));
    lane.converge();
    const [hers, theirs] = [of(lane, 0).get('notes'), of(lane, 1).get('notes')];
    if (!(hers instanceof Y.Text && theirs instanceof Y.Text)) throw new Error('no text');
    hers.insert(0, 'Samedi. ');
    theirs.insert(theirs.length, ' et le vernir');
    lane.converge();
    expect([hers.toJSON(), theirs.toJSON()]).toEqual(Array(2).fill('Samedi. Poncer le banc et le vernir'));
  });
});

type Act = (entity: Entity) => void;

const words = fc.constantFrom('a', 'b', 'c');
const acts: fc.Arbitrary<Act> = fc.oneof(
  words.map(
    (word): Act =>
      (entity) =>
        writeLww(entity, 'title', word),
  ),
  fc.uuid().chain((id) =>
    words.map(
      (value): Act =>
        (e) =>
          writeMv(e, 'dates', { id, value, by: 'm', at: 1 }),
    ),
  ),
  words.map(
    (word): Act =>
      (entity) =>
        addToSet(entity, 'tags', word),
  ),
  words.map(
    (word): Act =>
      (entity) =>
        removeFromSet(entity, 'tags', word),
  ),
  fc.tuple(fc.uuid(), fc.integer()).map(
    ([id, delta]): Act =>
      (e) =>
        addMovement(e, 'stock', id, delta),
  ),
  fc.uuid().map(
    (id): Act =>
      (entity) =>
        appendToLog(entity, 'loans', id, { to: id }),
  ),
  fc.nat().map(
    (at): Act =>
      (entity) =>
        void (entity.has('archivedAt') || entity.set('archivedAt', at)),
  ),
);

describe('any interleaving', () => {
  it('of acts and news ends in one reading and one canonical state', () => {
    fc.assert(
      fc.property(happenings(3, acts), (story) => {
        const lane = bench(3);
        for (const step of story) {
          if (step.type === 'act') step.act(of(lane, step.by));
          else lane.bring(step.from, step.to);
        }
        lane.converge();
        const readings = [0, 1, 2].map((n) => JSON.stringify(reading(of(lane, n))));
        expect(new Set(readings).size).toBe(1);
        expect(new Set(lane.docs.map((ydoc) => canonicalState(ydoc, ['things']))).size).toBe(1);
      }),
      { numRuns: 80 },
    );
  });

  it('of updates, each alone, repeated and shuffled, ends in the state of their author', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 15 }), fc.infiniteStream(fc.nat()), (story, shuffle) => {
        const author = bench(1);
        const [ydoc] = author.docs;
        if (!ydoc) throw new Error('no author');
        const updates: Uint8Array[] = [Y.encodeStateAsUpdate(ydoc)];
        ydoc.on('update', (update: Uint8Array) => updates.push(update));
        for (const act of story) act(of(author, 0));
        const reader = new Y.Doc();
        const order = [...updates, ...updates].map((update) => ({
          update,
          at: Number(shuffle.next().value),
        }));
        for (const { update } of order.sort((a, b) => a.at - b.at)) Y.applyUpdate(reader, update);
        expect(canonicalState(reader, ['things'])).toBe(canonicalState(ydoc, ['things']));
      }),
      { numRuns: 60 },
    );
  });

  it('never loses a value that nobody replaced', () => {
    const story = happenings(3, fc.uuid());
    fc.assert(
      fc.property(story, (steps) => {
        const lane = bench(3);
        const seen = new Map<string, readonly string[]>();
        for (const step of steps) {
          if (step.type === 'bring') lane.bring(step.from, step.to);
          else {
            const entity = of(lane, step.by);
            seen.set(
              step.act,
              readMv(entity, 'dates').map(({ id }) => id),
            );
            writeMv(entity, 'dates', { id: step.act, value: step.act, by: 'm', at: 1 });
          }
        }
        lane.converge();
        const replaced = new Set([...seen.values()].flat());
        const open = [...seen.keys()].filter((id) => !replaced.has(id)).sort();
        expect(readMv(of(lane, 0), 'dates').map(({ id }) => id)).toEqual(open);
      }),
      { numRuns: 80 },
    );
  });
});

describe('hostile values', () => {
  const hostile = (): unknown[] => [
    null,
    undefined,
    true,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1.5,
    2n ** 63n - 1n,
    'x'.repeat(1e5),
    '\ud800',
    new Uint8Array(3),
    [],
    [[[[1]]]],
    { value: {} },
    { value: 1, by: 'x', at: 1, replaces: 'all' },
    { value: 1, by: 'x', at: 1, replaces: [1, null, {}] },
    new Y.Map(),
    new Y.Array(),
    new Y.Text('x'),
    new Y.XmlFragment(),
    new Y.Doc(),
  ];

  it('in any field never throw: not when read, not when written over, not in canonical state', () => {
    for (let i = 0; i < hostile().length; i++) {
      for (const field of [...CONTAINERS, 'title', 'archivedAt']) {
        const lane = bench();
        of(lane, 0).set(field, hostile()[i]);
        lane.converge();
        const entity = of(lane, 1);
        expect(() => reading(entity)).not.toThrow();
        expect(typeof canonicalState(entity.doc ?? new Y.Doc(), ['things'])).toBe('string');
        writeMv(entity, 'dates', { id: 'w', value: 1, by: 'm', at: 1 });
        addToSet(entity, 'tags', 'bois');
        addMovement(entity, 'stock', 'mov', 1);
        lane.converge();
        expect(readSet(of(lane, 0), 'tags')).toContain('bois');
        expect(values(of(lane, 0))).toContain(1);
      }
    }
  });

  it('inside the containers never throw, and hide nothing sound', () => {
    for (let i = 0; i < hostile().length; i++) {
      const lane = bench();
      writeMv(of(lane, 1), 'dates', { id: 'sound', value: 'mardi', by: 'm', at: 1 });
      addMovement(of(lane, 1), 'stock', 'sound', 2);
      for (const field of CONTAINERS) {
        const container = of(lane, 0).get(field);
        if (isEntity(container)) container.set('__proto__', hostile()[i]);
      }
      lane.converge();
      expect(() => reading(of(lane, 1))).not.toThrow();
      expect(values(of(lane, 0))).toContain('mardi');
      expect(Number.isInteger(readSum(of(lane, 0), 'stock'))).toBe(true);
      expect(new Set(lane.docs.map((ydoc) => canonicalState(ydoc, ['things']))).size).toBe(1);
    }
  });
});
