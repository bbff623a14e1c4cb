/** How many words on each booking this device has shown, so that later ones are told: ids and numbers in what it remembers, no words. */
import { createSignal, untrack } from 'solid-js';
import type { BookingId } from '../../core/bookings/booking.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { recall, remember } from '../platform/device-memory.ts';

export interface HeardWords {
  /** Of other people, shown here; 0 for what was never looked at. */
  countOf(booking: BookingId): number;
  look(booking: BookingId, count: number): void;
}

/** Words older than this are not told, however new they are to this device. */
export const TOLD_MS = 30 * 86_400_000;
/** A booking that was not looked at for longer has no words that are told. */
const REMEMBERED_MS = TOLD_MS + 2 * 86_400_000;

/** How many were shown, and when that was last; milliseconds since 1970. */
type Looks = ReadonlyMap<string, readonly [count: number, atMs: number]>;

/** Of one group; `nowMs` by this device's clock. */
export function createHeardWords(space: SpaceId, nowMs: () => number): HeardWords {
  const key = `heard.${space}`;
  const [looks, setLooks] = createSignal(readLooks(recall(key)));

  return {
    countOf: (booking) => looks().get(booking)?.[0] ?? 0,
    look: (booking, count) => {
      // another tab may have looked at others meanwhile
      const known = readLooks(recall(key));
      const now = nowMs();
      const kept = [...untrack(looks), ...known].filter(([, [, atMs]]) => atMs > now - REMEMBERED_MS);
      const next: Looks = new Map([...kept, [booking, [count, now]]]);
      remember(key, JSON.stringify([...next]));
      setLooks(next);
    },
  };
}

/** Stored: `[["bk_…", [2, 1790000000000]], …]`. What is damaged was never looked at. */
function readLooks(json: string | undefined): Looks {
  const looks = new Map<string, readonly [number, number]>();
  for (const entry of listed(json)) {
    if (!Array.isArray(entry) || !Array.isArray(entry[1])) continue;
    const booking: unknown = entry[0];
    const look: readonly unknown[] = entry[1];
    const [count, atMs] = look;
    if (typeof booking === 'string' && typeof count === 'number' && typeof atMs === 'number')
      looks.set(booking, [count, atMs]);
  }
  return looks;
}

function listed(json: string | undefined): readonly unknown[] {
  if (json === undefined) return [];
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
