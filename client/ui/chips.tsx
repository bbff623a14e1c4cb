/**
 * Small words to press: to choose in one tap, to filter a list with how many there are, or to take away. What is on is said by a mark and
 * by aria-pressed, not by its colour alone.
 */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useControlText } from '../i18n/late/control.ts';
import { Icon } from './icon.tsx';

export interface ChipOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceChipsProps<T extends string> {
  /** Read out as the name of the group. */
  readonly label: string;
  readonly options: readonly ChipOption<T>[];
  /** Those that are on. Without it a tap only acts: the chip is a shortcut. */
  readonly chosen?: readonly T[];
  readonly choose: (value: T) => void;
}

export interface FilterOption<T extends string> extends ChipOption<T> {
  readonly count: number;
}

export interface FilterChipsProps<T extends string> {
  readonly label: string;
  readonly options: readonly FilterOption<T>[];
  readonly value: T;
  readonly choose: (value: T) => void;
}

export interface ChipProps {
  readonly label: string;
  /** Without it the chip only shows. */
  readonly remove?: () => void;
  /** "Retirer Awa"; the general words otherwise. */
  readonly removeLabel?: string;
}

export function ChoiceChips<T extends string>(props: ChoiceChipsProps<T>): JSX.Element {
  const isOn = (value: T): boolean => props.chosen?.includes(value) ?? false;

  return (
    <div class="chips" role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            class="chip chip-choice"
            aria-pressed={props.chosen ? isOn(option.value) : undefined}
            onClick={() => props.choose(option.value)}
          >
            <Show when={isOn(option.value)}>
              <Icon name="check" />
            </Show>
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}

export function FilterChips<T extends string>(props: FilterChipsProps<T>): JSX.Element {
  const text = useText();
  const count = (option: FilterOption<T>): string => option.count.toLocaleString(text().code);

  return (
    <div class="chips" role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            class="chip chip-filter"
            aria-pressed={option.value === props.value}
            onClick={() => props.choose(option.value)}
          >
            {option.label} <span class="chip-count">{count(option)}</span>
          </button>
        )}
      </For>
    </div>
  );
}

export function Chip(props: ChipProps): JSX.Element {
  const controlText = useControlText();

  return (
    <span class="chip" classList={{ 'chip-plain': !props.remove }}>
      <span class="chip-label">{props.label}</span>
      <Show when={props.remove}>
        <button
          type="button"
          class="chip-remove"
          aria-label={props.removeLabel ?? controlText().remove(props.label)}
          onClick={() => props.remove?.()}
        >
          <Icon name="close" />
        </button>
      </Show>
    </span>
  );
}
