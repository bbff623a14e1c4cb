/** Who can open what, ring by ring, in plain words. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Custody } from '../../state/custody.ts';

export function KeySheet(props: { readonly custody: Custody }): JSX.Element {
  const text = useText();
  const keys = (): ReturnType<Custody['keys']> => props.custody.keys();

  return (
    <section class="sheet" aria-labelledby="custody-keys">
      <h2 id="custody-keys" class="sheet-title">
        {text().custody.keys}
      </h2>
      <ul>
        <li class="row">
          <span class="row-words">
            <span class="row-title">{text().custody.commonsKeys(keys().commons)}</span>
            <span class="soft">{text().custody.commonsWhat}</span>
          </span>
        </li>
        <li class="row">
          <span class="row-words">
            <span class="row-title">{text().custody.innerKeys(keys().inner, keys().observers)}</span>
            <span class="soft">{text().custody.innerWhat}</span>
          </span>
        </li>
        <Show when={keys().sheets > 0}>
          <li class="row">
            <span class="row-words">{text().custody.sheets(keys().sheets)}</span>
          </li>
        </Show>
      </ul>
    </section>
  );
}
