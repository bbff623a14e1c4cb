/**
 * Text that is edited where it stands: a pencil opens it, Enter or leaving saves, Escape gives up. A refused text stays open with what
 * is wrong; the pencil takes the focus back.
 */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Result } from '../../core/result/result.ts';
import type { ActFailure } from '../i18n/failure-sentence.ts';
import { createEntry } from './entry.ts';
import { EntryField } from './entry-field.tsx';
import { IconButton } from './icon-button.tsx';

export interface EditableTextProps {
  readonly value: string;
  readonly fieldLabel: string;
  /** The pencil's name: what it changes. */
  readonly editLabel: string;
  readonly emptySentence: string;
  readonly mayEdit: boolean;
  /** The text is the screen's heading, and stays one while it is edited. */
  readonly heading?: boolean;
  readonly save: (text: string) => Result<void, ActFailure>;
  /** How the text is shown while it is not edited. */
  readonly children: JSX.Element;
}

export function EditableText(props: EditableTextProps): JSX.Element {
  const [editing, setEditing] = createSignal(false);
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

function TextEditor(props: EditableTextProps & { readonly close: () => void }): JSX.Element {
  const before = untrack(() => props.value);
  let left = false;
  const entry = createEntry({
    initial: before,
    submit: (text) => (text === before ? { ok: true, value: undefined } : props.save(text)),
    emptySentence: () => props.emptySentence,
    accepted: () => leave(),
  });
  function leave(): void {
    if (left) return;
    left = true;
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
