/**
 * A sheet above everything, on the browser's own dialog: the page behind is out of reach, Escape or a press outside closes it, and the
 * focus goes back to whoever opened it. What it shows exists only while it is open.
 */
import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { IconButton } from './icon-button.tsx';
import { holdFocus } from './keep-focus.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly close: () => void;
  /** Escape only calls `close`, which may ask first. */
  readonly guarded?: boolean;
  /** Narrow asks one thing, wide shows something to look at, full is read from across a room. */
  readonly size?: 'narrow' | 'wide' | 'full';
  /** The buttons at the foot, the one that acts first. */
  readonly acts?: JSX.Element;
  readonly children: JSX.Element;
}

export function Dialog(props: DialogProps): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let giveFocusBack: (() => void) | undefined;
  let pressedOutside = false;

  createEffect(() => {
    if (props.open && !dialog?.open) {
      giveFocusBack = holdFocus();
      dialog?.showModal();
    } else if (!props.open) dialog?.close();
  });
  onCleanup(() => {
    dialog?.close();
    giveFocusBack?.();
  });

  function closed(): void {
    if (props.open) props.close(); // Escape closes it before anybody is asked
    giveFocusBack?.();
    giveFocusBack = undefined;
  }

  return (
    <dialog
      ref={(element) => (dialog = element)}
      class={`dialog dialog-${props.size ?? 'narrow'}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (!props.guarded || event.target !== dialog) return;
        event.preventDefault();
        props.close();
      }}
      onClose={closed}
      onPointerDown={(event) => (pressedOutside = event.target === dialog)}
      onClick={(event) => {
        // A selection that began inside and ended outside is no wish to close.
        if (event.target === dialog && pressedOutside) props.close();
      }}
    >
      <Show when={props.open}>
        <div class="dialog-sheet">
          <div class="dialog-head">
            <h2 id={id}>{props.title}</h2>
            <IconButton icon="close" label={text().common.close} onClick={() => props.close()} />
          </div>
          {props.children}
          <Show when={props.acts}>
            <div class="dialog-acts">{props.acts}</div>
          </Show>
        </div>
      </Show>
    </dialog>
  );
}
