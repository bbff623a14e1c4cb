/** The published cases of decisions, in many orders of arrival and with duplicates, and what the example's two groups expect of theirs. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/decisions/fact.ts';
import { seededChance } from '../../simulation/chance.ts';
import { shuffled } from '../bookings/fixture/random-facts.ts';
import vectors from './fixture/decision-vectors.json';
import { fold, published, rolesOfTown, told } from './fixture/told.ts';

const ORDERS = 60;

interface Written {
  readonly id: string;
  readonly type: string;
  readonly author: string;
  readonly at: string;
  readonly prev: readonly string[];
  readonly payload: object;
}

function factOf({ id, type, author, at, prev, payload }: Written): Fact {
  return { ...told(id, type, author, at, prev), payload: { ...payload } };
}

describe('a published case', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    const facts = vector.events.map(factOf);
    const roles = rolesOfTown(vector.roles.facilitators);
    const chance = seededChance(vector.events.length);
    for (let order = 0; order < ORDERS; order++) {
      const arriving = shuffled([...facts, ...facts.filter(() => chance.happens(0.3))], chance);
      expect(published(fold(arriving, roles)), `order ${order}`).toEqual(vector.expected);
    }
  });

  it('is there for 26 situations', () => expect(vectors).toHaveLength(26));
});
