/**
 * Takes the invitation out of the address bar before anything else runs [K5]: it imports nothing, and main.tsx imports it first, so
 * the secret is in no address that is shown, sent or remembered. Until it is spent it stays in this tab's `history.state`, which a
 * reload keeps and nobody else reads; entering replaces that entry.
 */

/** Same as `INVITATION_FRAGMENT` of core, repeated so that no module is evaluated before this one; a test compares them. */
export const ARRIVAL_FRAGMENT = '#j=';
const ARRIVAL_PATH = '/join';
const KEPT = 'invitation';

/** The invitation as it stood in the address, from `#j=` on; undefined when the address carried none. */
export function takeInvitation(): string | undefined {
  const fragment = location.hash;
  if (!fragment.startsWith(ARRIVAL_FRAGMENT)) return undefined;
  history.replaceState({ [KEPT]: fragment }, '', ARRIVAL_PATH);
  return fragment;
}

/** The invitation that this tab was joining with when it was reloaded. */
export function keptInvitation(): string | undefined {
  const state: unknown = history.state;
  if (location.pathname !== ARRIVAL_PATH || typeof state !== 'object' || state === null) return undefined;
  const kept: unknown = Reflect.get(state, KEPT);
  return typeof kept === 'string' ? kept : undefined;
}

export const arrivedWith = takeInvitation() ?? keptInvitation();
