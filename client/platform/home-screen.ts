/**
 * Whether the page should first be put on the home screen: Safari on iPhone and iPad erases what a site stored after a week without a
 * visit, except for what stands there. An iPad calls itself a Mac, and is known by its touch screen.
 */

export interface Visitor {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Safari's own word; undefined in other browsers. */
  readonly standalone?: boolean;
}

export function needsHomeScreen(visitor: Visitor): boolean {
  const { userAgent, maxTouchPoints, standalone } = visitor;
  const isApple = /\b(?:iPhone|iPad)\b/.test(userAgent);
  const isTablet = /\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1;
  // Chrome, Firefox, Edge on iOS also say Safari, and name themselves before it
  const isSafari =
    /\bSafari\//.test(userAgent) && !/\b(?:CriOS|FxiOS|EdgiOS|OPiOS|GSA|DuckDuckGo)\//.test(userAgent);
  return (isApple || isTablet) && isSafari && standalone !== true;
}

/** The page runs as an application of its own, from the home screen or a menu. */
export function isStandalone(): boolean {
  return matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true;
}
