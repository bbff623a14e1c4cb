/** The projects of a group: each with how far it is and what comes next; below, a new one, what has no project, what was archived. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { typeset } from '../../i18n/typeset.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { AddForm } from '../../ui/add-form.tsx';
import type { Address } from '../../ui/address.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { groupPath } from '../../ui/route.ts';
import { isFinished } from './board-columns.ts';
import type { Desk } from './desk.ts';
import { LooseTasks } from './loose-tasks.tsx';

export function ProjectList(props: { readonly desk: Desk; readonly address: Address }): JSX.Element {
  const text = useText();
  const view = () => props.desk.group.plan.view();
  const isEmpty = (): boolean => view().projects.length === 0;
  const path = (project: string): string => groupPath(props.desk.group.space, { type: 'project', project });

  function add(title: string) {
    const added = props.desk.group.plan.addProject(title);
    if (added.ok) props.address.go(path(added.value));
    return added;
  }

  return (
    <div class="project-list">
      <h1>{text().plan.title}</h1>
      <Show when={props.desk.observes()}>
        <p class="soft">{text().group.readOnly}</p>
      </Show>
      <Show when={isEmpty()}>
        <p class="empty">{props.desk.mayWrite() ? text().plan.firstProjectHint : text().plan.waiting}</p>
      </Show>
      <ul class="project-cards">
        <Keyed each={view().projects} by={({ id }) => id}>
          {(row) => (
            <li>
              <ProjectCard project={row.item} href={path(row.item.id)} />
            </li>
          )}
        </Keyed>
      </ul>
      <Show when={props.desk.mayWrite()}>
        <div class="new-project">
          <AddForm
            label={text().plan.newProject}
            labelShown
            action={text().plan.addProject}
            emptySentence={text().plan.emptyProject}
            keep="project"
            primary={isEmpty()}
            focused={isEmpty()}
            add={add}
          />
        </div>
      </Show>
      <Show when={view().loose.length > 0}>
        <LooseTasks desk={props.desk} />
      </Show>
      <Show when={view().archivedProjects.length > 0}>
        <details class="details">
          <summary>{text().plan.archivedProjects(view().archivedProjects.length)}</summary>
          <ul class="row-list">
            <For each={view().archivedProjects}>
              {(project) => (
                <li class="row">
                  <span class="row-title" dir="auto">
                    {project.title}
                  </span>
                  <Show when={props.desk.mayWrite()}>
                    <button
                      type="button"
                      class="button"
                      aria-label={text().plan.restoreNamed(project.title)}
                      onClick={() => {
                        props.desk.group.plan.restoreProject(project.id);
                        passFocus([document.querySelector('#content')]);
                      }}
                    >
                      {text().plan.restore}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </div>
  );
}

function ProjectCard(props: { readonly project: ProjectView; readonly href: string }): JSX.Element {
  const text = useText();
  const finished = createMemo(() => props.project.tasks.filter(isFinished).length);
  const total = (): number => props.project.tasks.length;
  const next = createMemo(() => {
    const days = props.project.tasks
      .filter((task) => !isFinished(task))
      .flatMap(({ dues }) => dues[0]?.day || []);
    const [first] = days.sort();
    return first === undefined ? undefined : sayDay(text().code, first, today());
  });

  return (
    <a class="project-card" href={props.href}>
      <span class="project-card-title" dir="auto">
        {typeset(props.project.title)}
      </span>
      <span class="soft">
        {total() === 0 ? text().plan.noTaskYet : text().plan.progress(finished(), total())}
        <Show when={next()}>{(day) => <>, {text().plan.nextDue(day())}</>}</Show>
      </span>
      <Show when={total() > 0}>
        <progress class="progress" max={total()} value={finished()} aria-hidden="true" />
      </Show>
    </a>
  );
}
