/** The plan (entities 5 and 8): what people do to projects and tasks, on one device and on two that meet later. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '../../../core/id/id.ts';
import {
  addOwner,
  addTask,
  archiveTask,
  moveTask,
  removeOwner,
  renameTask,
  restoreTask,
  setDue,
  setStatus,
} from '../../../core/plan/change-task.ts';
import { byOrder, isOrder, orderAtEnd, orderBetween } from '../../../core/plan/order.ts';
import { readPlan } from '../../../core/plan/plan.ts';
import { addProject, type ProjectId, projectsOf, renameProject } from '../../../core/plan/project.ts';
import { isDay } from '../../../core/plan/day.ts';
import { TASK_STATUSES, type Task, type TaskStatus, tasksOf } from '../../../core/plan/task.ts';
import { isEntity } from '../../../core/doc/registers.ts';
import { createReplicas, type Replicas } from '../fixture/replicas.ts';

vi.setConfig({ testTimeout: 20_000 }); // many small stories on a busy machine

const awa = 'mbr_awa' as MemberId;
const jeanne = 'mbr_jeanne' as MemberId;
const act = (by = awa): { by: MemberId; at: number } => ({ by, at: 1_790_000_000 });

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A project with tasks A, B, C on every replica. */
function lane(count = 2): {
  replicas: Replicas;
  plans: readonly Y.Doc[];
  project: ProjectId;
  ids: readonly string[];
} {
  const replicas = createReplicas(count);
  const [plan] = replicas.docs;
  if (!plan) throw new Error('no replica');
  const project = valueOf(addProject(plan, 'Halle', act()));
  const ids = ['A', 'B', 'C'].map((title) => valueOf(addTask(plan, { project, title }, act())));
  replicas.converge();
  return { replicas, plans: replicas.docs, project, ids };
}

function tasks(plan: Y.Doc | undefined): readonly Task[] {
  return plan ? readPlan(plan).projects.flatMap((project) => project.tasks) : [];
}

const titles = (plan: Y.Doc | undefined): string =>
  tasks(plan)
    .map(({ title }) => title)
    .join('');
const taskOf = (plan: Y.Doc | undefined, id: string | undefined): Task | undefined =>
  tasks(plan).find((task) => task.id === id);

describe('a title', () => {
  const plan = new Y.Doc();
  const project = valueOf(addProject(plan, 'Halle', act()));
  const stored = (typed: string): unknown => {
    const added = addTask(plan, { project, title: typed }, act());
    return added.ok ? taskOf(plan, added.value)?.title : added.error;
  };

  it.each([
    ['accents and Arabic', 'Réparer le banc مقعد', 'Réparer le banc مقعد'],
    ['emoji with joiners', 'Fête 👩‍👩‍👧‍👦', 'Fête 👩‍👩‍👧‍👦'],
    ['spaces around', '  Banc  ', 'Banc'],
    ['a pasted list', 'Banc\r\nTable\n\tChaise', 'Banc Table Chaise'],
    ['control characters', 'Ba\u0000n\u001bc\u0085', 'Banc'],
    ['half of an emoji', 'Banc \ud83c', 'Banc \ufffd'],
    ['140 characters', 'x'.repeat(140), 'x'.repeat(140)],
    ['140 emoji', '🏡'.repeat(140), '🏡'.repeat(140)],
    ['markup, kept as typed', '<b>Banc</b>', '<b>Banc</b>'],
  ])('with %s', (_, typed, expected) => expect(stored(typed)).toBe(expected));

  it.each([
    ['nothing', '', { type: 'empty' }],
    ['only spaces and line breaks', ' \n\t\u00a0\u2003', { type: 'empty' }],
    ['only control characters', '\u0000\u0007', { type: 'empty' }],
    ['141 characters', 'x'.repeat(141), { type: 'too-long', limit: 140 }],
    ['141 emoji', '🏡'.repeat(141), { type: 'too-long', limit: 140 }],
  ])('with %s is refused', (_, typed, refusal) => {
    const before = readPlan(plan);
    expect(stored(typed)).toEqual(refusal);
    expect(readPlan(plan)).toEqual(before);
  });

  it('that was accepted reads back, whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const fresh = new Y.Doc();
        const added = addProject(fresh, typed, act());
        expect(readPlan(fresh).unreadable).toBe(0);
        expect(readPlan(fresh).projects).toHaveLength(added.ok ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('refused at renaming leaves the one before', () => {
    const id = valueOf(addTask(plan, { project, title: 'Avant' }, act()));
    expect(renameTask(plan, id, ' ', act())).toMatchObject({ ok: false });
    expect(taskOf(plan, id)?.title).toBe('Avant');
    expect(renameProject(plan, project, 'x'.repeat(200), act())).toMatchObject({ ok: false });
    expect(renameTask(plan, id, 'Après', act())).toMatchObject({ ok: true });
    expect(taskOf(plan, id)?.title).toBe('Après');
    expect(renameTask(plan, 'tsk_unknown', 'Rien', act())).toMatchObject({ ok: true });
  });
});

describe('a status', () => {
  it('is to do at first, then what the last person said', () => {
    const { plans, ids } = lane(1);
    expect(taskOf(plans[0], ids[0])).toMatchObject({ status: 'todo', statuses: [] });
    for (const status of TASK_STATUSES) {
      if (plans[0]) setStatus(plans[0], ids[0] ?? '', status, act());
      expect(taskOf(plans[0], ids[0])?.status).toBe(status);
    }
  });

  it('said differently on two devices: the least advanced is shown, and that there are two', () => {
    for (const [i, hers] of TASK_STATUSES.entries()) {
      for (const [j, theirs] of TASK_STATUSES.entries()) {
        const { plans, ids, replicas } = lane();
        const [first, second] = plans;
        const [id = ''] = ids;
        if (!first || !second) throw new Error('no replicas');
        setStatus(first, id, hers, act());
        setStatus(second, id, theirs, act(jeanne));
        replicas.converge();
        for (const plan of plans) {
          expect(taskOf(plan, id)?.status).toBe(TASK_STATUSES[Math.min(i, j)]);
          expect(taskOf(plan, id)?.statuses).toHaveLength(i === j ? 1 : 2);
        }
        setStatus(second, id, 'done', act(jeanne));
        replicas.converge();
        expect(taskOf(first, id)).toMatchObject({
          status: 'done',
          statuses: [{ status: 'done', by: jeanne }],
        });
      }
    }
  });

  it('of a later version reads as to do', () => {
    const { plans, ids } = lane(1);
    if (plans[0]) setStatus(plans[0], ids[0] ?? '', 'paused' as TaskStatus, act());
    expect(taskOf(plans[0], ids[0])).toMatchObject({ status: 'todo', statuses: [{ status: 'todo' }] });
  });
});

describe('a due date', () => {
  it('chosen differently on two devices: both are shown with their authors, until somebody settles it', () => {
    const { plans, ids, replicas } = lane();
    const [first, second] = plans;
    const [id = ''] = ids;
    if (!first || !second) throw new Error('no replicas');
    setDue(first, id, '2026-12-05', act());
    setDue(second, id, '2026-12-01', act(jeanne));
    replicas.converge();
    expect(taskOf(first, id)?.dues).toEqual([
      { day: '2026-12-01', by: jeanne },
      { day: '2026-12-05', by: awa },
    ]);
    expect(taskOf(second, id)?.dues).toEqual(taskOf(first, id)?.dues);
    setDue(second, id, null, act(jeanne));
    replicas.converge();
    expect(taskOf(first, id)?.dues).toEqual([]);
  });

  it('chosen alike is one', () => {
    const { plans, ids, replicas } = lane();
    for (const plan of plans) setDue(plan, ids[0] ?? '', '2026-12-01', act());
    replicas.converge();
    expect(taskOf(plans[0], ids[0])?.dues).toHaveLength(1);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '',
    'demain',
    20261201,
    null,
    undefined,
    '2026-12-01T00:00:00Z',
  ])('that is no day (%s) is none', (value) => expect(isDay(value)).toBe(false));

  it('may be a leap day', () => expect([isDay('2028-02-29'), isDay('2027-02-29')]).toEqual([true, false]));
});

describe('owners and archive', () => {
  it('an addition wins over a concurrent removal', () => {
    const { plans, ids, replicas } = lane();
    const [first, second] = plans;
    const [id = ''] = ids;
    if (!first || !second) throw new Error('no replicas');
    addOwner(first, id, awa, act());
    replicas.converge();
    removeOwner(first, id, awa, act());
    addOwner(second, id, awa, act());
    addOwner(second, id, jeanne, act());
    replicas.converge();
    expect(taskOf(first, id)?.owners).toEqual([awa, jeanne]);
  });

  it('an archived task keeps what a colleague did to it offline, and comes back with it', () => {
    const { plans, ids, replicas } = lane();
    const [first, second] = plans;
    const [id = ''] = ids;
    if (!first || !second) throw new Error('no replicas');
    archiveTask(first, id, act());
    renameTask(second, id, 'A bis', act());
    replicas.converge();
    expect(taskOf(second, id)).toMatchObject({ archive: { by: awa }, title: 'A bis' });
    restoreTask(second, id);
    replicas.converge();
    expect(taskOf(first, id)).toMatchObject({ archive: undefined, title: 'A bis' });
  });
});

describe('order', () => {
  const move = (plan: Y.Doc | undefined, id: string | undefined, before: string | undefined): void => {
    if (plan && id !== undefined) moveTask(plan, id, tasks(plan), before);
  };

  it('new tasks come last, moved ones where they were put', () => {
    const { plans, ids } = lane(1);
    const [plan] = plans;
    const [a, b, c] = ids;
    expect(titles(plan)).toBe('ABC');
    move(plan, c, a);
    expect(titles(plan)).toBe('CAB');
    move(plan, c, b);
    expect(titles(plan)).toBe('ACB');
    move(plan, a, undefined);
    expect(titles(plan)).toBe('CBA');
    move(plan, a, a);
    move(plan, b, 'tsk_gone');
    expect(titles(plan)).toBe('CBA');
  });

  it('two tasks put in one place on two devices are in the same order on both', () => {
    const { plans, ids, replicas } = lane();
    const [a, b, c] = ids;
    move(plans[0], b, a);
    move(plans[1], c, a);
    replicas.converge();
    expect(titles(plans[0])).toBe(titles(plans[1]));
    expect(titles(plans[0]).at(-1)).toBe('A');
  });

  it('between two tasks that share one key, a third comes right after them', () => {
    const { plans, project } = lane(1);
    const [plan] = plans;
    if (!plan) throw new Error('no plan');
    for (const task of tasksOf(plan).values()) if (isEntity(task)) task.set('order', 'a0');
    const last = valueOf(addTask(plan, { project, title: 'D' }, act()));
    const moved = valueOf(addTask(plan, { project, title: 'E' }, act()));
    const [, second] = tasks(plan);
    move(plan, moved, second?.id);
    expect(
      tasks(plan)
        .map(({ id }) => id)
        .indexOf(moved),
    ).toBe(3);
    expect(tasks(plan).at(-1)?.id).toBe(last);
  });

  it('any moves on two devices end in one order that holds every task once', () => {
    const step = fc.tuple(fc.nat(1), fc.nat(2), fc.option(fc.nat(2)), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { plans, ids, replicas } = lane();
        for (const [who, which, before, meet] of steps) {
          move(plans[who], ids[which], before === null ? undefined : ids[before]);
          if (meet) replicas.converge();
        }
        replicas.converge();
        expect(titles(plans[0])).toBe(titles(plans[1]));
        expect(Array.from(titles(plans[0])).sort().join('')).toBe('ABC');
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    '',
    'a',
    '0',
    'zz',
    'a00',
    'A00000000000000000000000000',
    'a0é',
    'a0 ',
    'a0\u0000',
    'b1',
    `a0${'V'.repeat(300)}`,
    'é0',
    '-',
  ])('a foreign key (%s) is none', (key) => expect(isOrder(key)).toBe(false));

  it.each([undefined, null, 1, {}, ['a0'], true])('a foreign value (%s) is none', (value) =>
    expect(isOrder(value)).toBe(false),
  );

  const digits = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  const someKey = fc
    .array(fc.constantFrom(...digits, 'z', 'z', 'A', '0'), { minLength: 2, maxLength: 201 })
    .map((key) => key.join(''));
  const soundKey = fc
    .oneof(someKey, fc.constantFrom('z'.repeat(27), `A${'0'.repeat(25)}1`, `a0${'z'.repeat(198)}`))
    .filter(isOrder);

  it('between any two sound keys lies one, and it is sound', () => {
    fc.assert(
      fc.property(soundKey, soundKey, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        for (const [before, after] of [
          [low, undefined],
          [undefined, low],
          ...(low < high ? [[low, high]] : []),
        ]) {
          const order = orderBetween(before, after);
          expect(isOrder(order)).toBe(true);
          expect((before ?? '') <= order && (after === undefined || order <= after)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hostile keys in the list never keep a task from being added or moved', () => {
    const anything = fc.oneof(soundKey, fc.string({ unit: 'binary', maxLength: 5 }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (orders) => {
        const { plans, project, ids } = lane(1);
        const [plan] = plans;
        if (!plan) return;
        for (const [i, order] of orders.entries()) {
          const id = valueOf(addTask(plan, { project, title: `H${i}` }, act()));
          const entity = tasksOf(plan).get(id);
          if (isEntity(entity)) entity.set('order', order);
        }
        const added = valueOf(addTask(plan, { project, title: 'Z' }, act()));
        expect(tasks(plan).some(({ id }) => id === added)).toBe(true);
        expect(isOrder(orderAtEnd(tasksOf(plan)))).toBe(true);
        for (const before of [...tasks(plan), undefined]) {
          move(plan, ids[0], before?.id);
          expect(taskOf(plan, ids[0])).toBeDefined();
        }
        expect(tasks(plan).toSorted(byOrder)).toEqual(tasks(plan));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what fails its schema', () => {
  const entity = (fields: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(fields));
  const sound = { title: 'Banc', order: 'a0', project: 'prj_1' };
  const foreign: readonly [string, string, () => unknown][] = [
    ['a title of 141 characters', 'tsk_x', () => entity({ ...sound, title: 'x'.repeat(141) })],
    ['an empty title', 'tsk_x', () => entity({ ...sound, title: ' ' })],
    ['a title that is no text', 'tsk_x', () => entity({ ...sound, title: new Y.Text('Banc') })],
    ['a title with a control character', 'tsk_x', () => entity({ ...sound, title: 'a\u0007' })],
    ['no project', 'tsk_x', () => entity({ ...sound, project: null })],
    ['a hostile order', 'tsk_x', () => entity({ ...sound, order: 'a00' })],
    ['an id of another kind', 'prj_x', () => entity(sound)],
    ['a text instead of an entity', 'tsk_x', () => 'Banc'],
    ['a list instead of an entity', 'tsk_x', () => new Y.Array()],
  ];

  it.each(foreign)('%s: kept, counted, not shown, and in nobody’s way', (_, id, make) => {
    const { plans, replicas, ids } = lane();
    const [first, second] = plans;
    if (!first || !second) throw new Error('no replicas');
    tasksOf(first).set(id, make());
    replicas.converge();
    expect(readPlan(second).unreadable).toBe(1);
    expect(titles(second)).toBe('ABC');
    expect(tasksOf(second).has(id)).toBe(true);
    expect(() => {
      setStatus(second, id, 'done', act());
      addOwner(second, id, awa, act());
      archiveTask(second, id, act());
      moveTask(second, id, tasks(second), ids[0]);
    }).not.toThrow();
    expect(titles(second)).toBe('ABC');
  });

  it('a project likewise; tasks of a project that has not arrived are loose', () => {
    const { plans, project, ids } = lane(1);
    const [plan] = plans;
    if (!plan) throw new Error('no plan');
    const stored = projectsOf(plan).get(project);
    if (isEntity(stored)) stored.set('title', 7);
    expect(readPlan(plan)).toMatchObject({ projects: [], unreadable: 1 });
    expect(readPlan(plan).loose.map(({ id }) => id)).toEqual(ids);
    renameProject(plan, project, 'Halle', act());
    expect(readPlan(plan).projects[0]?.tasks.map(({ id }) => id)).toEqual(ids);
  });

  it('unknown further fields of a later version stay', () => {
    const { plans, ids } = lane(1);
    const [plan] = plans;
    const task = plan && tasksOf(plan).get(ids[0] ?? '');
    if (!plan || !isEntity(task)) throw new Error('no task');
    task.set('estimateHours', 3);
    renameTask(plan, ids[0] ?? '', 'Autre', act());
    expect(task.get('estimateHours')).toBe(3);
  });
});
