/**
 * One document at one relay, on the device's sealing leader: subscribes, takes in, hands on. All work on the document's record goes
 * through one file of turns [E9]. Nothing here touches a Yjs document: updates go to the tabs that show it.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { decodeEnvelope } from '../../crypto/envelope.ts';
import type { LogEntry } from '../../protocol/frames.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import type { ChannelFrame, RelayLink } from '../relay/relay-link.ts';
import type { Chance, Timers } from '../time.ts';
import { createTurns } from '../turns.ts';
import { NO_CURSOR_HASH } from './document-record.ts';
import { createGossip } from './gossip.ts';
import { createInbox } from './inbox.ts';
import { createLedger, type LedgerOptions } from './ledger.ts';
import type { EnvelopeRefusal } from './received-envelope.ts';
import { createSender, type Held } from './sender.ts';

/** A change after a pause leaves at once; what is typed within this time of it is gathered into the next envelope [E5]. */
const COALESCE_MS = 50;
const RETRY_MS = 5000;
const GAP_RETRY_MS = 300;
const ENTRIES_AT_ONCE = 500;

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
  /** Yjs updates, stored and sound, in order. */
  readonly updated: (updates: readonly Bytes[]) => void;
  readonly awareness: (update: Bytes) => void;
  /** Also when only the number of waiting changes moved, which is counted from storage. */
  readonly statusChanged: (status: DocumentStatus) => void;
  readonly refused: (reasons: readonly EnvelopeRefusal[]) => void;
  readonly refreshRoster: () => Promise<void>;
}

export interface DocumentSession {
  /** When the link is ready and the space is known at the relay. */
  subscribe(): void;
  /** The connection is gone. */
  detach(): void;
  /** A tab stored a draft. */
  draftsStored(): void;
  sendAwareness(tab: string, update: Bytes): void;
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
  let cancelRetry = (): void => undefined;
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
      live = false;
      const { space, doc, record } = ledger;
      const { gen, cursor, cursorHash } = record;
      const ch = link.openChannel((frame) => received(ch, frame));
      channel = ch;
      link.send({ type: 'sub', ch, space, doc, gen, cursor, cursorHash, wantEph: true });
    });

  const subscribeIn = (ms: number): void => {
    cancelRetry();
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
  });
  const sender = createSender({
    ledger,
    link,
    channel: liveChannel,
    inTurn,
    refreshRoster: options.refreshRoster,
    subscribeAgain: () => subscribeIn(GAP_RETRY_MS),
    pumpIn,
    changed: () => {
      gossip.recordChanged();
      report();
    },
  });

  const received = (ch: number, frame: ChannelFrame): void => {
    if (ch !== channel) return;
    switch (frame.type) {
      case 'state':
        return inTurn(() => stateArrived(frame));
      case 'entries':
        return inTurn(() => takeIn(frame.entries));
      case 'live':
        return inTurn(wentLive);
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
    if (state.gen !== ledger.record.gen) {
      await ledger.store({ ...ledger.record, gen: state.gen, cursor: 0, cursorHash: NO_CURSOR_HASH }, []);
    }
    await sender.relayHolds(state.yourCtr);
  };

  const takeIn = async (entries: readonly LogEntry[]): Promise<void> => {
    for (let start = 0; start < entries.length; start += ENTRIES_AT_ONCE) {
      const cursor = ledger.record.cursor;
      const batch = entries.slice(start, start + ENTRIES_AT_ONCE).filter(({ seq }) => seq > cursor);
      const [first] = batch;
      if (!first) continue;
      if (first.seq !== cursor + 1) return subscribe(); // a hole in the relay's order: ask from the cursor on
      if (batch.some(isFromStranger)) await options.refreshRoster();
      const outcome = await inbox.take(ledger.desk(), ledger.record, batch);
      if (!(await ledger.store(outcome.record, outcome.changes))) return;
      if (outcome.updates.length > 0) options.updated(outcome.updates);
      if (outcome.refused.length > 0) options.refused(outcome.refused);
      if (outcome.withheld) return readAllAgain();
    }
    gossip.recordChanged();
    report();
  };

  const isFromStranger = ({ envelope }: LogEntry): boolean => {
    const author = decodeEnvelope(envelope)?.device;
    return author !== undefined && !ledger.desk().roster.devices.has(author);
  };

  /** The relay skipped an envelope in the middle of a device's chain [E6]: read its whole log again, after a pause. */
  const readAllAgain = async (): Promise<void> => {
    await ledger.store({ ...ledger.record, cursor: 0, cursorHash: NO_CURSOR_HASH }, []);
    subscribeIn(RETRY_MS);
  };

  const wentLive = async (): Promise<void> => {
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
      channel = undefined;
      live = false;
      report();
    },
    draftsStored: () => {
      report();
      sealSoon();
    },
    sendAwareness: (tab, update) => gossip.say(tab, update),
    settled: () => turns.run(async () => undefined),
    close: () => {
      closed = true;
      cancelPump?.();
      cancelCoalescing?.();
      cancelRetry();
      gossip.close();
      if (channel !== undefined) link.closeChannel(channel);
      channel = undefined;
    },
  };
}
