/** The needs of a group as a list: those without an answer first, then those that wait, then those that are done; and how many of each code. */
import type { Card } from '../../../core/inventory/card.ts';
import { isOneOf, NEED_CODES, type NeedCode } from '../../../core/inventory/values.ts';
import type { GroupMatches } from '../../state/group-matches.ts';

export const NEED_FILTERS = ['all', 'unanswered', ...NEED_CODES] as const;
export type NeedFilter = (typeof NEED_FILTERS)[number];

export interface OpenNeed {
  readonly need: Card;
  readonly state: 'unanswered' | 'answered' | 'done';
}

type Asked = Pick<GroupMatches, 'hasAnswer' | 'proposalsOf'>;

const PLACES: Readonly<Record<OpenNeed['state'], number>> = { unanswered: 0, answered: 1, done: 2 };

/** Of a kind, the newest first. */
export function openNeeds(needs: readonly Card[], matches: Asked): readonly OpenNeed[] {
  return needs
    .map((need) => ({ need, state: stateOf(need, matches) }))
    .toSorted(
      (a, b) =>
        PLACES[a.state] - PLACES[b.state] ||
        b.need.createdAt - a.need.createdAt ||
        (a.need.id < b.need.id ? -1 : 1),
    );
}

export function filterNeeds(needs: readonly OpenNeed[], filter: NeedFilter): readonly OpenNeed[] {
  if (filter === 'all') return needs;
  if (filter === 'unanswered') return needs.filter(({ state }) => state === 'unanswered');
  return needs.filter(({ need }) => need.needs.includes(filter));
}

/** Of all of them, whatever the filter. */
export function countNeeds(needs: readonly OpenNeed[]): ReadonlyMap<NeedFilter, number> {
  const counts = new Map<NeedFilter, number>([['all', needs.length]]);
  const add = (filter: NeedFilter): void => void counts.set(filter, (counts.get(filter) ?? 0) + 1);
  for (const { need, state } of needs) {
    if (state === 'unanswered') add('unanswered');
    for (const code of need.needs) add(code);
  }
  return counts;
}

export function isNeedCode(filter: NeedFilter): filter is NeedCode {
  return isOneOf(NEED_CODES, filter);
}

function stateOf(need: Card, matches: Asked): OpenNeed['state'] {
  const proposals = matches.proposalsOf(need.id);
  if (proposals.some(({ standing }) => standing.agreement === 'done')) return 'done';
  const isSpokenOf = proposals.some(({ standing }) => standing.agreement !== 'declined');
  return isSpokenOf || matches.hasAnswer(need.id) ? 'answered' : 'unanswered';
}
