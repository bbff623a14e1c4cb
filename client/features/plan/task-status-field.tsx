/** Where a task stands. When several people said different things at the same time, it asks which one holds. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { TaskStatus, TaskView } from '../../state/workplace.ts';
import type { Desk } from './desk.ts';

const STATUSES: readonly TaskStatus[] = ['todo', 'doing', 'blocked', 'done', 'dropped'];

export function TaskStatusField(props: { readonly task: TaskView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const id = createUniqueId();

  return (
    <div class="field">
      <label for={id} class="field-label">
        {text().plan.status}
      </label>
      <select
        id={id}
        class="field-input"
        onChange={(event) => {
          const chosen = STATUSES.find((status) => status === event.currentTarget.value);
          if (chosen) props.desk.setStatus(props.task, chosen);
        }}
      >
        <For each={STATUSES}>
          {(status) => (
            <option value={status} selected={status === props.task.status}>
              {text().plan.statusName[status]}
            </option>
          )}
        </For>
      </select>
      <Show when={props.task.statusDisputed}>
        <div class="disputed">
          <p>{text().plan.statusDisputedHint}</p>
          <button
            type="button"
            class="button"
            onClick={() => props.desk.setStatus(props.task, props.task.status)}
          >
            {text().plan.keepStatus(text().plan.statusName[props.task.status])}
          </button>
        </div>
      </Show>
    </div>
  );
}
