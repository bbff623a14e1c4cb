/** What is out of the ordinary, as "name:<id or person>", in order: the names that the published cases use. */
import type { Afterwards } from './afterwards.ts';
import type { Course } from './course.ts';
import type { EarlierObjections } from './earlier-rounds.ts';
import type { Standing, Workings } from './workings.ts';

const OF_STANDING: readonly Standing[] = ['ineligible', 'unwitnessed', 'malformed', 'invalid', 'late'];

export function flagsOf(
  { order, markOf }: Workings,
  courses: readonly Course[],
  earlier: EarlierObjections,
  { supersededBy }: Afterwards,
): readonly string[] {
  const flags = new Set<string>();
  const current = courses.at(-1);
  const named = new Set<string>(earlier.late);
  for (const id of earlier.late) flags.add(`late-objection-earlier-round:${id}`);
  for (const id of earlier.reviewRequests) flags.add(`review-request:${id}`);
  for (const id of current?.reviewRequests ?? []) {
    flags.add(`review-request:${id}`);
    named.add(id);
  }
  for (const { id, cause } of current?.suspendedBy ?? []) {
    flags.add(cause === 'withdrawal' ? `withdrawal-crossed:${id}` : `late-objection:${id}`);
    if (cause === 'finalised-over-objection') flags.add(`finalised-over-objection:${id}`);
    named.add(id);
  }
  for (const { stance, isInTime } of current?.late ?? []) {
    if (!stance.answer.isOpposing || !isInTime || named.has(stance.id)) continue;
    flags.add(`late-objection:${stance.id}`);
    named.add(stance.id);
  }
  for (const { place, fact } of order.placed) {
    const { standing } = markOf(place);
    if (OF_STANDING.includes(standing) && !named.has(fact.id)) flags.add(`${standing}:${fact.id}`);
  }
  for (const { opened, closes } of courses)
    if (closes.length > 1) flags.add(`merged-closes:round${opened.round}`);
  for (const person of current?.counted.doubles ?? []) flags.add(`double-stance:${person}`);
  for (const [person, stances] of current?.persons ?? [])
    if (new Set(stances.map(({ isCarried }) => isCarried)).size > 1)
      flags.add(`own-replaces-proxy:${person}`);
  if (supersededBy.length > 1) flags.add('superseded-twice');
  for (const { fact } of order.waiting()) flags.add(`pending:${fact.id}`);
  return [...flags].sort();
}
