/** Parts of one day that overlap stand side by side: each gets a lane, as few as are needed among those that touch. */
import { DAY_MINUTES, type DayPart } from './day-parts.ts';

export interface Placed {
  readonly part: DayPart;
  /** From 0. */
  readonly lane: number;
  /** Among how many lanes. */
  readonly lanes: number;
  /** Where it is drawn to: a short one is drawn as long as `leastMinutes`. */
  readonly drawnTo: number;
}

/** `parts` earliest first. `leastMinutes`: what must be drawn so that a finger finds it. */
export function placeInLanes(parts: readonly DayPart[], leastMinutes: number): readonly Placed[] {
  const placed: Placed[] = [];
  let touching: Omit<Placed, 'lanes'>[] = [];
  let ends: number[] = [];
  const close = (): void => {
    placed.push(...touching.map((one) => ({ ...one, lanes: ends.length })));
    touching = [];
    ends = [];
  };
  for (const part of parts) {
    if (ends.every((end) => end <= part.fromMinute)) close();
    const drawnTo = Math.min(DAY_MINUTES, Math.max(part.toMinute, part.fromMinute + leastMinutes));
    const free = ends.findIndex((end) => end <= part.fromMinute);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = drawnTo;
    touching.push({ part, lane, drawnTo });
  }
  close();
  return placed;
}
