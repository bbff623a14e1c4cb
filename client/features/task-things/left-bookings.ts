/** What is still booked for a task that no longer needs it: nobody would see it there, and it keeps others from the thing. */
import type { ThingNeeded } from '../../../core/plan/task.ts';
import type { BookedThing } from '../../state/group-bookings.ts';
import { isAlive } from './thing-outlook.ts';

export function leftBookings(
  ofTask: readonly BookedThing[],
  uses: readonly ThingNeeded[],
  nowMs: number,
): readonly BookedThing[] {
  return ofTask.filter(
    ({ booking, verdict }) =>
      isAlive(verdict.state) && booking.endMs > nowMs && !uses.some(({ card }) => card === booking.resource),
  );
}
