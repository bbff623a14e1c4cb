/**
 * Who can help with a need (entity 22): a score on this device between a need and what others offer. Never for housing, which a
 * mediator does with people, and never by what somebody is.
 */
import type { Card } from '../inventory/card.ts';
import { type Interval, openIntervals } from '../inventory/opening-hours.ts';
import type { Quantity } from '../inventory/quantity.ts';
import type { CardKind, NeedCode, Transaction } from '../inventory/values.ts';

export interface Match {
  readonly need: Card;
  readonly offer: Card;
  /** More is better; only good for an order. */
  readonly score: number;
  readonly why: MatchReasons;
}

export interface MatchReasons {
  /** Never empty. */
  readonly needs: readonly NeedCode[];
  readonly sameCategory: boolean;
  /** Both have hours, and share some: the first they share. */
  readonly commonTime: Interval | undefined;
  /** There is as much as is asked for; undefined when nobody said how much. */
  readonly isEnough: boolean | undefined;
}

export interface MatchSurroundings {
  readonly nowMs: number;
  /** How much there is of a supply, in its own unit; undefined for others. */
  readonly stockOf?: (card: Card) => Quantity | undefined;
}

const HELPING: readonly CardKind[] = ['offer', 'equipment', 'skill', 'place', 'supply'];
/** How far ahead a common hour is looked for. */
const AHEAD_MS = 42 * 86_400_000;
const POINTS = { need: 10, category: 5, time: 4, enough: 3, precise: 2 } as const;

/** The best first; of equal ones the one that was there first, then by id. */
export function matchesFor(
  need: Card,
  cards: readonly Card[],
  surroundings: MatchSurroundings,
): readonly Match[] {
  if (!canBeMatched(need) || need.kind !== 'need') return [];
  return cards.flatMap((offer) => matchOf(need, offer, surroundings) ?? []).toSorted(byScore);
}

/** What a card could help with, the other way round. */
export function needsFor(
  offer: Card,
  cards: readonly Card[],
  surroundings: MatchSurroundings,
): readonly Match[] {
  return cards
    .filter((need) => need.kind === 'need' && canBeMatched(need))
    .flatMap((need) => matchOf(need, offer, surroundings) ?? [])
    .toSorted(byScore);
}

/** A need takes a loan as a gift too; nobody who lends has thereby given. */
export function isCompatible(wanted: readonly Transaction[], offered: readonly Transaction[]): boolean {
  const isCovered = wanted.includes('borrow-lend') && offered.includes('receive-donate');
  return isCovered || wanted.some((one) => offered.includes(one));
}

function canBeMatched({ isConfirmed, archive, needs, categories }: Card): boolean {
  return isConfirmed && !archive && !needs.includes('housing') && !categories.includes('Habitat');
}

function matchOf(need: Card, offer: Card, { nowMs, stockOf }: MatchSurroundings): Match | undefined {
  if (offer.id === need.id || !HELPING.includes(offer.kind) || !canBeMatched(offer)) return undefined;
  const needs = need.needs.filter((code) => offer.needs.includes(code));
  if (needs.length === 0 || !isCompatible(need.transactions, offer.transactions)) return undefined;
  const time = commonTime(need, offer, nowMs);
  if (time === 'none') return undefined;
  const sameCategory = need.categories.some((category) => offer.categories.includes(category));
  const isEnough = covers(need.quantity, stockOf?.(offer) ?? offer.quantity);
  const score =
    needs.length * POINTS.need +
    (sameCategory ? POINTS.category : 0) +
    (time ? POINTS.time : 0) +
    (isEnough === true ? POINTS.enough : 0) +
    (needs.length === need.needs.length ? POINTS.precise : 0) -
    (isEnough === false ? POINTS.enough : 0);
  return { need, offer, score, why: { needs, sameCategory, commonTime: time, isEnough } };
}

/** Undefined when one of them is there at any time. */
function commonTime(need: Card, offer: Card, nowMs: number): Interval | undefined | 'none' {
  if (need.availability.length === 0 || offer.availability.length === 0) return undefined;
  const span = { startMs: nowMs, endMs: nowMs + AHEAD_MS };
  const theirs = openIntervals(offer.availability, span);
  for (const mine of openIntervals(need.availability, span)) {
    for (const other of theirs) {
      const startMs = Math.max(mine.startMs, other.startMs);
      const endMs = Math.min(mine.endMs, other.endMs);
      if (endMs > startMs) return { startMs, endMs };
    }
  }
  return 'none';
}

function covers(wanted: Quantity | undefined, there: Quantity | undefined): boolean | undefined {
  if (!wanted || !there || wanted.unit !== there.unit) return undefined;
  return Number(there.value) >= Number(wanted.value);
}

function byScore(a: Match, b: Match): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.offer.createdAt !== b.offer.createdAt) return a.offer.createdAt - b.offer.createdAt;
  return `${a.need.id} ${a.offer.id}` < `${b.need.id} ${b.offer.id}` ? -1 : 1;
}
