/**
 * Who sees it, each choice in plain words. Showing it further asks once and names who will see it, because copies cannot be taken back;
 * hiding it says that copies may remain.
 */
import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { type Card } from '../../../core/inventory/card.ts';
import { type Visibility, VISIBILITIES } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { Tick } from './card-filters.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import { useSeenBy } from './seen-by.ts';

export function VisibilityField(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const cardText = useCardText();
  const values = useSharingValues();
  const toasts = useToasts();
  const seenBy = useSeenBy();
  const id = createUniqueId();
  const [widening, setWidening] = createSignal<Visibility>();
  const isPrivate = (): boolean => props.card.visibility === 'private';
  /** Keeping it for oneself takes a place for that on this device. */
  const choices = (): readonly Visibility[] =>
    VISIBILITIES.filter(
      (one) => one !== 'private' || isPrivate() || props.desk.sharing.personal !== undefined,
    );
  /** Until the person has read it, it stays with those who can ask them. */
  const isOpen = (one: Visibility): boolean =>
    props.card.isConfirmed || one === 'group' || one === props.card.visibility;
  /** To and from `private` it changes its document; where it stays, this answers at once. */
  async function set(visibility: Visibility): Promise<boolean> {
    const moved = await props.desk.sharing.move(props.card.id, visibility);
    if (!moved.ok) toasts.show(cardText().notMoved[moved.error.type]);
    return moved.ok;
  }

  function choose(visibility: Visibility): void {
    if (visibility === props.card.visibility) return;
    if (VISIBILITIES.indexOf(visibility) > VISIBILITIES.indexOf(props.card.visibility)) {
      setWidening(visibility);
      return;
    }
    void set(visibility).then((isDone) => isDone && toasts.show(cardText().narrowed));
  }

  return (
    <fieldset class="options share-visibility" disabled={!props.desk.mayWrite()}>
      <legend class="field-label">{cardText().visibility}</legend>
      <For each={choices()}>
        {(visibility) => (
          <label class="option">
            <input
              type="radio"
              name={id}
              value={visibility}
              checked={props.card.visibility === visibility}
              disabled={!isOpen(visibility)}
              onChange={(event) => {
                choose(visibility);
                // what is asked first is not chosen yet
                if (props.card.visibility !== visibility) event.currentTarget.checked = false;
                const now = event.currentTarget
                  .closest('fieldset')
                  ?.querySelector<HTMLInputElement>(`input[value="${props.card.visibility}"]`);
                if (now) now.checked = true;
              }}
            />
            <span>
              <strong>{values().visibility[visibility]}</strong>
              <span class="option-means">{seenBy(props.desk.group, visibility)}</span>
            </span>
          </label>
        )}
      </For>
      <Show when={!props.card.isConfirmed && !isPrivate()}>
        <p class="soft">{cardText().draftStays}</p>
      </Show>
      <Show when={isPrivate()}>
        <p class="soft">{cardText().privateStays}</p>
      </Show>
      <Show when={widening()}>
        {(visibility) => (
          <WidenDialog
            card={props.card}
            visibility={visibility()}
            close={() => setWidening(undefined)}
            widen={() => {
              void set(visibility());
              setWidening(undefined);
            }}
          />
        )}
      </Show>
    </fieldset>
  );
}

/** What is known of somebody else goes further only with their yes. */
function WidenDialog(props: {
  readonly card: Card;
  readonly visibility: Visibility;
  readonly widen: () => void;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const [isAgreed, setAgreed] = createSignal(false);
  const needsYes = (): boolean => props.card.consent !== undefined;
  const isStopped = (): boolean => needsYes() && !isAgreed();
  const says = (): string => {
    const { widenSays } = cardText();
    return props.visibility === 'private' ? '' : widenSays[props.visibility];
  };

  return (
    <Dialog
      open
      title={cardText().widen(props.card.title)}
      close={() => props.close()}
      acts={
        <>
          <Button tone="primary" disabled={isStopped()} onClick={() => props.widen()}>
            {cardText().widenAct}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <ul class="said">
        <li>{says()}</li>
        <li>{cardText().widenForGood}</li>
      </ul>
      <Show when={needsYes()}>
        <Tick label={cardText().widenAgreed} checked={isAgreed()} set={setAgreed} />
      </Show>
    </Dialog>
  );
}
