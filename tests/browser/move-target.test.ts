/** Moving one step, among the tasks that are shown. */
import { expect, it } from 'vitest';
import { moveTarget } from '../../client/features/plan/move-target.ts';
import type { TaskStatus, TaskView } from '../../client/state/workplace.ts';

function task(id: string, status: TaskStatus = 'todo'): TaskView {
  return { id, title: id, status, owners: [], dues: [], statusDisputed: false };
}

const TASKS = [task('a'), task('folded', 'done'), task('b'), task('c'), task('last', 'dropped')];

it('steps over a folded task', () => {
  expect(moveTarget(TASKS, 'b', 'up')).toEqual({ before: 'a', position: 1 });
  expect(moveTarget(TASKS, 'a', 'down')).toEqual({ before: 'c', position: 2 });
});

it('goes before what follows its neighbour, or last', () => {
  expect(moveTarget(TASKS, 'b', 'down')).toEqual({ before: 'last', position: 3 });
  expect(moveTarget([task('a'), task('b')], 'a', 'down')).toEqual({ before: undefined, position: 2 });
});

it('stays at the edges', () => {
  expect(moveTarget(TASKS, 'a', 'up')).toBeUndefined();
  expect(moveTarget(TASKS, 'c', 'down')).toBeUndefined();
  expect(moveTarget(TASKS, 'folded', 'up')).toBeUndefined();
});
