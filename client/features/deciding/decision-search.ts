/** What is looked for among the decisions: words and one list, and what they let through. It outlives the page of a decision. */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { isFound, type ListName, listOf, LISTS, newestFirst } from './list-decisions.ts';

export interface DecisionSearch {
  readonly words: Accessor<string>;
  readonly setWords: (words: string) => void;
  readonly list: Accessor<ListName | 'all'>;
  readonly choose: (list: ListName | 'all') => void;
  readonly clear: () => void;
  /** By list, of those that the words let through. */
  readonly found: Accessor<ReadonlyMap<ListName, readonly Decision[]>>;
  /** The lists that are shown: names, so that what stands on the screen stays there while something in them changes. */
  readonly shown: Accessor<readonly ListName[]>;
  readonly total: Accessor<number>;
}

export function createDecisionSearch(desk: DecidingDesk): DecisionSearch {
  const [words, setWords] = createSignal('');
  const [list, setList] = createSignal<ListName | 'all'>('all');
  const all = createMemo(() => newestFirst(desk.deciding.decisions()));
  const found = createMemo((): ReadonlyMap<ListName, readonly Decision[]> => {
    const questions = {
      isMine: (decision: Decision) =>
        desk.isIn() && desk.deciding.asks(decision).some((ask) => ask !== 'review'),
      today: desk.today(),
    };
    const lists = new Map<ListName, Decision[]>(LISTS.map((name) => [name, []]));
    for (const decision of all())
      if (isFound(decision, words())) lists.get(listOf(decision, questions))?.push(decision);
    return lists;
  });

  return {
    words,
    setWords,
    list,
    choose: (next) => void setList(next),
    clear: () => {
      setWords('');
      setList('all');
    },
    found,
    shown: () =>
      LISTS.filter((name) => (list() === 'all' || list() === name) && (found().get(name)?.length ?? 0) > 0),
    total: () => all().length,
  };
}
