/** What keys and the first characters of a line do. Tab is left to the page: a field must not keep the keyboard. */
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { redo, undo } from 'y-prosemirror';
import { noteSchema } from './note-schema.ts';

const { heading, list_item: listItem, bullet_list: bulletList, ordered_list: orderedList } = noteSchema.nodes;
const { strong, em } = noteSchema.marks;

/** `askLink`: the address is asked for in a field of its own. */
export function noteKeys(askLink: () => void): Plugin[] {
  return [
    keymap({
      'Mod-z': undoTyping,
      'Mod-y': redoTyping,
      'Shift-Mod-z': redoTyping,
      'Mod-b': toggleMark(strong),
      'Mod-i': toggleMark(em),
      'Mod-k': () => {
        askLink();
        return true;
      },
      Enter: chainCommands(beginLine, splitListItem(listItem)),
      'Shift-Enter': breakLine,
      'Mod-]': sinkListItem(listItem),
      'Mod-[': liftListItem(listItem),
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*•]\s$/, bulletList),
        wrappingInputRule(/^\s*1[.)]\s$/, orderedList),
        textblockTypeInputRule(/^#{1,3}\s$/, heading),
      ],
    }),
  ];
}

const undoTyping: Command = (state) => undo(state);
const redoTyping: Command = (state) => redo(state);

/**
 * With everything selected, or where no line is left to stand in because two people have taken out all but an empty list: what there is
 * gives way to an empty line. prosemirror-commands 1.7.2 throws or does nothing there.
 */
const beginLine: Command = ({ selection, tr }, dispatch) => {
  if (!selection.empty) tr.deleteSelection();
  if (tr.selection.$from.depth > 0) return false;
  tr.replaceWith(0, tr.doc.content.size, noteSchema.nodes.paragraph.create());
  dispatch?.(tr.scrollIntoView());
  return true;
};

const breakLine: Command = (state, dispatch) => {
  const hardBreak = noteSchema.nodes.hard_break.create();
  dispatch?.(state.tr.replaceSelectionWith(hardBreak, false).scrollIntoView());
  return true;
};
