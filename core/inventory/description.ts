/** What a card says of itself at length: a root text of the `inventory`, `description/<card>`, that people write together. */
import type * as Y from 'yjs';

/** Characters at entry; what two people wrote apart may together be longer, and is kept. */
export const DESCRIPTION_LIMIT = 2000;

/** The shared text, made when somebody first writes in it; its length is checked where people type. */
export function descriptionOf(inventory: Y.Doc, card: string): Y.Text {
  return inventory.getText(descriptionName(card));
}

/** Without making it. */
export function readDescription(inventory: Y.Doc, card: string): string {
  const name = descriptionName(card);
  return inventory.share.has(name) ? inventory.getText(name).toJSON().toWellFormed() : '';
}

export const DESCRIPTION_PREFIX = 'description/';

function descriptionName(card: string): string {
  return `${DESCRIPTION_PREFIX}${card}`;
}

/** Its words are gone from the document. */
export function eraseDescription(inventory: Y.Doc, card: string): void {
  const name = descriptionName(card);
  if (!inventory.share.has(name)) return;
  const text = inventory.getText(name);
  text.delete(0, text.length);
}
