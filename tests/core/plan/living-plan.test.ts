/** A plan that is followed costs what changes, and says what a fresh reading says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import { addTask, renameTask, tickStep, addStep } from '../../../core/plan/change-task.ts';
import { addPhase } from '../../../core/plan/phase.ts';
import { followPlan, readPlan } from '../../../core/plan/plan.ts';
import { addProject } from '../../../core/plan/project.ts';
import { tasksOf } from '../../../core/plan/task.ts';
import { seededChance } from '../../simulation/chance.ts';
import { randomEdit } from '../../simulation/edits.ts';

const awa = 'mbr_awa' as MemberId;
const act = { by: awa, at: 1_790_000_000 };

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a followed plan', () => {
  it('reads what a fresh reading reads, after any edits, also arrived ones', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, edits) => {
        const chance = seededChance(seed);
        const here = new Y.Doc();
        const there = new Y.Doc();
        const living = followPlan(here);
        for (let i = 0; i < edits; i++) {
          randomEdit(chance.happens(0.5) ? here : there, awa, chance, i);
          if (chance.happens(0.3))
            Y.applyUpdate(here, Y.encodeStateAsUpdate(there, Y.encodeStateVector(here)));
          if (chance.happens(0.3))
            Y.applyUpdate(there, Y.encodeStateAsUpdate(here, Y.encodeStateVector(there)));
          if (chance.happens(0.5)) expect(living.read()).toEqual(readPlan(here));
        }
        expect(living.read()).toEqual(readPlan(here));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the objects of what did not change', () => {
    const plan = new Y.Doc();
    const living = followPlan(plan);
    const project = valueOf(addProject(plan, 'Halle', act));
    const phase = valueOf(addPhase(plan, { project, label: 'Travaux' }, act));
    const still = valueOf(addTask(plan, { project, title: 'Banc', phase }, act));
    const moved = valueOf(addTask(plan, { project, title: 'Table' }, act));
    const before = living.read().projects[0];
    renameTask(plan, moved, 'Table ronde', act);
    const step = valueOf(addStep(plan, moved, 'Poncer', act));
    tickStep(plan, moved, step, true, act);
    const after = living.read().projects[0];
    const of = (tasks: typeof before, id: string) => tasks?.tasks.find((task) => task.id === id);
    expect(of(after, still)).toBe(of(before, still));
    expect(of(after, still)).toMatchObject({ phase });
    expect(of(after, moved)).toMatchObject({
      title: 'Table ronde',
      checklist: [{ label: 'Poncer', done: true }],
    });
    expect(after?.phases[0]).toBe(before?.phases[0]);
  });

  it('forgets what is deleted, and lists tasks of an unknown project as loose', () => {
    const plan = new Y.Doc();
    const living = followPlan(plan);
    const project = valueOf(addProject(plan, 'Halle', act));
    const id = valueOf(addTask(plan, { project, title: 'Banc' }, act));
    const loose = valueOf(addTask(plan, { project: 'prj_ailleurs', title: 'Perdue' }, act));
    expect(living.read().loose.map((task) => task.id)).toEqual([loose]);
    tasksOf(plan).delete(id);
    expect(living.read().projects[0]?.tasks).toEqual([]);
  });
});
