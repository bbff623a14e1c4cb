/** The small steps inside a task: keyed items, each field its own `lww`, so that one renames while another ticks. */
import { isEntity, isSetOnce, nest, newEntity, readLww, writeLww, type Entity } from '../doc/registers.ts';
import { isTextField } from '../doc/text-field.ts';
import { byOrder, isOrder, orderAtEnd } from './order.ts';

/** Stored inside its task: `checklist` → `chk_…` → `{label, done, order, archivedAt?}`. */
export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  readonly done: boolean;
  readonly order: string;
}

/** What fails its schema is left where it is and not shown. */
export function readChecklist(task: Entity): readonly ChecklistItem[] {
  const items: ChecklistItem[] = [];
  for (const [id, item] of itemsOf(task)?.entries() ?? []) {
    if (!isEntity(item) || isSetOnce(item, 'archivedAt')) continue;
    const label = readLww(item, 'label');
    const order = readLww(item, 'order');
    if (isTextField(label) && isOrder(order))
      items.push({ id, label, done: readLww(item, 'done') === true, order });
  }
  return items.sort(byOrder);
}

/** `label`: a sound text field. */
export function addChecklistItem(task: Entity, id: string, label: string, done = false): void {
  const items = itemsOf(task) ?? nest(task, 'checklist');
  newEntity(items, id, { label, done, order: orderAtEnd(items) }, []);
}

export function tickChecklistItem(task: Entity, item: string, done: boolean): void {
  const found = itemsOf(task)?.get(item);
  if (isEntity(found)) writeLww(found, 'done', done);
}

export function renameChecklistItem(task: Entity, item: string, label: string): void {
  const found = itemsOf(task)?.get(item);
  if (isEntity(found)) writeLww(found, 'label', label);
}

/** `at`: seconds since 1970. */
export function archiveChecklistItem(task: Entity, item: string, at: number): void {
  const found = itemsOf(task)?.get(item);
  if (isEntity(found) && !found.has('archivedAt')) found.set('archivedAt', at);
}

export function restoreChecklistItem(task: Entity, item: string): void {
  const found = itemsOf(task)?.get(item);
  if (isEntity(found)) found.delete('archivedAt');
}

function itemsOf(task: Entity): Entity | undefined {
  const items = task.get('checklist');
  return isEntity(items) ? items : undefined;
}
