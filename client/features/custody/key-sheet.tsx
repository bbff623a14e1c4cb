/** Who can open what, ring by ring, in plain words. */
import { type JSX, Show } from 'solid-js';
import { useCustodyText } from '../../i18n/late/custody.ts';
import type { Custody } from '../../state/custody.ts';

export function KeySheet(props: { readonly custody: Custody }): JSX.Element {
  const custodyText = useCustodyText();
  const keys = (): ReturnType<Custody['keys']> => props.custody.keys();

  return (
    <section class="sheet" aria-labelledby="custody-keys">
      <h2 id="custody-keys" class="sheet-title">
        {custodyText().keys}
      </h2>
      <ul>
        <li class="row">
          <span class="row-words">
            <span class="row-title">{custodyText().commonsKeys(keys().commons)}</span>
            <span class="soft">{custodyText().commonsWhat}</span>
          </span>
        </li>
        <li class="row">
          <span class="row-words">
            <span class="row-title">{custodyText().innerKeys(keys().inner, keys().observers)}</span>
            <span class="soft">{custodyText().innerWhat}</span>
          </span>
        </li>
        <Show when={keys().sheets > 0}>
          <li class="row">
            <span class="row-words">{custodyText().sheets(keys().sheets)}</span>
          </li>
        </Show>
      </ul>
    </section>
  );
}
