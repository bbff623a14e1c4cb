/** Who takes care of a task: one chip each, and the rest of the group to choose from. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import type { Person } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import type { Desk } from './desk.ts';

export function TaskOwners(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  let select: HTMLSelectElement | undefined;
  const { plan, me } = props.desk.group;
  const others = (): readonly Person[] =>
    props.desk.group.people().filter(({ member }) => !props.task.owners.includes(member));

  function add(choice: HTMLSelectElement): void {
    const person = others().find((other) => other.member === choice.value);
    if (person) plan.addOwner(props.task.id, person.member);
    choice.value = '';
  }

  return (
    <div class="field" role="group" aria-labelledby={`${id}-label`}>
      <span class="field-label" id={`${id}-label`}>
        {text().plan.owners}
      </span>
      <div class="owners">
        <For each={props.task.owners}>
          {(owner) => (
            <span class="chip">
              {props.desk.nameOf(owner)}
              <Show when={props.desk.mayWrite()}>
                <button
                  type="button"
                  class="chip-remove"
                  aria-label={text().plan.removeOwner(props.desk.nameOf(owner))}
                  onClick={() => {
                    plan.removeOwner(props.task.id, owner);
                    passFocus([select]);
                  }}
                >
                  <Icon name="close" />
                </button>
              </Show>
            </span>
          )}
        </For>
        <Show when={props.desk.mayWrite() && !props.task.owners.includes(me)}>
          <button type="button" class="button" onClick={() => plan.addOwner(props.task.id, me)}>
            {text().plan.takeIt}
          </button>
        </Show>
        <Show when={props.desk.mayWrite() && others().length > 0}>
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
        <Show when={props.task.owners.length === 0 && !props.desk.mayWrite()}>
          <span class="soft">{text().plan.noOwner}</span>
        </Show>
      </div>
    </div>
  );
}
