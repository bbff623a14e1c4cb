/**
 * A list whose rows live as long as their id, even when each change brings new objects: what a person is typing in a row survives a
 * change that arrives from elsewhere.
 */
import { type Component, createMemo, For, type JSX } from 'solid-js';

export function Keyed<T>(props: {
  readonly each: readonly T[];
  readonly by: (item: T) => string;
  readonly children: Component<{ readonly item: T }>;
}): JSX.Element {
  const itemsById = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  const ids = createMemo(() => [...itemsById().keys()], [], { equals: sameOrder });

  return (
    <For each={ids()}>
      {(id) => {
        // A row that is leaving the list keeps its last item until it is gone.
        const item = createMemo<T | undefined>((last) => itemsById().get(id) ?? last);
        const present = (): T => {
          const found = item();
          if (!found) throw new Error(`Keyed: no item ${id}`);
          return found;
        };
        return <props.children item={present()} />;
      }}
    </For>
  );
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
