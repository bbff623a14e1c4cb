import { createUniqueId, type JSX } from 'solid-js';
export function DateField(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly disabled?: boolean;
  readonly problem?: string;
  readonly save: (day: string | undefined) => boolean;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <input
        id={id}
        type="date"
        class="field-input"
        value={props.value ?? ''}
        disabled={props.disabled}
        onChange={(event) => void props.save(event.currentTarget.value || undefined)}
      />
      <p class="field-problem" role="alert">
        {props.problem}
      </p>
    </div>
  );
}
