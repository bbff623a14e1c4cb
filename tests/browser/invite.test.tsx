/** Inviting: one invitation for as long as it is valid, whatever the clock of this device shows. */
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Invite } from '../../client/features/invite/invite.tsx';
import { createCountdown } from '../../client/platform/countdown.ts';
import { publicAddress } from '../../client/platform/public-address.ts';
import type { Group, InvitationTicket } from '../../client/state/workplace.ts';
import { ok } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';

const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function ticket(over: Partial<InvitationTicket> = {}): InvitationTicket {
  const link = 'https://placette.example/#j=abc';
  return {
    link,
    expiresAt: new Date(),
    isOver: () => false,
    uses: 6,
    onlyHere: false,
    trustAt: undefined,
    ...over,
  };
}

/** Only what the dialog uses of a group. */
function mountInvite(made: () => InvitationTicket) {
  const invite = vi.fn(async () => ok(made()));
  const group = { name: () => 'Les Tilleuls', invite } as unknown as Group;
  mount(() => <Invite group={group} />);
  return invite;
}

async function openAndClose(): Promise<void> {
  await page.getByRole('button', { name: 'Inviter' }).click();
  await expect.element(page.getByLabelText("Lien d'invitation")).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
}

it.each([
  ['a year ahead', -365 * 24 * HOUR_MS],
  ['right', HOUR_MS],
])('makes one invitation however often it is opened, on a clock that is %s', async (_clock, aheadMs) => {
  const invite = mountInvite(() => ticket({ expiresAt: new Date(Date.now() + aheadMs) }));
  await openAndClose();
  await openAndClose();
  expect(invite).toHaveBeenCalledOnce();
});

it('makes another once the first is over, on a clock that is a year behind', async () => {
  const expiresAt = new Date(Date.now() + 365 * 24 * HOUR_MS);
  const invite = mountInvite(() => ticket({ expiresAt, isOver: () => true }));
  await openAndClose();
  await openAndClose();
  expect(invite).toHaveBeenCalledTimes(2);
});

it('counts the time that passes, also when the clock is put back', () => {
  vi.useFakeTimers();
  const isOver = createCountdown(HOUR_MS);
  vi.advanceTimersByTime(HOUR_MS - 1);
  expect(isOver()).toBe(false);
  vi.setSystemTime(Date.now() - 24 * HOUR_MS);
  vi.advanceTimersByTime(1);
  expect(isOver()).toBe(true);
});

it('says first where to learn to trust a home-made certificate, and only then', async () => {
  mountInvite(() => ticket({ trustAt: 'http://192.168.1.20:8787/' }));
  await page.getByRole('button', { name: 'Inviter' }).click();
  const way = page.getByRole('link', { name: 'http://192.168.1.20:8787/' });
  await expect.element(way).toHaveAttribute('href', 'http://192.168.1.20:8787/');
  await page.getByRole('button', { name: 'Fermer' }).click();
});

it.each([
  [{ publicUrl: 'https://192.168.1.20:8787', localCertificate: true }, true],
  [{ publicUrl: 'https://192.168.1.20:8787' }, false],
])('asks the relay whether its certificate is home-made: %o', async (config, hasLocalCertificate) => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(config));
  const address = await publicAddress('https://localhost:8787');
  expect(address).toEqual({ origin: 'https://192.168.1.20:8787', hasLocalCertificate });
});
