/** Where a task stands, one press a state. When several people said different things at the same time, each is named until one holds. */
import { createUniqueId, For, type JSX } from 'solid-js';
import type { Task, TaskStatus } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { ChoicesLine } from '../../ui/choices-line.tsx';
import type { Desk } from './desk.ts';

const STATUSES: readonly TaskStatus[] = ['todo', 'doing', 'blocked', 'done', 'dropped'];

export function StatusField(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const id = createUniqueId();

  return (
    <fieldset class="field states" disabled={!props.desk.mayWrite()}>
      <legend class="field-label">{planText().status}</legend>
      <div class="states-line">
        <For each={STATUSES}>
          {(status) => (
            <label class={`state state-${status}`}>
              <input
                type="radio"
                name={id}
                value={status}
                checked={props.task.status === status}
                onChange={() => props.desk.setStatus(props.task, status)}
              />
              <span>{text().plan.statusName[status]}</span>
            </label>
          )}
        </For>
      </div>
      <ChoicesLine
        choices={props.task.statuses}
        label={planText().statusChoices}
        say={({ status, by }) => text().plan.choiceBy(text().plan.statusName[status], props.desk.nameOf(by))}
        choose={({ status }) => props.desk.setStatus(props.task, status)}
        field=".states"
        heir="input:checked"
      />
    </fieldset>
  );
}
