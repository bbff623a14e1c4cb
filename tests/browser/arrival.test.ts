/** The invitation leaves the address bar [K5], and every address leads to one screen. */
import { expect, it } from 'vitest';
import { ARRIVAL_FRAGMENT, keptInvitation, takeInvitation } from '../../client/features/join/arrival.ts';
import { preferred } from '../../client/i18n/language.tsx';
import { groupPath, routeOf } from '../../client/ui/route.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { INVITATION_FRAGMENT } from '../../core/roster/invitation-link.ts';

it('[K5] takes the invitation out of the address bar', () => {
  const before = location.href;
  history.replaceState(null, '', '/#j=secret');
  expect(takeInvitation()).toBe('#j=secret');
  expect(location.href).not.toContain('secret');
  expect(takeInvitation()).toBeUndefined();
  history.replaceState(null, '', before);
});

it('keeps the invitation over a reload until another screen takes its place', () => {
  const before = location.href;
  history.replaceState(null, '', '/#j=secret');
  takeInvitation();
  expect(keptInvitation()).toBe('#j=secret');
  history.replaceState(null, '', '/g/00');
  expect(keptInvitation()).toBeUndefined();
  history.replaceState(null, '', '/join');
  expect(keptInvitation()).toBeUndefined();
  history.replaceState(null, '', before);
});

it('reads the fragment that invitations are written with', () => {
  expect(ARRIVAL_FRAGMENT).toBe(INVITATION_FRAGMENT);
});

it('finds the screen of an address', () => {
  const space = 'ab'.repeat(16) as SpaceId;
  for (const place of [
    { type: 'today' },
    { type: 'projects' },
    { type: 'project', project: 'prj_a-Z_9' },
    { type: 'task', task: 'tsk_a-Z_9' },
    { type: 'people' },
  ] as const) {
    expect(routeOf(groupPath(space, place))).toEqual({ type: 'group', space, place });
  }
  expect(routeOf(`/g/${space}/t/../x`)).toEqual({ type: 'unknown' });
  expect(routeOf(`/g/${space}/ailleurs`)).toEqual({ type: 'unknown' });
  expect(routeOf('/')).toEqual({ type: 'home' });
  expect(routeOf('/new/you/')).toEqual({ type: 'new-group', step: 'you' });
  expect(routeOf('/g/../x')).toEqual({ type: 'unknown' });
});

it('speaks the first language it has, else French', () => {
  expect(preferred(['pt-BR', 'en-GB', 'fr'])).toBe('en');
  expect(preferred(['pt-BR'])).toBe('fr');
});
