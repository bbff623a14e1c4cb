/** What the toolbar asks and does: whether the selection is bold, is a list, is a link, and how to change that. */
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { noteSchema } from './note-schema.ts';

const { list_item: listItem, bullet_list: bulletList } = noteSchema.nodes;
const { link } = noteSchema.marks;

export function run(command: Command, view: EditorView): void {
  command(view.state, (transaction) => view.dispatch(transaction));
}

/** For a caret: whether what is typed next will have it. */
export function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { empty, $from, from, to } = selection;
  if (!empty) return doc.rangeHasMark(from, to, type);
  return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
}

export function isInBulletList({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === bulletList) return true;
    if (type === noteSchema.nodes.ordered_list) return false;
  }
  return false;
}

export const toggleBulletList: Command = (state, dispatch) =>
  isInBulletList(state) ? liftListItem(listItem)(state, dispatch) : wrapInList(bulletList)(state, dispatch);

/** A link as a stretch of text with one address. */
export interface LinkRange {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The first link that the selection touches, its edges included; undefined when there is none. */
export function linkAt({ doc, selection: { from, to } }: EditorState): LinkRange | undefined {
  const links: LinkRange[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, start) => {
    const href: unknown = link.isInSet(node.marks)?.attrs['href'];
    if (typeof href !== 'string') return;
    const end = start + node.nodeSize;
    const last = links.at(-1);
    // a link of several runs, one of them bold
    if (last?.to === start && last.href === href) links.splice(-1, 1, { ...last, to: end });
    else links.push({ href, from: start, to: end });
  });
  return links.find((one) => one.to >= from && one.from <= to);
}

/** On the link that is there, else on the selection; a caret gets the address itself as its words. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const known = linkAt(state);
    const mark = link.create({ href });
    if (known) dispatch?.(state.tr.addMark(known.from, known.to, mark));
    else if (empty) dispatch?.(state.tr.insert(from, noteSchema.text(href, [mark])));
    else dispatch?.(state.tr.addMark(from, to, mark));
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const known = linkAt(state);
  if (!known) return false;
  dispatch?.(state.tr.removeMark(known.from, known.to, link));
  return true;
};
