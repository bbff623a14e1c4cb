/** Whose server a map's tiles come from, and whether the page's policy, which is the relay's, keeps them away. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Tiles } from '../../core/map/tiles.ts';

/** `tuiles.example`; empty for an address of this page's own. */
export function tileHost({ url }: Pick<Tiles, 'url'>): string {
  return addressOf(url)?.host ?? '';
}

/** `https://tuiles.example`, as an operator writes it in TILE_ORIGINS; undefined when it is no whole address. */
export function tileOrigin(url: string): string | undefined {
  return addressOf(url)?.origin;
}

/** True from the first image that the browser refuses. */
export function useBlockedTiles(tiles: Accessor<Tiles | undefined>): Accessor<boolean> {
  const [isBlocked, setBlocked] = createSignal(false);
  const origin = createMemo(() => tileOrigin(tiles()?.url ?? ''));
  createEffect(
    on(origin, (wanted) => {
      setBlocked(false);
      if (wanted === undefined) return;
      const refused = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
        if (tileOrigin(blockedURI) === wanted) setBlocked(true);
      };
      document.addEventListener('securitypolicyviolation', refused);
      onCleanup(() => document.removeEventListener('securitypolicyviolation', refused));
    }),
  );
  return isBlocked;
}

function addressOf(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
