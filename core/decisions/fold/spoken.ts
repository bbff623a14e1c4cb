/** Questions, answers and reactions, by anybody of the group; and texts that were taken out, by who gave them or a facilitator. */
import type { OpenedRound } from './opened-round.ts';
import type { Workings } from './workings.ts';

/** What comes when a round is open is shown "hors tour". */
export function readSpoken(workings: Workings, rounds: readonly OpenedRound[]): void {
  const { order } = workings;
  const opened = order.setOf(rounds.flatMap(({ openings }) => openings.map(({ place }) => place)));
  for (const type of ['question.asked', 'question.answered', 'reaction.given'] as const)
    for (const one of workings.of(type)) {
      if (!workings.roleOf(one)) workings.mark(one, 'invalid', 'no-right');
      else if (order.seesAny(one.place, opened)) workings.mark(one, 'out-of-round');
    }
}

/** Places of facts whose words are gone. Who is spoken for may take out what was said in their name. */
export function readErased(workings: Workings): ReadonlySet<number> {
  const erased = new Set<number>();
  for (const one of workings.of('text.erased')) {
    const place = workings.order.placeOf(one.said.event);
    const target = place === undefined ? undefined : workings.order.placed[place];
    if (!target) {
      workings.mark(one, 'invalid', 'no-fact');
      continue;
    }
    const { author } = one.fact;
    const isOwn = author === target.fact.author || author === target.fact.payload['onBehalfOf'];
    if (isOwn || workings.isFacilitator(one)) erased.add(target.place);
    else workings.mark(one, 'invalid', 'no-right');
  }
  return erased;
}
