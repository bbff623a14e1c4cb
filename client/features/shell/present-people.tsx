/** Who else looks at this group now: the first letters of each name, and the whole names when read or hovered. */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { initials } from '../../ui/initials.ts';

const SHOWN = 4;

export function PresentPeople(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const names = (): readonly string[] => {
    const people = new Map(props.group.people().map((person) => [person.member, person.name]));
    return props.group.presence.others().map(({ member }) => people.get(member) || text().group.namePending);
  };

  return (
    <p class="present" role="img" aria-label={text().shell.here(names())} title={text().shell.here(names())}>
      <For each={names().slice(0, SHOWN)}>
        {(name) => (
          <span class="avatar" aria-hidden="true">
            {initials(name)}
          </span>
        )}
      </For>
      <Show when={names().length > SHOWN}>
        <span class="avatar" aria-hidden="true">
          +{names().length - SHOWN}
        </span>
      </Show>
    </p>
  );
}
