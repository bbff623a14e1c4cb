/** One project: its title, the board by phase or by status, what was archived, and a task's panel beside it. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Archive } from '../../../core/doc/act.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { typeset } from '../../i18n/typeset.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { EditableText } from '../../ui/editable-text.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { ArchivedTasks } from './archived-tasks.tsx';
import { Board } from './board.tsx';
import type { BoardView } from './board-columns.ts';
import { refocus } from './card.tsx';
import type { Desk } from './desk.ts';
import { ProjectStage } from './project-stage.tsx';
import type { ProjectsSlots } from './projects-slots.ts';
import { TaskPanel } from './task-panel.tsx';

const VIEWS: readonly BoardView[] = ['phase', 'status'];

export interface ProjectPageProps {
  readonly project: ProjectView;
  /** The task whose panel is open. */
  readonly opened: string | undefined;
  readonly desk: Desk;
  readonly address: Address;
  readonly slots: ProjectsSlots;
}

export function ProjectPage(props: ProjectPageProps): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const toasts = useToasts();
  const [chosen, choose] = createSignal<BoardView>();
  /** Phases where the project has some, until somebody chooses or begins to work on what is shown. */
  const view = (): BoardView => chosen() ?? (props.project.phases.length > 0 ? 'phase' : 'status');
  const path = (): string =>
    groupPath(props.desk.group.space, { type: 'project', project: props.project.id });

  function close(): void {
    const task = props.opened;
    props.address.go(path(), { keepScroll: true });
    if (task !== undefined) refocus(task);
  }

  function archive(): void {
    const { id, title } = props.project;
    const { plan, space } = props.desk.group;
    plan.archiveProject(id);
    props.address.go(groupPath(space, { type: 'projects' }));
    toasts.show(planText().projectArchived(title), () => plan.restoreProject(id));
  }

  return (
    <div class="project-page" classList={{ 'project-page-open': props.opened !== undefined }}>
      <div class="project-board" onFocusIn={() => choose(view())}>
        <div class="project-head">
          <EditableText
            value={props.project.title}
            fieldLabel={planText().projectTitle}
            editLabel={planText().renameProject(props.project.title)}
            emptySentence={planText().emptyProject}
            heading
            mayEdit={props.desk.mayWrite()}
            save={(title) => props.desk.group.plan.renameProject(props.project.id, title)}
          >
            <h1 dir="auto">{typeset(props.project.title)}</h1>
          </EditableText>
          <div class="views" role="group" aria-label={planText().boardBy}>
            <For each={VIEWS}>
              {(one) => (
                <button type="button" class="view" aria-pressed={view() === one} onClick={() => choose(one)}>
                  {planText().view[one]}
                </button>
              )}
            </For>
          </div>
        </div>
        <Show when={props.desk.observes()}>
          <p class="soft">{text().group.readOnly}</p>
        </Show>
        <Show when={props.project.archive}>
          {(archived) => <ArchivedProject project={props.project} archive={archived()} desk={props.desk} />}
        </Show>
        <ProjectStage project={props.project} desk={props.desk} go={(to) => props.address.go(to)} />
        <Board project={props.project} view={view()} desk={props.desk} opened={props.opened} />
        <div class="project-below">
          <ArchivedTasks project={props.project} desk={props.desk} />
          <Show when={props.desk.mayWrite() && !props.project.archive}>
            <button type="button" class="button button-quiet" onClick={archive}>
              {planText().archiveProject}
            </button>
          </Show>
        </div>
      </div>
      <Show when={props.opened} keyed>
        {(task) => (
          <TaskPanel
            id={task}
            project={props.project}
            desk={props.desk}
            slots={props.slots}
            close={close}
            projectPath={path()}
          />
        )}
      </Show>
    </div>
  );
}

/** Somebody archived it while one was here: everything stays in sight, with the way back. */
function ArchivedProject(props: {
  readonly project: ProjectView;
  readonly archive: Archive;
  readonly desk: Desk;
}): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const by = (): string =>
    props.archive.by === props.desk.group.me ? '' : props.desk.nameOf(props.archive.by);

  return (
    <div class="notice-block project-archived" role="status">
      <p>{planText().projectArchivedBy(by())}</p>
      <Show when={props.desk.mayWrite()}>
        <Button
          onClick={() => {
            props.desk.group.plan.restoreProject(props.project.id);
            passFocus([document.querySelector('#content')]);
          }}
        >
          {text().plan.restore}
        </Button>
      </Show>
    </div>
  );
}
