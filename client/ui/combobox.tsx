/**
 * Choosing among many by typing a few letters, with or without accents: one choice, or several shown as chips. The list opens when one
 * types, presses the field or the arrow down; Escape closes it and keeps what was chosen. What matches nothing stays typed.
 */
import { Combobox as Base } from '@kobalte/core/combobox';
import { createMemo, For, type JSX } from 'solid-js';
import { passFocus } from './keep-focus.ts';
import { Chip } from './chips.tsx';
import { ComboboxFrame, OptionLine } from './combobox-frame.tsx';
import { type ComboboxOption, type ComboboxShared, createComboboxQuery } from './combobox-query.ts';

export interface ComboboxProps<T extends string> extends ComboboxShared<T> {
  readonly value: T | undefined;
  /** Undefined: the field was emptied. */
  readonly choose: (value: T | undefined) => void;
}

export interface ComboboxManyProps<T extends string> extends ComboboxShared<T> {
  readonly values: readonly T[];
  readonly choose: (values: readonly T[]) => void;
  /** The list closes after each choice, where what was chosen shows beside it. */
  readonly closes?: boolean;
  /** The name of the button that takes one away; "Retirer Awa" otherwise. */
  readonly removeLabel?: (option: ComboboxOption<T>) => string;
}

export function Combobox<T extends string>(props: ComboboxProps<T>): JSX.Element {
  const chosen = createMemo(() => optionOf(props.options, props.value), undefined, { equals: isSameOption });
  const query = createComboboxQuery({
    options: () => props.options,
    chosenLabel: () => chosen()?.label,
    emptied: () => props.value !== undefined && props.choose(undefined),
    typed: (text) => props.typed?.(text),
  });
  const shown = createMemo(() => {
    query.restored();
    const option = chosen();
    return option ? { ...option } : null; // another object: the field shows its label again
  });

  return (
    <Base<ComboboxOption<T>>
      {...query.base}
      value={shown()}
      disallowEmptySelection
      itemComponent={OptionLine}
      placeholder={props.placeholder}
      validationState={query.problem(props.problem) ? 'invalid' : 'valid'}
      onChange={(option) => {
        query.chose();
        if (option && option.value !== props.value) props.choose(option.value);
      }}
    >
      <ComboboxFrame
        shared={props}
        query={query}
        clear={
          props.value === undefined
            ? undefined
            : () => {
                query.chose();
                props.choose(undefined);
              }
        }
      />
    </Base>
  );
}

export function ComboboxMany<T extends string>(props: ComboboxManyProps<T>): JSX.Element {
  const chosen = createMemo(() => props.values.flatMap((value) => optionOf(props.options, value) ?? []), [], {
    equals: (a, b) => a.length === b.length && a.every((option, at) => isSameOption(option, b[at])),
  });
  const query = createComboboxQuery({
    options: () => props.options,
    chosenLabel: () => undefined,
    emptied: () => {},
    typed: (text) => props.typed?.(text),
  });

  const shown = createMemo(() => {
    query.restored();
    return [...chosen()]; // another array: the field is emptied, even when nothing more is chosen
  });

  function remove(option: ComboboxOption<T>, chip: Element): void {
    const field = chip.closest('.combobox')?.querySelector('input');
    props.choose(props.values.filter((value) => value !== option.value));
    passFocus([field]);
  }

  return (
    <Base<ComboboxOption<T>>
      {...query.base}
      multiple
      closeOnSelection={props.closes ?? false}
      value={shown()}
      itemComponent={OptionLine}
      placeholder={props.placeholder}
      validationState={query.problem(props.problem) ? 'invalid' : 'valid'}
      onChange={(options) => {
        query.chose();
        props.choose(options.map((option) => option.value));
        query.restore();
      }}
    >
      <ComboboxFrame shared={props} query={query} clear={undefined}>
        <For each={chosen()}>
          {(option) => {
            let chip: HTMLSpanElement | undefined;
            return (
              <span ref={(element) => (chip = element)} class="combobox-chip">
                <Chip
                  label={option.label}
                  remove={() => chip && remove(option, chip)}
                  {...(props.removeLabel && { removeLabel: props.removeLabel(option) })}
                />
              </span>
            );
          }}
        </For>
      </ComboboxFrame>
    </Base>
  );
}

function optionOf<T extends string>(
  options: readonly ComboboxOption<T>[],
  value: T | undefined,
): ComboboxOption<T> | undefined {
  return options.find((option) => option.value === value);
}

/** The options come as new objects with every change: what is being typed must not notice. */
function isSameOption(a: ComboboxOption | undefined, b: ComboboxOption | undefined): boolean {
  return a?.value === b?.value && a?.label === b?.label;
}
