/** What surrounds every field: its label, a hint, what is wrong, all read out with the control that `children` draws. */
import { createUniqueId, type JSX, Show } from 'solid-js';

/** What the control takes over so that it is named and described. */
export interface FieldControl {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isRefused: boolean;
}

export interface FieldProps {
  readonly label: string;
  /** The label is the screen's heading: the question it asks. */
  readonly heading?: boolean;
  /** The label is read out but not drawn, because the place says it. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  /** What is wrong, in one sentence; `''` when nothing is. */
  readonly problem: string;
  /** Follows what is typed: what was understood so far. Said quietly, not as a refusal. */
  readonly echo?: string;
  readonly class?: string;
  readonly children: (control: FieldControl) => JSX.Element;
}

export function Field(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const control: FieldControl = {
    id,
    get describedBy() {
      const ids = [props.hint && `${id}-hint`, props.echo && `${id}-echo`, props.problem && `${id}-problem`];
      return ids.filter(Boolean).join(' ') || undefined;
    },
    get isRefused() {
      return props.problem !== '';
    },
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
      {props.children(control)}
      <Show when={props.echo !== undefined}>
        <p class="field-echo" id={`${id}-echo`} aria-live="polite">
          {props.echo}
        </p>
      </Show>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {props.problem}
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
