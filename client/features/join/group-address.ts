/** The address of a group, as it stands on a sheet and in an address bar: "https://placette.example/g/" and 32 letters and digits. */
import type { SpaceId } from '../../../core/id/id.ts';
import { routeOf } from '../../ui/route.ts';

export interface GroupAddress {
  readonly space: SpaceId;
  readonly origin: string;
}

/** Undefined for anything else, also for an address with something behind its `#`. The `https://` may be left out. */
export function readGroupAddress(typed: string): GroupAddress | undefined {
  const written = typed.trim().toLowerCase();
  const whole = /^https?:\/\//.test(written) ? written : `https://${written}`;
  if (!URL.canParse(whole)) return undefined;
  const { origin, pathname, hash } = new URL(whole);
  const route = hash === '' ? routeOf(pathname) : undefined;
  return route?.type === 'group' ? { space: route.space, origin } : undefined;
}
