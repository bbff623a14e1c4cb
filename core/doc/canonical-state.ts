/** A Yjs document as canonical JSON: the same text on every device that has seen the same changes. */
import * as Y from 'yjs';
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';

/** `roots`: the document's named maps; reading others would create them. */
export function canonicalState(ydoc: Y.Doc, roots: readonly string[]): string {
  return canonicalJson(Object.fromEntries(roots.map((root) => [root, toJson(ydoc.getMap(root))])));
}

/** What canonical JSON cannot hold (fractions, lone surrogates, bytes) is described, so that a foreign value never stops it. */
export function toJson(value: unknown): Json {
  if (value instanceof Y.Map) return objectOf([...value.entries()]);
  if (value instanceof Y.Text) return value.toJSON().toWellFormed();
  if (value instanceof Y.Array) return value.toArray().map(toJson);
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : `number ${value}`;
  if (typeof value === 'object' && isPlain(value)) return objectOf(Object.entries(value));
  return `unreadable ${typeof value}`;
}

/** An editor's objects have no prototype on the device that made them, and one where they arrive. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function objectOf(entries: readonly (readonly [string, unknown])[]): Json {
  return Object.fromEntries(entries.map(([key, value]) => [key.toWellFormed(), toJson(value)]));
}
