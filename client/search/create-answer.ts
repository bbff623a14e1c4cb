/** Answers that follow what is typed and what changes: the one before stays until the next is there, so that nothing flickers. */
import { type Accessor, createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import type { EntryKind, Finding, SearchTerms } from '../../core/search/search-entry.ts';
import type { GroupSearch } from './group-search.ts';

export interface Answer<T> {
  /** What was asked. */
  readonly query: string;
  readonly found: T;
}

/** Undefined while nothing is typed, and until the first answer. */
export function createFinding(
  search: Accessor<GroupSearch>,
  query: Accessor<string>,
  terms: SearchTerms,
): Accessor<Answer<Finding> | undefined> {
  return createAnswer(search, query, (asked, words) => asked.search(words, terms));
}

/**
 * The ids of what matches, the best first, for a list with a filter of its own; undefined while nothing is typed, and until the first
 * answer: such a list shows everything then.
 */
export function createFoundIds(
  search: Accessor<GroupSearch>,
  query: Accessor<string>,
  kinds: readonly EntryKind[],
): Accessor<Answer<readonly string[]> | undefined> {
  return createAnswer(search, query, (asked, words) => asked.ids(words, { kinds, limit: MOST_IDS }));
}

/** As many cards as a group may have. */
const MOST_IDS = 20_000;

/** One question at a time: what was typed or changed meanwhile is asked when its answer is there. */
function createAnswer<T>(
  search: Accessor<GroupSearch>,
  query: Accessor<string>,
  ask: (search: GroupSearch, query: string) => Promise<T>,
): Accessor<Answer<T> | undefined> {
  const [answer, setAnswer] = createSignal<Answer<T>>();
  let isAsking = false;
  let isStale = false;
  onCleanup(() => (isStale = false));

  const askOn = async (): Promise<void> => {
    isAsking = true;
    while (isStale) {
      isStale = false;
      const words = untrack(query);
      const found = words.trim() === '' ? undefined : await ask(untrack(search), words);
      setAnswer(found === undefined || untrack(query).trim() === '' ? undefined : { query: words, found });
    }
    isAsking = false;
  };

  createEffect(() => {
    if (query().trim() !== '') search().version();
    isStale = true;
    if (!isAsking) void askOn();
  });
  return answer;
}
