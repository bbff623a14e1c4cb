/** How many of a thing a task takes; of a supply, in the unit in which one speaks of it. Saved when one leaves it. */
import { type JSX, untrack } from 'solid-js';
import { readStockAmount } from '../../../core/stock/stock-amount.ts';
import type { Unit } from '../../../core/inventory/values.ts';
import { isQuantityOfThings, type ThingNeeded } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { entryUnitOf, typeQuantity, unitName } from '../../i18n/late/sharing-quantity.ts';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import { createDraft } from '../../ui/draft.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import type { ThingsDesk } from './things-desk.ts';

export function ThingQuantity(props: {
  readonly desk: ThingsDesk;
  readonly thing: ThingNeeded;
  /** Of a supply; undefined: things that are counted. */
  readonly unit: Unit | undefined;
}): JSX.Element {
  const text = useText();
  const thingsText = useTaskThingsText();
  const isWhole = (): boolean => props.unit === undefined || props.unit === 'unit';
  const draft = createDraft<number>({
    keep: untrack(() => `things/${props.desk.task().id}/${props.thing.card}`),
    written: () =>
      typeQuantity(text().code, { value: String(props.thing.quantity), unit: props.unit ?? 'unit' }),
    read: (typed) => readQuantity(typed, props.unit),
    save: (quantity) => {
      if (quantity === undefined) return;
      const { id } = props.desk.task();
      return props.desk.group.plan.needThing(id, { card: props.thing.card, quantity }).ok;
    },
    refused: () => (isWhole() ? thingsText().badQuantity : thingsText().badAmount),
  });

  return (
    <Field
      label={
        isWhole() || props.unit === undefined
          ? thingsText().quantity
          : thingsText().quantityOf(unitName(text().code, entryUnitOf(props.unit)))
      }
      problem={draft.problem()}
      class="thing-quantity"
    >
      {(control) => (
        <DraftInput control={control} draft={draft} inputMode={isWhole() ? 'numeric' : 'decimal'} />
      )}
    </Field>
  );
}

/** `unit`: as in the props. Undefined for what is no such quantity. */
function readQuantity(typed: string, unit: Unit | undefined): number | undefined {
  if (unit === undefined) return /^\s*\d{1,6}\s*$/.test(typed) ? whole(Number(typed)) : undefined;
  const amount = readStockAmount(typed, unit, TYPED_IN[unit] ?? unit);
  return amount.ok ? whole(amount.value) : undefined;
}

/** What is meant when only a number is typed. */
const TYPED_IN: Partial<Readonly<Record<Unit, string>>> = { g: 'kg', ml: 'l' };

function whole(quantity: number): number | undefined {
  return isQuantityOfThings(quantity) ? quantity : undefined;
}
