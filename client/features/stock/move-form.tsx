/** One line to note what comes in, goes out, or is found when one counts again. */
import { createEffect, createSignal, createUniqueId, For, type JSX, on, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import type { Unit } from '../../../core/inventory/values.ts';
import { fail, type Result } from '../../../core/result/result.ts';
import type { MovementFailure } from '../../../core/stock/add-movement.ts';
import { readStockAmount, type StockAmountFailure } from '../../../core/stock/stock-amount.ts';
import { useText } from '../../i18n/language.tsx';
import { sayStock, stockFailureSentence, useStockText } from '../../i18n/late/stock.ts';
import type { GroupStock } from '../../state/group-stock.ts';
import { Button } from '../../ui/button.tsx';
import { createEntryOf } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { useToasts } from '../../ui/toasts.tsx';

const ACTS = ['add', 'take', 'count'] as const;
type Act = (typeof ACTS)[number];

/** What is meant when only a number is typed. */
const TYPED_IN: Partial<Readonly<Record<Unit, string>>> = { g: 'kg', ml: 'l' };

type MoveFailure =
  | StockAmountFailure
  | MovementFailure
  | { readonly type: 'empty' }
  /** What was counted is what is noted. */
  | { readonly type: 'same-count' };

export function MoveForm(props: {
  readonly card: Card;
  readonly unit: Unit;
  /** What is noted now. */
  readonly total: number;
  readonly isOverdrawn: boolean;
  readonly stock: GroupStock;
}): JSX.Element {
  const text = useText();
  const stockText = useStockText();
  const toasts = useToasts();
  const stock = untrack(() => props.stock);
  const id = createUniqueId();
  const [act, setAct] = createSignal<Act>('add');
  const entry = createEntryOf(
    {
      keep: untrack(() => `stock/${props.card.id}`),
      submit: move,
      accepted: () => {
        entry.type('');
        if (props.isOverdrawn) setAct('count');
      },
    },
    (messages, failure: MoveFailure) => stockFailureSentence(messages, failure, props.unit),
  );

  // what mends it is one press nearer; what is being typed keeps the act it was typed for
  createEffect(
    on(
      () => props.isOverdrawn,
      (isOverdrawn) => isOverdrawn && entry.text() === '' && setAct('count'),
    ),
  );

  function move(typed: string): Result<string, MoveFailure> {
    if (typed.trim() === '') return fail({ type: 'empty' });
    const amount = readStockAmount(typed, props.unit, TYPED_IN[props.unit] ?? props.unit);
    if (!amount.ok) return amount;
    const chosen = act();
    const delta = deltaOf(chosen, amount.value);
    if (chosen === 'count' && delta === 0) return fail({ type: 'same-count' });
    const reason = chosen === 'take' ? 'consume' : delta < 0 ? 'lower' : 'raise';
    const moved = stock.move({ resource: props.card.id, delta, unit: props.unit, reason });
    if (moved.ok) {
      const said = sayStock(text().code, amount.value, props.unit);
      toasts.show(stockText().saved[chosen](said), () => stock.takeBack(moved.value));
    }
    return moved;
  }

  function deltaOf(chosen: Act, count: number): number {
    if (chosen === 'count') return count - props.total;
    return chosen === 'take' ? -count : count;
  }

  const hint = (): string => {
    const unitName = stockText().unitName[props.unit] ?? props.unit;
    return props.unit === 'g' ? stockText().unitHint(unitName) : stockText().plainHint(unitName);
  };

  return (
    <form
      class="move-form"
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <fieldset class="move-acts">
        <legend class="field-label">{stockText().act}</legend>
        <For each={ACTS}>
          {(one) => (
            <label class="move-act">
              <input
                type="radio"
                name={id}
                value={one}
                checked={act() === one}
                onChange={() => setAct(one)}
              />
              <span>{stockText().acts[one]}</span>
            </label>
          )}
        </For>
      </fieldset>
      <EntryField entry={entry} label={stockText().howMuch[act()]} hint={hint()} />
      <Button type="submit">{stockText().save[act()]}</Button>
    </form>
  );
}
