/** A labelled field for one entry, with its hint and what is wrong beside it, read out together. */
import { createUniqueId, type JSX, onMount, Show } from 'solid-js';
import type { Entry } from './entry.ts';

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
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  onMount(() => {
    if (input) props.ref?.(input);
    if (props.focused && matchMedia('(pointer: fine)').matches) input?.focus();
  });
  const described = (): string | undefined => {
    const ids = [props.hint ? `${id}-hint` : '', props.entry.problem() ? `${id}-problem` : ''];
    return ids.filter(Boolean).join(' ') || undefined;
  };

  return (
    <div class={`field ${props.class ?? ''}`}>
      <Show
        when={props.heading}
        fallback={<FieldLabel for={id} text={props.label} hidden={props.labelHidden ?? false} />}
      >
        <h1 class="field-head">
          <FieldLabel for={id} text={props.label} hidden={props.labelHidden ?? false} />
        </h1>
      </Show>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <input
        ref={(element) => (input = element)}
        id={id}
        type="text"
        class="field-input"
        value={props.entry.text()}
        onInput={(event) => props.entry.type(event.currentTarget.value)}
        onKeyDown={(event) => props.onKeyDown?.(event)}
        onBlur={() => props.onBlur?.()}
        placeholder={props.placeholder}
        autocomplete={props.autocomplete ?? 'off'}
        inputMode={props.inputMode}
        aria-invalid={props.entry.problem() !== ''}
        aria-describedby={described()}
      />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {props.entry.problem()}
      </p>
    </div>
  );
}

function FieldLabel(props: {
  readonly for: string;
  readonly text: string;
  readonly hidden: boolean;
}): JSX.Element {
  return (
    <label for={props.for} class={props.hidden ? 'visually-hidden' : 'field-label'}>
      {props.text}
    </label>
  );
}
