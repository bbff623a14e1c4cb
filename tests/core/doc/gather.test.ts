/** An entity that was gathered in one pass reads as the entity itself, whatever is in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { archiveOf, lastEdit } from '../../../core/doc/act.ts';
import {
  gather,
  isSetOnce,
  type Readable,
  readImm,
  readKeyed,
  readLww,
  readMv,
  readSet,
} from '../../../core/doc/registers.ts';

const FIELDS = [
  'title',
  'tags',
  'size',
  'edits',
  'archivedAt',
  'archiveSaw',
  'born',
  'createdBy',
  '',
  '__proto__',
];
const FACES = ['', '/', '/a', '/a/b', '/born', '/__proto__', '-/a', '-/old'];

const reading = (entity: Readable): unknown => ({
  fields: FIELDS.map((field) => [
    readLww(entity, field),
    readImm(entity, field),
    readMv(entity, field),
    readSet(entity, field),
    [...readKeyed(entity, field)],
    isSetOnce(entity, field),
  ]),
  archive: archiveOf(entity),
  lastEdit: lastEdit(entity),
});

const plain = { noNullPrototype: true };
const write = fc.record(
  { value: fc.nat(3), by: fc.constant('mbr_a'), at: fc.nat(9), replaces: fc.constant(['born']) },
  plain,
);
const born = fc.record(
  {
    createdBy: fc.constant('mbr_a'),
    createdAt: fc.nat(9),
    size: fc.nat(3),
    tags: fc.array(fc.constantFrom('old', 'a', 'born'), { maxLength: 4 }),
  },
  plain,
);
const value = fc.oneof(
  write,
  born,
  fc.constantFrom(true, null, 'old', 3, undefined, 1.5),
  fc.array(fc.constantFrom('a', 'old', 1)),
  fc.constant('map'),
);

it('and its words, its sets, its several values and its archive are the same', () => {
  const key = fc
    .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...FACES))
    .map(([field, face]) => field + face);
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 14 }), fc.array(fc.nat(13)), (entries, gone) => {
      const entity = new Y.Doc().getMap('thing');
      for (const [name, one] of entries) {
        if (one !== 'map') entity.set(name, one);
        else entity.set(name, new Y.Map([['a', { value: 1, by: 'mbr_b', at: 2, replaces: [] }]]));
      }
      for (const n of gone) if (entries[n]) entity.delete(entries[n][0]);
      expect(reading(gather(entity))).toEqual(reading(entity));
    }),
    { numRuns: 2000 },
  );
});
