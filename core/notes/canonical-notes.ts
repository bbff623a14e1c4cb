/** A project's notes as canonical JSON, the same on every device that has seen the same changes, whichever of them it has shown. */
import type * as Y from 'yjs';
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import { toJson } from '../doc/canonical-state.ts';
import { childrenOf, DEEPEST, isElement, isText, partsOf } from './rich-text.ts';

/**
 * `{"tsk_…":[{"attributes":{},"children":[[{"insert":"Appeler","marks":{"strong":{}}}]],"name":"paragraph"}]}`: a text is a list of
 * its runs. A description without any content is left out: showing one creates it, on that device only.
 */
export function canonicalNotes(notes: Y.Doc): string {
  const descriptions: Record<string, Json> = {};
  for (const name of notes.share.keys()) {
    const fragment = notes.getXmlFragment(name);
    if (fragment.length > 0) descriptions[name.toWellFormed()] = childrenToJson(fragment, 0);
  }
  return canonicalJson(descriptions);
}

function childrenToJson(parent: Y.XmlFragment, depth: number): Json {
  if (depth > DEEPEST) return 'too deep';
  return childrenOf(parent).map((child) => {
    if (isText(child)) return runsOf(child);
    if (!isElement(child)) return toJson(child);
    return {
      name: child.nodeName.toWellFormed(),
      attributes: toJson(child.getAttributes()),
      children: childrenToJson(child, depth + 1),
    };
  });
}

/** Neighbours with the same marks are one: how Yjs cuts them depends on what a device has tidied up. */
function runsOf(text: Y.XmlText): Json {
  const runs: { insert: unknown; readonly marks: Json }[] = [];
  for (const { insert, attributes } of partsOf(text)) {
    const marks = toJson(attributes);
    const last = runs.at(-1);
    const isSame = last !== undefined && canonicalJson(last.marks) === canonicalJson(marks);
    if (isSame && typeof last.insert === 'string' && typeof insert === 'string') last.insert += insert;
    else runs.push({ insert, marks });
  }
  return runs.map(({ insert, marks }) => ({ insert: toJson(insert), marks }));
}
