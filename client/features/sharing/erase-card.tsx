/** Taking a card away: archiving, which comes back; and for who entered it or facilitates, erasing for good, which asks once. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { SharingDesk } from './sharing-desk.ts';

export function CardEnds(props: {
  readonly card: Card;
  readonly desk: SharingDesk;
  /** The card is not on the page any more. */
  readonly leave: () => void;
}): JSX.Element {
  const text = useCardText();

  return (
    <Show when={props.desk.mayWrite()}>
      <p class="share-ends">
        <Show when={!props.card.archive}>
          <Button
            tone="quiet"
            icon="box"
            onClick={() => {
              props.leave();
              props.desk.archive(props.card);
            }}
          >
            {text().archive}
          </Button>
        </Show>
        <EraseButton card={props.card} desk={props.desk} leave={() => props.leave()} />
      </p>
    </Show>
  );
}

function EraseButton(props: {
  readonly card: Card;
  readonly desk: SharingDesk;
  readonly leave: () => void;
}): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const toasts = useToasts();
  const [isAsking, setAsking] = createSignal(false);

  function erase(): void {
    const { id, title } = props.card;
    const home = props.desk.homeOf(id);
    setAsking(false);
    props.leave();
    home.erase(id);
    toasts.show(cardText().eraseDone(title));
  }

  return (
    <Show when={props.desk.mayErase(props.card)}>
      <Button tone="quiet" icon="bin" onClick={() => setAsking(true)}>
        {cardText().erase}
      </Button>
      <Dialog
        open={isAsking()}
        title={cardText().eraseTitle(props.card.title)}
        close={() => setAsking(false)}
        acts={
          <>
            <Button tone="danger" onClick={erase}>
              {cardText().eraseAct}
            </Button>
            <Button onClick={() => setAsking(false)}>{text().common.cancel}</Button>
          </>
        }
      >
        <ul class="said">
          <For each={cardText().eraseSays}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Dialog>
    </Show>
  );
}
