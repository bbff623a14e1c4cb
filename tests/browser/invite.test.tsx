/** Inviting: one invitation for as long as it is valid, whatever the clock of this device shows. */
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Invite } from '../../client/features/invite/invite.tsx';
import { spanOf } from '../../client/features/invite/invite-terms.ts';
import { createCountdown } from '../../client/platform/countdown.ts';
import { publicAddress } from '../../client/platform/public-address.ts';
import type { Group, InvitationTicket } from '../../client/state/workplace.ts';
import type { MemberId } from '../../core/id/id.ts';
import { ok } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';

const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function ticket(over: Partial<InvitationTicket> = {}): InvitationTicket {
  const link = 'https://placette.example/#j=abc';
  return {
    id: 'abc',
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
function mountInvite(made: () => InvitationTicket, isClosed: () => boolean = () => false) {
  const invite = vi.fn(async () => ok(made()));
  const group = {
    name: () => 'Les Tilleuls',
    invite,
    people: () => [],
    sharing: { now: () => undefined },
    whoIsIn: { isClosed },
  } as unknown as Group;
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

it('lasts until the evening, or until tomorrow’s when it is late', () => {
  const noon = spanOf('evening', new Date(2026, 10, 24, 12));
  expect(noon).toEqual({ days: (11 * 60 + 59) / (24 * 60), evening: '2026-11-24' });
  const late = spanOf('evening', new Date(2026, 10, 24, 20));
  expect(late).toEqual({ days: (27 * 60 + 59) / (24 * 60), evening: '2026-11-25' });
  expect(spanOf(7, new Date())).toEqual({ days: 7, evening: undefined });
});

it('shows people entering while it is open, with what they bring', async () => {
  const sample = createSampleGroup();
  const [people, setPeople] = createSignal(sample.group.people());
  const invite = async () => ok(ticket());
  mount(() => <Invite group={{ ...sample.group, people, invite }} />);
  await page.getByRole('button', { name: 'Inviter' }).click();
  const entered = page.getByRole('dialog').getByRole('list');
  await expect
    .element(page.getByText(/^Ouvrez l'appareil photo. Ce code laisse entrer six personnes/))
    .toBeVisible();
  await expect.element(entered).toHaveTextContent('');

  const bakary = 'bakary' as MemberId;
  setPeople([
    ...people(),
    {
      member: bakary,
      name: 'Bakary',
      role: 'member',
      sinceS: 10,
      isMe: false,
      hasDevice: true,
      untilS: 0,
      hasSheet: false,
    },
  ]);
  await expect.element(entered).toHaveTextContent("Bakary vient d'entrer.");
  sample.cards.add({ kind: 'equipment', title: 'Remorque', custodians: [bakary] });
  await expect.element(entered).toHaveTextContent("Bakary vient d'entrer. Remorque");
  await expect.element(page.getByText('1 personne de plus')).toBeVisible();
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

it('says of a code that was closed meanwhile that it lets nobody in, and makes another one', async () => {
  const [closed, setClosed] = createSignal(false);
  const invite = mountInvite(() => ticket(), closed);
  await page.getByRole('button', { name: 'Inviter' }).click();
  await expect.element(page.getByLabelText("Lien d'invitation")).toBeVisible();
  setClosed(true);
  await expect.element(page.getByText('elle ne laisse plus entrer personne')).toBeVisible();
  await expect.element(page.getByLabelText("Lien d'invitation")).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Faire un nouveau code' }).first().click();
  await expect.poll(() => invite).toHaveBeenCalledTimes(2);
});

it('makes a poster that leads to the door, for a month and twenty people, and prints it', async () => {
  const printed = vi.spyOn(globalThis, 'print').mockReturnValue();
  const invite = mountInvite(() => ticket({ uses: 20 }));
  await page.getByRole('button', { name: 'Inviter' }).click();
  await page.getByRole('button', { name: 'Imprimer une affiche' }).click();
  await expect.poll(() => printed).toHaveBeenCalledOnce();
  expect(invite).toHaveBeenLastCalledWith({ role: 'member', days: 30, uses: 20, mode: 'approve' });
  await expect.element(page.getByText('Vous attendrez un instant à la porte')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Imprimer une affiche' })).not.toBeInTheDocument();
});
