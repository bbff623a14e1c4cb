/**
 * Where others write: their caret with their first name, their selection with a tint. Names come from the group by member id, never from
 * what a device says; drawn with classes only, because the page refuses inline styles.
 */
import { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { MemberId } from '../../core/id/id.ts';

/** `remote-cursor-0` to `remote-cursor-3` in editor.css; the name tells two of one colour apart. */
const COLOURS = 4;
/** Keeps a caret from being drawn into a neighbouring line: zero wide, and no place to break. */
const JOINER = '\u2060';

export interface RemoteCursorsOptions {
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly me: MemberId;
  /** Empty for who is not in the group. */
  readonly nameOf: (member: MemberId) => string;
}

export function remoteCursors(options: RemoteCursorsOptions): Plugin {
  const { fragment, awareness } = options;
  awareness.setLocalStateField('user', { member: options.me });
  const plugin: unknown = yCursorPlugin(awareness, {
    awarenessStateFilter: (own: number, other: number, state: unknown) =>
      own !== other && nameIn(state, options.nameOf) !== '' && isPlaceable(fragment, field(state, 'cursor')),
    cursorBuilder: (user: unknown) => caret(colourOf(user), nameIn({ user }, options.nameOf)),
    selectionBuilder: (user: unknown): DecorationAttrs => ({ class: `remote-selection ${colourOf(user)}` }),
  });
  if (!(plugin instanceof Plugin)) throw new Error('y-prosemirror made no plugin');
  return plugin;
}

function caret(colour: string, name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `remote-cursor ${colour}`;
  element.ariaHidden = 'true'; // it stands in the middle of somebody's sentence
  const label = document.createElement('span');
  label.className = 'remote-cursor-name';
  label.dir = 'auto';
  label.textContent = name;
  element.append(JOINER, label, JOINER);
  return element;
}

function nameIn(state: unknown, nameOf: (member: MemberId) => string): string {
  const member = field(field(state, 'user'), 'member');
  return typeof member === 'string' ? nameOf(member as MemberId) : '';
}

function colourOf(user: unknown): string {
  const member = String(field(user, 'member'));
  let sum = 0;
  for (const letter of member) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
  return `remote-cursor-${sum % COLOURS}`;
}

/** A member may send anything as a cursor, and y-prosemirror throws on what it cannot place: then nobody is shown. */
function isPlaceable(fragment: Y.XmlFragment, cursor: unknown): boolean {
  return isPosition(fragment, field(cursor, 'anchor')) && isPosition(fragment, field(cursor, 'head'));
}

/** `{type, tname, item, assoc}` as Yjs writes a relative position: in a type, or beside an item. */
function isPosition(fragment: Y.XmlFragment, value: unknown): boolean {
  const ydoc = fragment.doc;
  const root = field(value, 'tname') ?? undefined;
  // Yjs would make a root of any name that it is given
  if (!ydoc || (root !== undefined && !(typeof root === 'string' && ydoc.share.has(root)))) return false;
  try {
    const relative = Y.createRelativePositionFromJSON(value);
    const place = Y.createAbsolutePositionFromRelativePosition(relative, ydoc);
    return place !== null && (place.type === fragment || Y.isParentOf(fragment, place.type._item));
  } catch {
    return false;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
