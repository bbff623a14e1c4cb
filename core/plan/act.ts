/** Who acts on the plan, when, and the mark that every edit leaves: by it an archiver's word tells what they had seen. */
import { type Entity, isEntity } from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import type { MemberId } from '../id/id.ts';

/** Seconds since 1970 by this device's clock: shown and never deciding. */
export interface Act {
  readonly by: MemberId;
  readonly at: number;
}

/** Stored under `lastEdit` as one value, so that id and author never mix: `{id: "ed_…", by, at}`. */
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

function markEdit(entity: Entity, { by, at }: Act): void {
  entity.set('lastEdit', { id: randomId('ed'), by, at });
}

export function lastEdit(entity: Entity): Edit | undefined {
  const found = entity.get('lastEdit');
  return isEdit(found) ? { id: found.id, by: found.by, at: found.at } : undefined;
}

/** Never a real delete: a colleague's offline edit would vanish with it. Archived already: nothing changes. */
export function archive(entity: Entity, { by, at }: Act): void {
  if (entity.has('archivedAt')) return;
  entity.set('archivedAt', at);
  entity.set('archiveSaw', { by, edit: lastEdit(entity)?.id ?? '' });
}

/** Undo and restore: the one way back that `once` has is to take the mark away. */
export function restore(entity: Entity): void {
  entity.delete('archivedAt');
  entity.delete('archiveSaw');
}

/** Somebody has seen the edit that was made meanwhile, and leaves the archive as it is. */
export function keepArchived(entity: Entity, by: MemberId): void {
  if (entity.has('archivedAt')) entity.set('archiveSaw', { by, edit: lastEdit(entity)?.id ?? '' });
}

export function archiveOf(entity: Entity): Archive | undefined {
  if (!entity.has('archivedAt')) return undefined;
  const archivedAt = entity.get('archivedAt');
  const at = typeof archivedAt === 'number' ? archivedAt : 0;
  const saw = entity.get('archiveSaw');
  if (!isSaw(saw)) return { at, by: '', editedMeanwhile: undefined };
  const edit = lastEdit(entity);
  return { at, by: saw.by, editedMeanwhile: edit && edit.id !== saw.edit ? edit : undefined };
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

function isEdit(value: unknown): value is Edit {
  return hasTexts(value, 'id', 'by') && 'at' in value && typeof value.at === 'number';
}

function isSaw(value: unknown): value is { by: MemberId; edit: string } {
  return hasTexts(value, 'by', 'edit');
}

function hasTexts(value: unknown, ...fields: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return fields.every((field) => typeof Reflect.get(value, field) === 'string');
}
