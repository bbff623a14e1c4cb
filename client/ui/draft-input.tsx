/** The input of a draft, inside its field: Enter and leaving save, Escape gives up. */
import type { JSX } from 'solid-js';
import type { Draft } from './draft.ts';
import type { FieldControl } from './field.tsx';

export function DraftInput(props: {
  readonly control: FieldControl;
  readonly draft: Draft;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  /** `off`, unless the browser may offer what it knows. */
  readonly autocomplete?: 'off' | 'tel' | 'email';
  /** Words, which may be of any script. */
  readonly isProse?: boolean;
  readonly focused?: boolean;
  /** Something was typed, before the draft takes it. */
  readonly typed?: () => void;
}): JSX.Element {
  return (
    <input
      ref={(element) => props.focused && queueMicrotask(() => element.focus())}
      id={props.control.id}
      type="text"
      inputMode={props.inputMode ?? 'text'}
      class="field-input"
      dir={props.isProse ? 'auto' : undefined}
      autocomplete={props.autocomplete ?? 'off'}
      value={props.draft.text()}
      onInput={(event) => {
        props.typed?.();
        props.draft.type(event.currentTarget.value);
      }}
      onKeyDown={(event) => props.draft.onKeyDown(event)}
      onBlur={() => props.draft.leave()}
      aria-invalid={props.control.isRefused}
      aria-describedby={props.control.describedBy}
    />
  );
}
