/** A group's plan in this tab: its projects and tasks as accessors, and what people do to them as transactions. */
import { type Accessor, createMemo, createRoot } from 'solid-js';
import type { MemberId } from '../../core/id/id.ts';
import type { Act } from '../../core/doc/act.ts';
import {
  addOwner,
  addStep,
  addTask,
  archiveStep,
  archiveTask,
  type DayFailure,
  keepTaskArchived,
  moveTask,
  needThing,
  needThingNoMore,
  type NewTask,
  removeOwner,
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
} from '../../core/plan/change-task.ts';
import { addPhase, archivePhase, renamePhase, restorePhase } from '../../core/plan/phase.ts';
import { followPlan, type Plan } from '../../core/plan/plan.ts';
import {
  addProject,
  archiveProject,
  firstProject,
  isProjectId,
  keepProjectArchived,
  type ProjectId,
  renameProject,
  restoreProject,
} from '../../core/plan/project.ts';
import type { Task, TaskStatus, ThingNeeded } from '../../core/plan/task.ts';
import { fail, type Result } from '../../core/result/result.ts';
import type * as Y from 'yjs';
import { followDocument } from './follow-document.ts';
import type { EntryFailure } from './entry-failure.ts';
import { type PlanView, planView } from './plan-view.ts';

/** A refused entry comes back as a code and changes nothing; days are `YYYY-MM-DD`, undefined for none. */
export interface GroupPlan {
  readonly view: Accessor<PlanView>;
  /** Live and archived tasks alike; undefined for what is not here. */
  task(id: string): Task | undefined;
  readonly unreadable: Accessor<number>;

  addProject(title: string): Result<string, EntryFailure>;
  /** The first live project, begun under this title when there is none: where things go that nobody put anywhere. */
  firstProject(title: string): Result<string, EntryFailure>;
  renameProject(project: string, title: string): Result<void, EntryFailure>;
  archiveProject(project: string): void;
  restoreProject(project: string): void;
  /** Leaves it archived, though somebody worked in it meanwhile. */
  keepProjectArchived(project: string): void;
  /** What a room that is fetched late reads of it and does to it: by this person, now. */
  apply<T>(go: (plan: Y.Doc, act: Act) => T): T;

  addPhase(project: string, label: string): Result<string, EntryFailure>;
  renamePhase(phase: string, label: string): Result<void, EntryFailure>;
  archivePhase(phase: string): void;
  restorePhase(phase: string): void;

  addTask(task: Omit<NewTask, 'project'> & { readonly project: string }): Result<string, EntryFailure>;
  renameTask(task: string, title: string): Result<void, EntryFailure>;
  setStatus(task: string, status: TaskStatus): void;
  setStart(task: string, start: string | undefined): Result<void, DayFailure>;
  setDue(task: string, due: string | undefined): Result<void, DayFailure>;
  setPhase(task: string, phase: string | undefined): void;
  setProject(task: string, project: string): void;
  addOwner(task: string, member: MemberId): void;
  removeOwner(task: string, member: MemberId): void;
  /** A card of the inventory, and how many of it. */
  needThing(task: string, thing: ThingNeeded): Result<void, { readonly type: 'quantity' }>;
  needThingNoMore(task: string, card: string): void;
  addStep(task: string, label: string): Result<string, EntryFailure>;
  renameStep(task: string, step: string, label: string): Result<void, EntryFailure>;
  tickStep(task: string, step: string, done: boolean): void;
  archiveStep(task: string, step: string): void;
  restoreStep(task: string, step: string): void;
  /** Puts the task before another one of its project, or last. */
  moveTask(task: string, before: string | undefined): void;
  archiveTask(task: string): void;
  restoreTask(task: string): void;
  /** Leaves it archived, though somebody edited it meanwhile. */
  keepTaskArchived(task: string): void;
}

/** `act`: by this person, now. */
export function createGroupPlan(ydoc: Y.Doc, act: () => Act): GroupPlan {
  const living = followPlan(ydoc);
  const plan = followDocument<Plan>(ydoc, () => living.read());
  // both live as long as the page, as their document does
  const { view, tasksById } = createRoot(() => {
    const viewed = createMemo(() => planView(plan()));
    const indexed = createMemo(() => indexTasks(plan()));
    return { view: viewed, tasksById: indexed };
  });
  const inProject = <T>(project: string, go: (id: ProjectId) => Result<T, EntryFailure>) =>
    isProjectId(project) ? go(project) : fail<EntryFailure>({ type: 'empty' });

  return {
    view,
    task: (id) => tasksById().get(id),
    unreadable: () => plan().unreadable,

    addProject: (title) => addProject(ydoc, title, act()),
    firstProject: (title) => firstProject(ydoc, title, act()),
    renameProject: (project, title) => renameProject(ydoc, project, title, act()),
    archiveProject: (project) => archiveProject(ydoc, project, act()),
    restoreProject: (project) => restoreProject(ydoc, project),
    keepProjectArchived: (project) => keepProjectArchived(ydoc, project, act()),
    apply: (go) => go(ydoc, act()),

    addPhase: (project, label) => inProject(project, (id) => addPhase(ydoc, { project: id, label }, act())),
    renamePhase: (phase, label) => renamePhase(ydoc, phase, label, act()),
    archivePhase: (phase) => archivePhase(ydoc, phase, act()),
    restorePhase: (phase) => restorePhase(ydoc, phase),

    addTask: (task) => inProject(task.project, (project) => addTask(ydoc, { ...task, project }, act())),
    renameTask: (task, title) => renameTask(ydoc, task, title, act()),
    setStatus: (task, status) => setStatus(ydoc, task, status, act()),
    setStart: (task, start) => setStart(ydoc, task, start ?? null, act()),
    setDue: (task, due) => setDue(ydoc, task, due ?? null, act()),
    setPhase: (task, phase) => setPhase(ydoc, task, phase, act()),
    setProject: (task, project) => {
      if (isProjectId(project)) setProject(ydoc, task, project, act());
    },
    addOwner: (task, member) => addOwner(ydoc, task, member, act()),
    removeOwner: (task, member) => removeOwner(ydoc, task, member, act()),
    needThing: (task, thing) => needThing(ydoc, task, thing, act()),
    needThingNoMore: (task, card) => needThingNoMore(ydoc, task, card, act()),
    addStep: (task, label) => addStep(ydoc, task, label, act()),
    renameStep: (task, step, label) => renameStep(ydoc, task, step, label, act()),
    tickStep: (task, step, done) => tickStep(ydoc, task, step, done, act()),
    archiveStep: (task, step) => archiveStep(ydoc, task, step, act()),
    restoreStep: (task, step) => restoreStep(ydoc, task, step, act()),
    moveTask: (task, before) => {
      const siblings = plan().projects.find((one) => one.tasks.some(({ id }) => id === task))?.tasks;
      if (siblings) moveTask(ydoc, task, siblings, before);
    },
    archiveTask: (task) => archiveTask(ydoc, task, act()),
    restoreTask: (task) => restoreTask(ydoc, task),
    keepTaskArchived: (task) => keepTaskArchived(ydoc, task, act()),
  };
}

function indexTasks(plan: Plan): ReadonlyMap<string, Task> {
  const tasks = plan.projects.flatMap((project) => project.tasks);
  return new Map([...tasks, ...plan.loose].map((task) => [task.id, task]));
}
