/**
 * The address bar as a signal. Links inside the page and Back change the screen without loading it again; whatever the browser does
 * better (new tab, download, another site) is left to it.
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface Address {
  readonly path: Accessor<string>;
  /** `keepScroll`: what opens beside the page leaves it where it is. */
  go(path: string, options?: { readonly replace?: boolean; readonly keepScroll?: boolean }): void;
}

export function createAddress(): Address {
  const [path, setPath] = createSignal(location.pathname);
  const follow = (): void => void setPath(location.pathname);

  const go: Address['go'] = (next, options) => {
    if (next === location.pathname) return;
    if (options?.replace) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    if (!options?.keepScroll) scrollTo(0, 0);
    follow();
  };

  function onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.origin !== location.origin || link.hash !== '') return;
    event.preventDefault();
    go(link.pathname, { keepScroll: link.dataset['scroll'] === 'keep' });
  }

  addEventListener('popstate', follow);
  document.addEventListener('click', onClick);
  onCleanup(() => {
    removeEventListener('popstate', follow);
    document.removeEventListener('click', onClick);
  });
  return { path, go };
}
