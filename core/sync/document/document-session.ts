/**
 * One document at one relay, on the device's sealing leader: subscribes, takes in, hands on. All work on the document's record goes
 * through one file of turns [E9]. Nothing here touches a Yjs document: updates go to the tabs that show it.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DeviceId } from '../../id/id.ts';
import type { LogEntry } from '../../protocol/frames.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import type { ChannelFrame, RelayLink } from '../relay/relay-link.ts';
import type { Chance, Timers } from '../time.ts';
import { createTurns } from '../turns.ts';
import { NO_CURSOR_HASH } from './document-record.ts';
import { createGossip } from './gossip.ts';
import { createInbox } from './inbox.ts';
import { createLedger, type LedgerOptions } from './ledger.ts';
import { type EnvelopeRefusal, needsNewerRoster } from './received-envelope.ts';
import { createSender, type Held } from './sender.ts';
import { standingOf, type Standing } from './standing.ts';

/** A change after a pause leaves at once; what is typed within this time of it is gathered into the next envelope [E5]. */
const COALESCE_MS = 50;
const RETRY_MS = 5000;
const GAP_RETRY_MS = 300;
const ENTRIES_AT_ONCE = 500;
/** A relay that keeps something back is read again after 5 s, then after twice as long each time, up to 80 s. */
const READ_AGAIN_DOUBLINGS = 4;

export interface DocumentStatus {
  /** Caught up with the relay, and hearing of what comes. */
  readonly live: boolean;
  readonly held: Held | undefined;
  readonly sharedWith: number;
}

export interface DocumentSessionOptions extends LedgerOptions {
  readonly link: RelayLink;
  readonly timers: Timers;
  readonly chance: Chance;
  /** Random, one a session: names this session's rows. */
  readonly session: string;
  /** Updates, stored and sound, in order. */
  readonly updated: (updates: readonly Bytes[]) => void;
  readonly awareness: (update: Bytes) => void;
  /** Also when only the number of waiting changes moved, which is counted from storage. */
  readonly statusChanged: (status: DocumentStatus) => void;
  readonly refused: (reasons: readonly EnvelopeRefusal[]) => void;
  /** By its signed word, where another device stands in this document. */
  readonly heard: (device: DeviceId, standing: Standing) => void;
  /** This profile comes back from an old copy [L3]. */
  readonly diverged: () => void;
  /** False when the relay could not be asked, or a key is still missing. */
  readonly refreshRoster: () => Promise<boolean>;
}

export interface DocumentSession {
  /** When the link is ready and the space is known at the relay. */
  subscribe(): void;
  /** The connection is gone. */
  detach(): void;
  /** A tab stored a draft. */
  draftsStored(): void;
  sendAwareness(tab: string, update: Bytes): void;
  /** What this device holds. */
  standing(): Standing;
  /** Asks the others what they hold. */
  ask(): void;
  /** Resolves when everything that arrived so far has been worked through. */
  settled(): Promise<void>;
  close(): void;
}

export function createDocumentSession(options: DocumentSessionOptions): DocumentSession {
  const { link, timers, chance } = options;
  const turns = createTurns();
  const ledger = createLedger(options);
  const inbox = createInbox(options.profile, options.session);
  let channel: number | undefined;
  let live = false;
  let cancelPump: (() => void) | undefined;
  let cancelCoalescing: (() => void) | undefined;
  let moreToSeal = false;
  let cancelRetry: (() => void) | undefined;
  /** After STATE, until the first entries tell whether the relay took our cursor. */
  let isCursorUntried = false;
  /** Full readings in a row in which some device's envelope was missing. */
  let incompleteReadings = 0;
  let closed = false;

  const liveChannel = (): number | undefined => (live ? channel : undefined);
  const inTurn = (work: () => Promise<void>): void =>
    void turns.run(async () => {
      if (!closed) await work();
    });

  const report = (): void => {
    if (!closed) options.statusChanged({ live, held: sender.held, sharedWith: gossip.sharedWith() });
  };

  const pumpIn = (ms: number): void => {
    cancelPump ??= timers.after(ms, () => {
      cancelPump = undefined;
      inTurn(() => sender.pump());
    });
  };

  const sealSoon = (): void => {
    if (cancelCoalescing) {
      moreToSeal = true;
      return;
    }
    pumpIn(0);
    cancelCoalescing = timers.after(COALESCE_MS, () => {
      cancelCoalescing = undefined;
      if (moreToSeal) sealSoon();
      moreToSeal = false;
    });
  };

  const subscribe = (): void =>
    inTurn(async () => {
      if (link.state !== 'ready') return;
      if (channel !== undefined) link.closeChannel(channel);
      cancelRetry?.();
      cancelRetry = undefined;
      live = false;
      const { space, doc, record } = ledger;
      const { gen, cursor, cursorHash } = record;
      const ch = link.openChannel((frame) => received(ch, frame));
      channel = ch;
      link.send({ type: 'sub', ch, space, doc, gen, cursor, cursorHash, wantEph: true });
    });

  const subscribeIn = (ms: number): void => {
    cancelRetry?.();
    cancelRetry = timers.after(ms, subscribe);
  };

  const gossip = createGossip({
    ledger,
    link,
    channel: liveChannel,
    timers,
    chance,
    awareness: options.awareness,
    changed: report,
    heard: options.heard,
  });
  const sender = createSender({
    ledger,
    link,
    channel: liveChannel,
    inTurn,
    refreshRoster: options.refreshRoster,
    subscribeIn,
    pumpIn,
    diverged: options.diverged,
    changed: () => {
      gossip.recordChanged();
      report();
    },
  });

  /** A frame may wait while its channel is given up for a newer one, on which the same comes again. */
  const inTurnOf = (ch: number, work: () => Promise<void>): void =>
    inTurn(async () => {
      if (channel === undefined || channel === ch) await work();
    });

  const received = (ch: number, frame: ChannelFrame): void => {
    if (ch !== channel) return;
    switch (frame.type) {
      case 'state':
        return inTurnOf(ch, () => stateArrived(frame));
      case 'entries':
        return inTurnOf(ch, () => takeIn(frame.entries));
      case 'live':
        return inTurnOf(ch, () => wentLive(frame.seq));
      case 'eph':
        return void gossip.received(frame);
      case 'closed':
        return channelClosed(frame.reason);
      default:
        return; // snapshots and healing: a later version's frames are no reason to stop
    }
  };

  const stateArrived = async (state: Extract<ChannelFrame, { type: 'state' }>): Promise<void> => {
    if (state.rosterHead !== ledger.desk().roster.head) await options.refreshRoster();
    const { gen, cursor } = ledger.record;
    // a log of another generation, or one that is shorter than what we have read of it [L5]
    const isOther = state.gen !== gen || state.head < cursor;
    if (isOther && !(await readFromStart(state.gen))) return subscribeIn(RETRY_MS);
    isCursorUntried = true;
    await sender.relayHolds(state.yourCtr);
  };

  const readFromStart = (gen = ledger.record.gen): Promise<boolean> =>
    ledger.store({ ...ledger.record, gen, cursor: 0, cursorHash: NO_CURSOR_HASH }, []);

  const takeIn = async (entries: readonly LogEntry[]): Promise<void> => {
    const [frameFirst] = entries;
    // the relay's log parts from ours at the cursor, so it begins again from its first entry [L5]
    const isRefusedCursor = isCursorUntried && frameFirst && frameFirst.seq <= ledger.record.cursor;
    isCursorUntried = false;
    if (isRefusedCursor && !(await readFromStart())) return subscribeIn(RETRY_MS);
    for (let start = 0; start < entries.length; start += ENTRIES_AT_ONCE) {
      const cursor = ledger.record.cursor;
      const batch = entries.slice(start, start + ENTRIES_AT_ONCE).filter(({ seq }) => seq > cursor);
      if (batch.length === 0) continue;
      // a hole in the relay's order: ask from the cursor on
      if (batch.some(({ seq }, i) => seq !== cursor + 1 + i)) return subscribeIn(GAP_RETRY_MS);
      const isAhead = batch.some(({ envelope }) => needsNewerRoster(ledger.desk(), envelope));
      // judged by an old roster, a newcomer's first words or a new epoch's would be refused for good
      if (isAhead && !(await options.refreshRoster())) return subscribeIn(RETRY_MS);
      const outcome = await inbox.take(ledger.desk(), ledger.record, batch).catch(unfetched);
      if (!outcome || !(await ledger.store(outcome.record, outcome.changes))) {
        inbox.forget();
        return subscribeIn(RETRY_MS);
      }
      if (outcome.updates.length > 0) options.updated(outcome.updates);
      if (outcome.refused.length > 0) options.refused(outcome.refused);
      if (outcome.withheld) return readAllAgain();
    }
    gossip.recordChanged();
    report();
  };

  /** The relay skipped an envelope in the middle of a device's chain [E6]: read its whole log again, after a pause. */
  const readAllAgain = async (): Promise<void> => {
    await readFromStart();
    subscribeIn(RETRY_MS * 2 ** Math.min(incompleteReadings++, READ_AGAIN_DOUBLINGS));
  };

  const wentLive = async (seq: number): Promise<void> => {
    if (!cancelRetry) incompleteReadings = 0;
    // something before it did not reach us, or could not be stored; a relay that keeps something back still takes what we write
    if (seq > ledger.record.cursor && incompleteReadings === 0)
      return cancelRetry ? undefined : subscribeIn(GAP_RETRY_MS);
    live = true;
    gossip.greet();
    report();
    await sender.pump();
  };

  const channelClosed = (reason: Refusal): void => {
    channel = undefined;
    live = false;
    if (reason === 'forbidden') sender.forbidden();
    else subscribeIn(RETRY_MS);
    report();
  };

  void turns.run(async () => {
    await ledger.load();
    await sender.load();
  });

  return {
    subscribe,
    detach: () => {
      cancelRetry?.();
      cancelRetry = undefined;
      channel = undefined;
      live = false;
      report();
    },
    draftsStored: () => {
      report();
      sealSoon();
    },
    sendAwareness: (tab, update) => gossip.say(tab, update),
    standing: () => standingOf(ledger.record.frontier),
    ask: () => gossip.greet(),
    settled: () => turns.run(async () => undefined),
    close: () => {
      closed = true;
      cancelPump?.();
      cancelCoalescing?.();
      cancelRetry?.();
      gossip.close();
      if (channel !== undefined) link.closeChannel(channel);
      channel = undefined;
    },
  };
}

/** The program's part that judges them cannot be had just now: they are asked for again. */
function unfetched(): undefined {
  return undefined;
}
