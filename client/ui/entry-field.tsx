/** A labelled field for one entry, with its hint and what is wrong beside it, read out together. */
import { type JSX, onMount } from 'solid-js';
import type { Entry } from './entry.ts';
import { Field } from './field.tsx';

export interface EntryFieldProps {
  readonly entry: Entry;
  readonly label: string;
  /** The label is the screen's heading: the question it asks. */
  readonly heading?: boolean;
  /** The label is read out but not drawn, because the place says it. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'url';
  readonly class?: string;
  /** Takes the focus when it appears; not on touch, where a keyboard would hide the screen. */
  readonly focused?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
  readonly ref?: (input: HTMLInputElement) => void;
}

export function EntryField(props: EntryFieldProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  onMount(() => {
    if (input) props.ref?.(input);
    if (props.focused && matchMedia('(pointer: fine)').matches) input?.focus();
  });

  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      heading={props.heading ?? false}
      hint={props.hint ?? ''}
      problem={props.entry.problem()}
      class={props.class ?? ''}
    >
      {(control) => (
        <input
          ref={(element) => (input = element)}
          id={control.id}
          type="text"
          class="field-input"
          value={props.entry.text()}
          onInput={(event) => props.entry.type(event.currentTarget.value)}
          onKeyDown={(event) => props.onKeyDown?.(event)}
          onBlur={() => props.onBlur?.()}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete ?? 'off'}
          inputMode={props.inputMode}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );
}
