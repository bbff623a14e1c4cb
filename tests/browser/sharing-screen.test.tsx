/** Partage with what each other room shows of it, as the page puts them together. */
import '../../client/style/index.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SharingScreen } from '../../client/sharing-screen.tsx';
import type { Address } from '../../client/ui/address.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';

const address: Address = { path: () => '/', go: () => undefined };
const HOUR_MS = 3_600_000;

it('shows in the calendar what was booked before it was opened', async () => {
  const { group, cards, sharing } = createSampleGroup();
  const added = cards.add({ kind: 'equipment', title: 'Remorque' });
  const trailer = added.ok ? cards.card(added.value) : undefined;
  if (!trailer) throw new Error('no card');
  const startMs = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  const asked = sharing.bookings.ask(trailer, {
    startMs,
    endMs: startMs + HOUR_MS,
    quantity: 1,
    purpose: '',
  });
  if (!asked.ok) throw new Error(asked.error.type);
  await expect.poll(() => sharing.bookings.ofCard(trailer.id)).toBeDefined();

  mount(() => (
    <SharingScreen group={group} place={{ type: 'sharing', view: 'calendar' }} address={address} />
  ));
  await expect.element(page.getByRole('button', { name: /Remorque/ }).first()).toBeVisible();
});
