/** Three editors on one description, doing anything in any order: they agree, show what is stored, and nothing becomes unreadable. */
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { redo, undo } from 'y-prosemirror';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { expect, it, onTestFinished } from 'vitest';
import { run, toggleBulletList } from '../../client/editor/note-marks.ts';
import { noteSchema } from '../../client/editor/note-schema.ts';
import { type NoteView, openNoteView } from '../../client/editor/note-view.ts';
import { readNote } from '../../client/editor/read-note.ts';
import type { MemberId } from '../../core/id/id.ts';
import { canonicalNotes } from '../../core/notes/canonical-notes.ts';
import { type SeededChance, seededChance } from '../simulation/chance.ts';

const SEEDS = Array.from({ length: 24 }, (_, n) => n + 1);
const STEPS = 60;
const TASK = 'tsk_tilleuls';

interface Desk {
  readonly ydoc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly note: NoteView;
}

function desk(client: number): Desk {
  const ydoc = new Y.Doc();
  ydoc.clientID = client;
  const fragment = ydoc.getXmlFragment(TASK);
  const awareness = new Awareness(ydoc);
  const note = openNoteView({
    place: document.body,
    fragment,
    awareness,
    me: 'awa' as MemberId,
    nameOf: () => 'Awa',
    mayWrite: () => true,
    refused: () => undefined,
    attributes: () => ({}),
    placeholder: () => '',
    askLink: () => undefined,
    changed: () => undefined,
  });
  onTestFinished(() => {
    note.close();
    awareness.destroy();
  });
  return { ydoc, fragment, note };
}

const KEYS = ['Enter', 'Backspace', 'Delete', 'Shift-Enter'];

const COMMANDS: readonly Command[] = [
  toggleMark(noteSchema.marks.strong),
  toggleMark(noteSchema.marks.em),
  toggleBulletList,
  (state) => undo(state),
  (state) => redo(state),
];

function act({ note: { view } }: Desk, chance: SeededChance): void {
  const { doc } = view.state;
  const place = (): number => {
    const position = chance.below(doc.content.size + 1);
    const { nodeAfter, nodeBefore } = doc.resolve(position);
    const before = nodeBefore?.text?.at(-1) ?? '';
    const after = nodeAfter?.text?.at(0) ?? '';
    // no caret stands inside a character
    return /^[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]$/.test(after) ? position - 1 : position;
  };
  const from = place();
  const to = chance.happens(0.6) ? from : place();
  const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
  view.dispatch(view.state.tr.setSelection(selection));
  const kind = chance.pick(['write', 'write', 'press', 'command'] as const);
  if (kind === 'write') view.dispatch(view.state.tr.insertText(chance.pick(['mot ', '🌳', 'اتصل ', 'é'])));
  else if (kind === 'press') press(view, chance.pick(KEYS));
  else run(chance.pick(COMMANDS), view);
}

function press(view: EditorView, named: string): void {
  const key = named.replace('Shift-', '');
  const event = new KeyboardEvent('keydown', { key, shiftKey: key !== named });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
}

/** A line break has no marks in the document, and none that anybody could see on the screen. */
function shown(doc: Node | undefined): string {
  return String(doc)
    .replaceAll(/(?:(?:strong|em)\()+hard_break\)+?(?=\)|,)/g, 'hard_break')
    .replaceAll(/\)+/g, ')');
}

function hear(from: Desk, to: Desk): void {
  Y.applyUpdate(to.ydoc, Y.encodeStateAsUpdate(from.ydoc, Y.encodeStateVector(to.ydoc)), 'remote');
}

it.each(SEEDS)('seed %i', (seed) => {
  const chance = seededChance(seed);
  const desks = [desk(1), desk(2), desk(3)];
  for (let step = 0; step < STEPS; step++) {
    const one = chance.pick(desks);
    if (chance.happens(0.75)) act(one, chance);
    else hear(chance.pick(desks), one);
    expect(readNote(one.fragment), 'what anybody can write, everybody can read').toBeDefined();
  }
  for (let round = 0; round < 3; round++) for (const from of desks) for (const to of desks) hear(from, to);
  const states = desks.map(({ ydoc }) => canonicalNotes(ydoc));
  expect(new Set(states).size).toBe(1);
  for (const { fragment, note } of desks) {
    expect(shown(note.view.state.doc)).toBe(shown(readNote(fragment)));
  }
});
