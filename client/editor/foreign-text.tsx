/** A description that holds something of a newer version: its words to read, and a way to go on with them alone. */
import { createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useEditorText } from '../i18n/late/editor.ts';
import { Button } from '../ui/button.tsx';

export interface ForeignTextProps {
  readonly label: string;
  readonly text: string;
  readonly mayWrite: boolean;
  /** Gives up everything but the words, for everybody. */
  readonly keepText: () => void;
}

export function ForeignText(props: ForeignTextProps): JSX.Element {
  const editorText = useEditorText();
  const id = createUniqueId();

  return (
    <section class="field" aria-labelledby={id}>
      <p class="field-label" id={id}>
        {props.label}
      </p>
      <div class="text-editor-words">
        <For each={props.text.split('\n')}>{(line) => <p dir="auto">{line}</p>}</For>
      </div>
      <p class="field-hint">{editorText().foreign}</p>
      <Show when={props.mayWrite}>
        <KeepText keepText={props.keepText} />
      </Show>
    </section>
  );
}

/** Asks once, in place: no undo gives back what it deletes. */
function KeepText(props: Pick<ForeignTextProps, 'keepText'>): JSX.Element {
  const editorText = useEditorText();
  const [isAsking, setAsking] = createSignal(false);
  let first: HTMLButtonElement | undefined;

  function cancel(): void {
    setAsking(false);
    first?.focus();
  }

  return (
    <Show
      when={isAsking()}
      fallback={
        <p>
          <Button ref={(button) => (first = button)} onClick={() => setAsking(true)}>
            {editorText().keepText}
          </Button>
        </p>
      }
    >
      <SureToKeepText keepText={() => props.keepText()} cancel={cancel} />
    </Show>
  );
}

function SureToKeepText(props: { readonly keepText: () => void; readonly cancel: () => void }): JSX.Element {
  const text = useText();
  const editorText = useEditorText();
  const id = createUniqueId();
  let cancelButton: HTMLButtonElement | undefined;
  // the button that was pressed is gone, and a second press by mistake must do nothing
  onMount(() => cancelButton?.focus());

  return (
    <>
      <p class="field-hint" id={id}>
        {editorText().keepTextAsk}
      </p>
      <p class="text-editor-sure">
        <Button tone="danger" describedBy={id} onClick={() => props.keepText()}>
          {editorText().keepTextSure}
        </Button>
        <Button
          ref={(button) => (cancelButton = button)}
          tone="quiet"
          describedBy={id}
          onClick={() => props.cancel()}
        >
          {text().common.cancel}
        </Button>
      </p>
    </>
  );
}
