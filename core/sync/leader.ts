/**
 * The sealing leader of a browser profile [Y6]: the one place that holds connections, seals and sends, for all spaces and tabs. It
 * works on storage alone, so it serves documents that no tab of its own shows.
 */
import { bytesToHex } from '../bytes/hex.ts';
import { randomBytes } from '../crypto/digest.ts';
import type { DocId, SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { createRelayLink, type RelayLink } from './relay/relay-link.ts';
import type { Transport } from './relay/transport.ts';
import { isLocalOnly } from './space/local-only.ts';
import type { DutyActs } from './space/duties.ts';
import { makeNextDevice } from './space/next-device.ts';
import { listSpaces, openSpaceBook, type SpaceBook } from './space/space-book.ts';
import { createSpaceSession, type SpaceSession } from './space/space-session.ts';
import type { Profile } from './storage/profile.ts';
import type { StorageFailure } from './storage/storage.ts';
import type { TabBus, TabMessage } from './tab/tab-bus.ts';
import { WANTED_LIMIT } from './tab/wanted-documents.ts';
import type { Chance, Clock, Timers } from './time.ts';
import { createTurns } from './turns.ts';

const ALIVE_EVERY_MS = 3000;
/** Beyond the wanted ones, for documents in which something was written: no draft may stay behind because many others are followed. */
const DRAFTED_LIMIT = WANTED_LIMIT + 30;

export interface LeaderOptions {
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly transport: Transport;
  /** Relay of spaces that name none: the origin of the page. */
  readonly homeRelay: string;
  /** Which documents a space has: the domain's knowledge. */
  readonly documentsOf: (book: SpaceBook) => Promise<readonly DocId[]>;
  /** Rejects while the program's part for it cannot be fetched. */
  readonly dutyActs: () => Promise<DutyActs>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly storageFailed: (failure: StorageFailure) => void;
  /** Another leader has begun: this one has closed itself. */
  readonly deposed: () => void;
}

export interface Leader {
  /** The network came back, or a person returned: try all relays now. */
  wake(): void;
  /** Resolves when every space has worked through what has arrived. */
  settled(): Promise<void>;
  close(): void;
}

export async function startLeader(options: LeaderOptions): Promise<Result<Leader, StorageFailure>> {
  const { profile, bus, timers } = options;
  const begun = await profile.storage.beginTerm();
  if (!begun.ok) return fail(begun.error);
  const term = begun.value;
  const session = bytesToHex(randomBytes(6));
  const links = new Map<string, RelayLink>();
  const sessions = new Map<SpaceId, SpaceSession>();
  const opening = createTurns();
  let cancelAlive = (): void => undefined;
  let closed = false;

  const linkTo = (relay: string): RelayLink => {
    const address = relay || options.homeRelay;
    const link = links.get(address) ?? createRelayLink({ ...options, address, keys: profile.keys });
    links.set(address, link);
    return link;
  };

  const openSpace = (space: SpaceId): Promise<void> =>
    opening.run(async () => {
      const known = sessions.get(space);
      if (known && (await isKept(space))) return known.reload();
      if (known) return closeSpace(known);
      const book = await openSpaceBook(profile, space).catch(() => undefined);
      if (!book?.ok || closed) return; // a damaged space is reported by the tab that opens it
      if (isLocalOnly(book.value)) return;
      const docs = await options.documentsOf(book.value);
      if (closed) return;
      const link = linkTo(book.value.relay);
      sessions.set(
        space,
        createSpaceSession({
          ...options,
          post: (message) => bus.post(message),
          book: book.value,
          docs,
          link,
          diverged,
          term,
          session,
          storageFailed,
        }),
      );
    });

  /** Unreadable for a moment is no reason to let go of a space. */
  const isKept = (space: SpaceId): Promise<boolean> =>
    profile.storage.get('spaces', [space]).then(
      (row) => row !== undefined,
      () => true,
    );

  const closeSpace = (gone: SpaceSession): void => {
    gone.close();
    sessions.delete(gone.space);
  };

  /** A fresh key for the whole profile, which every group hears of. */
  const diverged = (): void =>
    void makeNextDevice(profile).then(() => sessions.forEach((one) => one.bringNextDevice()));

  const storageFailed = (failure: StorageFailure): void => {
    if (failure.type !== 'stale-term') return options.storageFailed(failure);
    close();
    options.deposed();
  };

  const want = (space: SpaceId, docs: readonly DocId[], limit: number): void => {
    let wanted = 0;
    for (const spaceSession of sessions.values()) wanted += spaceSession.wanted;
    sessions.get(space)?.want(docs, limit - wanted);
  };

  const heard = (message: TabMessage): void => {
    switch (message.type) {
      case 'drafts-stored':
        want(message.space, [message.doc], DRAFTED_LIMIT);
        return sessions.get(message.space)?.draftsStored(message.doc);
      case 'documents-wanted':
        // a space that is only being opened answers when it is
        return void opening.run(async () => want(message.space, message.docs, WANTED_LIMIT));
      case 'awareness-out':
        return sessions.get(message.space)?.sendAwareness(message.doc, message.from, message.update);
      case 'copies-wanted':
        return sessions.get(message.space)?.askCopies();
      case 'space-changed':
        return void openSpace(message.space);
      case 'status-wanted':
        return sessions.forEach((spaceSession) => spaceSession.reportStatus());
      default:
        return;
    }
  };

  const sayAlive = (): void => {
    bus.post({ type: 'leader-alive' });
    for (const spaceSession of sessions.values()) spaceSession.reportStatus();
    cancelAlive = timers.after(ALIVE_EVERY_MS, sayAlive);
  };

  const close = (): void => {
    if (closed) return;
    closed = true;
    cancelAlive();
    stopListening();
    for (const spaceSession of sessions.values()) spaceSession.close();
    for (const link of links.values()) link.close();
  };

  // before anybody hears of this leader: unreadable storage must not leave half of one behind
  const spaces = await listSpaces(profile);
  const stopListening = bus.listen(heard);
  sayAlive();
  for (const space of spaces) void openSpace(space);

  return ok({
    wake: () => links.forEach((link) => link.wake()),
    settled: async () => {
      await opening.run(async () => undefined);
      for (const spaceSession of sessions.values()) await spaceSession.settled();
    },
    close,
  });
}
