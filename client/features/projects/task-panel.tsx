/**
 * A task, opened: beside its board on a wide screen, the whole screen on a phone. Each field saves itself; Escape and the cross lead
 * back to the card. An archived task says who archived it and comes back from here.
 */
import { createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { TaskText } from '../../editor/task-text.tsx';
import { createPainted } from '../../ui/after-paint.ts';
import { Icon } from '../../ui/icon.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { createNarrow } from '../../ui/narrow.ts';
import { archiveSentence } from './archive-sentence.ts';
import type { Desk } from './desk.ts';
import type { ProjectsSlots } from './projects-slots.ts';
import { StatusField } from './status-field.tsx';
import { TaskDays } from './task-days.tsx';
import { TaskDecisions } from './task-decisions.tsx';
import { TaskOwners } from './task-owners.tsx';
import { TaskPhase } from './task-phase.tsx';
import { TaskSteps } from './task-steps.tsx';
import { TaskTitle } from './task-title.tsx';

export interface TaskPanelProps {
  readonly id: string;
  readonly project: ProjectView;
  readonly desk: Desk;
  readonly slots: ProjectsSlots;
  readonly projectPath: string;
  readonly close: () => void;
}

export function TaskPanel(props: TaskPanelProps): JSX.Element {
  const planText = usePlanText();
  const narrow = createNarrow();
  const titleId = createUniqueId();
  let panel: HTMLElement | undefined;
  const task = (): Task | undefined => props.desk.group.plan.task(props.id);
  onMount(() => {
    if (panel && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
    document.addEventListener('keydown', onKeyDown);
  });
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));

  /** Also when nothing has the focus; not while something else that Escape closes has it. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.target !== document.body && !panel?.contains(event.target)) return;
    if (event.isComposing) return;
    event.preventDefault();
    // a text that was begun is not left by the same key that ends a suggestion: a second press closes
    if (isBegun(event.target)) panel?.focus({ preventScroll: true });
    else props.close();
  }

  return (
    <aside
      ref={(element) => (panel = element)}
      class="task-panel"
      tabindex="-1"
      aria-labelledby={titleId}
      data-task-panel={props.id}
    >
      <div class="task-panel-head">
        <a class="task-panel-back" href={props.projectPath} data-scroll="keep" dir="auto">
          {props.project.title}
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label={planText().closeTask(task()?.title ?? '')}
          onClick={() => props.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <Show when={task()} fallback={<p>{planText().notHereHint}</p>}>
        {(found) => (
          <>
            {/* on a phone the panel is the screen */}
            <Dynamic component={narrow() ? 'h1' : 'h2'} id={titleId} class="visually-hidden">
              {found().title}
            </Dynamic>
            <Show when={found().archive} fallback={<TaskFields {...props} task={found()} />}>
              <ArchivedTask task={found()} desk={props.desk} />
            </Show>
          </>
        )}
      </Show>
    </aside>
  );
}

function TaskFields(props: TaskPanelProps & { readonly task: Task }): JSX.Element {
  const painted = createPainted();

  function archive(): void {
    props.close();
    props.desk.archive(props.task);
  }

  return (
    <div class="task-fields">
      <TaskTitle task={props.task} desk={props.desk} />
      <StatusField task={props.task} desk={props.desk} />
      <Show when={painted()}>
        <TaskRest {...props} archive={archive} />
      </Show>
    </div>
  );
}

/** What the eye reaches after the title and the state. */
function TaskRest(
  props: TaskPanelProps & { readonly task: Task; readonly archive: () => void },
): JSX.Element {
  const planText = usePlanText();

  return (
    <>
      <Show when={props.project.phases.length > 0}>
        <TaskPhase task={props.task} phases={props.project.phases} desk={props.desk} />
      </Show>
      <TaskOwners task={props.task} desk={props.desk} />
      <TaskDays task={props.task} desk={props.desk} />
      <Show when={props.slots.things}>{(part) => <Dynamic component={part()} task={props.task} />}</Show>
      <TaskSteps task={props.task} desk={props.desk} />
      <TaskText
        group={props.desk.group}
        project={props.task.home}
        task={props.task.id}
        label={planText().description}
      />
      <TaskDecisions task={props.task} project={props.project} desk={props.desk} />
      <Show when={props.desk.mayWrite()}>
        <p class="task-acts">
          <button type="button" class="button button-quiet" onClick={() => props.archive()}>
            <Icon name="box" /> {planText().archive}
          </button>
        </p>
      </Show>
    </>
  );
}

function ArchivedTask(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();

  /** The buttons go with what they settle: the panel has the focus then. */
  function settle(button: Element, way: 'restore' | 'leave'): void {
    const panel = button.closest('.task-panel');
    const { plan } = props.desk.group;
    if (way === 'restore') plan.restoreTask(props.task.id);
    else plan.keepTaskArchived(props.task.id);
    passFocus([panel]);
  }

  return (
    <div class="task-fields">
      <p class="task-archived-title" dir="auto">
        {props.task.title}
      </p>
      <p class="notice-block">{archiveSentence(text(), props.desk, props.task)}</p>
      <Show when={props.desk.mayWrite()}>
        <p class="ways">
          <button
            type="button"
            class="button button-primary"
            onClick={(event) => settle(event.currentTarget, 'restore')}
          >
            {text().plan.restore}
          </button>
          <Show when={props.task.archive?.editedMeanwhile}>
            <button type="button" class="button" onClick={(event) => settle(event.currentTarget, 'leave')}>
              {text().plan.leaveArchived}
            </button>
          </Show>
        </p>
      </Show>
    </div>
  );
}

function isBegun(target: Element): boolean {
  return target instanceof HTMLInputElement && target.type === 'text' && target.value !== '';
}
