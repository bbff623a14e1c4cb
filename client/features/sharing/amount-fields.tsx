/** How much or how many: a quantity where something is needed, and how many can have it at once, which most things need not say. */
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import type { CardFailure } from '../../../core/inventory/new-card.ts';
import type { Quantity } from '../../../core/inventory/quantity.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import {
  entryUnitOf,
  readTypedQuantity,
  sayQuantity,
  typeQuantity,
} from '../../i18n/late/sharing-quantity.ts';
import type { EntryUnit } from '../../i18n/late/sharing-units.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { createDraft } from '../../ui/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { keptDraft } from '../../ui/kept-drafts.ts';
import { UnitSelect } from './unit-select.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import { ValueChoices } from './value-choices.tsx';

interface FieldProps {
  readonly card: Card;
  readonly desk: SharingDesk;
}

export function QuantityField(props: FieldProps): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const [unit, setUnit] = createSignal<EntryUnit>(untrack(() => entryUnitOf(props.card.quantity?.unit)));
  const home = () => props.desk.homeOf(props.card.id);
  const refusal = (): string => cardFailureSentence(text(), { type: 'quantity' });
  const draft = createDraft<Quantity>({
    keep: untrack(() => `quantity/${props.card.id}`),
    written: () => (props.card.quantity ? typeQuantity(text().code, props.card.quantity) : ''),
    read: (typed) => readTypedQuantity(typed, unit()),
    save: (quantity) => home().setQuantity(props.card.id, quantity).ok,
    refused: refusal,
  });

  // what is typed counts in the unit that stood beside it
  createEffect(
    on(
      () => props.card.quantity?.unit,
      (kept) => {
        if (kept !== undefined && !draft.isTouched()) setUnit(entryUnitOf(kept));
      },
      { defer: true },
    ),
  );

  function changeUnit(next: EntryUnit): void {
    setUnit(next);
    const same = readTypedQuantity(draft.text(), next);
    if (same && !draft.isTouched()) home().setQuantity(props.card.id, same);
  }

  return (
    <div class="share-field">
      <div class="share-amount">
        <Field
          label={props.card.kind === 'need' ? cardText().quantityOf.need : cardText().quantity}
          problem={draft.problem()}
        >
          {(control) => <DraftInput control={control} draft={draft} inputMode="decimal" />}
        </Field>
        <UnitSelect unit={unit()} choose={changeUnit} />
      </div>
      <ValueChoices
        choices={props.card.quantities}
        desk={props.desk}
        say={(quantity) => sayQuantity(text().code, quantity)}
        choose={(quantity) => void home().setQuantity(props.card.id, quantity)}
      />
    </div>
  );
}

/** Most things are one: that several are there is said behind one press. */
export function CapacityField(props: FieldProps): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const keep = untrack(() => `capacity/${props.card.id}`);
  const [isAsked, setAsked] = createSignal(keptDraft(keep) !== undefined);
  const home = () => props.desk.homeOf(props.card.id);
  const isShown = (): boolean => isAsked() || props.card.capacity > 1 || props.card.capacities.length > 1;

  return (
    <div class="share-field">
      <Show
        when={isShown()}
        fallback={
          <Button tone="quiet" icon="plus" class="share-more" onClick={() => setAsked(true)}>
            {props.card.kind === 'place' ? cardText().severalAtOnce : cardText().several}
          </Button>
        }
      >
        <WholeNumberField
          label={props.card.kind === 'place' ? cardText().capacityOfPlace : cardText().capacity}
          value={props.card.capacity}
          keep={keep}
          focused={isAsked()}
          save={(capacity) => {
            const saved = home().setCapacity(props.card.id, capacity);
            return saved.ok ? undefined : saved.error;
          }}
        />
        <ValueChoices
          choices={props.card.capacities}
          desk={props.desk}
          say={(capacity) => capacity.toLocaleString(text().code)}
          choose={(capacity) => void home().setCapacity(props.card.id, capacity)}
          hint={cardText().smallest}
        />
      </Show>
    </div>
  );
}

function WholeNumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly keep: string;
  readonly focused: boolean;
  readonly save: (value: number) => CardFailure | undefined;
}): JSX.Element {
  const text = useText();
  const [failure, setFailure] = createSignal<CardFailure>({ type: 'capacity' });
  const draft = createDraft<number>({
    keep: untrack(() => props.keep),
    written: () => String(props.value),
    read: (typed) => readWholeNumber(typed),
    save: (value) => {
      if (value === undefined) return;
      const refused = props.save(value);
      if (refused) setFailure(refused);
      return refused === undefined;
    },
    refused: () => cardFailureSentence(text(), failure()),
  });

  return (
    <Field label={props.label} problem={draft.problem()} class="share-number">
      {(control) => (
        <DraftInput control={control} draft={draft} inputMode="numeric" focused={props.focused} />
      )}
    </Field>
  );
}

/** Undefined for what is no whole number of at least one. */
export function readWholeNumber(typed: string): number | undefined {
  const plain = typed.replace(/[\s\u00A0\u202F]/gu, '');
  return /^\d{1,6}$/.test(plain) && Number(plain) >= 1 ? Number(plain) : undefined;
}
