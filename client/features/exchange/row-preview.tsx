/** The first lines of a table as they would become cards, or why they would not; all of them, or those of one fate. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { RowOutcome } from '../../../core/exchange/check-rows.ts';
import type { RowCard } from '../../../core/exchange/row-card.ts';
import type { Messages } from '../../i18n/fr.ts';
import { useText } from '../../i18n/language.tsx';
import type { ExchangeMessages } from '../../i18n/late/exchange-fr.ts';
import {
  exchangeTextIn,
  rowFailureSentence,
  rowRemarkSentence,
  useExchangeText,
} from '../../i18n/late/exchange.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import { sharingValuesIn } from '../../i18n/late/sharing-values.ts';
import { type FilterOption, FilterChips } from '../../ui/chips.tsx';
import type { Import } from './create-import.ts';

const SHOWN = 20;
const FATES = ['new', 'remarked', 'here', 'double', 'refused'] as const;
type Fate = 'all' | (typeof FATES)[number];

export function RowPreview(props: { readonly work: Import }): JSX.Element {
  const text = useExchangeText();
  const [fate, setFate] = createSignal<Fate>('all');
  const counts = () => props.work.checked().counts;
  const options = (): readonly FilterOption<Fate>[] => [
    { value: 'all', label: text().all, count: props.work.checked().done },
    ...FATES.filter((one) => counts()[one] > 0 || one === fate()).map((one) => ({
      value: one,
      label: text().state[one],
      count: counts()[one],
    })),
  ];
  const shown = createMemo(
    (): readonly RowOutcome[] => {
      const wanted = fate();
      const found: RowOutcome[] = [];
      for (const outcome of props.work.outcomes()) {
        if (hasFate(outcome, wanted)) found.push(outcome);
        if (found.length === SHOWN) break;
      }
      return found;
    },
    [],
    { equals: (a, b) => a.length === b.length && a.every((one, at) => one === b[at]) },
  );
  const count = (): number => {
    const wanted = fate();
    return wanted === 'all' ? props.work.checked().done : counts()[wanted];
  };

  return (
    <div class="preview">
      <FilterChips label={text().filters} options={options()} value={fate()} choose={setFate} />
      <Show when={shown().length > 0} fallback={<p class="soft">{text().nothingHere}</p>}>
        <ul class="preview-rows">
          <For each={shown()}>
            {(outcome) => <PreviewRow outcome={outcome} titleAt={props.work.mapping().indexOf('title')} />}
          </For>
        </ul>
        <Show when={count() > shown().length}>
          <p class="soft">{text().shownOf(shown().length, count())}</p>
        </Show>
      </Show>
    </div>
  );
}

function PreviewRow(props: { readonly outcome: RowOutcome; readonly titleAt: number }): JSX.Element {
  const text = useText();
  const exchangeText = useExchangeText();
  const why = (): string => whyOf(text(), props.outcome);
  const facts = (): string =>
    [
      exchangeText().line(props.outcome.line),
      props.outcome.type === 'new' ? factsOf(text().code, props.outcome.row) : '',
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <li class={`preview-row preview-${props.outcome.type}`}>
      <p class="preview-head">
        <strong class="preview-title" dir="auto">
          {titleOf(props.outcome, props.titleAt) || exchangeText().untitled}
        </strong>
        <span class="preview-state">{stateOf(exchangeText(), props.outcome)}</span>
      </p>
      <p class="soft" dir="auto">
        {facts()}
      </p>
      <Show when={why()}>
        <p class="preview-why" dir="auto">
          {why()}
        </p>
      </Show>
    </li>
  );
}

function titleOf(outcome: RowOutcome, titleAt: number): string {
  if (outcome.type === 'new') return outcome.row.card.title;
  return outcome.type === 'refused' ? (outcome.cells[titleAt] ?? '') : outcome.title;
}

function stateOf(says: ExchangeMessages, outcome: RowOutcome): string {
  return outcome.type === 'double' ? says.doubleOf(outcome.firstLine) : says.lineState[outcome.type];
}

function factsOf(code: string, { card, stock }: RowCard): string {
  const much = stock ? { value: String(stock.delta), unit: stock.unit } : card.quantity;
  return [sharingValuesIn(code).kind[card.kind], much ? sayQuantity(code, much) : '', card.placeLabel ?? '']
    .filter(Boolean)
    .join(' · ');
}

/** Why it is refused, or what was put right. */
function whyOf(text: Messages, outcome: RowOutcome): string {
  if (outcome.type === 'refused') return rowFailureSentence(text, outcome.failure);
  if (outcome.type !== 'new') return '';
  const { remarks, card } = outcome.row;
  const sentences = remarks.map((remark) => rowRemarkSentence(text, remark));
  const isMine = card.custodians?.length === 0 && remarks.some(({ type }) => type === 'custodian-unknown');
  return [...sentences, ...(isMine ? [exchangeTextIn(text.code).remark.mine] : [])].join(' ');
}

function hasFate(outcome: RowOutcome, fate: Fate): boolean {
  if (fate === 'all') return true;
  if (fate === 'remarked') return outcome.type === 'new' && outcome.row.remarks.length > 0;
  return outcome.type === fate;
}
