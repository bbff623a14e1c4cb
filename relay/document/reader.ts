/**
 * One subscription to one log. Entries leave in seq order; what this reader appended itself comes as its ACK, at its place, so that
 * ACK and ENTRIES together have no gap (A7). A reader that is behind reads from the log and not from memory [B1, L7].
 */
import type { LogEntry } from '../../core/protocol/frames.ts';
import { takeUpTo } from '../log/take-up-to.ts';
import type { Outlet, Source } from '../outlet/outlet.ts';
import { nackFrame, type Refused } from '../refused.ts';

export interface ReadableLog {
  /** Seq of the last committed entry. */
  readonly head: number;
  /** About one frame of committed entries after `after`. */
  read(after: number): Promise<readonly LogEntry[]>;
}

export interface Acknowledgement {
  readonly req: number;
  /** One for each envelope of the request. */
  readonly seqs: readonly number[];
  /** How many of them are new: the last ones of the log at this moment. */
  readonly newCount: number;
}

export interface Reader {
  readonly outlet: Outlet;
  readonly ch: number;
  readonly wantEph: boolean;
  /** Begins to send, from the cursor on. */
  start(): void;
  /** Entries that were just committed. */
  offer(entries: readonly LogEntry[]): void;
  /** Before the entries themselves are offered. */
  acknowledge(ack: Acknowledgement): void;
  refuse(req: number, why: Refused): void;
  close(): void;
}

/** The reader holds everything up to `at`, and need not be sent what it appended from `ownFrom` on. */
interface WaitingAck extends Acknowledgement {
  readonly ownFrom: number;
  readonly at: number;
}

const FRAME_OVERHEAD_BYTES = 32;
const ENTRY_OVERHEAD_BYTES = 12;

export function createReader(options: {
  readonly log: ReadableLog;
  readonly outlet: Outlet;
  readonly ch: number;
  readonly wantEph: boolean;
  /** Last seq that the client holds. */
  readonly cursor: number;
  readonly frameBytes: number;
  /** Called once when the log could not be read. */
  readonly onLost: (error: unknown) => undefined;
}): Reader {
  const { log, outlet, ch } = options;
  let cursor = options.cursor;
  let isOpen = true;
  let isLive = false;
  let acks: WaitingAck[] = [];

  const isOwn = (seq: number): boolean => acks.some((ack) => ack.ownFrom <= seq && seq <= ack.at);

  function deliver(entries: readonly LogEntry[]): void {
    let run: LogEntry[] = [];
    for (const entry of entries) {
      if (entry.seq <= cursor) continue;
      if (!isOwn(entry.seq)) run.push(entry);
      cursor = entry.seq;
      if (!acks.some((ack) => ack.at <= cursor)) continue;
      sendRun(run);
      run = [];
      sendAcks();
    }
    sendRun(run);
  }

  function sendRun(run: readonly LogEntry[]): void {
    let rest = run;
    while (rest.length > 0) {
      const budget = options.frameBytes - FRAME_OVERHEAD_BYTES;
      const entries = takeUpTo(budget, rest, (entry) => entry.envelope.length + ENTRY_OVERHEAD_BYTES);
      outlet.send({ type: 'entries', ch, entries });
      rest = rest.slice(entries.length);
    }
  }

  function sendAcks(): void {
    const due = acks.filter((ack) => ack.at <= cursor || !isOpen);
    acks = acks.filter((ack) => !due.includes(ack));
    for (const { req, seqs } of due) outlet.send({ type: 'ack', req, seqs });
  }

  function announceLive(): void {
    if (isLive) return;
    isLive = true;
    outlet.send({ type: 'live', ch, seq: cursor });
  }

  const source: Source = {
    async step() {
      if (!isOpen) return false;
      if (cursor < log.head) {
        const entries = await log.read(cursor).catch(options.onLost);
        if (!isOpen || !entries) return false;
        deliver(entries);
      }
      if (cursor < log.head) return true;
      announceLive();
      return false;
    },
  };

  return {
    outlet,
    ch,
    wantEph: options.wantEph,
    start() {
      if (cursor < log.head) outlet.pull(source);
      else announceLive();
    },
    offer(entries) {
      if (!isOpen) return;
      const isNext = entries[0]?.seq === cursor + 1;
      if (isNext && !outlet.isCongested) deliver(entries);
      else outlet.pull(source);
    },
    acknowledge(ack) {
      const at = Math.max(...ack.seqs);
      acks.push({ ...ack, at, ownFrom: at - ack.newCount + 1 });
      sendAcks();
    },
    refuse: (req, why) => outlet.send(nackFrame(req, why)),
    close() {
      isOpen = false;
      sendAcks();
    },
  };
}
