/** Of a supply: what there is, who took too much and how it is mended, a line to note what moves, and everything that moved. */
import '../../style/stock.css';
import { createMemo, createUniqueId, type JSX, Show } from 'solid-js';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { Unit } from '../../../core/inventory/values.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import type { Movement } from '../../../core/stock/movement.ts';
import type { Stock } from '../../../core/stock/stock.ts';
import { useText } from '../../i18n/language.tsx';
import { sayStock, useStockText } from '../../i18n/late/stock.ts';
import type { GroupStock } from '../../state/group-stock.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { MoveForm } from './move-form.tsx';
import { MoveList } from './move-list.tsx';
import { StockCurve } from './stock-curve.tsx';

export interface StockPanelProps {
  readonly group: Group;
  readonly sharing: { readonly stock: GroupStock };
  /** Of kind `supply`. */
  readonly card: Card;
}

/** So many are named; of more it is said how many. */
const NAMED = 5;

export function StockPanel(props: StockPanelProps): JSX.Element {
  const text = useText();
  const stockText = useStockText();
  const id = createUniqueId();
  const stock = createMemo(() => props.sharing.stock.of(props.card.id));
  const unit = (): Unit => props.card.unit ?? stock()?.movements[0]?.unit ?? 'unit';
  const say = (count: number): string => sayStock(text().code, count, unit());
  const isOverdrawn = (): boolean => stock()?.isOverdrawn ?? false;
  const takers = (): readonly string[] => {
    const taken = stock()?.taken ?? [];
    const named = taken
      .slice(-NAMED)
      .map(({ by, delta }: Movement) =>
        stockText().tookPart(personName(text(), props.group, by), say(-delta)),
      );
    return taken.length > NAMED ? [...named, stockText().andMore(taken.length - NAMED)] : named;
  };

  return (
    <section class="stock" aria-labelledby={id}>
      <h2 id={id}>{stockText().title}</h2>
      <Show when={stock()} fallback={<Nothing />}>
        {(now) => (
          <>
            <p class="stock-total" classList={{ 'stock-short': isOverdrawn() }} aria-live="polite">
              {isOverdrawn() ? stockText().overdrawn(say(now().total)) : say(now().total)}
            </p>
            <Show when={isOverdrawn()}>
              <div class="stock-why">
                <p>{stockText().overdrawnWhy(takers())}</p>
                <Show when={mayWrite(props.group.myRole(), INNER_CLASS)}>
                  <p>{stockText().overdrawnMend}</p>
                </Show>
              </div>
            </Show>
            <StockCurve stock={now()} say={say} />
          </>
        )}
      </Show>
      <Show when={mayWrite(props.group.myRole(), INNER_CLASS)}>
        <MoveForm
          card={props.card}
          unit={unit()}
          total={stock()?.total ?? 0}
          isOverdrawn={isOverdrawn()}
          stock={props.sharing.stock}
        />
      </Show>
      <Show when={stock()}>
        {(now: () => Stock) => <MoveList group={props.group} stock={now()} unit={unit()} />}
      </Show>
      <Show when={props.sharing.stock.unreadable() > 0}>
        <p class="soft">{stockText().unreadable(props.sharing.stock.unreadable())}</p>
      </Show>
    </section>
  );
}

function Nothing(): JSX.Element {
  const text = useStockText();
  return (
    <div>
      <p>{text().none}</p>
      <p class="soft">{text().noneHint}</p>
    </div>
  );
}
