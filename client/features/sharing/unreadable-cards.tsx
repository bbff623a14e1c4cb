/** « Fiches illisibles »: cards that fail their schema are kept, and shown as they are stored to whoever may know what they were. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Json } from '../../../core/canonical-json/canonical-json.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { createCopying } from '../../ui/copying.ts';
import type { SharingDesk } from './sharing-desk.ts';

/** As many as one reads; the file has all of them. */
const SHOWN = 20;

export function UnreadableCards(props: { readonly desk: SharingDesk }): JSX.Element {
  const text = useSharingText();
  const id = createUniqueId();
  const ids = (): readonly string[] => props.desk.sharing.cards.unreadable();
  const raw = (card: string): Json => props.desk.sharing.cards.raw(card);

  /** The page may fetch nothing from elsewhere, but hand over what it holds. */
  function download(): void {
    const all = Object.fromEntries(ids().map((card) => [card, raw(card)]));
    const url = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'fiches-illisibles.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  return (
    <Show when={ids().length > 0}>
      <section class="share-unreadable" aria-labelledby={id}>
        <h2 id={id}>{text().unreadable(ids().length)}</h2>
        <p class="soft">{text().unreadableWhy}</p>
        <ul class="row-list">
          <For each={ids().slice(0, SHOWN)}>
            {(card) => <UnreadableRow id={card} raw={raw(card)} desk={props.desk} />}
          </For>
        </ul>
        <Button onClick={download}>{text().download}</Button>
      </section>
    </Show>
  );
}

function UnreadableRow(props: {
  readonly id: string;
  readonly raw: Json;
  readonly desk: SharingDesk;
}): JSX.Element {
  const sharingText = useSharingText();
  const author = (): string => {
    const by = authorOf(props.raw);
    return by === undefined ? sharingText().unknownWriter : sharingText().writtenBy(props.desk.nameOf(by));
  };
  const json = (): string => JSON.stringify(props.raw, null, 2);
  const copying = createCopying(json);

  return (
    <li class="row">
      <details class="row-words share-raw">
        <summary>
          <code>{props.id}</code> <span class="soft">{author()}</span>
        </summary>
        <pre tabindex="0">{json()}</pre>
      </details>
      <Button label={sharingText().copyJson(props.id)} onClick={() => void copying.copy()}>
        {sharingText().copy}
      </Button>
      <span class="soft" role="status">
        {copying.outcome() === 'copied' ? sharingText().copied : ''}
        {copying.outcome() === 'refused' ? sharingText().notCopied : ''}
      </span>
    </li>
  );
}

/** Who is named as having written it, wherever that is still readable. */
function authorOf(raw: Json): MemberId | undefined {
  const born = memberOf(raw, 'born');
  for (const by of [memberOf(born, 'createdBy'), memberOf(raw, 'createdBy'), memberOf(born, 'enteredBy')])
    if (typeof by === 'string' && by !== '') return by as MemberId;
  return undefined;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value)).get(name);
}
