/** Who takes care of a task: one chip each, and the rest of the group to choose from. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Person, TaskView } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import type { Desk } from './desk.ts';

export function TaskOwnersField(props: { readonly task: TaskView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  let select: HTMLSelectElement | undefined;
  const others = (): readonly Person[] =>
    props.desk.group.people().filter((person) => !props.task.owners.includes(person.member));

  function add(choice: HTMLSelectElement): void {
    const person = others().find((other) => other.member === choice.value);
    if (person) props.desk.group.addOwner(props.task.id, person.member);
    choice.value = '';
  }

  return (
    <div class="field field-wide" role="group" aria-labelledby={`${id}-label`}>
      <span class="field-label" id={`${id}-label`}>
        {text().plan.owners}
      </span>
      <div class="owners">
        <For each={props.task.owners}>
          {(owner) => (
            <span class="chip">
              {props.desk.nameOf(owner)}
              <button
                type="button"
                class="chip-remove"
                aria-label={text().plan.removeOwner(props.desk.nameOf(owner))}
                onClick={() => {
                  props.desk.group.removeOwner(props.task.id, owner);
                  passFocus([select]);
                }}
              >
                <Icon name="close" />
              </button>
            </span>
          )}
        </For>
        <Show when={others().length > 0}>
          <select
            ref={(element) => (select = element)}
            class="field-input owners-add"
            aria-label={text().plan.addOwner}
            onChange={(event) => add(event.currentTarget)}
          >
            <option value="">{text().plan.addOwner}</option>
            <For each={others()}>
              {(person) => <option value={person.member}>{person.name || text().group.namePending}</option>}
            </For>
          </select>
        </Show>
      </div>
    </div>
  );
}
