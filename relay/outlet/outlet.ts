/**
 * The way out to one connection, with bounded memory [B1]: above 1 MiB buffered nothing more is pulled from logs and ephemerals are
 * dropped; sources keep their cursor and go on, in turn, when the reader drains. A reader without progress for 30 s is closed, and
 * nobody else waits for it [B2].
 */
import { CLOSE, type CloseCode } from '../../core/protocol/close-codes.ts';
import type { RelayFrame } from '../../core/protocol/frames.ts';
import { encodeRelayFrame } from '../../core/protocol/relay-frames.ts';
import type { Clock, RelaySocket, Timers } from '../surroundings.ts';

/** Something with more to send than should be in memory at once. */
export interface Source {
  /** Sends at most about one frame; true when there is more. Handles its own failures. */
  step(): Promise<boolean>;
}

export interface Outlet {
  readonly isCongested: boolean;
  send(frame: RelayFrame): void;
  /** Dropped while the reader is behind: for what is stale when late. */
  sendIfRoom(frame: RelayFrame): void;
  /** Steps the source when there is room, until it has no more. */
  pull(source: Source): void;
  /** Resolves when there is room, or nobody is there any more. */
  room(): Promise<void>;
  /** Says why and stops; what was buffered may still leave. */
  close(code: CloseCode, reason: string): void;
  /** The other end is gone. */
  ended(): void;
}

const CONGESTED_BYTES = 1024 * 1024;
/** Answers are small and asked for; a reader that lets this much pile up is not reading. */
const FLOODED_BYTES = 8 * 1024 * 1024;
const STALLED_MS = 30_000;
const POLL_MS = 50;

export function createOutlet(parts: {
  readonly socket: RelaySocket;
  readonly clock: Clock;
  readonly timers: Timers;
}): Outlet {
  const { socket, clock, timers } = parts;
  const sources = new Set<Source>();
  let isOpen = true;
  let isPumping = false;
  let sentBytes = 0;
  let draining: Promise<void> | undefined;

  const isCongested = (): boolean => socket.bufferedBytes > CONGESTED_BYTES;

  function send(frame: RelayFrame): void {
    if (!isOpen) return;
    const bytes = encodeRelayFrame(frame);
    sentBytes += bytes.length;
    socket.send(bytes);
    if (socket.bufferedBytes > FLOODED_BYTES) close(CLOSE.slow, 'too slow');
  }

  function close(code: CloseCode, reason: string): void {
    if (!isOpen) return;
    isOpen = false;
    sources.clear();
    socket.close(code, reason);
  }

  /** One poll for however many wait. */
  function room(): Promise<void> {
    if (!isOpen || !isCongested()) return Promise.resolve();
    draining ??= new Promise<void>((resolve) => {
      let drainedBytes = sentBytes - socket.bufferedBytes;
      let progressAt = clock.now();
      const look = (): void => {
        const now = sentBytes - socket.bufferedBytes;
        if (now > drainedBytes) [drainedBytes, progressAt] = [now, clock.now()];
        else if (clock.now() - progressAt >= STALLED_MS) close(CLOSE.slow, 'too slow');
        if (isOpen && isCongested()) timers.after(POLL_MS, look);
        else resolve();
      };
      timers.after(POLL_MS, look);
    }).finally(() => (draining = undefined));
    return draining;
  }

  async function pump(): Promise<void> {
    isPumping = true;
    for (const source of sources) {
      await room();
      sources.delete(source); // goes to the end of the line, or out; the iteration follows
      if (isOpen && (await source.step())) sources.add(source);
    }
    isPumping = false;
  }

  return {
    get isCongested() {
      return isCongested();
    },
    send,
    sendIfRoom(frame) {
      if (!isCongested()) send(frame);
    },
    pull(source) {
      if (!isOpen) return;
      sources.add(source);
      if (!isPumping) void pump();
    },
    room,
    close,
    ended() {
      isOpen = false;
      sources.clear();
    },
  };
}
