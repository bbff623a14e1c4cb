/** Entities that are born as one value: their registers read as those in containers do, after any story. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addToSet,
  type Entity,
  isEntity,
  newBorn,
  newEntity,
  readLww,
  readMv,
  readSet,
  removeFromSet,
  writeLww,
  writeMv,
} from '../../../core/doc/registers.ts';
import { createReplicas, happenings, type Replicas } from '../fixture/replicas.ts';

vi.setConfig({ testTimeout: 20_000 });

type Form = 'born' | 'containers';

/** Replicas of one bench in that form: it begins with a first size, and is red and old. */
function bench(form: Form, count: number): Replicas {
  const replicas = createReplicas(count);
  const things = replicas.docs[0]?.getMap('things');
  if (!things) throw new Error('no replica');
  if (form === 'born') {
    const born = { createdBy: 'mbr_a', createdAt: 1, size: 2, tags: ['old', 'red'] };
    newBorn(things, 'bench', born, { title: 'Banc' });
  } else {
    const entity = newEntity(things, 'bench', { title: 'Banc' }, ['size', 'tags']);
    writeMv(entity, 'size', { id: 'born', value: 2, by: 'mbr_a', at: 1 });
    for (const tag of ['old', 'red']) addToSet(entity, 'tags', tag);
  }
  replicas.converge();
  return replicas;
}

function of({ docs }: Replicas, n: number): Entity {
  const entity = docs[n]?.getMap('things').get('bench');
  if (!isEntity(entity)) throw new Error('the bench is gone');
  return entity;
}

const reading = (entity: Entity): unknown => ({
  title: readLww(entity, 'title'),
  sizes: readMv(entity, 'size').map(({ id, value }) => ({ id, value })),
  tags: readSet(entity, 'tags'),
});

type Act = (entity: Entity) => void;
const words = fc.constantFrom('old', 'red', 'new');
const acts: fc.Arbitrary<Act> = fc.oneof(
  words.map(
    (word): Act =>
      (entity) =>
        writeLww(entity, 'title', word),
  ),
  fc.tuple(fc.uuid(), fc.nat(5)).map(
    ([id, value]): Act =>
      (entity) =>
        writeMv(entity, 'size', { id, value, by: 'm', at: 1 }),
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
);

describe('an entity that was born as one value', () => {
  it('reads as one with containers after any interleaving of acts and news', () => {
    fc.assert(
      fc.property(happenings(3, acts), (story) => {
        const readings = (['born', 'containers'] as const).map((form) => {
          const lane = bench(form, 3);
          for (const step of story) {
            if (step.type === 'act') step.act(of(lane, step.by));
            else lane.bring(step.from, step.to);
          }
          lane.converge();
          const everywhere = [0, 1, 2].map((n) => JSON.stringify(reading(of(lane, n))));
          expect(new Set(everywhere).size).toBe(1);
          return everywhere[0];
        });
        expect(readings[0]).toBe(readings[1]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps who is added again while somebody else takes them out', () => {
    const lane = bench('born', 2);
    removeFromSet(of(lane, 0), 'tags', 'red');
    addToSet(of(lane, 1), 'tags', 'red');
    lane.converge();
    expect(readSet(of(lane, 0), 'tags')).toEqual(['old', 'red']);
  });

  it('takes what is no record in the place of its first values for nothing at all', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2, withBigInt: false }), (raw) => {
        const [ydoc] = createReplicas(1).docs;
        const things = ydoc?.getMap('things');
        if (!things) throw new Error('no replica');
        const entity = newEntity(things, 'bench', {}, []);
        try {
          entity.set('born', raw);
        } catch {
          return; // Yjs itself holds no such value
        }
        readMv(entity, 'size');
        readSet(entity, 'tags');
        readLww(entity, 'title');
      }),
    );
  });
});
