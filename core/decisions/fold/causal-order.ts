/**
 * The facts of one decision, parents before children, with what each had seen. A fact waits while a parent is missing, or the roster
 * head that it cites. Places say in which order they came here and mean nothing else: whatever is told of a decision is the same
 * for any order of arrival. No recursion: a hostile chain is as deep as it is long.
 */
import type { EventId, OpHash } from '../../id/id.ts';
import type { Fact } from '../fact.ts';
import { readSaid } from '../kinds/read-said.ts';
import type { Read } from '../kinds/said.ts';
import { addAll, addPlace, emptySet, type FactSet, hasPlace, meets } from './fact-set.ts';

export interface Placed {
  readonly place: number;
  readonly fact: Fact;
  readonly said: Read;
}

export interface WaitingFact {
  readonly fact: Fact;
  /** Parents that are not here, in order. Empty when all that is missing is the roster's, or further back. */
  readonly missing: readonly EventId[];
  readonly isHeadMissing: boolean;
}

export interface CausalOrder {
  /** Parents first. */
  readonly placed: readonly Placed[];
  placeOf(id: string): number | undefined;
  /** Whether the author of the fact at `later` had seen the one at `earlier`. No fact has seen itself. */
  sees(later: number, earlier: number): boolean;
  seesAny(later: number, set: FactSet): boolean;
  /** All that the authors of these facts had seen; they themselves only where another had seen them. */
  seenBy(places: Iterable<number>): FactSet;
  /** The same, with these facts. */
  pastOf(places: Iterable<number>): FactSet;
  setOf(places: Iterable<number>): FactSet;
  /** What nobody has seen yet, in order of id: `prev` of the next fact. */
  heads(): readonly EventId[];
  /** In order of id. */
  waiting(): readonly WaitingFact[];
}

export interface GrowingOrder extends CausalOrder {
  /** False: it was here. */
  add(fact: Fact): boolean;
  /** The roster has grown; true when facts that waited for it moved. */
  retryHeads(): boolean;
  /** As if that fact were here, its parents being so; undefined when it is here, or would wait. */
  tryOut<T>(fact: Fact, look: (place: number) => T): T | undefined;
}

type Lack = string;

export function createCausalOrder(knowsHead: (head: OpHash) => boolean): GrowingOrder {
  const placed: Placed[] = [];
  const pasts: FactSet[] = [];
  const places = new Map<string, number>();
  const children: number[] = [];
  const waiting = new Map<string, { readonly fact: Fact; readonly lacks: Set<Lack> }>();
  const waitingFor = new Map<Lack, Set<string>>();

  const headLack = (head: OpHash): Lack => `roster ${head}`;

  const lacksOf = ({ prev, roster }: Fact): Set<Lack> => {
    const lacks = new Set<Lack>(prev.filter((id) => !places.has(id)));
    if (!knowsHead(roster)) lacks.add(headLack(roster));
    return lacks;
  };

  const put = (fact: Fact): number => {
    const place = placed.length;
    const past = emptySet(place);
    const parents = [...new Set(fact.prev)].map((id) => places.get(id) ?? 0).sort((a, b) => b - a);
    for (const parent of parents) {
      children[parent] = (children[parent] ?? 0) + 1;
      if (hasPlace(past, parent)) continue; // seen by a later parent, with all that it had seen
      const before = pasts[parent];
      if (before) addAll(past, before);
      addPlace(past, parent);
    }
    placed.push({ place, fact, said: readSaid(fact) });
    pasts.push(past);
    children.push(0);
    places.set(fact.id, place);
    return place;
  };

  const takeBack = (fact: Fact): void => {
    placed.pop();
    pasts.pop();
    children.pop();
    places.delete(fact.id);
    for (const id of new Set(fact.prev)) {
      const parent = places.get(id) ?? 0;
      children[parent] = (children[parent] ?? 0) - 1;
    }
  };

  /** Lets go what waited for it, and what waited for that. */
  const release = (lack: Lack): boolean => {
    const met: Lack[] = [lack];
    let hasMoved = false;
    for (let next = met.pop(); next !== undefined; next = met.pop()) {
      const ids = waitingFor.get(next) ?? [];
      waitingFor.delete(next);
      for (const id of ids) {
        const one = waiting.get(id);
        one?.lacks.delete(next);
        if (!one || one.lacks.size > 0) continue;
        waiting.delete(id);
        put(one.fact);
        hasMoved = true;
        met.push(id);
      }
    }
    return hasMoved;
  };

  const sees = (later: number, earlier: number): boolean => {
    const past = pasts[later];
    return past !== undefined && hasPlace(past, earlier);
  };

  const seenBy = (of: readonly number[]): FactSet => {
    const union = emptySet(placed.length);
    for (const place of of.toSorted((a, b) => b - a)) {
      const past = pasts[place];
      if (past && !hasPlace(union, place)) addAll(union, past);
    }
    return union;
  };

  return {
    placed,
    placeOf: (id) => places.get(id),
    sees,
    seesAny: (later, set) => {
      const past = pasts[later];
      return past !== undefined && meets(past, set);
    },
    seenBy: (of) => seenBy([...of]),
    pastOf: (of) => {
      const all = [...of];
      const union = seenBy(all);
      for (const place of all) addPlace(union, place);
      return union;
    },
    setOf: (of) => {
      const set = emptySet(placed.length);
      for (const place of of) addPlace(set, place);
      return set;
    },
    heads: () =>
      placed
        .filter(({ place }) => children[place] === 0)
        .map(({ fact }) => fact.id)
        .sort(),
    waiting: () =>
      [...waiting.values()]
        .map(({ fact, lacks }) => ({
          fact,
          missing: [...new Set(fact.prev)].filter((id) => lacks.has(id) && !waiting.has(id)).sort(),
          isHeadMissing: lacks.has(headLack(fact.roster)),
        }))
        .sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1)),
    add: (fact) => {
      if (places.has(fact.id) || waiting.has(fact.id)) return false;
      const lacks = lacksOf(fact);
      if (lacks.size === 0) {
        put(fact);
        release(fact.id);
        return true;
      }
      waiting.set(fact.id, { fact, lacks });
      for (const lack of lacks) {
        const ids = waitingFor.get(lack) ?? new Set();
        waitingFor.set(lack, ids.add(fact.id));
      }
      return true;
    },
    retryHeads: () => {
      const heads = new Set([...waiting.values()].map(({ fact }) => fact.roster));
      return [...heads]
        .filter((head) => waitingFor.has(headLack(head)) && knowsHead(head))
        .map((head) => release(headLack(head)))
        .includes(true);
    },
    tryOut: (fact, look) => {
      if (places.has(fact.id) || waiting.has(fact.id) || lacksOf(fact).size > 0) return undefined;
      const place = put(fact);
      try {
        return look(place);
      } finally {
        takeBack(fact);
      }
    },
  };
}
