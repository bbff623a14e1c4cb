/** Three doors on the first day, lending, knowing how and looking for; the other kinds behind "Autre". */
import { For, type JSX } from 'solid-js';
import { CARD_KINDS, type CardKind } from '../../../core/inventory/values.ts';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { useNewCardText } from '../../i18n/late/sharing-new.ts';
import { groupPath } from '../../ui/route.ts';
import { KindDrawing } from './kind-drawing.tsx';
import type { SharingDesk } from './sharing-desk.ts';

const FIRST_DOORS = 3;

export function NewCardDoors(props: { readonly desk: SharingDesk }): JSX.Element {
  const text = useNewCardText();
  const sharingText = useSharingText();

  return (
    <div class="share-doors">
      <a class="share-back" href={groupPath(props.desk.group.space, { type: 'sharing', view: 'list' })}>
        {sharingText().title}
      </a>
      <h1>{text().title}</h1>
      <ul class="share-door-list">
        <For each={CARD_KINDS.slice(0, FIRST_DOORS)}>{(kind) => <Door kind={kind} desk={props.desk} />}</For>
      </ul>
      <details class="details">
        <summary>{text().other}</summary>
        <ul class="share-door-list">
          <For each={CARD_KINDS.slice(FIRST_DOORS)}>{(kind) => <Door kind={kind} desk={props.desk} />}</For>
        </ul>
      </details>
    </div>
  );
}

function Door(props: { readonly kind: CardKind; readonly desk: SharingDesk }): JSX.Element {
  const text = useNewCardText();

  return (
    <li>
      <a class="share-door" href={groupPath(props.desk.group.space, { type: 'new-card', kind: props.kind })}>
        <KindDrawing kind={props.kind} />
        <span class="share-row-words">
          <strong>{text().lead[props.kind]}</strong>
          <span class="soft">{text().means[props.kind]}</span>
        </span>
      </a>
    </li>
  );
}
