/** The invitation leaves the address bar [K5], and every address leads to one screen. */
import { expect, it } from 'vitest';
import {
  ARRIVAL_FRAGMENT,
  DEVICE_FRAGMENT,
  keepInvitation,
  keptInvitation,
  SHEET_FRAGMENT,
  takeInvitation,
} from '../../client/features/join/arrival.ts';
import { preferred } from '../../client/i18n/language.tsx';
import { groupPath, returnPath, routeOf } from '../../client/ui/route.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { DEVICE_LINK_FRAGMENT } from '../../core/meet/device-link.ts';
import { RECOVERY_FRAGMENT } from '../../core/recovery/recovery-link.ts';
import { INVITATION_FRAGMENT } from '../../core/roster/invitation-link.ts';

it('[K5] takes the invitation out of the address bar', () => {
  const before = location.href;
  history.replaceState(null, '', '/#j=secret');
  expect(takeInvitation()).toBe('#j=secret');
  expect(location.href).not.toContain('secret');
  expect(takeInvitation()).toBeUndefined();
  history.replaceState(null, '', before);
});

it('[K5] takes the code of a sheet out of the address bar, and keeps it over a reload', () => {
  const before = location.href;
  history.replaceState(null, '', '/#r=secret');
  expect(takeInvitation()).toBe('#r=secret');
  expect(location.pathname).toBe('/return');
  expect(location.href).not.toContain('secret');
  expect(keptInvitation()).toBe('#r=secret');
  history.replaceState(history.state, '', '/join');
  expect(keptInvitation()).toBeUndefined();
  history.replaceState(null, '', before);
});

it('[K5] takes the code of a second device out of the address bar, and an invitation that came over a meeting never stands in it', () => {
  const before = location.href;
  history.replaceState(null, '', '/#d=secret');
  expect(takeInvitation()).toBe('#d=secret');
  expect(location.pathname).toBe('/meet');
  expect(location.href).not.toContain('secret');
  expect(keepInvitation('#j=handed')).toBe(true);
  expect(location.pathname).toBe('/join');
  expect(location.href).not.toContain('handed');
  expect(keptInvitation()).toBe('#j=handed');
  expect(keepInvitation('bonjour')).toBe(false);
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

it('reads the fragments that invitations, sheets and second devices are written with', () => {
  expect(ARRIVAL_FRAGMENT).toBe(INVITATION_FRAGMENT);
  expect(SHEET_FRAGMENT).toBe(RECOVERY_FRAGMENT);
  expect(DEVICE_FRAGMENT).toBe(DEVICE_LINK_FRAGMENT);
});

it('finds the screen of an address', () => {
  const space = 'ab'.repeat(16) as SpaceId;
  for (const place of [
    { type: 'today' },
    { type: 'projects' },
    { type: 'project', project: 'prj_a-Z_9' },
    { type: 'task', task: 'tsk_a-Z_9' },
    { type: 'card', card: 'res_a-Z_9' },
    { type: 'booking', booking: 'bk_a-Z_9' },
    { type: 'people' },
  ] as const) {
    expect(routeOf(groupPath(space, place))).toEqual({ type: 'group', space, place });
  }
  expect(routeOf(`/g/${space}/t/../x`)).toEqual({ type: 'unknown' });
  expect(routeOf(`/g/${space}/ailleurs`)).toEqual({ type: 'unknown' });
  expect(routeOf('/')).toEqual({ type: 'home' });
  expect(routeOf('/new/you/')).toEqual({ type: 'new-group', step: 'you' });
  expect(routeOf('/g/../x')).toEqual({ type: 'unknown' });
  expect(routeOf('/return')).toEqual({ type: 'return', space: undefined });
  expect(routeOf(returnPath(space))).toEqual({ type: 'return', space });
  expect(routeOf('/return/x')).toEqual({ type: 'unknown' });
});

it('speaks the first language it has, else French', () => {
  expect(preferred(['pt-BR', 'en-GB', 'fr'])).toBe('en');
  expect(preferred(['pt-BR'])).toBe('fr');
});
