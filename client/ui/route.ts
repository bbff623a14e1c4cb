/** Every address of the client and the screen it opens. */
import type { SpaceId } from '../../core/id/id.ts';

export type Route =
  | { readonly type: 'home' }
  | { readonly type: 'new-group'; readonly step: 'group' | 'you' }
  | { readonly type: 'join' }
  | { readonly type: 'group'; readonly space: SpaceId }
  | { readonly type: 'unknown' };

export const HOME_PATH = '/';
export const NEW_GROUP_PATH = '/new';
export const NEW_GROUP_YOU_PATH = '/new/you';
export const JOIN_PATH = '/join';

export function groupPath(space: SpaceId): string {
  return `/g/${space}`;
}

export function routeOf(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (trimmed === HOME_PATH) return { type: 'home' };
  if (trimmed === NEW_GROUP_PATH) return { type: 'new-group', step: 'group' };
  if (trimmed === NEW_GROUP_YOU_PATH) return { type: 'new-group', step: 'you' };
  if (trimmed === JOIN_PATH) return { type: 'join' };
  const space = /^\/g\/([0-9a-f]{32})$/.exec(trimmed)?.[1];
  return space === undefined ? { type: 'unknown' } : { type: 'group', space: space as SpaceId };
}
