/**
 * Whether a facilitator's device writes a checkpoint beside what it has just said: whoever takes the newest facts away afterwards is found out by the
 * heads that it lists. At each review, and with a decision that is put in force when the last one is a month old.
 */
import type { ActType } from './acts/act.ts';
import type { Decision, HistoryLine } from './fold/decision.ts';

const MONTH_MS = 30 * 86_400_000;

/** `at`: "2026-11-10T09:00:00Z". */
export function isCheckpointDue(said: ActType, decisions: readonly Decision[], at: string): boolean {
  if (said === 'review') return true;
  if (said !== 'finalise') return false;
  const last = lastCheckpoint(decisions);
  // one that claims to be of next year must not keep others from being written until then
  return !last || !(Math.abs(Date.parse(at) - Date.parse(last.at)) < MONTH_MS);
}

/** By claimed time, of those by right; undefined: there is none. */
export function lastCheckpoint(decisions: readonly Decision[]): HistoryLine | undefined {
  let last: HistoryLine | undefined;
  for (const { history } of decisions)
    for (const line of history)
      if (line.type === 'checkpoint' && line.standing === 'counts' && (!last || line.at > last.at))
        last = line;
  return last;
}
