/** The address of a link, asked for between the toolbar and the text; one that must not be a link is refused and kept to be mended. */
import type { EditorView } from 'prosemirror-view';
import { createSignal, createUniqueId, type JSX, onMount, Show, untrack } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useEditorText } from '../i18n/late/editor.ts';
import { Button } from '../ui/button.tsx';
import { linkAt, removeLink, run, setLink } from './note-marks.ts';
import { safeHref, typedHref } from './safe-href.ts';

export interface LinkFormProps {
  readonly view: EditorView;
  /** Gives the focus back to the text. */
  readonly close: () => void;
}

export function LinkForm(props: LinkFormProps): JSX.Element {
  const text = useText();
  const editorText = useEditorText();
  const id = createUniqueId();
  const known = untrack(() => linkAt(props.view.state)?.href);
  const [address, setAddress] = createSignal(known ?? '');
  const [isRefused, setRefused] = createSignal(false);
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());

  function place(event: SubmitEvent): void {
    event.preventDefault();
    const href = typedHref(address());
    if (href === undefined) {
      setRefused(true);
      input?.focus();
      return;
    }
    run(setLink(href), props.view);
    props.close();
  }

  function remove(): void {
    run(removeLink, props.view);
    props.close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // the panel around stays open
    props.close();
  }

  return (
    <form class="text-editor-link" onSubmit={place} onKeyDown={onKeyDown}>
      <label class="field-label" for={id}>
        {editorText().linkAddress}
      </label>
      <input
        ref={(element) => (input = element)}
        id={id}
        class="field-input"
        type="text"
        inputMode="url"
        autocomplete="off"
        dir="ltr"
        value={address()}
        onInput={(event) => {
          setAddress(event.currentTarget.value);
          setRefused(false);
        }}
        aria-invalid={isRefused()}
        aria-describedby={`${id}-problem`}
      />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        <Show when={isRefused()}>{editorText().linkRefused}</Show>
      </p>
      <div class="ways">
        <Button type="submit">{editorText().placeLink}</Button>
        <Show when={known !== undefined}>
          <Button tone="quiet" onClick={remove}>
            {editorText().removeLink}
          </Button>
          <Show when={safeHref(known)}>
            {(href) => (
              <a href={href()} target="_blank" rel="noopener noreferrer">
                {editorText().openLink}
              </a>
            )}
          </Show>
        </Show>
        <Button tone="quiet" onClick={() => props.close()}>
          {text().common.cancel}
        </Button>
      </div>
    </form>
  );
}
