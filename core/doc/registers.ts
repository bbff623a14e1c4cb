/**
 * The merge registers of the domain on Yjs maps: what happens when two devices write the same field without knowing of each other.
 * `lww` keeps one of two concurrent writes (the higher random client id), so it serves only where that does little harm; `mv` keeps
 * both until somebody has seen both; `set` lets an addition win over a concurrent removal; `sum` adds immutable movements; `log` only
 * grows; `once` only turns true. `text` is Y.Text itself.
 *
 * Two forms, read alike. An entity with *containers* keeps each register in a nested map that is made when the entity is: two devices
 * that create the same key lose one of the two maps. An entity without them keeps registers in *flat keys* beside each other,
 * `field/<write>` and `field/<member>`, and may have been *born* with first values, all in the one value `born`: thousands of such
 * entities load fast. Words that people type never stand in `born`, which is not rewritten when they change.
 */
import * as Y from 'yjs';
import type { Json } from '../canonical-json/canonical-json.ts';

export type Scalar = string | number | boolean | null;
/** An entity: one map of fields under a random id. */
export type Entity = Y.Map<unknown>;

/** Whether a stored value is a map of fields. */
export function isEntity(value: unknown): value is Entity {
  return value instanceof Y.Map;
}

/** What an entity without containers began with, by field; `by` and `at` of its author under `createdBy` and `createdAt`. */
export type Born = Readonly<Record<string, Json>>;

const BORN = 'born';
/** The id of the write that an `mv` field was born with; what replaces it cites it like any other. */
const BORN_WRITE = 'born';

/** Undefined for an entity with containers, and for a value that is no record. */
export function readBorn(entity: Entity): Readonly<Record<string, unknown>> | undefined {
  const born = entity.get(BORN);
  return typeof born === 'object' && born !== null && !Array.isArray(born) && !isEntity(born)
    ? Object.fromEntries(Object.entries(born))
    : undefined;
}

function bornValue(entity: Entity, field: string): unknown {
  const born = entity.get(BORN);
  return typeof born === 'object' && born !== null && Object.hasOwn(born, field)
    ? Reflect.get(born, field)
    : undefined;
}

export function readLww(entity: Entity, field: string): unknown {
  return entity.has(field) ? entity.get(field) : bornValue(entity, field);
}

export function writeLww(entity: Entity, field: string, value: Scalar): void {
  if (readLww(entity, field) !== value) entity.set(field, value);
}

/** `once`: from false to true only; there is no way back. */
export function isSetOnce(entity: Entity, field: string): boolean {
  return entity.get(field) !== undefined;
}

export interface MvWrite {
  readonly id: string;
  readonly value: Json;
  readonly by: string;
  /** Seconds since 1970 by the writer's clock: shown, decides nothing. */
  readonly at: number;
  /** Ids of the writes that the writer had seen. */
  readonly replaces: readonly string[];
}

/** The writes that no other one replaces: one, or several that did not know of each other. In order of id. */
export function readMv(entity: Entity, field: string): MvWrite[] {
  const found: MvWrite[] = [];
  const replaced = new Set<string>();
  for (const [id, raw] of membersOf(entity, field)) {
    const write = toMvWrite(id, raw);
    if (!write) continue;
    found.push(write);
    for (const former of write.replaces) if (former !== id) replaced.add(former);
  }
  const first = bornWrite(entity, field);
  if (first) found.push(first);
  const open = found.filter(({ id }) => !replaced.has(id));
  // writes that replace each other in a ring can only be forged: then all are shown
  return (open.length > 0 ? open : found).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Replaces every write that this device has seen, and drops those that were replaced before. */
export function writeMv(entity: Entity, field: string, write: Omit<MvWrite, 'replaces'>): void {
  const replaces = readMv(entity, field).map(({ id }) => id);
  const { id, value, by, at } = write;
  const had = [...membersOf(entity, field)].map(([former]) => former);
  // the value that the entity was born with stays in it: who cites it must not be dropped
  const cited = bornValue(entity, field) === undefined ? [] : [BORN_WRITE];
  setMember(entity, field, id, { value, by, at, replaces: [...new Set([...replaces, ...cited])] });
  for (const former of had)
    if (former !== id && !replaces.includes(former)) dropMember(entity, field, former);
}

export function readSet(entity: Entity, field: string): string[] {
  const members = [...membersOf(entity, field)].map(([member]) => member);
  const born = bornMembers(entity, field).filter((member) => !entity.has(tombstone(field, member)));
  return [...new Set([...members, ...born])].sort();
}

/** Added again even when present: a concurrent removal then takes away only what it saw. */
export function addToSet(entity: Entity, field: string, member: string): void {
  setMember(entity, field, member, true);
}

export function removeFromSet(entity: Entity, field: string, member: string): void {
  dropMember(entity, field, member);
  if (bornMembers(entity, field).includes(member)) entity.set(tombstone(field, member), true);
}

/** Values by name, each `lww` by itself: of an entity with flat keys. */
export function readKeyed(entity: Entity, field: string): Map<string, unknown> {
  return new Map(membersOf(entity, field));
}

export function setKeyed(entity: Entity, field: string, name: string, value: Json): void {
  setMember(entity, field, name, value);
}

export function dropKeyed(entity: Entity, field: string, name: string): void {
  dropMember(entity, field, name);
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

/** An entity without containers: `born` are first values of its registers, `words` are keys of their own. */
export function newBorn(
  collection: Y.Map<unknown>,
  id: string,
  born: Born,
  words: Readonly<Record<string, Scalar>>,
): Entity {
  const entity = new Y.Map<unknown>();
  entity.set(BORN, born);
  for (const [field, value] of Object.entries(words)) entity.set(field, value);
  collection.set(id, entity);
  return entity;
}

/** The entries of a register, whichever form it has. */
function* membersOf(entity: Entity, field: string): Generator<readonly [string, unknown], void> {
  const container = nested(entity, field);
  if (container) {
    yield* container.entries();
    return;
  }
  const prefix = `${field}/`;
  for (const [key, value] of entity.entries()) {
    if (key.startsWith(prefix)) yield [key.slice(prefix.length), value];
  }
}

function setMember(entity: Entity, field: string, member: string, value: Json): void {
  const container = nested(entity, field);
  if (container) container.set(member, value);
  else entity.set(`${field}/${member}`, value);
}

function dropMember(entity: Entity, field: string, member: string): void {
  const container = nested(entity, field);
  if (container) container.delete(member);
  else entity.delete(`${field}/${member}`);
}

/** Says that a member which the set was born with was taken out; one that is added again has a key of its own, which counts. */
function tombstone(field: string, member: string): string {
  return `${field}-/${member}`;
}

function bornMembers(entity: Entity, field: string): readonly string[] {
  const members = bornValue(entity, field);
  return Array.isArray(members) ? members.filter(isText) : [];
}

function bornWrite(entity: Entity, field: string): MvWrite | undefined {
  const value = bornValue(entity, field);
  if (!isJson(value)) return undefined;
  const by = bornValue(entity, 'createdBy');
  const at = bornValue(entity, 'createdAt');
  return {
    id: BORN_WRITE,
    value,
    by: isText(by) ? by : '',
    at: typeof at === 'number' ? at : 0,
    replaces: [],
  };
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
  if (!isJson(value) || typeof by !== 'string' || typeof at !== 'number') return undefined;
  const replaces = 'replaces' in raw && Array.isArray(raw.replaces) ? raw.replaces.filter(isText) : [];
  return { id, value, by, at, replaces };
}

/** As far as it matters here: what a map may hold that is no shared type; readers of a field know their own shape. */
function isJson(value: unknown): value is Json {
  if (value === undefined || isEntity(value) || value instanceof Y.AbstractType) return false;
  return ['string', 'number', 'boolean', 'object'].includes(typeof value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
