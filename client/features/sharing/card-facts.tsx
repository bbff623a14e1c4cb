/** What a card says, to be read: for who may not change it, and under an archived one. */
import { For, type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import { saySentence } from '../../i18n/late/sharing-rule.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { sayMoney } from '../../i18n/spoken-money.ts';
import { today } from '../../i18n/today.ts';
import { localZone } from './rule-draft.ts';
import type { SharingDesk } from './sharing-desk.ts';

interface Fact {
  readonly name: string;
  readonly words: string;
}

export function CardFacts(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const values = useSharingValues();
  const facts = (): readonly Fact[] => {
    const card = props.card;
    const code = text().code;
    const said = { code, today: today(), zone: localZone() };
    return [
      { name: cardText().custodians, words: card.custodians.map(props.desk.nameOf).join(', ') },
      { name: cardText().quantity, words: card.quantity ? sayQuantity(code, card.quantity) : '' },
      { name: cardText().capacity, words: card.capacity > 1 ? card.capacity.toLocaleString(code) : '' },
      {
        name: cardText().availability,
        words: card.availability.map((rule) => saySentence(rule, said)).join(' ; ') || cardText().always,
      },
      {
        name: cardText().transaction,
        words: card.transactions.map((one) => values().transaction[one]).join(', '),
      },
      { name: cardText().deposit, words: card.depositCents > 0 ? sayMoney(code, card.depositCents) : '' },
      { name: cardText().place, words: card.placeLabel },
      { name: cardText().themes, words: card.categories.map((one) => values().category[one]).join(', ') },
      { name: cardText().tags, words: card.tags.join(', ') },
      { name: cardText().visibility, words: values().visibility[card.visibility] },
    ].filter(({ words }) => words !== '');
  };
  const description = (): string => props.desk.homeOf(props.card.id).readDescription(props.card.id);

  return (
    <>
      <Show when={description()}>
        <p class="share-words" dir="auto">
          {description()}
        </p>
      </Show>
      <dl class="share-facts">
        <For each={facts()}>
          {(fact) => (
            <div>
              <dt>{fact.name}</dt>
              <dd dir="auto">{fact.words}</dd>
            </div>
          )}
        </For>
      </dl>
    </>
  );
}
