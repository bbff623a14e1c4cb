/** A description that holds something of a newer version: its words to read, and a way to go on with them alone. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

export interface ForeignTextProps {
  readonly label: string;
  readonly text: string;
  readonly mayWrite: boolean;
  /** Gives up everything but the words, for everybody. */
  readonly keepText: () => void;
}

export function ForeignText(props: ForeignTextProps): JSX.Element {
  const text = useText();
  const id = createUniqueId();

  return (
    <section class="field" aria-labelledby={id}>
      <p class="field-label" id={id}>
        {props.label}
      </p>
      <div class="text-editor-words">
        <For each={props.text.split('\n')}>{(line) => <p dir="auto">{line}</p>}</For>
      </div>
      <p class="field-hint">{text().editor.foreign}</p>
      <Show when={props.mayWrite}>
        <p>
          <Button onClick={() => props.keepText()}>{text().editor.keepText}</Button>
        </p>
      </Show>
    </section>
  );
}
