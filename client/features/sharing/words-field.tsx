/** One field of a form that is sent as a whole: what is wrong with it is said by the form. */
import type { Accessor, JSX } from 'solid-js';
import { Show } from 'solid-js';
import { Field } from '../../ui/field.tsx';

export function WordsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly words: readonly [Accessor<string>, (words: string) => void];
  /** Something was typed: what was wrong is not said any more. */
  readonly changed: () => void;
  readonly problem: string;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly class?: string;
}): JSX.Element {
  function type(words: string): void {
    props.words[1](words);
    props.changed();
  }

  return (
    <Field label={props.label} hint={props.hint ?? ''} problem={props.problem} class={props.class ?? ''}>
      {(control) => (
        <Show
          when={props.isLong}
          fallback={
            <input
              id={control.id}
              type="text"
              class="field-input"
              dir="auto"
              autocomplete="off"
              inputMode={props.inputMode ?? 'text'}
              placeholder={props.placeholder}
              value={props.words[0]()}
              onInput={(event) => type(event.currentTarget.value)}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          }
        >
          <textarea
            id={control.id}
            class="field-input share-description"
            rows="3"
            dir="auto"
            value={props.words[0]()}
            onInput={(event) => type(event.currentTarget.value)}
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        </Show>
      )}
    </Field>
  );
}
