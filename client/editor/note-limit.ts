/** The limit of a description, at entry: an edit that would grow it further is refused as a whole, and what was there stays. */
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import { countCharacters } from '../../core/doc/text-field.ts';
import { NOTE_LIMIT } from '../../core/notes/plain-text.ts';

export type RefusedEdit = 'typed' | 'pasted';

export interface NoteLimitOptions {
  readonly mayWrite: () => boolean;
  readonly refused: (edit: RefusedEdit) => void;
}

export function noteLimit({ mayWrite, refused }: NoteLimitOptions): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => {
      if (!transaction.docChanged || isReceived(transaction)) return true;
      if (!mayWrite()) return false;
      const after = countNote(transaction.doc);
      if (after <= NOTE_LIMIT || after <= countNote(transaction.before)) return true;
      refused(transaction.getMeta('uiEvent') === 'paste' ? 'pasted' : 'typed');
      return false;
    },
  });
}

/** As `plainText` has it: each line break counts as one. */
export function countNote(doc: Node | undefined): number {
  return doc ? countCharacters(doc.textBetween(0, doc.content.size, '\n')) : 0;
}

/** What others wrote is shown whatever its length, and so is what undo brings back. */
function isReceived(transaction: Transaction): boolean {
  const sync: unknown = transaction.getMeta(ySyncPluginKey);
  return typeof sync === 'object' && sync !== null && Reflect.get(sync, 'isChangeOrigin') === true;
}
