/** Looks at a description before the editor's binding does, each time something arrives, and stops the binding in time. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import { plainText } from '../../core/notes/plain-text.ts';
import { readNote } from './read-note.ts';

export interface NoteWatch {
  /** The schema knows everything in it. */
  readonly isKnown: Accessor<boolean>;
  /** Its words, while it is not known. */
  readonly text: Accessor<string>;
  /** Runs `stop` before the binding hears of what it must not see. Only the last one counts. */
  whenForeign(stop: () => void): void;
}

/** To be called before anything is bound to the fragment: Yjs tells its observers in the order in which they came. */
export function watchNote(fragment: Y.XmlFragment): NoteWatch {
  const startsKnown = readNote(fragment) !== undefined;
  const [isKnown, setKnown] = createSignal(startsKnown);
  const [text, setText] = createSignal(startsKnown ? '' : plainText(fragment));
  let stopBinding = (): void => undefined;

  const look = (_events: unknown, { origin }: Y.Transaction): void => {
    if (origin === ySyncPluginKey) return; // typed in this editor
    const known = readNote(fragment) !== undefined;
    if (!known) {
      stopBinding();
      setText(plainText(fragment));
    }
    setKnown(known);
  };

  fragment.observeDeep(look);
  onCleanup(() => fragment.unobserveDeep(look));
  return {
    isKnown,
    text,
    whenForeign: (stop) => {
      stopBinding = stop;
    },
  };
}
