/**
 * Takes the invitation out of the address bar before anything else runs [K5]: it imports nothing, and main.tsx imports it first, so
 * the secret is in no history, no screenshot and no other script's `location`.
 */

/** Same as `INVITATION_FRAGMENT` of core, repeated so that no module is evaluated before this one; a test compares them. */
export const ARRIVAL_FRAGMENT = '#j=';
const ARRIVAL_PATH = '/join';

/** The invitation as it stood in the address, from `#j=` on; undefined when the address carried none. */
export function takeInvitation(): string | undefined {
  const fragment = location.hash;
  if (!fragment.startsWith(ARRIVAL_FRAGMENT)) return undefined;
  history.replaceState(null, '', ARRIVAL_PATH);
  return fragment;
}

export const arrivedWith = takeInvitation();
