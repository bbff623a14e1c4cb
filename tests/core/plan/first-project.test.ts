/** The project that nobody named: where things go that were put nowhere. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import { addTask } from '../../../core/plan/change-task.ts';
import { readPlan } from '../../../core/plan/plan.ts';
import { addProject, archiveProject, firstProject } from '../../../core/plan/project.ts';

const awa = { by: 'mbr_awa' as MemberId, at: 1_790_000_000 };
const jeanne = { by: 'mbr_jeanne' as MemberId, at: 1_790_000_001 };

function offer(plan: Y.Doc, title: string, act: typeof awa): void {
  const project = firstProject(plan, 'Entre voisins', act);
  if (!project.ok) throw new Error(project.error.type);
  addTask(plan, { project: project.value, title, owners: [act.by] }, act);
}

it('is two when two people began it without knowing of each other: nothing of either is lost', () => {
  const [hers, his] = [new Y.Doc(), new Y.Doc()];
  offer(hers, 'Prêter une perceuse', awa);
  offer(his, 'Couture', jeanne);
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(his));
  Y.applyUpdate(his, Y.encodeStateAsUpdate(hers));
  for (const plan of [hers, his].map(readPlan)) {
    expect(plan.projects.flatMap(({ tasks }) => tasks.map(({ title }) => title)).toSorted()).toEqual([
      'Couture',
      'Prêter une perceuse',
    ]);
    expect(plan.loose).toEqual([]);
  }
});

it('is the first of those that are there', () => {
  const plan = new Y.Doc();
  const jardin = addProject(plan, 'Jardin', awa);
  addProject(plan, 'Fête', awa);
  expect(firstProject(plan, 'Entre voisins', jeanne)).toEqual(jardin);
});

it('is another one when the first was archived, and leaves the archive alone', () => {
  const plan = new Y.Doc();
  offer(plan, 'Couture', awa);
  archiveProject(plan, readPlan(plan).projects[0]?.id ?? '', awa);
  offer(plan, 'Prêter une perceuse', jeanne);
  const [archived, live] = readPlan(plan).projects;
  expect(archived?.archive).toBeDefined();
  expect(live?.archive).toBeUndefined();
  expect(live?.tasks.map(({ title }) => title)).toEqual(['Prêter une perceuse']);
});
