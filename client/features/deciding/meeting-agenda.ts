/** What a meeting goes through: what waits for answers first, the most pressing of it before the rest, then what is stuck, then what is to be looked at again. */
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { isToReview } from '../../../core/decisions/in-force.ts';

/** `today`: "2026-11-10". Subjects, in order. */
export function meetingAgenda(decisions: readonly Decision[], today: string): readonly string[] {
  const ranked = decisions.flatMap((decision) => {
    const rank = rankOf(decision, today);
    return rank === undefined ? [] : [{ decision, rank, by: pressing(decision) }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  return ranked.map(({ decision }) => decision.subject);
}

/** What is being looked at does not move when it changes: what is new comes at the end, and nothing goes. */
export function continuedAgenda(before: readonly string[], now: readonly string[]): readonly string[] {
  const added = now.filter((subject) => !before.includes(subject));
  return added.length === 0 ? before : [...before, ...added];
}

function rankOf(decision: Decision, today: string): number | undefined {
  switch (decision.state) {
    case 'open':
      return 0;
    case 'objected':
    case 'amending':
    case 'suspended':
    case 'tied':
    case 'version-conflict':
      return 1;
    case 'proposed':
      return decision.rounds.length > 0 ? undefined : 2;
    case 'adopted':
    case 'final':
      return isToReview(decision, today) || decision.reviewRequests.length > 0 ? 3 : undefined;
    case 'lapsed':
    case 'declined':
    case 'withdrawn':
    case 'dropped':
    case 'superseded':
      return undefined;
  }
}

function pressing({ state, rounds, reviewOn, proposal }: Decision): string {
  if (state === 'open') return rounds.at(-1)?.closesAt ?? '';
  return reviewOn || (proposal?.at ?? '');
}
