/** Copies, keys, relays: each a figure with its words. */
import { For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useCustodyText } from '../../i18n/late/custody.ts';
import type { Custody } from '../../state/custody.ts';

interface Fact {
  readonly figure: string;
  readonly words: string;
  readonly hint: string;
}

export function CustodyFacts(props: { readonly custody: Custody }): JSX.Element {
  const text = useText();
  const custodyText = useCustodyText();
  const digits = (count: number): string => new Intl.NumberFormat(text().code).format(count);
  const facts = (): readonly Fact[] => {
    const says = custodyText();
    const copies = props.custody.copies();
    const holders = props.custody.keys().commons;
    const relays = props.custody.relays();
    return [
      copies === undefined
        ? { figure: '…', words: says.counting, hint: says.copiesHint }
        : { figure: digits(copies), words: says.copies(copies), hint: says.copiesHint },
      { figure: digits(holders), words: says.holders(holders), hint: says.holdersHint },
      {
        figure: digits(relays.length),
        words: says.relays(relays.length),
        hint: relays.map((relay) => new URL(relay).host).join(', '),
      },
    ];
  };

  return (
    <ul class="custody-facts">
      <For each={facts()}>
        {(fact) => (
          <li class="sheet custody-fact">
            <p class="custody-figure">
              <strong>{fact.figure}</strong> {fact.words}
            </p>
            <p class="soft">{fact.hint}</p>
          </li>
        )}
      </For>
    </ul>
  );
}
