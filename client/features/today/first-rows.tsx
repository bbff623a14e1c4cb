/** Rows that stay as long as their id; past the first ones, a button says how many more there are, and shows them. */
import { type Component, createSignal, type JSX, Show } from 'solid-js';
import { Keyed } from '../../ui/keyed.tsx';

export function FirstRows<T>(props: {
  readonly each: readonly T[];
  readonly by: (item: T) => string;
  readonly shown: number;
  readonly class: string;
  /** "et 12 autres" */
  readonly more: (count: number) => string;
  readonly children: Component<{ readonly item: T }>;
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  const rest = (): number => (all() ? 0 : Math.max(0, props.each.length - props.shown));
  const each = (): readonly T[] => (rest() > 0 ? props.each.slice(0, props.shown) : props.each);

  return (
    <>
      <ul class={props.class}>
        <Keyed each={each()} by={props.by}>
          {props.children}
        </Keyed>
      </ul>
      <Show when={rest() > 0}>
        <button type="button" class="link-button today-more" onClick={() => setAll(true)}>
          {props.more(rest())}
        </button>
      </Show>
    </>
  );
}
