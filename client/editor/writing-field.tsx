/** The field itself: toolbar, text, and what is wrong beside it. Everything typed is stored as it is typed; there is nothing to save. */
import type { EditorState } from 'prosemirror-state';
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import type * as Y from 'yjs';
import type { MemberId } from '../../core/id/id.ts';
import { NOTE_LIMIT } from '../../core/notes/plain-text.ts';
import { useText } from '../i18n/language.tsx';
import { useEditorText } from '../i18n/late/editor.ts';
import type { Notes } from '../state/notes.ts';
import { LinkForm } from './link-form.tsx';
import { countNote, type RefusedEdit } from './note-limit.ts';
import { isReceived } from './note-sync.ts';
import { type NoteView, openNoteView } from './note-view.ts';
import { Toolbar } from './toolbar.tsx';
import type { NoteWatch } from './watch-note.ts';

export interface NoteFieldProps {
  readonly notes: Notes;
  /** Names the field; drawn above it. */
  readonly label: string;
  readonly me: MemberId;
  /** First name of a member; empty for who is not in the group. */
  readonly nameOf: (member: MemberId) => string;
}

export interface WritingFieldProps extends NoteFieldProps {
  readonly fragment: Y.XmlFragment;
  readonly watch: NoteWatch;
}

export function WritingField(props: WritingFieldProps): JSX.Element {
  const text = useText();
  const editorText = useEditorText();
  const id = createUniqueId();
  const [state, setState] = createSignal<EditorState>();
  const [refused, setRefused] = createSignal<RefusedEdit>();
  const [asksLink, setAsksLink] = createSignal(false);
  const [note, setNote] = createSignal<NoteView>();
  let place: HTMLDivElement | undefined;
  const mayWrite = (): boolean => props.notes.mayWrite();
  const isTooLong = createMemo(() => countNote(state()?.doc) > NOTE_LIMIT);
  const problem = (): string => {
    const edit = refused();
    if (edit === undefined) return '';
    return edit === 'pasted' ? editorText().pasteTooLong(NOTE_LIMIT) : editorText().tooLong(NOTE_LIMIT);
  };

  onMount(() => {
    if (!place) return;
    const opened = openNoteView({
      place,
      fragment: props.fragment,
      awareness: props.notes.awareness,
      me: props.me,
      nameOf: (member) => props.nameOf(member),
      mayWrite,
      placeholder: () => editorText().placeholder,
      attributes: () => ({
        id,
        class: 'text-editor-field',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-problem ${id}-hint`,
        'aria-placeholder': editorText().placeholder,
      }),
      refused: setRefused,
      askLink: () => setAsksLink(true),
      changed: (next) => {
        const isTyped = state()?.doc !== next.doc && !isReceived(next);
        if (isTyped) setRefused(undefined);
        setState(next);
      },
    });
    setNote(opened);
    props.watch.whenForeign(() => opened.close());
    onCleanup(() => opened.close());
  });
  createEffect(() => {
    text();
    mayWrite();
    note()?.refresh();
  });

  function closeLink(): void {
    setAsksLink(false);
    note()?.view.focus();
  }

  return (
    <div class="field text-editor">
      <p class="field-label" id={`${id}-label`}>
        {props.label}
      </p>
      <Show when={mayWrite() && note()}>
        {(opened) => (
          <Toolbar view={opened().view} state={state()} controls={id} askLink={() => setAsksLink(true)} />
        )}
      </Show>
      <Show when={mayWrite() && asksLink() && note()}>
        {(opened) => <LinkForm view={opened().view} close={closeLink} />}
      </Show>
      <div ref={(element) => (place = element)} class="text-editor-place" />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem()}
      </p>
      <p class="field-hint text-editor-hint" id={`${id}-hint`} role="status">
        <Show when={isTooLong()}>{editorText().overLimit(NOTE_LIMIT)}</Show>
        <Show when={!mayWrite() && isEmpty(state())}>{editorText().empty}</Show>
      </p>
    </div>
  );
}

function isEmpty(state: EditorState | undefined): boolean {
  return state === undefined || state.doc.textContent === '';
}
