/** What is looked for among the cards of a group: the filter as it stands, and what it lets through. It outlives the list. */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { createFoundIds } from '../../search/create-answer.ts';
import { useGroupSearch } from '../../search/group-search.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { foldWords } from '../../../core/search/match-words.ts';
import { type CardFilter, filterCards, type FilteredCards, inOrder, NO_FILTER } from './filter-cards.ts';
import type { SharingDesk } from './sharing-desk.ts';

export interface CardSearch {
  readonly filter: Accessor<CardFilter>;
  /** Changes what is given, and leaves the rest. */
  refine(part: Partial<CardFilter>): void;
  clear(): void;
  readonly found: Accessor<FilteredCards>;
}

export function createCardSearch(
  desk: SharingDesk,
  isFree: ((card: Card) => boolean) | undefined,
): CardSearch {
  const [filter, setFilter] = createSignal<CardFilter>(NO_FILTER);
  const ordered = createMemo(() => inOrder(desk.live()));
  const namesByMember = createMemo(
    () =>
      new Map<MemberId, readonly string[]>(
        desk.group.people().map(({ member, name }) => [member, foldWords(name)]),
      ),
  );
  /** Stems, descriptions and one slip of the finger: known a moment after the words themselves. */
  const search = useGroupSearch(desk.group);
  const alsoFound = createFoundIds(
    () => search,
    () => filter().words,
    ['card'],
  );
  const found = createMemo(() => {
    const names = namesByMember();
    const answer = alsoFound();
    const ids = new Set(answer?.query === filter().words ? answer.found : []);
    return filterCards(ordered(), filter(), {
      isMine: (card) => card.custodians.includes(desk.group.me),
      isFree,
      isFoundElsewhere: (card) => ids.has(card.id),
      namesOf: (card) => card.custodians.flatMap((member) => names.get(member) ?? []),
    });
  });

  return {
    filter,
    refine: (part) => void setFilter((now) => ({ ...now, ...part })),
    clear: () => void setFilter(NO_FILTER),
    found,
  };
}
