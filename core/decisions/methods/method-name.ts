/** The closed list of methods (events.md §3), by Loomio's names where it has them. */

export const METHODS = [
  'consent',
  'proposal',
  'gradients_of_agreement',
  'dot_vote',
  'score',
  'ranked_choice',
  'poll',
  'meeting',
  'count',
  'check',
  'question',
  'advice',
] as const;

export type MethodName = (typeof METHODS)[number];
