/**
 * One space as the relay serves it: its folded roster, its open documents, and who follows it. The roster changes one put at a time,
 * by compare-and-swap on its head; followers are told before any later entry leaves, and asked again whether they still may.
 */
import { concatBytes } from '../../core/bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../../core/bytes/hex.ts';
import { sha256 } from '../../core/crypto/digest.ts';
import type { DeviceId, DocId, EpochId, Generation, SpaceId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { extendRoster } from '../../core/roster/fold.ts';
import { epochIndex, type Roster, roleAt } from '../../core/roster/roster.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { type Document, openDocument } from '../document/document.ts';
import { brokenAccessRule } from '../document/read-rule.ts';
import { createWrittenDocuments } from '../document/written-documents.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { RelayParts } from '../parts.ts';
import { type Refused, refused } from '../refused.ts';
import { type Cancel, secondsOf } from '../surroundings.ts';
import { createTurns } from '../turns.ts';
import { boxesToKeep, boxTargets } from './box-rules.ts';
import { brokenCutRule, newCuttings } from './cut-rules.ts';
import { nextEndMs } from './next-end.ts';
import {
  createOperationAllowance,
  FACILITATOR_OPERATIONS_PER_DAY,
  OPERATIONS_PER_DAY,
} from './operation-allowance.ts';
import { placeOf } from './put-place.ts';
import { pushedFrames } from './roster-pages.ts';
import { judgePut, type JudgedPut, type RosterPut } from './roster-put.ts';
import { createStillness } from './stillness.ts';

export interface Space {
  readonly roster: Roster;
  /** Followed, or in the middle of a put: two of one space would answer from two rosters. */
  readonly isInUse: boolean;
  /** Rejects when the store does. */
  put(put: RosterPut): Promise<Result<void, Refused>>;
  /** Rejects when the store does. */
  putBoxes(put: BoxPut): Promise<Result<void, Refused>>;
  /** Opens the document and has the follower told of roster changes, until `leave`. Rejects when the store does. */
  enter(doc: DocId, follower: Follower): Promise<Visit>;
}

export interface BoxPut {
  readonly epoch: EpochId;
  readonly boxes: readonly KeyBox[];
  /** Who brings them. */
  readonly device: DeviceId;
}

/** One channel: hears of every operation, and then that what it may do may have changed. */
export interface Follower {
  readonly outlet: Outlet;
  /** After a change of the roster, and when somebody's time is over. */
  readonly lookAgain: () => void;
}

export interface Visit {
  readonly document: Document;
  readonly leave: () => void;
}

/** Whose put it is, and when, in seconds since 1970 by the relay's clock. */
interface Carrier {
  readonly device: DeviceId;
  readonly nowS: number;
}

interface OpenDocument {
  readonly opening: Promise<Document>;
  visits: number;
}

export function createSpace(first: Roster, parts: RelayParts): Space {
  const { store, clock, timers, limits } = parts;
  const id: SpaceId = first.space;
  const documents = new Map<DocId, OpenDocument>();
  const followers = new Set<Follower>();
  const turns = createTurns();
  const stillness = createStillness();
  const written = createWrittenDocuments(store, id);
  const allowance = createOperationAllowance(clock);
  let roster = first;
  let puts = 0;
  let cancelWatch: Cancel = () => undefined;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    puts += 1;
    try {
      return await turns.next(work);
    } finally {
      puts -= 1;
    }
  }

  async function put(request: RosterPut): Promise<Result<void, Refused>> {
    if (request.prev !== roster.head) await refresh();
    const nowS = secondsOf(clock);
    const place = await placeOf(store, roster, request, nowS);
    if (!place) return fail(refused('roster-race', 'head-moved'));
    const judged = await judgePut(place, request, nowS);
    if (!judged.ok) return judged;
    const carrier = { device: request.device, nowS };
    const tooMany = brokenAllowance(judged.value, carrier);
    if (tooMany) return fail(tooMany);
    if (!judged.value.cutsAnew) return swap(judged.value, carrier);
    const cuttings = newCuttings(roster, judged.value.roster);
    const opening = [...documents.values()].map((entry) => entry.opening);
    return stillness.during(opening, async () => {
      const stale = await brokenCutRule(store, id, cuttings, limits.frameBytes);
      return stale ? fail(stale) : swap(judged.value, carrier);
    });
  }

  function brokenAllowance({ own }: JudgedPut, { device, nowS }: Carrier): Refused | undefined {
    if (!own || own.count === 0) return undefined;
    const facilitates = roleAt(roster, device, nowS) === 'facilitator';
    const perDay = facilitates ? FACILITATOR_OPERATIONS_PER_DAY : OPERATIONS_PER_DAY;
    const waitMs = allowance.waitMs(own.member, own.count, perDay);
    return waitMs === 0 ? undefined : refused('rate', 'operations', waitMs);
  }

  async function swap(
    { roster: next, commit, own }: JudgedPut,
    carrier: Carrier,
  ): Promise<Result<void, Refused>> {
    const boxes = await boxesToKeep(store, next, carrier, commit);
    if ((await store.putRoster({ ...commit, boxes })) === 'raced')
      return fail(refused('roster-race', 'head-moved'));
    if (own) allowance.count(own.member, own.count);
    roster = next;
    const pushed = commit.ops.map(({ bytes }) => bytes);
    const frames = pushedFrames(id, pushed, limits.frameBytes);
    const outlets = new Set([...followers].map(({ outlet }) => outlet));
    for (const outlet of outlets) for (const frame of frames) outlet.send(frame);
    lookAgain(); // who is out has just been told why
    return ok(undefined);
  }

  async function putBoxes({ epoch, boxes, device }: BoxPut): Promise<Result<void, Refused>> {
    const carrier = { device, nowS: secondsOf(clock) };
    const broken = brokenAccessRule(roster, device, carrier.nowS);
    if (broken) return fail(broken);
    if (epochIndex(roster, epoch) === undefined) return fail(refused('forbidden', 'unknown-epoch'));
    const targets = await boxTargets(roster);
    if (!boxes.every(({ target }) => targets.has(target)))
      return fail(refused('forbidden', 'unknown-target'));
    await store.putBoxes(id, epoch, await boxesToKeep(store, roster, carrier, { epoch, boxes }));
    return ok(undefined);
  }

  /** The store is the arbiter: should it be ahead, follow it. */
  async function refresh(): Promise<void> {
    const { ops } = await store.readRoster(id, roster.head, Number.MAX_SAFE_INTEGER);
    const extended = await extendRoster(roster, ops);
    if (extended.ok) roster = extended.value;
  }

  async function open(doc: DocId): Promise<Document> {
    await stillness.over;
    const emptyGen = await emptyGeneration(parts, id, doc);
    const { frameBytes, envelopeBytes } = limits;
    return openDocument({ space: id, doc }, emptyGen, {
      ...parts,
      frameBytes,
      envelopeBytes,
      roster: () => roster,
      written,
    });
  }

  async function leaveDocument(doc: DocId, entry: OpenDocument): Promise<void> {
    entry.visits -= 1;
    if (entry.visits > 0) return;
    await entry.opening.then((document) => document.idle()).catch(() => undefined); // who entered was told
    if (entry.visits === 0 && documents.get(doc) === entry) documents.delete(doc);
  }

  function lookAgain(): void {
    for (const follower of followers) follower.lookAgain();
    watchDates();
  }

  /** While somebody follows: no operation says that a guest's time is over, the clock does. */
  function watchDates(): void {
    cancelWatch();
    const waitMs = followers.size > 0 ? nextEndMs(roster, clock.now()) : undefined;
    cancelWatch = waitMs === undefined ? () => undefined : timers.after(waitMs, lookAgain);
  }

  return {
    get roster() {
      return roster;
    },
    get isInUse() {
      return followers.size > 0 || documents.size > 0 || puts > 0;
    },
    put: (request) => inTurn(() => put(request)),
    putBoxes: (request) => inTurn(() => putBoxes(request)),
    async enter(doc, follower) {
      const entry = documents.get(doc) ?? { opening: open(doc), visits: 0 };
      entry.visits += 1;
      documents.set(doc, entry);
      followers.add(follower);
      if (followers.size === 1) watchDates();
      const leave = (): void => {
        followers.delete(follower);
        if (followers.size === 0) watchDates();
        void leaveDocument(doc, entry);
      };
      try {
        return { document: await entry.opening, leave };
      } catch (error) {
        leave();
        throw error;
      }
    },
  };
}

/** Names a log that has no entry yet: the same after a restart, another in another store. */
async function emptyGeneration({ relayId }: RelayParts, space: SpaceId, doc: DocId): Promise<Generation> {
  const digest = await sha256(concatBytes(relayId, hexToBytes(space), hexToBytes(doc)));
  return bytesToHex(digest.subarray(0, 8)) as Generation;
}
