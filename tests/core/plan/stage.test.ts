/** How far a project has come: its six answers, a decision in force or the group's rule, and its end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import { addTask, setStatus } from '../../../core/plan/change-task.ts';
import {
  decidedBy,
  decideProject,
  type ProjectWork,
  readProjectWork,
  decideTask,
  holdProject,
  projectText,
  stopProject,
  undecideProject,
  undecideTask,
} from '../../../core/plan/decided-work.ts';
import { addPhase } from '../../../core/plan/phase.ts';
import { type ProjectPlan, readPlan } from '../../../core/plan/plan.ts';
import { addProject, type ProjectId, projectsOf } from '../../../core/plan/project.ts';
import { PROJECT_TEXTS, textKey } from '../../../core/plan/project-texts.ts';
import { SIX_QUESTIONS, unanswered } from '../../../core/plan/six-questions.ts';
import { type Backing, stageOf, type StageOf } from '../../../core/plan/stage.ts';

const act = { by: 'mbr_minh' as MemberId, at: 1_790_000_000 };
const later = { by: 'mbr_awa' as MemberId, at: 1_790_000_100 };

function begun(): { readonly plan: Y.Doc; readonly id: ProjectId } {
  const plan = new Y.Doc();
  const added = addProject(plan, 'Ateliers réparation', act);
  if (!added.ok) throw new Error(added.error.type);
  return { plan, id: added.value };
}

function answer(
  plan: Y.Doc,
  project: string,
  words: string,
  questions: readonly string[] = SIX_QUESTIONS,
): void {
  for (const one of PROJECT_TEXTS.filter((question) => questions.includes(question))) {
    const text = projectText(plan, project, one);
    text?.insert(text.length, words);
  }
}

function seen(plan: Y.Doc): ProjectPlan & ProjectWork {
  const [project] = readPlan(plan).projects;
  const work = project && readProjectWork(plan, project.id);
  if (!work) throw new Error('it is there');
  return { ...project, ...work };
}

interface Facts {
  readonly rule?: boolean;
  readonly backings?: Readonly<Record<string, Backing>>;
  readonly today?: string;
}

function at(plan: Y.Doc, { rule = true, backings = {}, today = '2026-11-10' }: Facts = {}): StageOf {
  return stageOf(seen(plan), seen(plan), {
    backingOf: (decision) => backings[decision],
    activationWithoutDecision: rule,
    today,
  });
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

describe('a stage', () => {
  it('is an idea with four of six answers, and says which are missing', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit', ['qui', 'quand', 'comment', 'pourquoi']);
    expect(at(plan)).toEqual({ stage: 'idea', withoutDecision: false, isDropped: false });
    expect(unanswered(seen(plan).answers)).toEqual(['ou', 'combien']);
  });

  it('takes spaces for no answer', () => {
    const { plan, id } = begun();
    answer(plan, id, ' \n');
    expect(unanswered(seen(plan).answers)).toEqual(SIX_QUESTIONS);
  });

  it('is active by the rule of the group, told as without a decision', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit');
    expect(at(plan)).toEqual({ stage: 'active', withoutDecision: true, isDropped: false });
  });

  it('is programming while the rule asks for a decision and none is in force', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit');
    decideProject(plan, id, 'dec_a', act);
    expect(at(plan, { rule: false }).stage).toBe('programming');
    expect(at(plan, { rule: false, backings: { dec_a: 'not-in-force' } }).stage).toBe('programming');
    expect(at(plan, { rule: false, backings: { dec_a: 'in-force' } })).toEqual({
      stage: 'active',
      withoutDecision: false,
      isDropped: false,
    });
  });

  it('tells a decision that was dropped at its review, and deletes nothing', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit');
    decideProject(plan, id, 'dec_a', act);
    expect(at(plan, { rule: false, backings: { dec_a: 'dropped' } })).toEqual({
      stage: 'programming',
      withoutDecision: false,
      isDropped: true,
    });
    decideProject(plan, id, 'dec_b', later);
    const backings: Readonly<Record<string, Backing>> = { dec_a: 'dropped', dec_b: 'in-force' };
    expect(at(plan, { rule: false, backings }).isDropped).toBe(false);
  });

  it('is completed once its last phase is over and no task is left, and ended once it was stopped', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit');
    addPhase(plan, { project: id, label: 'Travaux', start: '2026-09-01', end: '2026-10-31' }, act);
    const task = addTask(plan, { project: id, title: 'Banc' }, act);
    if (!task.ok) throw new Error(task.error.type);
    expect(at(plan).stage).toBe('active');
    setStatus(plan, task.value, 'done', act);
    expect(at(plan, { today: '2026-10-31' }).stage).toBe('active');
    expect(at(plan).stage).toBe('completed');
    stopProject(plan, id, later);
    expect(at(plan).stage).toBe('ended');
  });

  it('is not completed for want of phases', () => {
    const { plan, id } = begun();
    answer(plan, id, 'dit');
    expect(at(plan).stage).toBe('active');
  });
});

describe('answers and links', () => {
  it('keep what two people write apart, and are made by neither of them later', () => {
    const { plan, id } = begun();
    const hers = new Y.Doc();
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(plan));
    answer(plan, id, 'Salle des Roseaux', ['ou']);
    answer(hers, id, 'Deux fois par mois', ['quand']);
    answer(hers, id, ' ou la cour', ['ou']);
    exchange(plan, hers);
    expect(seen(plan)).toEqual(seen(hers));
    expect(seen(plan).answers.quand).toBe('Deux fois par mois');
    expect(seen(plan).answers.ou).toContain('Salle des Roseaux');
    expect(seen(plan).answers.ou).toContain('ou la cour');
  });

  it('are empty in a project that has no room for them, and get one when somebody answers', () => {
    const { plan, id } = begun();
    const project = projectsOf(plan).get(id);
    if (!(project instanceof Y.Map)) throw new Error('it is there');
    for (const one of SIX_QUESTIONS) project.delete(textKey(one));
    expect(unanswered(seen(plan).answers)).toEqual(SIX_QUESTIONS);
    answer(plan, id, 'Ici', ['ou']);
    expect(seen(plan).answers.ou).toBe('Ici');
  });

  it('survive a concurrent unlinking', () => {
    const { plan, id } = begun();
    decideProject(plan, id, 'dec_a', act);
    const hers = new Y.Doc();
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(plan));
    undecideProject(plan, id, 'dec_a', act);
    decideProject(hers, id, 'dec_a', later);
    exchange(plan, hers);
    expect(seen(plan).decisions).toEqual(['dec_a']);
  });

  it('name decisions only', () => {
    const { plan, id } = begun();
    for (const wrong of ['', 'tsk_1', 'dec_', 'dec_a b', `dec_${'x'.repeat(61)}`])
      decideProject(plan, id, wrong, act);
    const task = addTask(plan, { project: id, title: 'Banc' }, act);
    if (!task.ok) throw new Error(task.error.type);
    for (const one of ['dec_a', 'nonsense', 'prj_x']) decideTask(plan, task.value, one, act);
    expect(seen(plan).decisions).toEqual([]);
    expect(decidedBy(plan, task.value)).toEqual(['dec_a']);
    undecideTask(plan, task.value, 'dec_a', act);
    expect(decidedBy(plan, task.value)).toEqual([]);
  });

  it('are a pause that anybody ends', () => {
    const { plan, id } = begun();
    holdProject(plan, id, true, act);
    expect(seen(plan).isOnHold).toBe(true);
    holdProject(plan, id, false, later);
    expect(seen(plan).isOnHold).toBe(false);
  });
});

it('never throws on whatever stands where an answer or a link should', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PROJECT_TEXTS),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      (one, value) => {
        const { plan, id } = begun();
        const project = projectsOf(plan).get(id);
        if (!(project instanceof Y.Map)) return;
        project.set(textKey(one), value);
        project.set('decisions', value);
        project.set('onHold', value);
        expect(seen(plan).answers[one]).toBe('');
        expect(seen(plan).isOnHold).toBe(value === true);
      },
    ),
    { numRuns: 30 },
  );
});
