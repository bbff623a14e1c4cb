/** Places in a list as fractional indices: moving one thing writes one key. Equal keys, made on two devices at once, tie by id. */
import { generateKeyBetween } from 'fractional-indexing';
import type * as Y from 'yjs';
import { isEntity } from '../doc/registers.ts';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** The alphabet of `fractional-indexing`; anything else would make it throw. */
export function isOrder(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && orderAfter(value) !== undefined;
}

export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Behind everything in the collection whose order is sound. */
export function orderAtEnd(collection: Y.Map<unknown>): string {
  let last: string | null = null;
  for (const entity of collection.values()) {
    const order = isEntity(entity) ? entity.get('order') : undefined;
    if (isOrder(order) && (last === null || order > last)) last = order;
  }
  return generateKeyBetween(last, null);
}

/** Between two neighbours of a sorted list; when they share one key, right after it. */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  const upper = after !== undefined && before !== undefined && before >= after ? undefined : after;
  return generateKeyBetween(before ?? null, upper ?? null);
}

function orderAfter(order: string): string | undefined {
  try {
    return generateKeyBetween(order, null);
  } catch {
    return undefined; // the library's answer to a key it did not make
  }
}
