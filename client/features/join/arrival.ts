/**
 * Takes an invitation, or what the code of a recovery sheet or of a second device carries, out of the address bar before anything else
 * runs [K5]: it imports nothing, and main.tsx imports it first, so the secret is in no address that is shown, sent or remembered. Until
 * it is spent it stays in this tab's `history.state`, which a reload keeps and nobody else reads; entering replaces that entry.
 */

/**
 * Same as `INVITATION_FRAGMENT`, `RECOVERY_FRAGMENT` and `DEVICE_LINK_FRAGMENT` of core, repeated so that no module is evaluated before
 * this one; a test compares them.
 */
export const ARRIVAL_FRAGMENT = '#j=';
export const SHEET_FRAGMENT = '#r=';
export const DEVICE_FRAGMENT = '#d=';
const KEPT = 'invitation';

/** Where a link's secret is taken to, by the fragment that it stands behind; undefined for any other text. */
export function arrivalPath(fragment: string | undefined): '/join' | '/return' | '/meet' | undefined {
  if (fragment?.startsWith(ARRIVAL_FRAGMENT)) return '/join';
  if (fragment?.startsWith(DEVICE_FRAGMENT)) return '/meet';
  return fragment?.startsWith(SHEET_FRAGMENT) ? '/return' : undefined;
}

/** The secret as it stood in the address, from its `#` on; undefined when the address carried none. */
export function takeInvitation(): string | undefined {
  const fragment = location.hash;
  return keepInvitation(fragment) ? fragment : undefined;
}

/** Leads to where that secret is used, without it in the address; false for any other text. */
export function keepInvitation(fragment: string): boolean {
  const path = arrivalPath(fragment);
  if (path !== undefined) history.replaceState({ [KEPT]: fragment }, '', path);
  return path !== undefined;
}

/** What this tab was entering with when it was reloaded. */
export function keptInvitation(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return undefined;
  const kept: unknown = Reflect.get(state, KEPT);
  return typeof kept === 'string' && arrivalPath(kept) === location.pathname ? kept : undefined;
}

export const arrivedWith = takeInvitation() ?? keptInvitation();
