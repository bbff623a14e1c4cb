/**
 * Until when. A date being typed passes through years like 0202, which are nobody's due date: only a whole year is saved, and only the
 * button or leaving an emptied field clears it.
 */
import { createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { TaskView } from '../../state/workplace.ts';
import type { Desk } from './desk.ts';

const FIRST_YEAR = 1900;

export function TaskDueField(props: { readonly task: TaskView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  const shown = (): string => props.task.dues[0]?.due ?? '';
  const save = (due: string | undefined): void => {
    if ((due ?? '') !== shown() || props.task.dues.length > 1) props.desk.group.setDue(props.task.id, due);
  };

  return (
    <div class="field">
      <label for={id} class="field-label">
        {text().plan.due}
      </label>
      <div class="due-line">
        <input
          id={id}
          type="date"
          class="field-input"
          value={shown()}
          onChange={(event) => {
            const due = event.currentTarget.value;
            if (due !== '' && Number(due.slice(0, due.indexOf('-'))) >= FIRST_YEAR) save(due);
          }}
          onBlur={(event) => {
            const field = event.currentTarget;
            if (field.value === '' && !field.validity.badInput && shown() !== '') save(undefined);
          }}
        />
        <Show when={shown()}>
          <button type="button" class="link-button" onClick={() => save(undefined)}>
            {text().plan.clearDue}
          </button>
        </Show>
      </div>
    </div>
  );
}
