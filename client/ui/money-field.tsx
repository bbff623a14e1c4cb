/** An amount in euros, kept in whole cents. Written out while one looks, plain while one types; Enter or leaving saves. */
import { createSignal, type JSX } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useControlText } from '../i18n/late/control.ts';
import { readMoney } from '../i18n/read-money.ts';
import { sayMoney, typeMoney } from '../i18n/spoken-money.ts';
import { createDraft } from './draft.ts';
import { Field } from './field.tsx';

export interface MoneyFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly amountCents: number | undefined;
  /** Undefined: the field was emptied. */
  readonly save: (amountCents: number | undefined) => void;
  /** Why the last amount was not taken, when the caller has something to say. */
  readonly problem?: string;
}

export function MoneyField(props: MoneyFieldProps): JSX.Element {
  const text = useText();
  const controlText = useControlText();
  const [isFocused, setFocused] = createSignal(false);
  const draft = createDraft({
    written: () => {
      if (props.amountCents === undefined) return '';
      return (isFocused() ? typeMoney : sayMoney)(text().code, props.amountCents);
    },
    read: (typed) => readMoney(typed, text().code),
    save: (amountCents) => {
      if (amountCents !== props.amountCents) props.save(amountCents);
    },
    refused: () => controlText().money.refused,
  });

  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint ?? ''}
      problem={draft.problem() || (props.problem ?? '')}
    >
      {(control) => (
        <input
          id={control.id}
          type="text"
          inputMode="decimal"
          class="field-input money-input"
          autocomplete="off"
          placeholder={props.placeholder}
          value={draft.text()}
          onInput={(event) => draft.type(event.currentTarget.value)}
          onFocus={(event) => {
            setFocused(true);
            event.currentTarget.select(); // the amount is written anew, which drops the selection that Tab made
          }}
          onKeyDown={(event) => draft.onKeyDown(event)}
          onBlur={() => {
            setFocused(false);
            draft.leave();
          }}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );
}
