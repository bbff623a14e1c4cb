/** The freeze, written by itself from a day before: by a device that agrees with its relay, a moment later, and by nobody else. */
import { createSignal } from 'solid-js';
import { expect, it, onTestFinished } from 'vitest';
import { freezeBookings } from '../../client/state/freeze-bookings.ts';
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Timers } from '../../core/sync/time.ts';
import { AWA, createSampleGroup } from './fixture/sample-group.ts';

const HOUR_MS = 3_600_000;
/** The clock of the sample's people. */
const NOW_MS = 1_790_000_000_000;

/** A device that looks at one booking of tomorrow at this hour. */
async function watching(mayWrite = true) {
  const sample = createSampleGroup();
  const added = sample.cards.add({ kind: 'equipment', title: 'Remorque' });
  const card = added.ok ? sample.cards.card(added.value) : undefined;
  if (!card) throw new Error('refused');
  const startMs = NOW_MS + 24 * HOUR_MS;
  const { bookings } = sample.sharing;
  const asked = bookings.ask(card, { startMs, endMs: startMs + HOUR_MS, quantity: 1 });
  if (!asked.ok) throw new Error(asked.error.type);
  const waiting: { readonly ms: number; readonly run: () => void }[] = [];
  const timers: Timers = {
    after: (ms, run) => {
      waiting.push({ ms, run });
      return () => void waiting.splice(0, waiting.length, ...waiting.filter((one) => one.run !== run));
    },
  };
  const [agreed, setAgreed] = createSignal<number>();
  const stop = freezeBookings({
    inventory: sample.inventory,
    bookings,
    by: () => AWA,
    mayWrite: () => mayWrite,
    agreedNowMs: agreed,
    timers,
    chance: () => 0.5,
  });
  onTestFinished(stop);
  const stateOf = (id: BookingId): string | undefined => bookings.find(id)?.verdict.state;
  await expect.poll(() => stateOf(asked.value)).toBe('provisional');
  return {
    state: () => stateOf(asked.value),
    setAgreed,
    /** What is to be written, by when; the look of each minute left out. */
    planned: () => waiting.filter(({ ms }) => ms < 60_000),
  };
}

it('is planned as soon as the relay has told all, and written a moment later', async () => {
  const { state, setAgreed, planned } = await watching();
  expect(planned()).toEqual([]);
  setAgreed(NOW_MS);
  const [write, ...others] = planned();
  expect(write?.ms).toBe(10_000);
  expect(others).toEqual([]);
  write?.run();
  await expect.poll(state).toBe('confirmed');
});

it('is not planned before the day before, and not by who may not write', async () => {
  const early = await watching();
  early.setAgreed(NOW_MS - 1000);
  expect(early.planned()).toEqual([]);
  const observer = await watching(false);
  observer.setAgreed(NOW_MS);
  expect(observer.planned()).toEqual([]);
});

it('is not written by a device that was cut off meanwhile', async () => {
  const { state, setAgreed, planned } = await watching();
  setAgreed(NOW_MS);
  setAgreed(undefined);
  planned()[0]?.run();
  expect(state()).toBe('provisional');
  setAgreed(NOW_MS);
  planned().at(-1)?.run();
  await expect.poll(state).toBe('confirmed');
});
