/** Every address of the client and the screen it opens. */
import type { SpaceId } from '../../core/id/id.ts';

export type Route =
  | { readonly type: 'home' }
  | { readonly type: 'new-group'; readonly step: 'group' | 'you' }
  | { readonly type: 'join' }
  | { readonly type: 'example' }
  /** `space`: the group that one looked for and that is not here. */
  | { readonly type: 'return'; readonly space: SpaceId | undefined }
  /** Another device stands beside and shows a number. */
  | { readonly type: 'meet' }
  /** Waiting to be let in. */
  | { readonly type: 'door'; readonly space: SpaceId }
  | { readonly type: 'group'; readonly space: SpaceId; readonly place: Place }
  | { readonly type: 'unknown' };

/** Where one is in a group. */
export type Place =
  | { readonly type: 'today' }
  | { readonly type: 'projects' }
  | { readonly type: 'project'; readonly project: string }
  | { readonly type: 'task'; readonly task: string }
  | { readonly type: 'sharing'; readonly view: SharingView }
  | { readonly type: 'card'; readonly card: string }
  /** On the page of its card. */
  | { readonly type: 'booking'; readonly booking: string }
  /** `kind`: one of the seven, when it was chosen already. */
  | { readonly type: 'new-card'; readonly kind: string | undefined }
  | { readonly type: 'decisions'; readonly view: DecisionsView }
  | { readonly type: 'decision'; readonly decision: string }
  /** `template`: what it begins with, when that was chosen already. */
  | { readonly type: 'new-decision'; readonly template: string | undefined }
  | { readonly type: 'people' }
  | { readonly type: 'custody' }
  | { readonly type: 'welcome' };

const SHARING_VIEWS = ['list', 'needs', 'map', 'calendar', 'import'] as const;
export type SharingView = (typeof SHARING_VIEWS)[number];

const DECISIONS_VIEWS = ['list', 'meeting', 'register'] as const;
/** `meeting`: one decision per screen, in the hall. `register`: what proves it. */
export type DecisionsView = (typeof DECISIONS_VIEWS)[number];

export const HOME_PATH = '/';
export const NEW_GROUP_PATH = '/new';
export const NEW_GROUP_YOU_PATH = '/new/you';
export const JOIN_PATH = '/join';
export const EXAMPLE_PATH = '/example';
export const RETURN_PATH = '/return';
export const MEET_PATH = '/meet';

/** The places that stand under Partage. */
export function isOfSharing({ type }: Place): boolean {
  return type === 'sharing' || type === 'card' || type === 'booking' || type === 'new-card';
}

/** The places that stand under Décisions. */
export function isOfDeciding({ type }: Place): boolean {
  return type === 'decisions' || type === 'decision' || type === 'new-decision';
}

export function returnPath(space: SpaceId): string {
  return `${RETURN_PATH}/${space}`;
}

export function doorPath(space: SpaceId): string {
  return `/door/${space}`;
}

export function groupPath(space: SpaceId, place: Place = { type: 'today' }): string {
  const group = `/g/${space}`;
  switch (place.type) {
    case 'today':
      return group;
    case 'projects':
      return `${group}/projects`;
    case 'project':
      return `${group}/p/${place.project}`;
    case 'task':
      return `${group}/t/${place.task}`;
    case 'sharing':
      return place.view === 'list' ? `${group}/sharing` : `${group}/sharing/${place.view}`;
    case 'card':
      return `${group}/c/${place.card}`;
    case 'booking':
      return `${group}/b/${place.booking}`;
    case 'new-card':
      return place.kind === undefined ? `${group}/new-card` : `${group}/new-card/${place.kind}`;
    case 'decisions':
      return place.view === 'list' ? `${group}/decisions` : `${group}/decisions/${place.view}`;
    case 'decision':
      return `${group}/d/${place.decision}`;
    case 'new-decision':
      return place.template === undefined
        ? `${group}/new-decision`
        : `${group}/new-decision/${place.template}`;
    case 'people':
      return `${group}/people`;
    case 'custody':
      return `${group}/custody`;
    case 'welcome':
      return `${group}/welcome`;
  }
}

export function routeOf(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (trimmed === HOME_PATH) return { type: 'home' };
  if (trimmed === NEW_GROUP_PATH) return { type: 'new-group', step: 'group' };
  if (trimmed === NEW_GROUP_YOU_PATH) return { type: 'new-group', step: 'you' };
  if (trimmed === JOIN_PATH) return { type: 'join' };
  if (trimmed === EXAMPLE_PATH) return { type: 'example' };
  if (trimmed === MEET_PATH) return { type: 'meet' };
  if (trimmed === RETURN_PATH) return { type: 'return', space: undefined };
  const [, lost] = /^\/return\/([0-9a-f]{32})$/.exec(trimmed) ?? [];
  if (lost !== undefined) return { type: 'return', space: lost as SpaceId };
  const [, door] = /^\/door\/([0-9a-f]{32})$/.exec(trimmed) ?? [];
  if (door !== undefined) return { type: 'door', space: door as SpaceId };
  const [, space, rest = ''] = /^\/g\/([0-9a-f]{32})(\/.*)?$/.exec(trimmed) ?? [];
  const place = placeOf(rest);
  return space === undefined || !place
    ? { type: 'unknown' }
    : { type: 'group', space: space as SpaceId, place };
}

function placeOf(path: string): Place | undefined {
  if (path === '') return { type: 'today' };
  if (path === '/projects') return { type: 'projects' };
  if (path === '/people') return { type: 'people' };
  if (path === '/custody') return { type: 'custody' };
  if (path === '/welcome') return { type: 'welcome' };
  if (path === '/sharing') return { type: 'sharing', view: 'list' };
  if (path === '/new-card') return { type: 'new-card', kind: undefined };
  const view = SHARING_VIEWS.find((one) => path === `/sharing/${one}`);
  if (view) return { type: 'sharing', view };
  if (path === '/decisions') return { type: 'decisions', view: 'list' };
  if (path === '/new-decision') return { type: 'new-decision', template: undefined };
  const decisionsView = DECISIONS_VIEWS.find((one) => path === `/decisions/${one}`);
  if (decisionsView) return { type: 'decisions', view: decisionsView };
  const [, template] = /^\/new-decision\/([a-z-]{1,20})$/.exec(path) ?? [];
  if (template !== undefined) return { type: 'new-decision', template };
  const [, newKind] = /^\/new-card\/([a-z]{1,20})$/.exec(path) ?? [];
  if (newKind !== undefined) return { type: 'new-card', kind: newKind };
  const [, kind, id] = /^\/([ptcbd])\/([\w-]{1,64})$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (kind === 'c') return { type: 'card', card: id };
  if (kind === 'd') return { type: 'decision', decision: id };
  if (kind === 'b') return { type: 'booking', booking: id };
  return kind === 'p' ? { type: 'project', project: id } : { type: 'task', task: id };
}
