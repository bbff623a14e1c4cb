/**
 * What has just happened, in one sentence, with ten seconds to undo it. The clock stops while the pointer or the focus is on it. The
 * same region reads out what only the eye would see otherwise.
 */
import { createContext, createSignal, For, type JSX, onCleanup, Show, useContext } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { passFocus } from './keep-focus.ts';

export interface Toasts {
  /** Without `undo` it only says; with it, a button gives the ten seconds. */
  show(sentence: string, undo?: () => void): void;
  /** Read out, not drawn. */
  announce(sentence: string): void;
}

interface Toast {
  readonly sentence: string;
  readonly undo: (() => void) | undefined;
}

export const TOAST_MS = 10_000;
/** More than a few at once would cover the list they speak of. */
const SHOWN = 3;

const ToastsContext = createContext<Toasts>();

export function ToastsProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const [spoken, setSpoken] = createSignal('');
  const close = (toast: Toast): void => void setToasts((shown) => shown.filter((other) => other !== toast));

  const value: Toasts = {
    show: (sentence, undo) => void setToasts((shown) => [...shown, { sentence, undo }].slice(-SHOWN)),
    announce: (sentence) => {
      setSpoken('');
      requestAnimationFrame(() => setSpoken(sentence)); // the same sentence twice is read twice
    },
  };

  return (
    <ToastsContext.Provider value={value}>
      {props.children}
      <div class="visually-hidden" aria-live="polite">
        {spoken()}
      </div>
      <div class="toasts" role="status">
        <For each={toasts()}>{(toast) => <ToastLine toast={toast} close={() => close(toast)} />}</For>
      </div>
    </ToastsContext.Provider>
  );
}

function ToastLine(props: { readonly toast: Toast; readonly close: () => void }): JSX.Element {
  const text = useText();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const start = (): void => {
    stop();
    timer = setTimeout(() => props.close(), TOAST_MS);
  };
  start();
  onCleanup(stop);
  let cameFrom: EventTarget | null = null;

  return (
    <div
      class="toast"
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={(event) => {
        stop();
        cameFrom ??= event.relatedTarget;
      }}
      onFocusOut={start}
    >
      <span class="toast-sentence">{props.toast.sentence}</span>
      <Show when={props.toast.undo}>
        {(undo) => (
          <button
            type="button"
            class="toast-undo"
            onClick={() => {
              undo()();
              props.close();
              passFocus([cameFrom instanceof Element ? cameFrom : null, document.querySelector('#content')]);
            }}
          >
            {text().common.undo}
          </button>
        )}
      </Show>
    </div>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts: no ToastsProvider above');
  return toasts;
}
