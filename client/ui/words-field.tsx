/** One field of a form that is sent as a whole: what is wrong with it is said by the form. */
import { type Accessor, type JSX, onMount, Show, untrack } from 'solid-js';
import { Field } from './field.tsx';

export function WordsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly words: readonly [Accessor<string>, (words: string) => void];
  readonly problem: string;
  /** Something was typed: what was wrong is not said any more. */
  readonly changed: () => void;
  /** Several lines. */
  readonly rows?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly class?: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}): JSX.Element {
  let input: HTMLElement | undefined;
  onMount(() => untrack(() => props.focused) && input?.focus());

  function type(words: string): void {
    props.words[1](words);
    props.changed();
  }

  return (
    <Field label={props.label} hint={props.hint ?? ''} problem={props.problem} class={props.class ?? ''}>
      {(control) => (
        <Show
          when={props.rows}
          fallback={
            <input
              ref={(element) => (input = element)}
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
          {(rows) => (
            <textarea
              ref={(element) => (input = element)}
              id={control.id}
              class="field-input"
              rows={rows()}
              dir="auto"
              placeholder={props.placeholder}
              value={props.words[0]()}
              onInput={(event) => type(event.currentTarget.value)}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          )}
        </Show>
      )}
    </Field>
  );
}
