/** Phases, days, steps and archives of tasks (entities 6 and 8), on devices that meet later. */
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import {
  addStep,
  addTask,
  archiveStep,
  archiveTask,
  keepTaskArchived,
  moveTask,
  needThing,
  needThingNoMore,
  renameStep,
  renameTask,
  restoreStep,
  restoreTask,
  setDue,
  setPhase,
  setProject,
  setStart,
  setStatus,
  tickStep,
} from '../../../core/plan/change-task.ts';
import { addPhase, archivePhase, renamePhase, restorePhase } from '../../../core/plan/phase.ts';
import { readPlan } from '../../../core/plan/plan.ts';
import {
  addProject,
  archiveProject,
  keepProjectArchived,
  type ProjectId,
  restoreProject,
} from '../../../core/plan/project.ts';
import type { Task } from '../../../core/plan/task.ts';
import { createReplicas } from '../fixture/replicas.ts';

const awa = 'mbr_awa' as MemberId;
const jeanne = 'mbr_jeanne' as MemberId;
const act = (by = awa): { by: MemberId; at: number } => ({ by, at: 1_790_000_000 });

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function story() {
  const replicas = createReplicas(2);
  const [first, second] = replicas.docs;
  if (!first || !second) throw new Error('no replicas');
  const project: ProjectId = valueOf(addProject(first, 'Halle', act()));
  const task = valueOf(addTask(first, { project, title: 'Banc' }, act()));
  replicas.converge();
  const see = (plan: Y.Doc): Task => {
    const found = readPlan(plan)
      .projects.flatMap(({ tasks }) => tasks)
      .find(({ id }) => id === task);
    if (!found) throw new Error('the task is not there');
    return found;
  };
  return { first, second, project, task, see, meet: () => replicas.converge() };
}

describe('what a task takes', () => {
  it('keeps what two people add without knowing of each other, also a thing taken away and added again', () => {
    const { first, second, task, see, meet } = story();
    valueOf(needThing(first, task, { card: 'res_ladder', quantity: 3 }, act()));
    valueOf(needThing(second, task, { card: 'res_drill', quantity: 1 }, act(jeanne)));
    meet();
    expect(see(second).uses.toSorted((a, b) => (a.card < b.card ? -1 : 1))).toEqual([
      { card: 'res_drill', quantity: 1 },
      { card: 'res_ladder', quantity: 3 },
    ]);
    needThingNoMore(first, task, 'res_drill', act());
    needThing(second, task, { card: 'res_drill', quantity: 2 }, act(jeanne));
    meet();
    expect(see(first).uses).toContainEqual({ card: 'res_drill', quantity: 2 });
  });

  it('takes no quantity below one, and reads none that could not have been entered', () => {
    const { first, task, see } = story();
    expect(needThing(first, task, { card: 'res_ladder', quantity: 0 }, act()).ok).toBe(false);
    expect(needThing(first, task, { card: 'res_ladder', quantity: 1.5 }, act()).ok).toBe(false);
    expect(see(first).uses).toEqual([]);
    needThing(first, task, { card: 'perceuse', quantity: 1 }, act());
    expect(see(first).uses).toEqual([]);
  });
});

describe('an archive', () => {
  it('names who archived, and nobody who edited before', () => {
    const { first, task, see } = story();
    renameTask(first, task, 'Banc bleu', act(jeanne));
    archiveTask(first, task, act());
    expect(see(first).archive).toEqual({ at: 1_790_000_000, by: awa, editedMeanwhile: undefined });
  });

  it('made while somebody else edited says so on both devices, and restoring gives back the edit', () => {
    const { first, second, task, see, meet } = story();
    archiveTask(first, task, act());
    renameTask(second, task, 'Banc rouge', act(jeanne));
    meet();
    for (const plan of [first, second]) {
      expect(see(plan).archive).toMatchObject({ by: awa, editedMeanwhile: { by: jeanne } });
    }
    restoreTask(first, task);
    meet();
    expect(see(second)).toMatchObject({ title: 'Banc rouge', archive: undefined });
  });

  it('made after an edit of one’s own still says who else edited, whichever device counts higher', () => {
    for (const [low, high] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const { first, second, task, see, meet } = story();
      [first.clientID, second.clientID] = [low, high];
      renameTask(first, task, 'Banc bleu', act());
      archiveTask(first, task, act());
      setDue(second, task, '2026-12-05', act(jeanne));
      meet();
      for (const plan of [first, second])
        expect(see(plan).archive?.editedMeanwhile).toMatchObject({ by: jeanne });
    }
  });

  it('of a project says who worked in it meanwhile', () => {
    const { first, second, project, meet } = story();
    archiveProject(first, project, act());
    valueOf(addTask(second, { project, title: 'Table' }, act(jeanne)));
    meet();
    for (const plan of [first, second])
      expect(readPlan(plan).projects[0]?.archive).toMatchObject({ by: awa, editedMeanwhile: { by: jeanne } });
    keepProjectArchived(second, project, act(jeanne));
    expect(readPlan(second).projects[0]?.archive?.editedMeanwhile).toBeUndefined();
  });

  it('is left as it is by whoever has seen the edit', () => {
    const { first, second, task, see, meet } = story();
    archiveTask(first, task, act());
    renameTask(second, task, 'Banc rouge', act(jeanne));
    meet();
    keepTaskArchived(second, task, act(jeanne));
    meet();
    expect(see(first).archive).toMatchObject({ by: jeanne, editedMeanwhile: undefined });
  });

  it('of two people at once is one, whoever restores', () => {
    const { first, second, task, see, meet } = story();
    archiveTask(first, task, act());
    archiveTask(second, task, act(jeanne));
    meet();
    expect(see(first).archive).toEqual(see(second).archive);
    expect(see(first).archive?.editedMeanwhile).toBeUndefined();
    restoreTask(second, task);
    meet();
    expect(see(first).archive).toBeUndefined();
  });

  it('is not moved by a change of place, which says nothing', () => {
    const { first, second, task, see, meet } = story();
    archiveTask(first, task, act());
    moveTask(second, task, [see(second)], undefined);
    meet();
    expect(see(first).archive?.editedMeanwhile).toBeUndefined();
  });

  it('of a project hides and restores it with its tasks', () => {
    const { first, project, task } = story();
    archiveProject(first, project, act());
    expect(readPlan(first).projects[0]).toMatchObject({ archive: { by: awa }, tasks: [{ id: task }] });
    restoreProject(first, project);
    expect(readPlan(first).projects[0]?.archive).toBeUndefined();
  });
});

describe('days of a task', () => {
  it('are refused when the due day precedes the first one, and change nothing', () => {
    const { first, task, see } = story();
    expect(setStart(first, task, '2026-12-05', act())).toMatchObject({ ok: true });
    expect(setDue(first, task, '2026-12-01', act())).toEqual({
      ok: false,
      error: { type: 'due-before-start' },
    });
    expect(see(first).dues).toEqual([]);
    expect(setDue(first, task, '2026-12-05', act())).toMatchObject({ ok: true });
    expect(setStart(first, task, '2026-12-06', act())).toMatchObject({ ok: false });
    expect(setDue(first, task, null, act())).toMatchObject({ ok: true });
    expect(see(first)).toMatchObject({ starts: [{ day: '2026-12-05', by: awa }], dues: [] });
  });

  it('a day and "none" given at once are both shown, the day first', () => {
    const { first, second, task, see, meet } = story();
    setDue(first, task, '2026-12-05', act());
    meet();
    setDue(first, task, null, act());
    setDue(second, task, '2026-12-09', act(jeanne));
    meet();
    expect(see(first).dues).toEqual([
      { day: '2026-12-09', by: jeanne },
      { day: '', by: awa },
    ]);
  });
});

describe('a status given twice at once', () => {
  it('keeps both with their authors, the least advanced first', () => {
    const { first, second, task, see, meet } = story();
    setStatus(first, task, 'done', act());
    setStatus(second, task, 'blocked', act(jeanne));
    meet();
    expect(see(first)).toMatchObject({ status: 'blocked' });
    expect(see(first).statuses.map(({ status, by }) => [status, by])).toEqual([
      ['blocked', jeanne],
      ['done', awa],
    ]);
    setStatus(first, task, 'done', act());
    meet();
    expect(see(second).statuses).toHaveLength(1);
  });
});

describe('steps inside a task', () => {
  it('are renamed by one and ticked by another at once', () => {
    const { first, second, task, see, meet } = story();
    const step = valueOf(addStep(first, task, ' Poncer ', act()));
    meet();
    expect(renameStep(first, task, step, 'Poncer deux fois', act())).toMatchObject({ ok: true });
    tickStep(second, task, step, true, act(jeanne));
    meet();
    expect(see(first).checklist).toMatchObject([{ label: 'Poncer deux fois', done: true }]);
    expect(see(second).checklist).toEqual(see(first).checklist);
  });

  it('are added by two people at once, refused when empty, archived and brought back', () => {
    const { first, second, task, see, meet } = story();
    valueOf(addStep(first, task, 'Scier', act()));
    valueOf(addStep(second, task, 'Peindre', act(jeanne)));
    meet();
    expect(
      see(first)
        .checklist.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['Peindre', 'Scier']);
    const [step] = see(first).checklist;
    if (!step) throw new Error('no step');
    expect(addStep(first, task, '  ', act())).toEqual({ ok: false, error: { type: 'empty' } });
    expect(renameStep(first, task, step.id, '', act())).toMatchObject({ ok: false });
    archiveStep(first, task, step.id, act());
    expect(see(first).checklist).toHaveLength(1);
    restoreStep(first, task, step.id, act());
    expect(see(first).checklist).toHaveLength(2);
  });
});

describe('phases', () => {
  it('hold tasks; one that is archived lets them go on the screen only', () => {
    const { first, project, task, see } = story();
    const phase = valueOf(addPhase(first, { project, label: 'Travaux', start: '2026-12-01' }, act()));
    setPhase(first, task, phase, act());
    expect(see(first).phase).toBe(phase);
    expect(renamePhase(first, phase, 'Chantier', act())).toMatchObject({ ok: true });
    expect(renamePhase(first, phase, '', act())).toMatchObject({ ok: false });
    archivePhase(first, phase, act());
    expect(readPlan(first).projects[0]?.phases).toMatchObject([{ label: 'Chantier', archived: true }]);
    restorePhase(first, phase);
    expect(readPlan(first).projects[0]?.phases).toMatchObject([
      { archived: false, starts: [{ day: '2026-12-01' }] },
    ]);
    setPhase(first, task, undefined, act());
    expect(see(first).phase).toBeUndefined();
  });

  it('are left behind by a task that goes into another project', () => {
    const { first, project, task } = story();
    const other = valueOf(addProject(first, 'Jardin', act()));
    const phase = valueOf(addPhase(first, { project, label: 'Travaux' }, act()));
    setPhase(first, task, phase, act());
    setProject(first, task, other, act());
    const [, jardin] = readPlan(first).projects;
    expect(jardin?.tasks).toMatchObject([{ id: task, phase: undefined, home: project }]);
  });
});
