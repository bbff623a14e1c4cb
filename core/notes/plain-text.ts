/**
 * A description as plain text: one line for each paragraph, heading and forced break. For search, previews and counting; it also reads
 * what a newer version wrote, as far as it has words.
 */
import * as Y from 'yjs';
import { childrenOf, DEEPEST, isElement, isText, partsOf } from './rich-text.ts';

/** `description` of the domain (entity 8), at entry: what arrives from others is shown whatever its length. */
export const NOTE_LIMIT = 5000;

export function plainText(fragment: Y.XmlFragment): string {
  const lines: string[] = [];
  collectLines(fragment, lines, 0);
  return lines.join('\n');
}

/** Replaces the description by paragraphs, one for each line, as somebody who types them would leave them. */
export function writePlainText(fragment: Y.XmlFragment, text: string): void {
  const lines = text === '' ? [] : text.toWellFormed().split(/\r\n|\r|\n/);
  const write = (): void => {
    fragment.delete(0, fragment.length);
    fragment.insert(0, lines.map(paragraph));
  };
  if (fragment.doc) fragment.doc.transact(write);
  else write();
}

function paragraph(line: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  // empty ones too: two people who begin to write there do so in one and the same text
  element.insert(0, [new Y.XmlText(line.replace(/\p{Cc}/gu, ' '))]);
  return element;
}

function collectLines(parent: Y.XmlFragment, lines: string[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const child of childrenOf(parent)) {
    if (isText(child)) lines.push(textOf(child));
    else if (!isElement(child)) continue;
    else if (isLine(child)) lines.push(lineOf(child, depth));
    else collectLines(child, lines, depth + 1);
  }
}

function isLine(element: Y.XmlElement): boolean {
  if (element.nodeName === 'paragraph' || element.nodeName === 'heading') return true;
  return childrenOf(element).some((child) => isText(child));
}

function lineOf(element: Y.XmlElement, depth: number): string {
  if (element.nodeName === 'hard_break') return '\n';
  if (depth > DEEPEST) return '';
  const parts = childrenOf(element).map((child) => {
    if (isText(child)) return textOf(child);
    return isElement(child) ? lineOf(child, depth + 1) : '';
  });
  return parts.join('');
}

/** Without its marks, which `toString` writes as tags. */
function textOf(text: Y.XmlText): string {
  return partsOf(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}
