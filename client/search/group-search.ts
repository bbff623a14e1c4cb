/**
 * Search over one group: an engine that is told of what changed only, soon enough that a change is found within a fifth of a second.
 * It begins with the first look, or when the page is idle, and its memory goes when the last screen that uses it does.
 */
import { type Accessor, createReaction, createRoot, createSignal, onCleanup } from 'solid-js';
import type { Finding, SearchEntry, SearchTerms } from '../../core/search/search-entry.ts';
import type { Group } from '../state/workplace.ts';
import { openPageEngine, openWorkerEngine, type SearchEngine } from './engine.ts';
import { type SearchSource, sourcesOf } from './sources.ts';

/** Changes that arrive together are looked through once: descriptions are read again then. */
const GATHERED_MS = 40;
/** Entries in one message: a segment's, some milliseconds of the page's time. */
const AT_ONCE = 1000;

const NOTHING: Finding = { hits: [], count: 0, matched: 'all' };

export interface GroupSearch {
  /** Begins to read what there is; does nothing when it has begun. */
  start(): void;
  /** Starts it. What is found while it still reads is what it has read. */
  search(query: string, terms: SearchTerms): Promise<Finding>;
  /** The ids alone, the best first: for a filter over thousands. */
  ids(query: string, terms: SearchTerms): Promise<readonly string[]>;
  /** Another number when another answer may have become right. */
  readonly version: Accessor<number>;
  close(): void;
}

/** `openEngine` as `openWorkerEngine`: it may throw. */
export function createGroupSearch(
  sources: readonly SearchSource[],
  openEngine: (failed: () => void) => SearchEngine = openWorkerEngine,
): GroupSearch {
  const [version, setVersion] = createSignal(0);
  let engine: SearchEngine | undefined;
  let stopFollowing: (() => void) | undefined;
  /** Runs what it is given and hears once of a change in what that read. */
  let follow: ((read: () => void) => void) | undefined;
  let isClosed = false;
  /** What the engine has, by id. */
  let told = new Map<string, SearchEntry>();
  let untold: readonly SearchEntry[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let isTelling = false;

  /** So many at once that a question is never behind more than one message. */
  const tell = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    while (untold.length > 0 && engine) {
      const some = untold.slice(0, AT_ONCE);
      untold = untold.slice(AT_ONCE);
      for (const entry of some) told.set(entry.id, entry);
      await engine.put(some);
      setVersion((before) => before + 1);
    }
    isTelling = false;
  };

  const lookThrough = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    const here = new Map<string, SearchEntry>();
    follow?.(() => {
      for (const entry of sources.flatMap(({ entries }) => entries())) here.set(entry.id, entry);
    });
    const gone = [...told.keys()].filter((id) => !here.has(id));
    for (const id of gone) told.delete(id);
    untold = [...here.values()].filter((entry) => told.get(entry.id) !== entry);
    if (gone.length > 0) {
      engine?.remove(gone);
      setVersion((before) => before + 1);
    }
    void tell();
  };

  const gather = (): void => {
    gathering ??= setTimeout(lookThrough, GATHERED_MS);
  };

  const openPage = (): void => {
    if (isClosed) return;
    engine = openPageEngine();
    told = new Map();
    lookThrough();
  };

  const start = (): void => {
    if (stopFollowing || isClosed) return;
    try {
      engine = openEngine(openPage);
    } catch {
      engine = openPageEngine(); // this browser refuses workers here
    }
    follow = createRoot((dispose) => {
      stopFollowing = dispose;
      return createReaction(() => gather());
    });
    gather();
  };

  /** Of the engine that is there when it answers: one that failed is asked no more. */
  const ask = async <T>(question: (engine: SearchEngine) => Promise<T | undefined>, none: T): Promise<T> => {
    start();
    if (gathering !== undefined) lookThrough();
    for (let asked = engine; asked && !isClosed; asked = engine) {
      const answer = await question(asked);
      if (answer !== undefined) return answer;
      if (asked === engine) break;
    }
    return none;
  };

  return {
    start,
    search: (query, terms) => ask((asked) => asked.search(query, terms), NOTHING),
    ids: (query, terms) => ask((asked) => asked.ids(query, terms), []),
    version,
    close: () => {
      isClosed = true;
      clearTimeout(gathering);
      stopFollowing?.();
      engine?.close();
      engine = undefined;
      told = new Map();
      untold = [];
    },
  };
}

interface Shared {
  readonly search: GroupSearch;
  users: number;
}

const sharedByGroup = new WeakMap<Group, Shared>();

/** The one search of a group, for as long as the owner lives; all who use it share it. */
export function useGroupSearch(group: Group): GroupSearch {
  const shared = sharedByGroup.get(group) ?? { search: createGroupSearch(sourcesOf(group)), users: 0 };
  sharedByGroup.set(group, shared);
  shared.users += 1;
  onCleanup(() => {
    shared.users -= 1;
    if (shared.users > 0) return;
    sharedByGroup.delete(group);
    shared.search.close();
  });
  return shared.search;
}
