/** Who acts on an entity, when, and the mark that every edit leaves: by it an archiver's word tells what they had seen. */
import { type Entity, isEntity, readMv, writeMv } from './registers.ts';
import { randomId } from './random-id.ts';
import type { MemberId } from '../id/id.ts';

/** Seconds since 1970 by this device's clock: shown and never deciding. */
export interface Act {
  readonly by: MemberId;
  readonly at: number;
}

/** Stored in the container `edits` like an `mv` value: those that no later edit has seen are open, one or several. */
export interface Edit extends Act {
  readonly id: string;
}

export interface Archive {
  readonly at: number;
  /** Empty for an archive of before this was written. */
  readonly by: MemberId | '';
  /** An edit that the archiver had not seen: made on another device meanwhile. */
  readonly editedMeanwhile: Edit | undefined;
}

/** The container that an entity needs from its beginning, so that no two devices make it. */
export const EDITS = 'edits';

export function markEdit(entity: Entity, { by, at }: Act): void {
  writeMv(entity, EDITS, { id: randomId('ed'), value: null, by, at });
}

/** The latest of the open ones, by the clocks of those who edited: shown, and deciding nothing. */
export function lastEdit(entity: Entity): Edit | undefined {
  return latest(openEdits(entity));
}

/** Never a real delete: a colleague's offline edit would vanish with it. Archived already: nothing changes. */
export function archive(entity: Entity, { by, at }: Act): void {
  if (entity.has('archivedAt')) return;
  entity.set('archivedAt', at);
  seeEdits(entity, by);
}

/** Undo and restore: the one way back that `once` has is to take the mark away. */
export function restore(entity: Entity): void {
  entity.delete('archivedAt');
  entity.delete('archiveSaw');
}

/** Somebody has seen the edit that was made meanwhile, and leaves the archive as it is. */
export function keepArchived(entity: Entity, by: MemberId): void {
  if (entity.has('archivedAt')) seeEdits(entity, by);
}

export function archiveOf(entity: Entity): Archive | undefined {
  if (!entity.has('archivedAt')) return undefined;
  const archivedAt = entity.get('archivedAt');
  const at = typeof archivedAt === 'number' ? archivedAt : 0;
  const saw = readSaw(entity.get('archiveSaw'));
  if (!saw) return { at, by: '', editedMeanwhile: undefined };
  const unseen = openEdits(entity).filter(({ id }) => !saw.edits.includes(id));
  return { at, by: saw.by, editedMeanwhile: latest(unseen) };
}

/** Changes the entity `id` of the collection and marks it; an unknown one is a later version's or a forged one: nothing to do. */
export function edit(
  collection: Entity,
  id: string,
  act: Act | undefined,
  write: (entity: Entity) => unknown,
): void {
  const entity = collection.get(id);
  if (!isEntity(entity)) return;
  const change = (): void => {
    write(entity);
    if (act) markEdit(entity, act);
  };
  if (collection.doc) collection.doc.transact(change);
  else change();
}

function openEdits(entity: Entity): readonly Edit[] {
  return readMv(entity, EDITS).map(({ id, by, at }) => ({ id, by: by as MemberId, at }));
}

function latest(edits: readonly Edit[]): Edit | undefined {
  return edits.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))[0];
}

/** One value, so that who archived and what they had seen never mix: `{by, edits: ["ed_…"]}`. */
function seeEdits(entity: Entity, by: MemberId): void {
  entity.set('archiveSaw', { by, edits: openEdits(entity).map(({ id }) => id) });
}

function readSaw(value: unknown): { readonly by: MemberId; readonly edits: readonly unknown[] } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const by: unknown = Reflect.get(value, 'by');
  const edits: unknown = Reflect.get(value, 'edits');
  return typeof by === 'string' && Array.isArray(edits) ? { by: by as MemberId, edits } : undefined;
}
