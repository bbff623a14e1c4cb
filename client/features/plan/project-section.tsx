/** One project: its title, what is to do in order, a field for the next task, and what is finished, folded away with its count. */
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { ProjectView } from '../../state/workplace.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { EditableText } from '../../ui/editable-text.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { Desk } from './desk.ts';
import { isFolded } from './move-target.ts';
import { TaskRow } from './task-row.tsx';

export function ProjectSection(props: { readonly project: ProjectView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const toDo = createMemo(() => props.project.tasks.filter((task) => !isFolded(task)));
  const folded = createMemo(() => props.project.tasks.filter(isFolded));

  function addTask(title: string) {
    const answer = props.desk.group.addTask(props.project.id, title);
    if (answer.ok) toasts.announce(text().plan.added(title.trim()));
    return answer;
  }

  return (
    <section class="project" aria-label={props.project.title}>
      <EditableText
        value={props.project.title}
        fieldLabel={text().plan.projectTitle}
        editLabel={text().plan.renameProject(props.project.title)}
        emptySentence={text().plan.emptyProject}
        mayEdit={props.desk.mayWrite()}
        save={(title) => props.desk.group.renameProject(props.project.id, title)}
      >
        <h2>{props.project.title}</h2>
      </EditableText>
      <div class="sheet">
        <ul class="tasks">
          <Keyed each={toDo()} by={(task) => task.id}>
            {(row) => <TaskRow task={row.item} tasks={props.project.tasks} desk={props.desk} />}
          </Keyed>
        </ul>
        <Show when={toDo().length === 0 && !props.desk.mayWrite()}>
          <p class="tasks-none soft">{text().plan.noTask}</p>
        </Show>
        <Show when={props.desk.mayWrite()}>
          <AddForm
            label={text().plan.newTask(props.project.title)}
            placeholder={text().plan.newTaskHint}
            action={text().plan.addTask}
            emptySentence={text().plan.emptyTask}
            add={addTask}
          />
        </Show>
        <Show when={folded().length > 0}>
          <FoldedTasks project={props.project} desk={props.desk} />
        </Show>
      </div>
    </section>
  );
}

/** Its rows are made when it is first unfolded. */
function FoldedTasks(props: { readonly project: ProjectView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const [unfolded, setUnfolded] = createSignal(false);
  const tasks = createMemo(() => props.project.tasks.filter(isFolded));
  const someDropped = (): boolean => tasks().some((task) => task.status === 'dropped');

  return (
    <details class="folded" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{text().plan.folded(tasks().length, someDropped())}</summary>
      <Show when={unfolded()}>
        <ul class="tasks">
          <Keyed each={tasks()} by={(task) => task.id}>
            {(row) => <TaskRow task={row.item} tasks={props.project.tasks} desk={props.desk} />}
          </Keyed>
        </ul>
      </Show>
    </details>
  );
}
