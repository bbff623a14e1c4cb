/**
 * A description as the editor can show it, read without touching it. y-prosemirror 1.3.7 deletes what its schema does not know, for
 * everybody, by merely showing it: what this finds undefined must never be given to it.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type * as Y from 'yjs';
import { childrenOf, DEEPEST, isElement, isText, partsOf } from '../../core/notes/rich-text.ts';
import { noteSchema } from './note-schema.ts';

/** Undefined when anything in it is of a newer version, or of no version: an element, an attribute, a mark, or a place. Never throws. */
export function readNote(fragment: Y.XmlFragment): Node | undefined {
  try {
    return knownNote(fragment);
  } catch {
    return undefined; // hostile: one description that cannot be read must not take the screen with it
  }
}

function knownNote(fragment: Y.XmlFragment): Node | undefined {
  const { doc } = noteSchema.nodes;
  if (fragment.length === 0) return doc.createAndFill() ?? undefined;
  const content = contentOf(fragment, 0);
  return content && doc.validContent(content) ? doc.create(null, content) : undefined;
}

function contentOf(parent: Y.XmlFragment, depth: number): Fragment | undefined {
  if (depth > DEEPEST) return undefined;
  const nodes: Node[] = [];
  for (const child of childrenOf(parent)) {
    const made = nodesOf(child, depth);
    if (!made) return undefined;
    nodes.push(...made);
  }
  return Fragment.fromArray(nodes);
}

function nodesOf(child: unknown, depth: number): readonly Node[] | undefined {
  if (isText(child)) return textNodes(child);
  if (!isElement(child)) return undefined;
  const type = noteSchema.nodes[child.nodeName];
  if (!type || type.isText || Object.keys(child.getAttributes()).length > 0) return undefined;
  const content = contentOf(child, depth + 1);
  return content && type.validContent(content) ? [type.create(null, content)] : undefined;
}

function textNodes(text: Y.XmlText): readonly Node[] | undefined {
  const nodes: Node[] = [];
  for (const { insert, attributes } of partsOf(text)) {
    const marks = marksOf(attributes);
    // ProseMirror refuses an empty text, and only something embedded reads as one
    if (typeof insert !== 'string' || insert === '' || !marks) return undefined;
    nodes.push(noteSchema.text(insert, marks));
  }
  return nodes;
}

function marksOf(attributes: Readonly<Record<string, unknown>>): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const type = noteSchema.marks[name];
    if (!type || typeof value !== 'object' || value === null) return undefined;
    const declared = Object.keys(type.spec.attrs ?? {});
    const isKnown = Object.entries(value).every(
      ([key, of]) => declared.includes(key) && typeof of === 'string',
    );
    if (!isKnown || declared.some((key) => !(key in value))) return undefined;
    marks.push(type.create({ ...value }));
  }
  return marks;
}
