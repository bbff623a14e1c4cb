/**
 * Objections to a round that came when the next one had begun. They are shown for ever; a review is asked for only when the next round could not
 * know of them and their author has not been heard in it.
 */
import type { EventId } from '../../id/id.ts';
import type { Course } from './course.ts';
import { hasPlace } from './fact-set.ts';
import type { Resolutions } from './objections.ts';
import { placesOf, type Workings } from './workings.ts';

export interface EarlierObjections {
  readonly late: readonly EventId[];
  readonly reviewRequests: readonly EventId[];
}

export function lateOfEarlierRounds(
  { order }: Workings,
  courses: readonly Course[],
  resolutions: Resolutions,
): EarlierObjections {
  const late: EventId[] = [];
  const reviewRequests: EventId[] = [];
  courses.slice(0, -1).forEach((course, index) => {
    const later = courses.slice(index + 1);
    const known = order.pastOf(placesOf(later.flatMap(({ opened }) => opened.openings)));
    for (const { stance } of course.late) {
      if (!stance.answer.isOpposing) continue;
      late.push(stance.id);
      const isHeard = later.some(({ persons }) => persons.has(stance.person));
      if (!hasPlace(known, stance.place) && !isHeard && !resolutions.of(stance))
        reviewRequests.push(stance.id);
    }
  });
  return { late, reviewRequests };
}
