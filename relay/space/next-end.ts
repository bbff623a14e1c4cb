/** When somebody's time in the space is over next, by the relay's clock. */
import { isOver, type Roster } from '../../core/roster/roster.ts';

/** Timers hold no more than 24 days: a day is as good, and then it is asked again. */
const LONGEST_MS = 24 * 3600 * 1000;

/** Milliseconds from now, at most a day; undefined when nobody's time ends. */
export function nextEndMs({ members }: Pick<Roster, 'members'>, nowMs: number): number | undefined {
  const nowS = Math.floor(nowMs / 1000);
  const ends = [...members.values()].filter((member) => member.until !== 0 && !isOver(member, nowS));
  if (ends.length === 0) return undefined;
  const nextMs = (Math.min(...ends.map(({ until }) => until)) + 1) * 1000;
  return Math.min(nextMs - nowMs, LONGEST_MS);
}
