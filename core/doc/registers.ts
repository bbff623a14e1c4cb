/**
 * The merge registers of the domain on Yjs maps: what happens when two devices write the same field without knowing of each other.
 * `lww` keeps one of two concurrent writes (the higher random client id), so it serves only where that does little harm; `mv` keeps
 * both until somebody has seen both; `set` lets an addition win over a concurrent removal; `sum` adds immutable movements; `log` only
 * grows; `once` only turns true. `text` is Y.Text itself.
 *
 * Nested containers are made when their entity is: two devices that create the same key lose one of the two maps, so keys of nested
 * containers are field names inside an entity with a random id, and nothing else is nested.
 */
import * as Y from 'yjs';

export type Scalar = string | number | boolean | null;
/** An entity: one map of fields under a random id. */
export type Entity = Y.Map<unknown>;

/** Whether a stored value is a map of fields. */
export function isEntity(value: unknown): value is Entity {
  return value instanceof Y.Map;
}

export function readLww(entity: Entity, field: string): unknown {
  return entity.get(field);
}

export function writeLww(entity: Entity, field: string, value: Scalar): void {
  if (entity.get(field) !== value) entity.set(field, value);
}

/** `once`: from false to true only; there is no way back. */
export function isSetOnce(entity: Entity, field: string): boolean {
  return entity.get(field) !== undefined;
}

export interface MvWrite {
  readonly id: string;
  readonly value: Scalar;
  readonly by: string;
  /** Seconds since 1970 by the writer's clock: shown, decides nothing. */
  readonly at: number;
  /** Ids of the writes that the writer had seen. */
  readonly replaces: readonly string[];
}

/** The writes that no other one replaces: one, or several that did not know of each other. In order of id. */
export function readMv(entity: Entity, field: string): MvWrite[] {
  const writes = nested(entity, field);
  if (!writes) return [];
  const found: MvWrite[] = [];
  const replaced = new Set<string>();
  for (const [id, raw] of writes.entries()) {
    const write = toMvWrite(id, raw);
    if (!write) continue;
    found.push(write);
    for (const former of write.replaces) if (former !== id) replaced.add(former);
  }
  const open = found.filter(({ id }) => !replaced.has(id));
  // writes that replace each other in a ring can only be forged: then all are shown
  return (open.length > 0 ? open : found).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Replaces every write that this device has seen, and drops those that were replaced before. */
export function writeMv(entity: Entity, field: string, write: Omit<MvWrite, 'replaces'>): void {
  const writes = nested(entity, field) ?? nest(entity, field);
  const replaces = readMv(entity, field).map(({ id }) => id);
  const { id, value, by, at } = write;
  writes.set(id, { value, by, at, replaces });
  for (const former of writes.keys()) if (former !== id && !replaces.includes(former)) writes.delete(former);
}

export function readSet(entity: Entity, field: string): string[] {
  const members = nested(entity, field);
  return members ? [...members.keys()].sort() : [];
}

/** Added again even when present: a concurrent removal then takes away only what it saw. */
export function addToSet(entity: Entity, field: string, member: string): void {
  (nested(entity, field) ?? nest(entity, field)).set(member, true);
}

export function removeFromSet(entity: Entity, field: string, member: string): void {
  nested(entity, field)?.delete(member);
}

/** Σ of the movements that are safe integers; others are ignored here and listed by the entity's schema. */
export function readSum(entity: Entity, field: string): number {
  let sum = 0n; // rounding would depend on the order, which differs between replicas
  for (const movement of nested(entity, field)?.values() ?? []) {
    if (typeof movement === 'number' && Number.isSafeInteger(movement)) sum += BigInt(movement);
  }
  return Number(sum);
}

/** `id`: random; a movement is never changed, a mistake is mended by another one. */
export function addMovement(entity: Entity, field: string, id: string, delta: number): void {
  const movements = nested(entity, field) ?? nest(entity, field);
  if (!movements.has(id)) movements.set(id, delta);
}

/** Entries by id; the first writing of an id stands. */
export function readLog(entity: Entity, field: string): ReadonlyMap<string, unknown> {
  return new Map(nested(entity, field)?.entries() ?? []);
}

export function appendToLog(entity: Entity, field: string, id: string, entry: Record<string, Scalar>): void {
  const entries = nested(entity, field) ?? nest(entity, field);
  if (!entries.has(id)) entries.set(id, entry);
}

/** Makes the containers of a new entity at once, so that no two devices make them later. */
export function newEntity(
  collection: Y.Map<unknown>,
  id: string,
  fields: Readonly<Record<string, Scalar>>,
  containers: readonly string[],
): Entity {
  const entity = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(fields)) entity.set(field, value);
  for (const container of containers) entity.set(container, new Y.Map<unknown>());
  collection.set(id, entity);
  return entity;
}

function nested(entity: Entity, field: string): Y.Map<unknown> | undefined {
  const value = entity.get(field);
  return isEntity(value) ? value : undefined;
}

/** For an entity of an older version that lacks the container. */
export function nest(entity: Entity, field: string): Y.Map<unknown> {
  const container = new Y.Map<unknown>();
  entity.set(field, container);
  return container;
}

function toMvWrite(id: string, raw: unknown): MvWrite | undefined {
  if (typeof raw !== 'object' || raw === null || !('value' in raw && 'by' in raw && 'at' in raw))
    return undefined;
  const { value, by, at } = raw;
  if (!isScalar(value) || typeof by !== 'string' || typeof at !== 'number') return undefined;
  const replaces = 'replaces' in raw && Array.isArray(raw.replaces) ? raw.replaces.filter(isText) : [];
  return { id, value, by, at, replaces };
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
