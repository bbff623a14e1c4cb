/**
 * A view of a Yjs document as an accessor: read again at once after a change made here, and once for all the changes that arrive
 * together.
 */
import { type Accessor, createSignal } from 'solid-js';
import type * as Y from 'yjs';

/** `read` must return a new value when something it shows has changed. The document lives as long as the page. */
export function followDocument<T>(ydoc: Y.Doc, read: (ydoc: Y.Doc) => T): Accessor<T> {
  const [value, setValue] = createSignal(read(ydoc));
  let planned = false;
  const readAgain = (): void => {
    planned = false;
    setValue(() => read(ydoc));
  };
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return;
    // what a person does here shows at once; what arrives is gathered
    if (transaction.local) return readAgain();
    if (planned) return;
    planned = true;
    setTimeout(readAgain, 0);
  });
  return value;
}
