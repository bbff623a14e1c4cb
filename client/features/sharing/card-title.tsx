/** The name of a card as the heading of its page, changed where it stands; a phone number or an address in it is refused. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import type { TitleFailure } from '../../../core/inventory/card-title.ts';
import { ok } from '../../../core/result/result.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { typeset } from '../../i18n/typeset.ts';
import { createEntryOf } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { keepDraft, keptDraft } from '../../ui/kept-drafts.ts';
import type { SharingDesk } from './sharing-desk.ts';

interface TitleProps {
  readonly card: Card;
  readonly desk: SharingDesk;
}

export function CardTitle(props: TitleProps): JSX.Element {
  const text = useCardText();
  const keep = untrack(() => `card-title/${props.card.id}`);
  // refused when it was last here: stands open again, with what was typed
  const [isEditing, setEditing] = createSignal(keptDraft(keep) !== undefined);
  let pencil: HTMLButtonElement | undefined;
  const mayEdit = (): boolean => props.desk.mayWrite() && !props.card.archive;

  function close(): void {
    const hadFocus = document.activeElement?.closest('.editable-form') !== null;
    setEditing(false);
    if (hadFocus) pencil?.focus(); // whoever left for another control stays there
  }

  return (
    <Show
      when={isEditing() && mayEdit()}
      fallback={
        <div class="editable">
          <h1 dir="auto">{typeset(props.card.title)}</h1>
          <Show when={mayEdit()}>
            <IconButton
              ref={(element) => (pencil = element)}
              icon="pencil"
              label={text().rename(props.card.title)}
              onClick={() => setEditing(true)}
            />
          </Show>
        </div>
      }
    >
      <TitleForm {...props} keep={keep} close={close} />
    </Show>
  );
}

function TitleForm(props: TitleProps & { readonly keep: string; readonly close: () => void }): JSX.Element {
  const text = useCardText();
  const before = untrack(() => props.card.title);
  let isLeft = false;
  const entry = createEntryOf<void, TitleFailure>(
    {
      initial: before,
      keep: untrack(() => props.keep),
      submit: (title) =>
        title === before ? ok(undefined) : props.desk.homeOf(props.card.id).rename(props.card.id, title),
      accepted: () => leave(),
    },
    cardFailureSentence,
  );
  if (entry.text() !== before) void entry.send();

  function leave(): void {
    if (isLeft) return;
    isLeft = true;
    keepDraft(
      untrack(() => props.keep),
      undefined,
    );
    props.close();
  }

  return (
    <form
      class="editable-form"
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <EntryField
        ref={(input) => input.select()}
        entry={entry}
        label={text().name}
        labelHidden
        heading
        onBlur={() => void (isLeft || entry.send())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      />
    </form>
  );
}
