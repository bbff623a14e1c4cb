/** A round in parts, for the bar and the words under it: who is for it, with what reserve, against, and who has not answered. */
import type { RoundView } from '../../../core/decisions/fold/decision.ts';
import { methodOf } from '../../../core/decisions/methods/methods.ts';

export type PartTone = 'for' | 'reserved' | 'against' | 'abstain' | 'none';

export interface StancePart {
  /** Of a choice; "concern": consents with a réserve; empty: has not answered. */
  readonly name: string;
  readonly tone: PartTone;
  /** Whole persons. */
  readonly count: number;
}

const TONES: Readonly<Record<string, PartTone>> = {
  consent: 'for',
  concern: 'reserved',
  objection: 'against',
  abstain: 'abstain',
  agree: 'for',
  disagree: 'reserved',
  block: 'against',
  endorsement: 'for',
  agreement_with_contention: 'for',
  support_with_reservations: 'reserved',
  more_discussion_needed: 'reserved',
  dont_like_but_will_support: 'reserved',
  serious_disagreement: 'against',
  veto: 'against',
};
const ORDER: readonly PartTone[] = ['for', 'reserved', 'against', 'abstain', 'none'];

/** The least bound last; nobody's part is left out. */
export function stanceParts({ stances, method, notAnswered }: RoundView): readonly StancePart[] {
  const counts = new Map<string, number>();
  for (const { choice, hasConcern } of stances) {
    const name = hasConcern ? 'concern' : choice;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = ['concern', ...methodOf(method).choices];
  const parts = names
    .map((name): StancePart => ({ name, tone: TONES[name] ?? 'abstain', count: counts.get(name) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
  return [...parts, { name: '', tone: 'none' as const, count: notAnswered.length }];
}
