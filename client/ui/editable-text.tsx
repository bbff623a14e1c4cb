/**
 * Text that is edited where it stands: a pencil opens it, Enter or leaving saves, Escape gives up. A refused text stays open with what
 * is wrong; the pencil takes the focus back.
 */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Failure, Result } from '../../core/result/result.ts';
import { type ActFailure, failureSentence } from '../i18n/failure-sentence.ts';
import type { Messages } from '../i18n/fr.ts';
import { createEntryOf } from './entry.ts';
import { EntryField } from './entry-field.tsx';
import { IconButton } from './icon-button.tsx';
import { isFromBefore, keepDraft, keptDraft } from './kept-drafts.ts';

export interface EditableTextProps extends CommonProps {
  readonly save: (text: string) => Result<void, ActFailure>;
}

export interface EditableTextOfProps<F extends Failure> extends CommonProps {
  readonly save: (text: string) => Result<void, F>;
  readonly sentence: (text: Messages, failure: F) => string;
}

interface CommonProps {
  readonly value: string;
  readonly fieldLabel: string;
  /** The pencil's name: what it changes. */
  readonly editLabel: string;
  /** Said instead of the general sentence when nothing was written. */
  readonly emptySentence?: string;
  readonly mayEdit: boolean;
  /** The text is the screen's heading, and stays one while it is edited. */
  readonly heading?: boolean;
  /** Keeps what was refused under this name: it stands open again with it. */
  readonly keep?: string;
  /** How the text is shown while it is not edited. */
  readonly children: JSX.Element;
}

export function EditableText(props: EditableTextProps): JSX.Element {
  return <EditableTextOf {...props} sentence={failureSentence} />;
}

/** With refusals that have sentences of their own. */
export function EditableTextOf<F extends Failure>(props: EditableTextOfProps<F>): JSX.Element {
  const [editing, setEditing] = createSignal(untrack(() => keptDraft(props.keep)) !== undefined);
  let pencil: HTMLButtonElement | undefined;
  const close = (): void => {
    const hadFocus = document.activeElement?.closest('.editable-form') !== null;
    setEditing(false);
    if (hadFocus) pencil?.focus(); // whoever left for another control stays there
  };

  return (
    <Show
      when={editing() && props.mayEdit}
      fallback={
        <div class="editable">
          {props.children}
          <Show when={props.mayEdit}>
            <IconButton
              ref={(element) => (pencil = element)}
              icon="pencil"
              label={props.editLabel}
              onClick={() => setEditing(true)}
            />
          </Show>
        </div>
      }
    >
      <TextEditor {...props} close={close} />
    </Show>
  );
}

function TextEditor<F extends Failure>(
  props: EditableTextOfProps<F> & { readonly close: () => void },
): JSX.Element {
  const before = untrack(() => props.value);
  const keep = untrack(() => props.keep);
  let left = false;
  const entry = createEntryOf<void, F>(
    {
      initial: before,
      keep,
      submit: (typed) => (typed === before ? { ok: true, value: undefined } : props.save(typed)),
      accepted: () => leave(),
    },
    (messages, failure) =>
      (failure.type === 'empty' && props.emptySentence) || props.sentence(messages, failure),
  );
  // refused when it was last here: says so again
  if (entry.text() !== before && !isFromBefore(keep)) void entry.send();
  function leave(): void {
    if (left) return;
    left = true;
    keepDraft(keep, undefined);
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
        label={props.fieldLabel}
        labelHidden
        heading={props.heading ?? false}
        onBlur={() => void (left || entry.send())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      />
    </form>
  );
}
