/** How far this group's changes have gone: what the leader says, and what storage counts. */
import { type Accessor, createSignal } from 'solid-js';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { SpaceStatus } from '../../core/sync/tab/tab-bus.ts';
import { browserClock } from '../platform/browser-time.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { SyncState } from './workplace.ts';

const COUNT_AFTER_MS = 30;

export interface FollowedSync {
  readonly state: Accessor<SyncState>;
  readonly refused: Accessor<number>;
  /**
   * Milliseconds since 1970 by the relay's clock, while this device has all that the relay has of `doc`: for what is done by itself and
   * must not follow a wrong clock. Undefined otherwise; whoever watches it hears when that changes.
   */
  agreedNowMs(doc: DocId): number | undefined;
  close(): void;
}

/** No relay, so nothing waits, whatever is written. */
const EXAMPLE: FollowedSync = {
  refused: () => 0,
  agreedNowMs: () => browserClock.now(),
  close: () => undefined,
  state: () => ({ connection: 'example', pending: 0, sharedWith: 0, held: undefined }),
};

export function followSync({ bus, profile }: WorkplaceParts, book: SpaceBook): FollowedSync {
  if (isLocalOnly(book)) return EXAMPLE;
  const { space } = book;
  const [status, setStatus] = createSignal<SpaceStatus>();
  const [pending, setPending] = createSignal(0);
  const [refused, setRefused] = createSignal(0);
  const [wasOffline, setWasOffline] = createSignal(false);
  const [planDoc, setPlanDoc] = createSignal<string>();
  /** Documents in which this profile wrote something since the page opened. */
  const [written, setWritten] = createSignal<readonly string[]>([]);
  void groupDocId(book, 'plan').then(setPlanDoc);
  let planned = false;
  /** How far the relay's clock is ahead of this device's. */
  let aheadMs = 0;

  const count = async (): Promise<void> => {
    planned = false;
    const drafts = await profile.storage.count('drafts', [space]);
    setPending(drafts + (await profile.storage.count('outbox', [space])));
    setRefused(await profile.storage.count('refused', [space]));
  };

  const countSoon = (): void => {
    if (planned) return;
    planned = true;
    // a storage that cannot be read says so where it is written; the number waits for the next news
    setTimeout(() => void count().catch(() => undefined), COUNT_AFTER_MS);
  };

  const close = bus.listen((message) => {
    if (message.type === 'drafts-stored' && message.space === space) {
      setWritten((docs) => (docs.includes(message.doc) ? docs : [...docs, message.doc]));
      countSoon();
    }
    if (message.type !== 'space-status' || message.space !== space) return;
    // attempts in the background are no news: "offline" stays until the relay answers
    if (message.status.link === 'ready') setWasOffline(false);
    if (message.status.link === 'waiting') setWasOffline(true);
    aheadMs = message.status.nowS * 1000 - browserClock.now();
    setStatus(message.status);
    countSoon();
  });
  countSoon();
  bus.post({ type: 'status-wanted' });

  const isLive = (now: SpaceStatus): boolean => now.documents[planDoc() ?? '']?.live ?? false;

  /** What was written last may be a description, which other devices hold or not apart from the plan: the least that is true of all. */
  const sharedWith = (now: SpaceStatus | undefined): number => {
    const docs = written().length > 0 ? written() : [planDoc() ?? ''];
    return Math.min(...docs.map((doc) => now?.documents[doc]?.sharedWith ?? 0));
  };

  const connection = (now: SpaceStatus | undefined): SyncState['connection'] => {
    if (!now) return 'connecting';
    if (now.link === 'other-version' || now.link === 'refused') return now.link;
    if (now.problem === 'roster-fork' || now.problem === 'not-a-member') return 'refused';
    // connected and not yet caught up is no reason to say that everything is there
    if (now.link === 'ready') return isLive(now) ? 'online' : 'connecting';
    return wasOffline() ? 'offline' : 'connecting';
  };

  return {
    refused,
    agreedNowMs: (doc) => {
      const now = status();
      const isCaughtUp = now?.link === 'ready' && now.documents[doc]?.live === true;
      return isCaughtUp ? browserClock.now() + aheadMs : undefined;
    },
    close,
    state: () => {
      const now = status();
      const documents = Object.values(now?.documents ?? {});
      return {
        connection: connection(now),
        pending: pending(),
        sharedWith: sharedWith(now),
        held:
          now?.problem === 'not-welcome'
            ? 'not-welcome'
            : documents.find((document) => document.held !== undefined)?.held,
      };
    },
  };
}
