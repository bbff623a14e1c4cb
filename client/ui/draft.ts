/**
 * A saved value that is edited as text. Until it is touched it follows the value; once touched it is the person's, whatever arrives,
 * until it is read and saved, or given up. What cannot be read stays, with what is wrong.
 */
import { type Accessor, createSignal, onMount } from 'solid-js';
import { isFromBefore, keepDraft, keptDraft } from './kept-drafts.ts';

export interface Draft {
  readonly text: Accessor<string>;
  /** `''` when nothing is wrong. */
  readonly problem: Accessor<string>;
  readonly isTouched: Accessor<boolean>;
  type(text: string): void;
  /** Saves what was typed, if anything was. */
  send(): Promise<void>;
  /**
   * The field was left: saves what was typed. After the press that left it, when one did: what saving moves on the page would pull the
   * pressed button away from under the finger.
   */
  leave(): void;
  giveUp(): void;
  /** Enter saves; Escape gives up, and goes no further when there was something to give up. */
  onKeyDown(event: KeyboardEvent): void;
}

export interface DraftOptions<T> {
  /** The saved value, written as one would type it. */
  readonly written: Accessor<string>;
  /** Undefined: not understood. */
  readonly read: (text: string) => T | undefined | Promise<T | undefined>;
  /** Undefined: the field was emptied. False: the caller refuses it and says why; what was typed stays. */
  readonly save: (value: T | undefined) => boolean | void;
  readonly refused: Accessor<string>;
  /** Keeps what was typed and not taken under this name, when the field goes and comes back. */
  readonly keep?: string | undefined;
}

export function createDraft<T>(options: DraftOptions<T>): Draft {
  const [typed, setTyped] = createSignal(keptDraft(options.keep));
  const [isRefused, setRefused] = createSignal(false);

  function giveUp(): void {
    setTyped(undefined);
    keepDraft(options.keep, undefined);
    setRefused(false);
  }

  async function send(): Promise<void> {
    const text = typed();
    if (text === undefined) return;
    const value = text.trim() === '' ? undefined : await options.read(text);
    if (typed() !== text) return; // it was typed on while it was read
    if (value === undefined && text.trim() !== '') {
      setRefused(true);
      return;
    }
    if (options.save(value) !== false) giveUp();
  }

  onMount(() => {
    // not understood when it was last here: says so again
    if (typed() !== undefined && !isFromBefore(options.keep)) void send();
  });

  return {
    text: () => typed() ?? options.written(),
    problem: () => (isRefused() ? options.refused() : ''),
    isTouched: () => typed() !== undefined,
    type: (text) => {
      setTyped(text);
      keepDraft(options.keep, text);
      setRefused(false);
    },
    send,
    leave: () => {
      if (!document.querySelector('body :active')) return void send();
      // the click comes after the button is let go
      addEventListener('mouseup', () => setTimeout(send), { capture: true, once: true });
    },
    giveUp,
    onKeyDown: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault(); // the field is saved, not the form around it
        void send();
      } else if (event.key === 'Escape' && typed() !== undefined) {
        event.stopPropagation();
        event.preventDefault(); // a dialog around it stays
        giveUp();
      }
    },
  };
}
