/** Values that several people gave at once, each with who wrote it: a press chooses the one that holds. */
import { For, type JSX, Show } from 'solid-js';
import type { Choice } from '../../../core/inventory/card.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import type { SharingDesk } from './sharing-desk.ts';

export function ValueChoices<T>(props: {
  readonly choices: readonly Choice<T>[];
  readonly desk: SharingDesk;
  readonly say: (value: T) => string;
  readonly choose: (value: T) => void;
  /** Which one counts meanwhile. */
  readonly hint?: string;
}): JSX.Element {
  const text = useCardText();

  return (
    <Show when={props.choices.length > 1}>
      <p class="choices-line">
        <span>{text().twoValues(props.choices.length)}</span>
        <For each={props.choices}>
          {(choice) => (
            <button
              type="button"
              class="choice"
              disabled={!props.desk.mayWrite()}
              onClick={(event) => {
                const part = event.currentTarget.closest('.share-field');
                props.choose(choice.value);
                passFocus([part?.querySelector('input, button, select'), document.querySelector('#content')]);
              }}
            >
              {text().choose(props.say(choice.value), props.desk.nameOf(choice.by))}
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
