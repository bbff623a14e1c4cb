/** Values that several people gave at once, each with who wrote it: a press chooses the one that holds, and the field takes the focus. */
import { For, type JSX, Show } from 'solid-js';
import { passFocus } from './keep-focus.ts';

export function ChoicesLine<T>(props: {
  /** One alone needs no line. */
  readonly choices: readonly T[];
  /** "Deux dates :". */
  readonly label: string;
  readonly say: (choice: T) => string;
  readonly choose: (choice: T) => void;
  readonly disabled?: boolean;
  /** Which one counts meanwhile. */
  readonly hint?: string;
  /** What takes the focus, found from the field around, by selectors; the content of the page when nothing is there. */
  readonly field: string;
  readonly heir: string;
}): JSX.Element {
  return (
    <Show when={props.choices.length > 1}>
      <p class="choices-line">
        <span>{props.label}</span>
        <For each={props.choices}>
          {(choice) => (
            <button
              type="button"
              class="choice"
              disabled={props.disabled ?? false}
              onClick={(event) => {
                const field = event.currentTarget.closest(props.field);
                props.choose(choice);
                passFocus([field?.querySelector(props.heir), document.querySelector('#content')]);
              }}
            >
              {props.say(choice)}
            </button>
          )}
        </For>
        <Show when={props.hint}>
          <span>{props.hint}</span>
        </Show>
      </p>
    </Show>
  );
}
