/**
 * The description of a task, written together. Whatever arrives is looked at before it is shown: what this version does not know is read
 * as plain text and left as it is, because the editor's binding would delete it for everybody.
 */
import '../style/editor.css';
import { createMemo, type JSX, Show, untrack } from 'solid-js';
import type * as Y from 'yjs';
import { plainText, writePlainText } from '../../core/notes/plain-text.ts';
import { ForeignText } from './foreign-text.tsx';
import { readNote } from './read-note.ts';
import { watchNote } from './watch-note.ts';
import { type NoteFieldProps, WritingField } from './writing-field.tsx';

export interface TextEditorProps extends NoteFieldProps {
  readonly task: string;
}

export function TextEditor(props: TextEditorProps): JSX.Element {
  const fragment = createMemo(() => props.notes.fragment(props.task));
  return (
    <Show when={fragment()} keyed>
      {(found) => <Description {...props} fragment={found} />}
    </Show>
  );
}

function Description(props: TextEditorProps & { readonly fragment: Y.XmlFragment }): JSX.Element {
  const watch = watchNote(untrack(() => props.fragment));

  /** Somebody else may have done it a moment ago: what can be edited is not rewritten. */
  function keepText(): void {
    if (readNote(props.fragment) === undefined) writePlainText(props.fragment, plainText(props.fragment));
  }

  return (
    <Show
      when={watch.isKnown()}
      fallback={
        <ForeignText
          label={props.label}
          text={watch.text()}
          mayWrite={props.notes.mayWrite()}
          keepText={keepText}
        />
      }
    >
      <WritingField {...props} watch={watch} />
    </Show>
  );
}
