/** Where a task goes when it moves one step among the tasks that are shown; folded ones in between are passed over. */
import type { TaskView } from '../../state/workplace.ts';

export type Direction = 'up' | 'down';

export interface Move {
  /** The task to stand before; undefined: last. */
  readonly before: string | undefined;
  /** 1 is the first of the tasks shown. */
  readonly position: number;
}

export function isFolded(task: TaskView): boolean {
  return task.status === 'done' || task.status === 'dropped';
}

/** Undefined at the edge of the list. */
export function moveTarget(tasks: readonly TaskView[], id: string, direction: Direction): Move | undefined {
  const shown = tasks.filter((task) => !isFolded(task));
  const at = shown.findIndex((task) => task.id === id);
  const neighbour = at < 0 ? undefined : shown[direction === 'up' ? at - 1 : at + 1];
  if (!neighbour) return undefined;
  if (direction === 'up') return { before: neighbour.id, position: at };
  const after = tasks.slice(tasks.indexOf(neighbour) + 1).find((task) => task.id !== id);
  return { before: after?.id, position: at + 2 };
}
