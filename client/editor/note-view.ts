/** One description in ProseMirror, bound to its fragment: everything the screen needs of it, without the screen. */
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { yUndoPlugin, yUndoPluginKey } from 'y-prosemirror';
import { cleanPasted } from './clean-pasted.ts';
import { noteKeys } from './note-keys.ts';
import { noteLimit, type NoteLimitOptions } from './note-limit.ts';
import { setLink } from './note-marks.ts';
import { noteSchema } from './note-schema.ts';
import { noteSync } from './note-sync.ts';
import { remoteCursors, type RemoteCursorsOptions } from './remote-cursors.ts';
import { safeHref } from './safe-href.ts';

export interface NoteViewOptions extends RemoteCursorsOptions, NoteLimitOptions {
  readonly place: HTMLElement;
  /** Attributes of the field, read again at each update. */
  readonly attributes: () => Readonly<Record<string, string>>;
  readonly placeholder: () => string;
  readonly askLink: () => void;
  /** After every update, of the text or of the selection. */
  readonly changed: (state: EditorState) => void;
}

export interface NoteView {
  readonly view: EditorView;
  /** Words or rights of the screen have changed. */
  refresh(): void;
  /** Safe to call twice. */
  close(): void;
}

/** The caller has found with `readNote` that the schema knows everything in the fragment. */
export function openNoteView(options: NoteViewOptions): NoteView {
  const { fragment, mayWrite } = options;
  const state = EditorState.create({
    schema: noteSchema,
    plugins: [
      noteSync(fragment),
      remoteCursors(options),
      yUndoPlugin(),
      noteLimit(options),
      placeholder(options.placeholder, mayWrite),
      ...noteKeys(options.askLink),
      new Plugin({ view: () => ({ update: (view) => options.changed(view.state) }) }),
    ],
  });
  const view = new EditorView(options.place, {
    state,
    // y-prosemirror's cursors come a moment later, when the view may be gone
    dispatchTransaction(this: EditorView, transaction) {
      if (!this.isDestroyed) this.updateState(this.state.apply(transaction));
    },
    editable: mayWrite,
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': String(!mayWrite()),
      tabindex: '0',
      ...options.attributes(),
    }),
    transformPastedHTML: cleanPasted,
    handlePaste: (editor, event) => pasteAddress(editor, event.clipboardData?.getData('text/plain')),
    handleClick: (_editor, _position, event) => followLink(event),
  });
  options.changed(view.state);

  return {
    view,
    refresh: () => {
      if (!view.isDestroyed) view.setProps({});
    },
    close: () => {
      if (view.isDestroyed) return;
      // what was deleted here is kept from collection as long as it could be undone
      yUndoPluginKey.getState(view.state)?.undoManager.clear();
      view.destroy();
    },
  };
}

/** An address alone on the clipboard becomes a link: on the words that are selected, or on itself. */
function pasteAddress(view: EditorView, pasted: string | undefined): boolean {
  const text = pasted?.trim() ?? '';
  if (/\s/.test(text) || !text.includes(':')) return false;
  const href = safeHref(text);
  if (href === undefined) return false;
  return setLink(href)(view.state, (transaction) => {
    view.dispatch(transaction.setMeta('uiEvent', 'paste').scrollIntoView());
  });
}

/** A click in a text that one edits places the caret; with Ctrl or Command it follows the link, as elsewhere. */
function followLink(event: MouseEvent): boolean {
  const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(anchor instanceof HTMLAnchorElement) || !(event.ctrlKey || event.metaKey)) return false;
  window.open(anchor.href, '_blank', 'noopener,noreferrer');
  return true;
}

function placeholder(words: () => string, mayWrite: () => boolean): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        if (!mayWrite() || only?.type.name !== 'paragraph' || only.content.size > 0) return null;
        const attributes = { class: 'text-editor-empty', 'data-placeholder': words() };
        return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attributes)]);
      },
    },
  });
}
