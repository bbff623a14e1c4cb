/** Small things this device remembers of what a person saw or put off: never needed, so a browser that refuses storage changes nothing. */

const PREFIX = 'placette.';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined; // storage refused: as on a first visit
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Storage refused: it is forgotten with the page.
  }
}
