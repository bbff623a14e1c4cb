/**
 * y-prosemirror's binding, held to two rules. Only what a person changes in this editor is written: 1.3.7 writes back whatever differs at
 * any update of the view, so that a click could store an empty paragraph or what another device has just taken out. And a new empty line
 * is stored with its text: two people who begin to write in one without a text make one each, and merging those loses words.
 */
import { type EditorState, Plugin } from 'prosemirror-state';
import { ySyncPlugin, ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { childrenOf, isElement } from '../../core/notes/rich-text.ts';

const LINES = ['paragraph', 'heading'];

export function noteSync(fragment: Y.XmlFragment): Plugin {
  const sync: unknown = ySyncPlugin(fragment);
  if (!(sync instanceof Plugin)) throw new Error('y-prosemirror made no plugin');
  const { spec } = sync;
  return new Plugin({
    ...spec,
    view: (editor) => {
      const bound = spec.view?.(editor);
      const giveTexts = (
        events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
        { origin, local }: Y.Transaction,
      ): void => {
        if (origin !== ySyncPluginKey || !local) return;
        const added = events.flatMap(addedElements);
        if (added.length > 0) fragment.doc?.transact(() => added.forEach(giveText), ySyncPluginKey);
      };
      fragment.observeDeep(giveTexts);
      return {
        update: (view, before) => {
          if (view.state.doc !== before.doc && !isReceived(view.state)) bound?.update?.(view, before);
        },
        destroy: () => {
          fragment.unobserveDeep(giveTexts);
          bound?.destroy?.();
        },
      };
    },
  });
}

/** The last transaction showed what came from the document: by others, or by undo. */
export function isReceived(state: EditorState): boolean {
  const sync: unknown = ySyncPluginKey.getState(state);
  return typeof sync === 'object' && sync !== null && Reflect.get(sync, 'isChangeOrigin') === true;
}

function addedElements({ changes }: Y.YEvent<Y.AbstractType<unknown>>): Y.XmlElement[] {
  return [...changes.added].flatMap(({ content }) =>
    content instanceof Y.ContentType && isElement(content.type) ? [content.type] : [],
  );
}

function giveText(element: Y.XmlElement): void {
  if (LINES.includes(element.nodeName)) {
    if (element.length === 0) element.insert(0, [new Y.XmlText()]);
  } else {
    for (const child of childrenOf(element)) if (isElement(child)) giveText(child);
  }
}
