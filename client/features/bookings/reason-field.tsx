/** Why somebody rules so, in their words: shown to everybody who sees the booking. */
import type { JSX } from 'solid-js';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { Field } from '../../ui/field.tsx';
import type { RulingAct } from './ruling-act.ts';

export function ReasonField(props: {
  readonly act: RulingAct;
  readonly value: string;
  readonly type: (typed: string) => void;
}): JSX.Element {
  const text = useBookingsText();

  return (
    <Field label={text().reasonField} problem={props.act.problem()}>
      {(control) => (
        <input
          id={control.id}
          type="text"
          class="field-input"
          autocomplete="off"
          value={props.value}
          onInput={(event) => {
            props.type(event.currentTarget.value);
            props.act.forget();
          }}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );
}
