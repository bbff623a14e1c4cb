/**
 * A text field on a shared text: each keystroke is written as the smallest change, so that two people who type at once keep both. What
 * is too long is not written: it stays in the field, follows what others change, and is written once it is short enough.
 */
import { type Accessor, createSignal, onCleanup, untrack } from 'solid-js';
import type * as Y from 'yjs';
import { countCharacters } from '../../core/doc/text-field.ts';
import { keepDraft, keptDraft } from './kept-drafts.ts';
import { changeBetween, mergeTexts, positionAfter } from './text-change.ts';

export interface SharedText {
  /** What stands in the field. */
  readonly text: Accessor<string>;
  /** Characters that may still be typed; negative: too long, and not written. */
  readonly left: Accessor<number>;
  type(field: HTMLTextAreaElement): void;
  /** A field in which a person composes a character is left alone until it is done. */
  beginComposing(): void;
  endComposing(field: HTMLTextAreaElement): void;
}

export interface SharedTextOptions {
  readonly shared: Y.Text;
  readonly limit: number;
  /** Keeps what is too long under this name. */
  readonly keep: string;
  /** The field, to leave its caret where it is. */
  readonly field: () => HTMLTextAreaElement | undefined;
  /** Somebody typed here, and it was written. */
  readonly written?: () => void;
}

export function createSharedText(options: SharedTextOptions): SharedText {
  const { shared, limit } = options;
  const stored = (): string => shared.toJSON().toWellFormed();
  /** The shared text as it was when the field last agreed with it or took it in. */
  let base = stored();
  const baseKeep = `${options.keep}/base`;
  const [text, setText] = createSignal(restored());
  let isComposing = false;
  let isWriting = false;

  /** What was too long when the field was last here, with what others changed since. */
  function restored(): string {
    const draft = keptDraft(options.keep);
    return draft === undefined ? base : mergeTexts(keptDraft(baseKeep) ?? '', draft, base);
  }

  const follow = (): void => {
    if (isWriting || isComposing) return;
    const theirs = stored();
    const field = options.field();
    const before = untrack(text);
    const merged = before === base ? theirs : mergeTexts(base, before, theirs);
    base = theirs;
    if (merged === before) return;
    const caret = field && ([field.selectionStart, field.selectionEnd] as const);
    setText(merged);
    if (!field || !caret) return;
    const change = changeBetween(before, merged);
    field.value = merged;
    field.setSelectionRange(positionAfter(caret[0], change), positionAfter(caret[1], change));
  };
  shared.observe(follow);
  onCleanup(() => shared.unobserve(follow));

  function write(typed: string): void {
    setText(typed);
    const isTooLong = countCharacters(typed) > limit;
    keepDraft(options.keep, isTooLong ? typed : undefined);
    keepDraft(baseKeep, isTooLong ? base : undefined);
    if (isTooLong) return;
    const { at, removed, inserted } = changeBetween(base, typed);
    if (removed === 0 && inserted === '') return;
    isWriting = true;
    const put = (): void => {
      if (removed > 0) shared.delete(at, removed);
      if (inserted !== '') shared.insert(at, inserted);
    };
    if (shared.doc) shared.doc.transact(put);
    else put();
    isWriting = false;
    base = stored();
    options.written?.();
  }

  return {
    text,
    left: () => limit - countCharacters(text()),
    type: (field) => {
      if (isComposing) setText(field.value);
      else write(field.value);
    },
    beginComposing: () => {
      isComposing = true;
    },
    endComposing: (field) => {
      isComposing = false;
      setText(field.value);
      follow();
      write(untrack(text));
    },
  };
}
