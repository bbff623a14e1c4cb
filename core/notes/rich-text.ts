/** What a Y.XmlFragment holds, read without trust: another device may have put anything there. */
import * as Y from 'yjs';

/** Hostile content nests without end: below this nothing is read. */
export const DEEPEST = 100;

/** Yjs types its children as what an honest peer writes; another may have put anything there. */
export function childrenOf(parent: Y.XmlFragment): readonly unknown[] {
  return parent.toArray();
}

export function isElement(value: unknown): value is Y.XmlElement {
  return value instanceof Y.XmlElement;
}

export function isText(value: unknown): value is Y.XmlText {
  return value instanceof Y.XmlText;
}

export interface TextPart {
  /** A text, or something embedded that only another program writes. */
  readonly insert: unknown;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The runs of a text, those with equal marks as Yjs happens to cut them. */
export function partsOf(text: Y.XmlText): readonly TextPart[] {
  const delta: unknown = text.toDelta();
  if (!Array.isArray(delta)) return [];
  return delta.map((part: unknown): TextPart => {
    const fields = isRecord(part) ? part : {};
    return {
      insert: fields['insert'],
      attributes: isRecord(fields['attributes']) ? fields['attributes'] : {},
    };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
