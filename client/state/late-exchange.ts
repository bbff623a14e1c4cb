/** The exchange of states, whose code is fetched when somebody first asks, here or on another device. */
import { createSignal, untrack } from 'solid-js';
import type { StateExchange, StateExchangeOptions } from './state-exchange.ts';

export function createLateExchange(options: StateExchangeOptions): StateExchange {
  const { awareness } = options;
  const [exchange, setExchange] = createSignal<StateExchange>();
  let fetching: Promise<StateExchange | undefined> | undefined;
  let closed = false;

  /** Undefined without a network, the first time: tried again at the next word. */
  const fetched = (): Promise<StateExchange | undefined> =>
    (fetching ??= import('./state-exchange.ts').then(
      ({ createStateExchange }) => {
        if (closed) return undefined;
        const made = createStateExchange(options);
        setExchange(made);
        return made;
      },
      () => (fetching = undefined),
    ));

  const follow = (): void => {
    const isWanted = [...awareness.getStates()].some(
      ([client, state]) => client !== awareness.clientID && state['marksWanted'] === true,
    );
    if (isWanted) void fetched();
  };
  awareness.on('change', follow);

  return {
    ask: () => {
      let isOver = false;
      let stop = (): void => undefined;
      void fetched().then((made) => {
        if (made && !isOver) stop = made.ask();
      });
      return () => {
        isOver = true;
        stop();
      };
    },
    mine: () => exchange()?.mine(),
    theirs: () => exchange()?.theirs() ?? new Map(),
    changed: () => untrack(exchange)?.changed(),
    close: () => {
      closed = true;
      awareness.off('change', follow);
      untrack(exchange)?.close();
    },
  };
}
