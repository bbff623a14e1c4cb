/**
 * Cards by what they are good for and how they change hands, so that who can help with a need costs its candidates alone, not 20,000
 * cards; and what was found, kept until one of these candidates is another. Not reactive: who reads it knows when to update it.
 */
import type { Card } from '../../core/inventory/card.ts';
import { type Interval, openIntervals } from '../../core/inventory/opening-hours.ts';
import type { Quantity } from '../../core/inventory/quantity.ts';
import type { Transaction } from '../../core/inventory/values.ts';
import { byScore, canBeMatched, HELPING, type Match, matchOf } from '../../core/matching/match.ts';

/** The best answers, and how many there are in all. */
export interface Answers {
  readonly best: readonly Match[];
  readonly count: number;
}

export interface MatchIndex {
  /** At the cost of what changed. `stockOf`: of a supply; one whose stock is another counts as changed. */
  update(cards: readonly Card[], stockOf: (card: Card) => Quantity | undefined): void;
  /** All of them, the best first. For a need: who can help; for the others: the needs that they could answer. */
  all(card: Card, nowMs: number): readonly Match[];
  /** Of a need, the first `BEST`. */
  answers(need: Card, nowMs: number): Answers;
  /** Whether a need has an answer at all: ends at the first. */
  hasAnswer(need: Card, nowMs: number): boolean;
}

/** How many answers stand beside a need. */
const BEST = 3;
/** What is found holds for as long: a common hour that is over is looked for again after it. */
const STEP_MS = 15 * 60_000;
/** Whole lists that are kept: pages that one goes back to. */
const LISTS_KEPT = 8;

interface Entry {
  readonly card: Card;
  readonly stock: Quantity | undefined;
  readonly shelves: readonly Shelf[];
  round: number;
}

/** Cards that are good for one need and change hands in one way. */
interface Shelf {
  readonly helping: Map<string, Card>;
  readonly needing: Map<string, Card>;
  /** Grows with every change. */
  version: number;
}

/** What was found for a card, and what it was found in. */
interface Found<T> {
  readonly mark: string;
  readonly value: T;
}

export function createMatchIndex(): MatchIndex {
  const entries = new Map<string, Entry>();
  const shelves = new Map<string, Shelf>();
  const lists = new Map<string, Found<readonly Match[]> & { readonly card: Card }>();
  const answersByNeed = new WeakMap<Card, Found<Answers>>();
  const answeredByNeed = new WeakMap<Card, Found<boolean>>();
  const hours = createKeptHours();
  let round = 0;

  const shelf = (name: string): Shelf => {
    const known = shelves.get(name);
    if (known) return known;
    const made: Shelf = { helping: new Map(), needing: new Map(), version: 0 };
    shelves.set(name, made);
    return made;
  };

  const put = (card: Card, stock: Quantity | undefined): void => {
    const found = canBeMatched(card) ? shelfNames(card).map(shelf) : [];
    for (const one of found) {
      const side = card.kind === 'need' ? one.needing : one.helping;
      side.set(card.id, card);
      one.version += 1;
    }
    entries.set(card.id, { card, stock, shelves: found, round });
  };

  const take = ({ card, shelves: those }: Entry): void => {
    for (const one of those) {
      one.helping.delete(card.id);
      one.needing.delete(card.id);
      one.version += 1;
    }
    entries.delete(card.id);
  };

  /** The shelves that a card's candidates stand on, and the mark under which what is found in them holds. */
  const ground = (card: Card, nowMs: number): { those: readonly Shelf[]; mark: string } => {
    const entry = entries.get(card.id);
    const those = entry?.card === card ? entry.shelves : [];
    const version = those.reduce((sum, one) => sum + one.version, 0);
    return { those, mark: `${Math.floor(nowMs / STEP_MS)} ${version}` };
  };

  const surroundings = (nowMs: number) => ({
    nowMs: Math.floor(nowMs / STEP_MS) * STEP_MS,
    stockOf: (card: Card) => entries.get(card.id)?.stock,
    hoursOf: hours,
  });

  /** Each candidate once, though it stands on several shelves; until `take` answers false. */
  const walk = (
    card: Card,
    those: readonly Shelf[],
    nowMs: number,
    each: (match: Match) => boolean,
  ): void => {
    const around = surroundings(nowMs);
    const seen = those.length > 1 ? new Set<string>() : undefined;
    for (const one of those) {
      const candidates = card.kind === 'need' ? one.helping : one.needing;
      for (const other of candidates.values()) {
        if (seen?.has(other.id)) continue;
        seen?.add(other.id);
        const match = card.kind === 'need' ? matchOf(card, other, around) : matchOf(other, card, around);
        if (match && !each(match)) return;
      }
    }
  };

  return {
    update: (cards, stockOf) => {
      round += 1;
      for (const card of cards) {
        const known = entries.get(card.id);
        const stock = card.kind === 'supply' ? stockOf(card) : undefined;
        if (known?.card === card && isSameQuantity(known.stock, stock)) {
          known.round = round;
          continue;
        }
        if (known) take(known);
        put(card, stock);
      }
      for (const entry of entries.values()) if (entry.round !== round) take(entry);
    },
    all: (card, nowMs) => {
      const { those, mark } = ground(card, nowMs);
      const known = lists.get(card.id);
      if (known?.card === card && known.mark === mark) return known.value;
      const value: Match[] = [];
      walk(card, those, nowMs, (match) => value.push(match) > 0);
      value.sort(byScore);
      lists.delete(card.id);
      lists.set(card.id, { card, mark, value });
      const [oldest] = lists.keys();
      if (lists.size > LISTS_KEPT && oldest !== undefined) lists.delete(oldest);
      return value;
    },
    answers: (need, nowMs) => {
      const { those, mark } = ground(need, nowMs);
      const known = answersByNeed.get(need);
      if (known?.mark === mark) return known.value;
      let best: readonly Match[] = [];
      let count = 0;
      walk(need, those, nowMs, (match) => {
        count += 1;
        const worst = best.at(-1);
        if (best.length < BEST || !worst || byScore(match, worst) < 0)
          best = [...best, match].sort(byScore).slice(0, BEST);
        return true;
      });
      const value = { best, count };
      answersByNeed.set(need, { mark, value });
      return value;
    },
    hasAnswer: (need, nowMs) => {
      const { those, mark } = ground(need, nowMs);
      const known = answeredByNeed.get(need);
      if (known?.mark === mark) return known.value;
      let value = false;
      walk(need, those, nowMs, () => {
        value = true;
        return false;
      });
      answeredByNeed.set(need, { mark, value });
      return value;
    },
  };
}

/** A need that takes a loan takes a gift as well: it stands on both shelves. */
function shelfNames({ kind, needs, transactions }: Card): readonly string[] {
  if (kind !== 'need' && !HELPING.includes(kind)) return [];
  const ways = new Set<Transaction>(transactions);
  if (kind === 'need' && ways.has('borrow-lend')) ways.add('receive-donate');
  return needs.flatMap((code) => [...ways].map((way) => `${code} ${way}`));
}

/** Reckoned once for the span, which is the same for all cards, and once for cards that say the same hours. */
function createKeptHours(): (card: Card, span: Interval) => readonly Interval[] {
  let byRules = new WeakMap<Card['availability'], readonly Interval[]>();
  let byText = new Map<string, readonly Interval[]>();
  let kept: Interval = { startMs: 0, endMs: 0 };
  return ({ availability }, span) => {
    if (span.startMs !== kept.startMs || span.endMs !== kept.endMs) {
      kept = span;
      byRules = new WeakMap();
      byText = new Map();
    }
    const known = byRules.get(availability);
    if (known) return known;
    const text = JSON.stringify(availability);
    const hours = byText.get(text) ?? openIntervals(availability, span);
    byText.set(text, hours);
    byRules.set(availability, hours);
    return hours;
  };
}

function isSameQuantity(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one?.value === other?.value && one?.unit === other?.unit;
}
