/** What there is of each supply: the sum of its movements, exact and the same in whatever order they arrived. */
import type * as Y from 'yjs';
import { createFactIndex } from '../doc/fact-index.ts';
import { followFacts } from '../doc/follow-facts.ts';
import { isEntity, readImm } from '../doc/registers.ts';
import { type CardId, cardsOf, isCardId } from '../inventory/card.ts';
import { isOneOf, type Unit, UNITS } from '../inventory/values.ts';
import { type Movement, movementsOf, readMovement } from './movement.ts';

export interface Stock {
  /** Whole grams, millilitres, pieces; less than 0 when more was taken than there was known to be. */
  readonly total: number;
  readonly isOverdrawn: boolean;
  /** Oldest first by the clocks of those who wrote them; of one moment what came in before what went out, then by id. */
  readonly movements: readonly Movement[];
  /** What was taken out since it was last not overdrawn: by whom it is to be looked into. Empty when it is not overdrawn. */
  readonly taken: readonly Movement[];
}

export interface LivingStock {
  /** Undefined for a card without movements. The same object as long as nothing changed in it. */
  of(card: string): Stock | undefined;
  /** Cards of which more was taken than there was, by id. */
  overdrawn(): readonly string[];
  /** Movements that could not be read, or are in another unit than their supply. */
  unreadable(): number;
  close(): void;
}

/** Movements of one supply; one that is given twice counts once. */
export function foldStock(given: Iterable<Movement>): Stock {
  const byId = new Map([...given].map((movement) => [movement.id, movement]));
  const movements = [...byId.values()].sort(byDay);
  const total = Number(movements.reduce((sum, { delta }) => sum + BigInt(delta), 0n));
  const isOverdrawn = total < 0;
  return { total, isOverdrawn, movements, taken: isOverdrawn ? takenSince(movements) : [] };
}

/** What went out after the last time that something came in and was enough: two people who take at once are both named. */
function takenSince(movements: readonly Movement[]): readonly Movement[] {
  let sum = 0n;
  let from = 0;
  for (const [at, { delta }] of movements.entries()) {
    sum += BigInt(delta);
    if (delta > 0 && sum >= 0n) from = at + 1;
  }
  return movements.slice(from).filter(({ delta }) => delta < 0);
}

function byDay(a: Movement, b: Movement): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.at !== b.at) return a.at - b.at;
  if (a.delta > 0 !== b.delta > 0) return a.delta > 0 ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Reads again only what a change touches. */
export function followStock(inventory: Y.Doc): LivingStock {
  const stored = followFacts(movementsOf(inventory), readMovement);
  const byCard = createFactIndex<CardId, Movement>();
  const folded = new Map<string, Folded>();

  /** A supply that arrives after its movements says in what they are counted. */
  const cardsChanged = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const { path, keys } of events.map((event) => ({ path: event.path, keys: event.changes.keys })))
      if (path.length === 0) for (const id of keys.keys()) folded.delete(id);
  };
  cardsOf(inventory).observeDeep(cardsChanged);

  const refresh = (): void =>
    stored.take((id, before, after) => {
      byCard.move(id, before?.resource, after?.resource, after);
      for (const movement of [before, after]) if (movement) folded.delete(movement.resource);
    });
  const foldOf = (card: CardId): Folded => {
    const kept = folded.get(card);
    if (kept) return kept;
    const movements = byCard.of(card);
    // of a card that has no unit, or has not come, the first by id says it: the same one on every device
    const unit = unitOf(inventory, card) ?? movements[0]?.unit;
    const fitting = movements.filter((movement) => movement.unit === unit);
    const found = {
      stock: fitting.length === 0 ? undefined : foldStock(fitting),
      misfits: movements.length - fitting.length,
    };
    folded.set(card, found);
    return found;
  };

  return {
    of: (card) => {
      refresh();
      return isCardId(card) ? foldOf(card).stock : undefined;
    },
    overdrawn: () => {
      refresh();
      return byCard.names().filter((card) => foldOf(card).stock?.isOverdrawn);
    },
    unreadable: () => {
      refresh();
      return byCard.names().reduce((sum, card) => sum + foldOf(card).misfits, stored.unreadable.size);
    },
    close: () => {
      stored.close();
      cardsOf(inventory).unobserveDeep(cardsChanged);
    },
  };
}

interface Folded {
  readonly stock: Stock | undefined;
  /** Movements in another unit. */
  readonly misfits: number;
}

/** Of the supply itself, which never changes it; undefined while the card has not come. */
function unitOf(inventory: Y.Doc, card: CardId): Unit | undefined {
  const entity = cardsOf(inventory).get(card);
  const unit = isEntity(entity) ? readImm(entity, 'unit') : undefined;
  return isOneOf(UNITS, unit) ? unit : undefined;
}
