/** One space on the sealing leader: keeps the roster in step with the relay, then its documents. */
import type { Bytes } from '../../bytes/bytes.ts';
import { docClass } from '../../crypto/ring.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { mayRead } from '../../roster/role.ts';
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
import { redraftVoid } from '../document/redraft-void.ts';
import { createCopies } from './copies.ts';
import { type DutyActs, msToNextDuty } from './duties.ts';
import { nextDevice } from './next-device.ts';
import { type RosterSyncFailure, syncRoster, takeInPushed } from './roster-sync.ts';
import type { SpaceBook } from './space-book.ts';
import { ok, type Result } from '../../result/result.ts';

const RETRY_MS = 10_000;
/** Devices of several facilitators do what is due at different moments. */
const DUTY_SPREAD_MS = 3000;
const DUTY_AGAIN_MS = 60_000;
/** A day that somebody's stay ends on may be far away. */
const LOOK_AGAIN_MS = 3_600_000;

export interface SpaceSessionOptions {
  readonly book: SpaceBook;
  /** The documents that every device of its role follows. */
  readonly docs: readonly DocId[];
  /** The same again, when the role may have changed. */
  readonly documentsOf: (book: SpaceBook) => Promise<readonly DocId[]>;
  readonly profile: Profile;
  readonly link: RelayLink;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly term: number;
  /** Random, one a leader: names its rows and its messages. */
  readonly session: string;
  readonly post: (message: TabMessage) => void;
  readonly storageFailed: (failure: StorageFailure) => void;
  /** This profile comes back from an old copy, and needs a fresh key [L3]. */
  readonly diverged: () => void;
  /** Rejects while the program's part for it cannot be fetched. */
  readonly dutyActs: () => Promise<DutyActs>;
}

export interface SpaceSession {
  readonly space: SpaceId;
  /** How many documents it follows beside the fixed ones. */
  readonly wanted: number;
  /** Follows these too, as far as this device's role may read them [R2], and at most so many more. */
  want(docs: readonly DocId[], atMost: number): void;
  draftsStored(doc: DocId): void;
  sendAwareness(doc: DocId, tab: string, update: Bytes): void;
  /** Asks the other devices what they hold. */
  askCopies(): void;
  /** A fresh key was made for this profile: the group hears of it. */
  bringNextDevice(): void;
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
  /** On this connection the roster is in step: documents may subscribe. */
  let isInStep = false;
  let cancelRetry = (): void => undefined;
  let cancelDuties = (): void => undefined;
  let fixed: ReadonlySet<DocId> = new Set(options.docs);
  let closed = false;

  const reportStatus = (): void => {
    if (closed) return;
    const here = new Map([...documents].map(([doc, document]) => [doc, document.standing()]));
    const status: SpaceStatus = {
      link: link.state,
      alive: link.isAlive(),
      documents: Object.fromEntries(statuses),
      copies: copies.read(here),
      nowS: link.nowS(),
      refused,
      problem,
    };
    post({ type: 'space-status', space, status });
  };

  const copies = createCopies({ ...options, nowS: () => link.nowS(), loaded: reportStatus });

  const sync = (work: () => Promise<Result<void, RosterSyncFailure>>): Promise<boolean> =>
    rosterTurns.run(async () => {
      const before = book.roster;
      const synced = await work();
      problem = synced.ok ? standingProblem() : problemOf(synced.error);
      if (book.roster.head !== before.head) await rosterMoved();
      if (problem) reportStatus();
      return synced.ok;
    });

  const standingProblem = (): SpaceStatus['problem'] =>
    roleOf(book.roster, profile.keys.device) ? undefined : 'not-a-member';

  const rosterMoved = async (): Promise<void> => {
    post({ type: 'space-changed', space });
    await redraft();
    await followRole();
    planDuties();
  };

  /** Whoever took in the other history, this leader or a tab, now or before the page was closed. */
  const redraft = async (): Promise<void> => {
    // a row that storage has lost is no reason to follow nothing; it is tried again with the next contact
    const drafted = await redraftVoid(profile, book).catch(() => []);
    for (const doc of drafted) documents.get(doc)?.draftsStored();
  };

  /** What this device may read may be more than before, or less. */
  const followRole = async (): Promise<void> => {
    for (const [doc, document] of documents) {
      if (isReadable(doc)) continue;
      document.close();
      documents.delete(doc);
      statuses.delete(doc);
    }
    const docs = await options.documentsOf(book);
    fixed = new Set(docs);
    want(docs, docs.length);
  };

  /** A little later than the others, or earlier: one of several devices does it. */
  const planDuties = (atLeastMs = 0): void => {
    cancelDuties();
    const { roster } = book;
    const inMs = msToNextDuty(roster, profile.keys.device, link.nowS());
    if (closed || inMs === undefined) return;
    const waitMs = Math.max(Math.min(inMs, LOOK_AGAIN_MS), atLeastMs) + options.chance() * DUTY_SPREAD_MS;
    cancelDuties = timers.after(waitMs, () => void doDuties());
  };

  const doDuties = async (): Promise<void> => {
    let isDone = false;
    await sync(async () => {
      if (closed || link.state !== 'ready') return ok(undefined);
      const done = await options
        .dutyActs()
        .then((acts) => acts.doNextDuty({ link, book, profile }), unfetched);
      isDone = done?.ok ?? false;
      return ok(undefined); // what is due is no trouble of the people who look at a screen
    });
    planDuties(isDone ? 0 : DUTY_AGAIN_MS);
  };

  const bringNextDevice = (): void =>
    void sync(async () => {
      const next = await nextDevice(profile);
      const isNews =
        next && roleOf(book.roster, profile.keys.device) && !book.roster.devices.has(next.device);
      if (!isNews || link.state !== 'ready') return ok(undefined);
      // should it fail, it is brought with the next contact
      await options.dutyActs().then((acts) => acts.addDeviceTo({ link, book, profile }, next), unfetched);
      return ok(undefined);
    });

  const refreshRoster = (): Promise<boolean> => sync(() => syncRoster(link, book, profile.keys));

  const begin = async (): Promise<void> => {
    const synced = await sync(() => syncRoster(link, book, profile.keys));
    if (closed || link.state !== 'ready') return;
    isInStep = synced;
    if (synced) {
      await redraft();
      for (const document of documents.values()) document.subscribe();
      bringNextDevice();
      planDuties();
    } else cancelRetry = timers.after(RETRY_MS, () => void begin());
  };

  const problemOf = (failure: RosterSyncFailure): SpaceStatus['problem'] => {
    if (failure.type === 'roster-fork') return 'roster-fork';
    if (failure.type !== 'relay-refused' || failure.reason !== 'forbidden') return undefined;
    return roleOf(book.roster, profile.keys.device) ? 'not-welcome' : 'not-a-member';
  };

  const open = (doc: DocId): DocumentSession => {
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
      heard: (device, standing) => copies.heard(doc, device, standing),
      diverged: options.diverged,
      refreshRoster,
    });
    documents.set(doc, document);
    statuses.set(doc, { live: false, held: undefined, sharedWith: 0 });
    return document;
  };

  const isReadable = (doc: DocId): boolean => {
    const role = roleOf(book.roster, profile.keys.device);
    const named = docClass(doc);
    return role !== undefined && named !== undefined && mayRead(role, named);
  };

  const want = (docs: readonly DocId[], atMost: number): void => {
    if (closed) return;
    const unknown = [...new Set(docs)].filter((doc) => !documents.has(doc) && isReadable(doc));
    for (const doc of unknown.slice(0, Math.max(0, atMost))) {
      const document = open(doc);
      if (isInStep) document.subscribe();
    }
    if (unknown.length > 0) reportStatus();
  };

  for (const doc of options.docs) open(doc);

  const stopListening = link.listen({
    ready: () => void begin(),
    lost: () => {
      isInStep = false;
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
    get wanted() {
      return [...documents.keys()].filter((doc) => !fixed.has(doc)).length;
    },
    want,
    draftsStored: (doc) => documents.get(doc)?.draftsStored(),
    sendAwareness: (doc, tab, update) => documents.get(doc)?.sendAwareness(tab, update),
    askCopies: () => documents.forEach((document) => document.ask()),
    bringNextDevice,
    reload: async () => {
      const { roster } = book;
      await rosterTurns.run(() => book.reload());
      if (book.roster.head === roster.head) return;
      await redraft();
      await followRole();
      // somebody who was out is in again: the relay lets them read
      if (!roleOf(roster, profile.keys.device) && link.state === 'ready') await begin();
    },
    reportStatus,
    settled: async () => {
      await rosterTurns.run(async () => undefined);
      for (const document of documents.values()) await document.settled();
    },
    close: () => {
      closed = true;
      stopListening();
      cancelRetry();
      cancelDuties();
      for (const document of documents.values()) document.close();
      copies.close();
    },
  };
}

function unfetched(): undefined {
  // the page's files for it are not on this device yet: what is due is tried again
}
