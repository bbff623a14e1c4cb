/** "À ranger": tasks whose project is not here; each goes into one that is. */
import { For, type JSX, Show } from 'solid-js';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { Desk } from './desk.ts';

export function LooseTasks(props: { readonly desk: Desk }): JSX.Element {
  const planText = usePlanText();
  const view = () => props.desk.group.plan.view();

  return (
    <section class="sheet" aria-labelledby="loose-title">
      <h2 id="loose-title" class="sheet-title">
        {planText().loose}
      </h2>
      <ul class="row-list">
        <For each={view().loose}>
          {(task) => (
            <li class="row">
              <a class="row-title" href={props.desk.taskPath(task.id)} dir="auto">
                {task.title}
              </a>
              <Show when={props.desk.mayWrite() && view().projects.length > 0}>
                <select
                  class="field-input row-choice"
                  aria-label={planText().putTaskInto(task.title)}
                  onChange={(event) => props.desk.group.plan.setProject(task.id, event.currentTarget.value)}
                >
                  <option value="">{planText().chooseProject}</option>
                  <For each={view().projects}>
                    {(project) => <option value={project.id}>{project.title}</option>}
                  </For>
                </select>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
