/** Bold, italic, list, link: one stop for the Tab key, arrows inside, as the ARIA toolbar pattern has it. */
import { toggleMark } from 'prosemirror-commands';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createSignal, For, type JSX } from 'solid-js';
import type { EditorMessages } from '../i18n/late/editor-fr.ts';
import { useEditorText } from '../i18n/late/editor.ts';
import { hasMark, isInBulletList, linkAt, run, toggleBulletList } from './note-marks.ts';
import { noteSchema } from './note-schema.ts';

export interface ToolbarProps {
  readonly view: EditorView;
  readonly state: EditorState | undefined;
  /** Id of the field. */
  readonly controls: string;
  readonly askLink: () => void;
}

interface Tool {
  readonly name: (messages: EditorMessages) => string;
  readonly drawing: string;
  readonly keys?: string;
  readonly isOn: (state: EditorState) => boolean;
  /** None for the link, which asks first. */
  readonly command?: Command;
}

const { strong, em } = noteSchema.marks;

const TOOLS: readonly Tool[] = [
  {
    name: (says) => says.bold,
    drawing: 'M7 5h5.5a3.5 3.5 0 0 1 0 7H7zM7 12h6.5a3.5 3.5 0 0 1 0 7H7z',
    keys: 'Control+B Meta+B',
    isOn: (state) => hasMark(state, strong),
    command: toggleMark(strong),
  },
  {
    name: (says) => says.italic,
    drawing: 'M10 5h7M7 19h7M13.5 5l-3 14',
    keys: 'Control+I Meta+I',
    isOn: (state) => hasMark(state, em),
    command: toggleMark(em),
  },
  {
    name: (says) => says.list,
    drawing: 'M10 6.5h10M10 12h10M10 17.5h10M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
    isOn: isInBulletList,
    command: toggleBulletList,
  },
  {
    name: (says) => says.link,
    drawing:
      'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
    keys: 'Control+K Meta+K',
    isOn: (state) => linkAt(state) !== undefined,
  },
];

export function Toolbar(props: ToolbarProps): JSX.Element {
  const editorText = useEditorText();
  const buttons: HTMLButtonElement[] = [];
  const [current, setCurrent] = createSignal(0);

  function press(tool: Tool): void {
    if (tool.command) run(tool.command, props.view);
    else props.askLink();
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const next = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    const to = next === 'first' ? 0 : next === 'last' ? TOOLS.length - 1 : current() + next;
    const index = (to + TOOLS.length) % TOOLS.length;
    setCurrent(index);
    buttons[index]?.focus();
  }

  return (
    <div
      role="toolbar"
      class="text-editor-toolbar"
      aria-label={editorText().toolbar}
      aria-controls={props.controls}
      onKeyDown={onKeyDown}
    >
      <For each={TOOLS}>
        {(tool, index) => (
          <button
            ref={(button) => (buttons[index()] = button)}
            type="button"
            class="icon-button"
            aria-label={tool.name(editorText())}
            aria-keyshortcuts={tool.keys}
            aria-pressed={props.state !== undefined && tool.isOn(props.state)}
            title={tool.name(editorText())}
            tabindex={current() === index() ? 0 : -1}
            onFocus={() => setCurrent(index())}
            onMouseDown={(event) => event.preventDefault()} // the caret stays in the text
            onClick={() => press(tool)}
          >
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d={tool.drawing} />
            </svg>
          </button>
        )}
      </For>
    </div>
  );
}

function stepOf(key: string, isRightToLeft: boolean): number | 'first' | 'last' | undefined {
  switch (key) {
    case 'ArrowRight':
      return isRightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return isRightToLeft ? 1 : -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
