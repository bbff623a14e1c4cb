/** On a decision's page: what it sets going. A task that is added here shows the decision behind it, wherever it stands. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { decideProject, decideTask } from '../../../core/plan/decided-work.ts';
import { stageOf } from '../../../core/plan/stage.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useStageText } from '../../i18n/late/stage.ts';
import { dayOf, sayTime } from '../../i18n/spoken-day.ts';
import { backingOf, decisionLines } from '../../state/backings.ts';
import { workOf, type WorkBooking } from '../../state/decision-work.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { projectWork } from '../../state/project-work.ts';
import { rulesNow } from '../../state/rules-shown.ts';
import type { Group } from '../../state/workplace.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { groupPath, type Place } from '../../ui/route.ts';

export interface DecisionWorkProps {
  readonly group: Group;
  readonly decision: string;
  readonly title: string;
  /** Projects that its proposal names. */
  readonly linked: readonly string[];
  /** It binds people: tasks may follow from it. */
  readonly isInForce: boolean;
}

export function DecisionWork(props: DecisionWorkProps): JSX.Element {
  const text = useText();
  const stageText = useStageText();
  const day = createCurrentDay();
  const titleId = createUniqueId();
  const work = createMemo(() => workOf(props.group, props.decision, props.linked));
  const lines = createMemo(() => decisionLines(props.group));
  const rules = createMemo(() => rulesNow(props.group));
  const isEmpty = (): boolean => {
    const { projects, tasks, bookings } = work();
    return projects.length + tasks.length + bookings.length === 0;
  };
  const mayAdd = (): boolean =>
    props.isInForce && props.group.whoIsIn.standing() === 'in' && mayWrite(props.group.myRole(), 'work');
  const path = (place: Place): string => groupPath(props.group.space, place);
  const stageName = (project: ProjectView): string =>
    stageText().stage[
      stageOf(project, projectWork(props.group, project.id), {
        backingOf: (decision) => backingOf(lines().get(decision)),
        activationWithoutDecision: rules().activationWithoutDecision,
        today: day(),
      }).stage
    ];
  const when = ({ startMs }: WorkBooking): string => {
    const { day: spoken, clock } = sayTime(text().code, new Date(startMs), dayOf(new Date()));
    return `${spoken.text}, ${clock}`;
  };

  return (
    <Show when={!isEmpty() || mayAdd()}>
      <section class="decision-work" aria-labelledby={titleId}>
        <h2 id={titleId} tabindex="-1">
          {stageText().work}
        </h2>
        <Show when={isEmpty()}>
          <p class="soft">{stageText().workNone}</p>
        </Show>
        <ul class="row-list">
          <For each={work().projects}>
            {(project) => (
              <WorkRow
                title={project.title}
                href={path({ type: 'project', project: project.id })}
                facts={stageText().projectOf(stageName(project))}
              />
            )}
          </For>
          <For each={work().tasks}>
            {({ task, projectTitle }) => (
              <WorkRow
                title={task.title}
                href={path({ type: 'task', task: task.id })}
                facts={stageText().taskOf(projectTitle, text().plan.statusName[task.status])}
              />
            )}
          </For>
          <For each={work().bookings}>
            {(booking) => (
              <WorkRow
                title={booking.title}
                href={path({ type: 'booking', booking: booking.id })}
                facts={stageText().bookingOf(when(booking))}
              />
            )}
          </For>
        </ul>
        <Show when={mayAdd()}>
          <AddTask {...props} projects={work().projects.map(({ id }) => id)} />
        </Show>
      </section>
    </Show>
  );
}

function WorkRow(props: {
  readonly title: string;
  readonly href: string;
  readonly facts: string;
}): JSX.Element {
  return (
    <li class="row">
      <p class="row-words">
        <a class="row-title" dir="auto" href={props.href}>
          {props.title}
        </a>
        <span class="soft" dir="auto">
          {props.facts}
        </span>
      </p>
    </li>
  );
}

/** `projects`: those that come of the decision, where a task belongs first. */
function AddTask(props: DecisionWorkProps & { readonly projects: readonly string[] }): JSX.Element {
  const stageText = useStageText();
  const selectId = createUniqueId();
  const [chosen, choose] = createSignal<string>();
  const plan = () => props.group.plan;
  const all = () => plan().view().projects;
  /** '' for a new one. */
  const project = (): string => {
    const picked = chosen();
    if (picked !== undefined && (picked === '' || all().some(({ id }) => id === picked))) return picked;
    return props.projects[0] ?? '';
  };

  function add(title: string) {
    const into = project() === '' ? begun() : { ok: true as const, value: project() };
    if (!into.ok) return into;
    const added = plan().addTask({ project: into.value, title });
    const decision = props.decision;
    if (added.ok) plan().apply((doc, act) => decideTask(doc, added.value, decision, act));
    choose(into.value);
    return added;
  }

  function begun() {
    const made = plan().addProject(props.title);
    const decision = props.decision;
    if (made.ok) plan().apply((doc, act) => decideProject(doc, made.value, decision, act));
    return made;
  }

  return (
    <div class="decision-work-add">
      <div class="field">
        <label class="field-label" for={selectId}>
          {stageText().inProject}
        </label>
        <select
          id={selectId}
          class="field-input"
          value={project()}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <For each={all()}>
            {({ id, title }) => (
              <option value={id} selected={id === project()}>
                {title}
              </option>
            )}
          </For>
          <option value="" selected={project() === ''}>
            {stageText().newProject}
          </option>
        </select>
      </div>
      <AddForm
        label={stageText().newTask}
        labelShown
        placeholder={stageText().newTaskHint}
        action={stageText().addTask}
        emptySentence={stageText().emptyTask}
        keep={`decision-task/${props.decision}`}
        add={add}
      />
    </div>
  );
}
