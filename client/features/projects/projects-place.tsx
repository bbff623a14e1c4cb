/** The projects of a group: their list, the board of one, and a task opened beside it; the address says which. */
import { createMemo, type JSX, Match, Switch } from 'solid-js';
import '../../style/projects.css';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import { groupPath, type Place } from '../../ui/route.ts';
import { createDesk } from './desk.ts';
import { ProjectList } from './project-list.tsx';
import { ProjectPage } from './project-page.tsx';
import type { ProjectsSlots } from './projects-slots.ts';
import { TaskPanel } from './task-panel.tsx';

export function ProjectsPlace(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
  readonly slots?: ProjectsSlots;
}): JSX.Element {
  const planText = usePlanText();
  // eslint-disable-next-line solid/reactivity -- a screen shows one group for as long as it lives
  const desk = createDesk(props.group);
  const opened = (): string | undefined => (props.place.type === 'task' ? props.place.task : undefined);
  const projectId = (): string | undefined => {
    if (props.place.type === 'project') return props.place.project;
    return props.place.type === 'task' ? props.group.plan.task(props.place.task)?.project : undefined;
  };
  const project = createMemo((): ProjectView | undefined => {
    const { projects, archivedProjects } = props.group.plan.view();
    return [...projects, ...archivedProjects].find(({ id }) => id === projectId());
  });
  /** A task whose project is not here is opened by itself. */
  const looseTask = createMemo((): string | undefined => {
    const task = opened();
    return task !== undefined && !project() && props.group.plan.task(task) ? task : undefined;
  });
  const listPath = (): string => groupPath(props.group.space, { type: 'projects' });

  return (
    <Switch>
      <Match when={props.place.type === 'projects'}>
        <ProjectList desk={desk} address={props.address} />
      </Match>
      <Match when={project()?.id} keyed>
        {(id) => (
          <ProjectPage
            project={project() ?? { ...NOWHERE, id }}
            opened={opened()}
            desk={desk}
            address={props.address}
            slots={props.slots ?? {}}
          />
        )}
      </Match>
      <Match when={looseTask()} keyed>
        {(task) => (
          <TaskPanel
            id={task}
            project={{ ...NOWHERE, title: planText().loose }}
            desk={desk}
            slots={props.slots ?? {}}
            projectPath={listPath()}
            close={() => props.address.go(listPath())}
          />
        )}
      </Match>
      <Match when={true}>
        <h1>{planText().notHere}</h1>
        <p>{planText().notHereHint}</p>
        <p class="ways">
          <a href={listPath()}>{planText().title}</a>
        </p>
      </Match>
    </Switch>
  );
}

/** Stands for a project that is not here, or is just leaving. */
const NOWHERE: ProjectView = {
  id: '',
  title: '',
  phases: [],
  tasks: [],
  archivedTasks: [],
  archive: undefined,
};
