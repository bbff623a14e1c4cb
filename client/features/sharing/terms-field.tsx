/** On what terms: lent, rented, sold or given, one at least; and a deposit where something is lent. */
import { type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { type Transaction, TRANSACTIONS } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { sayMoney } from '../../i18n/spoken-money.ts';
import { ChoiceChips } from '../../ui/chips.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import { ValueChoices } from './value-choices.tsx';

interface FieldProps {
  readonly card: Card;
  readonly desk: SharingDesk;
}

export function TransactionField(props: FieldProps): JSX.Element {
  const cardText = useCardText();
  const values = useSharingValues();

  /** The last one stays. */
  function toggle(one: Transaction): void {
    const { id, transactions } = props.card;
    const home = props.desk.homeOf(id);
    if (!transactions.includes(one)) home.addMember(id, 'transaction', one);
    else if (transactions.length > 1) home.removeMember(id, 'transaction', one);
  }

  return (
    <div class="share-field">
      <p class="field-label">{cardText().transaction}</p>
      <ChoiceChips
        label={cardText().transaction}
        options={TRANSACTIONS.map((value) => ({ value, label: values().transaction[value] }))}
        chosen={props.card.transactions}
        choose={toggle}
      />
    </div>
  );
}

export function DepositField(props: FieldProps): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const home = () => props.desk.homeOf(props.card.id);
  const say = (cents: number): string => (cents === 0 ? cardText().noDeposit : sayMoney(text().code, cents));
  const isAsked = (): boolean =>
    props.card.deposits.length > 1 ||
    props.card.depositCents > 0 ||
    props.card.transactions.some((one) => one === 'borrow-lend' || one === 'rent-lease');

  return (
    <Show when={isAsked()}>
      <div class="share-field share-number">
        <MoneyField
          label={cardText().deposit}
          placeholder={cardText().noDeposit}
          amountCents={props.card.depositCents || undefined}
          save={(cents) => void home().setDeposit(props.card.id, cents ?? 0)}
        />
        <ValueChoices
          choices={props.card.deposits}
          desk={props.desk}
          say={say}
          choose={(cents) => void home().setDeposit(props.card.id, cents)}
        />
      </div>
    </Show>
  );
}
