/**
 * A date typed as one says it, with what was understood said back while typing; a calendar for those who rather look. Enter or leaving
 * saves, Escape gives up. A date is `YYYY-MM-DD`, without a time zone.
 */
import { createEffect, createSignal, type JSX, on, onMount, Show, untrack } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useControlText } from '../i18n/late/control.ts';
import { readDate } from '../i18n/read-date.ts';
import { sayFullDay } from '../i18n/spoken-day.ts';
import { today } from '../i18n/today.ts';
import { createDraft } from './draft.ts';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { passFocus } from './keep-focus.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly value: string | undefined;
  /** Undefined: no date any more. False: refused, `problem` says why, and what was typed stays. */
  readonly save: (day: string | undefined) => boolean | void;
  /** Why the last date was not taken, when the caller has something to say. */
  readonly problem?: string;
  /** A date must stay: no button to take it away, an emptied field is given up. */
  readonly required?: boolean;
  /** Names what is typed and not taken, so that it comes back with the field. */
  readonly keep?: string;
  /**
   * For a button beside the field: gives what takes in a date that is typed and not left yet. It answers false when that is not
   * understood.
   */
  readonly settle?: (take: () => Promise<boolean>) => void;
}

export function DateField(props: DateFieldProps): JSX.Element {
  const text = useText();
  const controlText = useControlText();
  const [understood, setUnderstood] = createSignal<string>();
  let input: HTMLInputElement | undefined;
  let calendar: HTMLInputElement | undefined;
  const say = (day: string): string => sayFullDay(text().code, day, today());
  const read = (typed: string): Promise<string | undefined> =>
    readDate(typed, { locale: text().code, today: today() });
  const save = (day: string | undefined): boolean | void => {
    if (day !== props.value && !(props.required && day === undefined)) return props.save(day);
  };
  const draft = createDraft({
    written: () => (props.value === undefined ? '' : say(props.value)),
    read,
    save,
    refused: () => controlText().date.refused,
    keep: untrack(() => props.keep),
  });

  onMount(() =>
    props.settle?.(async () => {
      await draft.send();
      return !draft.isTouched();
    }),
  );
  createEffect(
    on(draft.text, (typed) => {
      setUnderstood(undefined);
      if (!draft.isTouched() || typed.trim() === '') return;
      void read(typed).then((day) => {
        if (draft.text() === typed && draft.isTouched()) setUnderstood(day);
      });
    }),
  );
  const echo = (): string => {
    const day = understood();
    return day === undefined || say(day) === draft.text() ? '' : say(day);
  };

  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint ?? ''}
      problem={draft.problem() || (props.problem ?? '')}
      echo={echo()}
    >
      {(control) => (
        <div class="date-field">
          <div class="field-box">
            <input
              ref={(element) => (input = element)}
              id={control.id}
              type="text"
              class="field-bare"
              autocomplete="off"
              placeholder={controlText().date.placeholder}
              value={draft.text()}
              onInput={(event) => draft.type(event.currentTarget.value)}
              onKeyDown={(event) => draft.onKeyDown(event)}
              onBlur={() => draft.leave()}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
            <IconButton
              icon="calendar"
              label={controlText().date.pick}
              onClick={() => calendar?.showPicker()}
            />
            <input
              ref={(element) => (calendar = element)}
              type="date"
              class="date-calendar"
              tabindex={-1}
              aria-hidden="true"
              value={props.value ?? ''}
              onChange={(event) => {
                draft.giveUp();
                save(event.currentTarget.value || undefined);
                passFocus([input]);
              }}
            />
          </div>
          <Show when={props.value !== undefined && !props.required}>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                draft.giveUp();
                props.save(undefined);
                passFocus([input]);
              }}
            >
              {controlText().date.none}
            </button>
          </Show>
        </div>
      )}
    </Field>
  );
}
