/** Which decisions bind people, which are due for another look, and until when what was adopted may be challenged. */
import type { Decision } from './fold/decision.ts';

const DAY_MS = 86_400_000;

export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((decision) => decision.inForce);
}

/** "à revoir": `day` is "2026-11-10". */
export function isToReview({ inForce, reviewOn }: Decision, day: string): boolean {
  return inForce !== undefined && reviewOn !== '' && reviewOn <= day;
}

/** The one that has waited longest first. */
export function toReview(decisions: readonly Decision[], day: string): readonly Decision[] {
  return decisions
    .filter((decision) => isToReview(decision, day))
    .toSorted((a, b) => (a.reviewOn < b.reviewOn ? -1 : a.reviewOn > b.reviewOn ? 1 : 0));
}

/** "adoptée, contestable jusqu'au …", by the claimed time of its close, in milliseconds since 1970; undefined: not closed, or no readable time. */
export function challengeEndsMs({ rounds }: Decision, challengeDays: number): number | undefined {
  const closedMs = Date.parse(rounds.at(-1)?.closedAt ?? '');
  return Number.isNaN(closedMs) ? undefined : closedMs + challengeDays * DAY_MS;
}
