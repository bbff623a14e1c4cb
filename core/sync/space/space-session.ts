/** One space on the sealing leader: keeps the roster in step with the relay, then its documents. */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { roleOf } from '../../roster/roster.ts';
import {
  createDocumentSession,
  type DocumentSession,
  type DocumentStatus,
} from '../document/document-session.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import type { SpaceStatus, TabMessage } from '../tab/tab-bus.ts';
import type { Chance, Timers } from '../time.ts';
import { createTurns } from '../turns.ts';
import { type RosterSyncFailure, syncRoster, takeInPushed } from './roster-sync.ts';
import type { SpaceBook } from './space-book.ts';
import type { Result } from '../../result/result.ts';

const RETRY_MS = 10_000;

export interface SpaceSessionOptions {
  readonly book: SpaceBook;
  readonly docs: readonly DocId[];
  readonly profile: Profile;
  readonly link: RelayLink;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly term: number;
  /** Random, one a leader: names its rows and its messages. */
  readonly session: string;
  readonly post: (message: TabMessage) => void;
  readonly storageFailed: (failure: StorageFailure) => void;
}

export interface SpaceSession {
  readonly space: SpaceId;
  draftsStored(doc: DocId): void;
  sendAwareness(doc: DocId, tab: string, update: Bytes): void;
  /** Another tab changed the roster or the keys. */
  reload(): Promise<void>;
  reportStatus(): void;
  settled(): Promise<void>;
  close(): void;
}

export function createSpaceSession(options: SpaceSessionOptions): SpaceSession {
  const { book, link, profile, timers, post } = options;
  const { space } = book;
  const rosterTurns = createTurns();
  const documents = new Map<DocId, DocumentSession>();
  const statuses = new Map<DocId, DocumentStatus>();
  let refused = 0;
  let problem: SpaceStatus['problem'];
  let cancelRetry = (): void => undefined;
  let closed = false;

  const reportStatus = (): void => {
    if (closed) return;
    const alive = link.isAlive();
    const documentStatuses = Object.fromEntries(statuses);
    const status: SpaceStatus = { link: link.state, alive, documents: documentStatuses, refused, problem };
    post({ type: 'space-status', space, status });
  };

  const sync = (work: () => Promise<Result<void, RosterSyncFailure>>): Promise<boolean> =>
    rosterTurns.run(async () => {
      const { head } = book.roster;
      const synced = await work();
      problem = synced.ok ? undefined : problemOf(synced.error);
      if (book.roster.head !== head) post({ type: 'space-changed', space });
      if (problem) reportStatus();
      return synced.ok;
    });

  const refreshRoster = (): Promise<boolean> => sync(() => syncRoster(link, book, profile.keys));

  const begin = async (): Promise<void> => {
    const synced = await sync(() => syncRoster(link, book, profile.keys));
    if (closed || link.state !== 'ready') return;
    if (synced) for (const document of documents.values()) document.subscribe();
    else cancelRetry = timers.after(RETRY_MS, () => void begin());
  };

  const problemOf = (failure: RosterSyncFailure): SpaceStatus['problem'] => {
    if (failure.type === 'roster-fork') return 'roster-fork';
    if (failure.type !== 'relay-refused' || failure.reason !== 'forbidden') return undefined;
    return roleOf(book.roster, profile.keys.device) ? 'not-welcome' : 'not-a-member';
  };

  for (const doc of options.docs) {
    const document = createDocumentSession({
      ...options,
      doc,
      updated: (updates) => post({ type: 'updates', from: options.session, space, doc, updates }),
      awareness: (update) => post({ type: 'awareness-in', space, doc, update }),
      statusChanged: (status) => {
        statuses.set(doc, status);
        reportStatus();
      },
      refused: (reasons) => {
        refused += reasons.length;
        reportStatus();
      },
      refreshRoster,
    });
    documents.set(doc, document);
  }

  const stopListening = link.listen({
    ready: () => void begin(),
    lost: () => {
      cancelRetry();
      for (const document of documents.values()) document.detach();
    },
    rosterPushed: (frame) => {
      if (frame.space === space) void sync(() => takeInPushed(link, book, profile.keys, frame.ops));
    },
    stateChanged: reportStatus,
  });
  if (link.state === 'ready') void begin();

  return {
    space,
    draftsStored: (doc) => documents.get(doc)?.draftsStored(),
    sendAwareness: (doc, tab, update) => documents.get(doc)?.sendAwareness(tab, update),
    reload: () => rosterTurns.run(() => book.reload()),
    reportStatus,
    settled: async () => {
      await rosterTurns.run(async () => undefined);
      for (const document of documents.values()) await document.settled();
    },
    close: () => {
      closed = true;
      stopListening();
      cancelRetry();
      for (const document of documents.values()) document.close();
    },
  };
}
