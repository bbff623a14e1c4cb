/** Partage with what each other room shows of it, as the page puts them together. */
import '../../client/style/index.css';
import { createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SharingScreen } from '../../client/sharing-screen.tsx';
import type { Address } from '../../client/ui/address.ts';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import type { BookingId } from '../../core/bookings/booking.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

const HOUR_MS = 3_600_000;

interface Shown extends SampleGroup {
  readonly go: (place: Place) => void;
  readonly place: () => Place;
}

function show(sample: SampleGroup, first: Place): Shown {
  const [place, setPlace] = createSignal(first);
  const address: Address = {
    path: () => groupPath(sample.group.space, place()),
    go: (path) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => <SharingScreen group={sample.group} place={place()} address={address} />);
  return { ...sample, go: (next) => void setPlace(next), place };
}

/** Asked by Jeanne for a trailer that Awa looks after, from the next whole hour on. */
function bookTrailer(sample: SampleGroup): BookingId {
  const added = sample.cards.add({ kind: 'equipment', title: 'Remorque' });
  const trailer = added.ok ? sample.cards.card(added.value) : undefined;
  if (!trailer) throw new Error('no card');
  const startMs = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  const asked = sample.sharing.bookings.ask(trailer, {
    startMs,
    endMs: startMs + HOUR_MS,
    quantity: 1,
    by: JEANNE,
  });
  if (!asked.ok) throw new Error(asked.error.type);
  return asked.value;
}

it('shows in the calendar what was booked before it was opened, and leads to the booking on its card', async () => {
  const sample = createSampleGroup();
  const booking = bookTrailer(sample);
  await expect.poll(() => sample.sharing.bookings.find(booking)).toBeDefined();
  const { place } = show(sample, { type: 'sharing', view: 'calendar' });
  await page
    .getByRole('button', { name: /Remorque/ })
    .first()
    .click();
  expect(place()).toEqual({ type: 'booking', booking });
  await expect.element(page.getByRole('heading', { name: 'Réservations' })).toBeInTheDocument();
  await expect.poll(() => document.activeElement?.id).toBe(booking);
});

it('says of a booking that is not here that it is not, and shows it once it has arrived', async () => {
  const sample = createSampleGroup();
  const { go } = show(sample, { type: 'booking', booking: 'bk_elsewhere' });
  await expect.element(page.getByRole('heading', { name: "Cette réservation n'est pas ici" })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Partage' })).toBeVisible();
  sample.herCards.add({ kind: 'equipment', title: 'Échelle' });
  const [ladder] = sample.herCards.live();
  if (!ladder) throw new Error('no card');
  const startMs = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  const asked = sample.herBookings.ask(ladder, { startMs, endMs: startMs + HOUR_MS, quantity: 1 });
  if (!asked.ok) throw new Error(asked.error.type);
  go({ type: 'booking', booking: asked.value });
  await expect.element(page.getByRole('heading', { name: "Cette réservation n'est pas ici" })).toBeVisible();
  sample.meet();
  await expect.poll(() => document.activeElement?.id).toBe(asked.value);
});

it('leads to a booking of an archived card, and shows it under what the card says', async () => {
  const sample = createSampleGroup();
  const booking = bookTrailer(sample);
  await expect.poll(() => sample.sharing.bookings.find(booking)).toBeDefined();
  const [trailer] = sample.cards.live();
  if (!trailer) throw new Error('no card');
  sample.cards.archive(trailer.id);
  show(sample, { type: 'booking', booking });
  await expect.element(page.getByText('La fiche a été archivée')).toBeVisible();
  await expect.poll(() => document.activeElement?.id).toBe(booking);
});
