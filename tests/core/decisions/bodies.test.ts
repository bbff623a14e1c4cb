/** Words beside facts: written once, kept within bounds, and gone from the document's bytes when they are erased. */
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { bodyCommit } from '../../../core/decisions/body.ts';
import {
  bodyIn,
  BODY_LIMIT,
  eraseBody,
  newBody,
  readBodies,
  sayBody,
} from '../../../core/decisions/bodies.ts';
import type { EventId } from '../../../core/id/id.ts';

const FACT = 'ab'.repeat(32) as EventId;

it('have a salt of their own: the same words commit to another hash', async () => {
  const [one, two] = [newBody('Oui'), newBody('Oui')];
  expect(one.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(await bodyCommit(one)).not.toBe(await bodyCommit(two));
  expect(() => newBody('x'.repeat(BODY_LIMIT + 1))).toThrow(RangeError);
  expect(() => newBody('\ud800')).toThrow(RangeError);
});

it('are written once', () => {
  const voices = new Y.Doc();
  const first = newBody('Le toit est trop bas.');
  sayBody(voices, FACT, first);
  sayBody(voices, FACT, newBody('Rien à dire.'));
  expect(bodyIn(voices, FACT)).toEqual(first);
  expect([...readBodies(voices)]).toEqual([[FACT, first]]);
});

it('leave the bytes of the document when they are erased, here and where that arrives', () => {
  const [mine, hers] = [new Y.Doc(), new Y.Doc()];
  sayBody(mine, FACT, newBody('Mon dos me fait mal.'));
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(mine));
  eraseBody(mine, FACT);
  eraseBody(mine, 'cd'.repeat(32) as EventId);
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(mine));
  for (const voices of [mine, hers]) {
    expect(bodyIn(voices, FACT)).toBeUndefined();
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(voices))).not.toContain('Mon dos');
  }
});

it('of any other shape are none', () => {
  const voices = new Y.Doc();
  const bodies = voices.getMap('bodies');
  const salt = '0'.repeat(32);
  for (const [i, odd] of [
    7,
    'text',
    {},
    { salt },
    { salt: 'x', text: 'a' },
    { salt, text: 'x'.repeat(BODY_LIMIT + 1) },
  ].entries()) {
    bodies.set(`fact ${i}`, odd);
  }
  expect([...readBodies(voices)]).toEqual([]);
});
