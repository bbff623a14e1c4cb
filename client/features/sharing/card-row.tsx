/** A card in the list: its picture or drawing, its name, a line of facts, and what about it is not settled. The whole row leads to it. */
import { For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { typeset } from '../../i18n/typeset.ts';
import { cardLine, cardTags } from './card-line.ts';
import { KindDrawing } from './kind-drawing.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import type { SharingSlots } from './sharing-slots.ts';

export function CardRow(props: {
  readonly card: Card;
  readonly desk: SharingDesk;
  readonly slots: SharingSlots;
}): JSX.Element {
  const text = useText();
  const sharingText = useSharingText();
  const tags = () => cardTags(sharingText(), props.desk, props.card);

  return (
    <article class="share-row" classList={{ 'share-row-draft': !props.card.isConfirmed }}>
      <CardPicture card={props.card} slots={props.slots} />
      <div class="share-row-words">
        <a class="share-row-title" href={props.desk.cardPath(props.card.id)} dir="auto">
          {typeset(props.card.title)}
        </a>
        <p class="soft">{cardLine(sharingText(), text().code, props.desk, props.card)}</p>
        <Show when={tags().length > 0 || props.slots.state}>
          <p class="share-tags">
            <For each={tags()}>{(tag) => <span class={`tag share-tag-${tag.tone}`}>{tag.label}</span>}</For>
            <Show when={props.slots.state}>
              {(state) => <Dynamic component={state()} card={props.card} />}
            </Show>
          </p>
        </Show>
      </div>
    </article>
  );
}

/** Its first photo where somebody can show one, else the drawing of its kind. */
function CardPicture(props: { readonly card: Card; readonly slots: SharingSlots }): JSX.Element {
  return (
    <Show
      when={props.card.photos.length > 0 && props.slots.picture}
      fallback={<KindDrawing kind={props.card.kind} />}
    >
      {(picture) => (
        <span class="share-picture">
          <Dynamic component={picture()} card={props.card} />
        </span>
      )}
    </Show>
  );
}
