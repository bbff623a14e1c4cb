/** On the home page: the doors at which this device waits. */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayCode } from '../../i18n/spoken-code.ts';
import type { Door } from '../../state/workplace.ts';
import { doorPath } from '../../ui/route.ts';

export function DoorsHere(props: { readonly doors: readonly Door[] }): JSX.Element {
  const text = useText();

  return (
    <Show when={props.doors.length > 0}>
      <ul class="doors-here">
        <For each={props.doors}>
          {(door) => (
            <li class="notice-block">
              <a href={doorPath(door.space)}>{text().who.waitingAt(door.groupName, sayCode(door.code))}</a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
