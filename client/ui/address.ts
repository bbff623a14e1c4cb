/**
 * The address bar as a signal. Links inside the page and Back change the screen without loading it again; whatever the browser does
 * better (new tab, download, another site) is left to it.
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface Address {
  readonly path: Accessor<string>;
  go(path: string, options?: { readonly replace?: boolean }): void;
}

export function createAddress(): Address {
  const [path, setPath] = createSignal(location.pathname);
  const follow = (): void => void setPath(location.pathname);

  function go(next: string, options?: { readonly replace?: boolean }): void {
    if (next === location.pathname) return;
    if (options?.replace) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    scrollTo(0, 0);
    follow();
  }

  function onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.origin !== location.origin || link.hash !== '') return;
    event.preventDefault();
    go(link.pathname);
  }

  addEventListener('popstate', follow);
  document.addEventListener('click', onClick);
  onCleanup(() => {
    removeEventListener('popstate', follow);
    document.removeEventListener('click', onClick);
  });
  return { path, go };
}
