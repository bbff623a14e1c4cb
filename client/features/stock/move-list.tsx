/** What moved, the latest first: how much, why, who, when, and what was left. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Unit } from '../../../core/inventory/values.ts';
import type { Movement } from '../../../core/stock/movement.ts';
import type { Stock } from '../../../core/stock/stock.ts';
import { useText } from '../../i18n/language.tsx';
import { sayMove, sayStock, useStockText } from '../../i18n/late/stock.ts';
import { sayPastDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { personName } from '../../ui/person-name.ts';

/** At first. */
const SHOWN = 6;

interface MoveLine {
  readonly movement: Movement;
  /** After it. */
  readonly left: number;
}

export function MoveList(props: {
  readonly group: Group;
  readonly stock: Stock;
  readonly unit: Unit;
}): JSX.Element {
  const stockText = useStockText();
  const [showsAll, setShowsAll] = createSignal(false);
  const lines = createMemo((): readonly MoveLine[] => {
    let left = 0;
    return props.stock.movements.map((movement) => ({ movement, left: (left += movement.delta) })).reverse();
  });
  const shown = (): readonly MoveLine[] => (showsAll() ? lines() : lines().slice(0, SHOWN));

  return (
    <div class="moves">
      <h3>{stockText().movements(lines().length)}</h3>
      <ul>
        <For each={shown()}>
          {(line) => <MoveRow group={props.group} line={line} unit={props.unit} isOpen={isOpen(line)} />}
        </For>
      </ul>
      <Show when={!showsAll() && lines().length > SHOWN}>
        <Button tone="quiet" onClick={() => setShowsAll(true)}>
          {stockText().showAll(lines().length)}
        </Button>
      </Show>
    </div>
  );

  /** One of those by which it is overdrawn. */
  function isOpen({ movement }: MoveLine): boolean {
    return props.stock.taken.includes(movement);
  }
}

function MoveRow(props: {
  readonly group: Group;
  readonly line: MoveLine;
  readonly unit: Unit;
  readonly isOpen: boolean;
}): JSX.Element {
  const text = useText();
  const stockText = useStockText();
  const movement = (): Movement => props.line.movement;

  return (
    <li class="move" classList={{ 'move-open': props.isOpen }}>
      <p class="move-much">
        <strong>{sayMove(text().code, movement().delta, props.unit)}</strong>{' '}
        {stockText().reason[movement().reason]}
      </p>
      <p class="soft" dir="auto">
        {stockText().by(
          personName(text(), props.group, movement().by),
          sayPastDay(text().code, movement().date, today()),
        )}
        {' · '}
        {stockText().thenLeft(sayStock(text().code, props.line.left, props.unit))}
      </p>
    </li>
  );
}
