/**
 * One connection to one relay, kept up: handshake, frames to and from many channels, replies matched to requests, liveness, and
 * jittered backoff [Y5]. It knows nothing of documents; sessions attach to it and are told when it is ready and when it is lost.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import { encodeClientFrame } from '../../protocol/client-frames.ts';
import { CLOSE, isTerminalClose } from '../../protocol/close-codes.ts';
import { type ClientFrame, PROTOCOL_VERSION, type RelayFrame } from '../../protocol/frames.ts';
import { DEFAULT_LIMITS, type Limits } from '../../protocol/limits.ts';
import { decodeRelayFrame, isForeignChallenge } from '../../protocol/relay-frames.ts';
import type { Chance, Clock, Timers } from '../time.ts';
import { backoffMs } from './backoff.ts';
import { answerChallenge } from './handshake.ts';
import { relayAddress } from './relay-address.ts';
import type { Transport, Wire } from './transport.ts';

const BEAT_MS = 10_000;
/** Pings in a row that nothing answered. Counted in beats, not by a clock: a hidden page's timers are slow, and clocks jump. */
const SILENT_BEATS = 2;
const OVERDUE_BEATS = 6;
/** No relay may ask for a longer pause; past 2^31 ms a timer would fire at once. */
const LONGEST_PAUSE_MS = 3_600_000;
const HANDSHAKE_LIMIT_MS = 15_000;
/** After a refusal that trying again cannot mend soon: a relay may be upgraded. */
const RETRY_NEVER_SOON_MS = 5 * 60_000;

export type LinkState = 'connecting' | 'ready' | 'waiting' | 'other-version' | 'refused' | 'closed';

/** Frames that belong to a channel, without their number. */
export type ChannelFrame = Extract<RelayFrame, { ch: number }>;
export type Reply = Extract<RelayFrame, { type: 'ack' | 'nack' | 'roster' | 'box' | 'meet' }>;
/** What a meeting says without being asked; it belongs to a number, not to a channel. */
export type MeetingFrame = Extract<RelayFrame, { type: 'meet-heard' | 'meet-joined' | 'meet-ended' }>;
export type Request = Extract<ClientFrame, { req: number }>;
/** A request before the link numbers it. */
export type Unnumbered<Frame> = Frame extends { req: number } ? Omit<Frame, 'req'> : never;

export interface LinkListener {
  /** WELCOME arrived: subscribe and send. */
  ready?(): void;
  /** The connection is gone: no reply will come to anything that was sent. */
  lost?(): void;
  /** ROSTER that nobody asked for. */
  rosterPushed?(frame: Extract<RelayFrame, { type: 'roster' }>): void;
  /** Of every meeting of this connection, in order with replies. */
  meeting?(frame: MeetingFrame): void;
  stateChanged?(state: LinkState): void;
}

export interface RelayLink {
  readonly state: LinkState;
  readonly limits: Limits;
  /** The nonce of this connection's CHALLENGE; read proofs are bound to it. */
  readonly challengeNonce: Bytes | undefined;
  /** The relay's clock now, seconds; this device's own before any contact. */
  nowS(): number;
  /** Whether the last pings were answered [Y4]. */
  isAlive(): boolean;
  listen(listener: LinkListener): () => void;
  send(frame: Exclude<ClientFrame, Request>): void;
  /** `answered` runs in order with channel frames, before the next one; never when the connection is lost first. */
  request(frame: Unnumbered<Request>, answered: (reply: Reply) => void): void;
  /** Returns the channel's number; frames of that channel go to `received` until `unsubscribe`. */
  openChannel(received: (frame: ChannelFrame) => void): number;
  closeChannel(ch: number): void;
  /** The network is back, or a person is waiting: try now. */
  wake(): void;
  close(): void;
}

export interface LinkOptions {
  /** http(s) origin of the relay. */
  readonly address: string;
  readonly transport: Transport;
  readonly keys: DeviceKeys;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly chance: Chance;
}

export function createRelayLink(options: LinkOptions): RelayLink {
  const { origin, socketUrl } = relayAddress(options.address);
  const { clock, timers } = options;
  const listeners = new Set<LinkListener>();
  const channels = new Map<number, (frame: ChannelFrame) => void>();
  const requests = new Map<
    number,
    { readonly askedAtBeat: number; readonly answered: (reply: Reply) => void }
  >();
  let state: LinkState = 'waiting';
  let limits: Limits = DEFAULT_LIMITS;
  let wire: Wire | undefined;
  let challengeNonce: Bytes | undefined;
  let clockOffsetMs = 0;
  let beat = 0;
  let silentBeats = 0;
  let failures = 0;
  let lastNumber = 0;
  let cancelTimer = (): void => undefined;
  let cancelPing = (): void => undefined;

  const become = (next: LinkState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener.stateChanged?.(next);
  };

  const connect = (): void => {
    if (state === 'closed') return;
    cancelTimer();
    become('connecting');
    const opened = openWire();
    if (!opened) return retry(RETRY_NEVER_SOON_MS, 'refused');
    wire = opened;
    cancelTimer = timers.after(HANDSHAKE_LIMIT_MS, () => dropWire(CLOSE.slow));
  };

  /** Undefined when the platform forbids the address, as an https page does an http relay. */
  const openWire = (): Wire | undefined => {
    try {
      const opened: Wire = options.transport(socketUrl, {
        received: (frame) => {
          if (wire === opened) received(frame);
        },
        closed: (code) => {
          if (wire === opened) lost(code);
        },
      });
      return opened;
    } catch {
      return undefined;
    }
  };

  const retry = (ms: number, next: LinkState): void => {
    become(next);
    failures += 1;
    cancelTimer = timers.after(Math.min(ms, LONGEST_PAUSE_MS), connect);
  };

  /** Ends the wire ourselves, without waiting for its own close event: a dead network gives none. */
  const dropWire = (code: number): void => {
    const dropped = wire;
    lost(code);
    dropped?.close();
  };

  const lost = (code: number, retryMs?: number): void => {
    if (!wire) return;
    wire = undefined;
    challengeNonce = undefined;
    cancelPing();
    cancelTimer();
    requests.clear();
    channels.clear();
    for (const listener of listeners) listener.lost?.();
    if (isTerminalClose(code))
      retry(RETRY_NEVER_SOON_MS, code === CLOSE.version ? 'other-version' : 'refused');
    else retry(retryMs ?? backoffMs(failures, options.chance), 'waiting');
  };

  const ping = (): void => {
    cancelPing = timers.after(BEAT_MS, () => {
      beat += 1;
      if (silentBeats >= SILENT_BEATS || isAnswerOverdue()) return dropWire(CLOSE.slow);
      if (silentBeats === 0) failures = 0; // a connection that lasts: the next loss begins with a short wait again
      silentBeats += 1;
      write({ type: 'ping', value: beat });
      ping();
    });
  };

  /** A relay that answers pings and not requests would keep everything waiting. */
  const isAnswerOverdue = (): boolean => {
    for (const { askedAtBeat } of requests.values()) return beat - askedAtBeat > OVERDUE_BEATS;
    return false;
  };

  const write = (frame: ClientFrame): void => wire?.send(encodeClientFrame(frame));

  const received = (bytes: Bytes): void => {
    silentBeats = 0;
    const frame = decodeRelayFrame(bytes);
    if (!frame) return dropWire(isForeignChallenge(bytes) ? CLOSE.version : CLOSE.malformed);
    switch (frame.type) {
      case 'challenge':
        if (frame.version !== PROTOCOL_VERSION) return dropWire(CLOSE.version);
        if (challengeNonce) return dropWire(CLOSE.malformed);
        challengeNonce = frame.nonce;
        clockOffsetMs = frame.timeS * 1000 - clock.now();
        void sendHello(bytes);
        return;
      case 'welcome':
        // once a connection: a second one would start a second heartbeat
        return state === 'connecting' ? welcomed(frame.limits) : undefined;
      case 'ack':
      case 'nack':
      case 'box':
      case 'meet':
        return answer(frame.req, frame);
      case 'meet-heard':
      case 'meet-joined':
      case 'meet-ended':
        for (const listener of listeners) listener.meeting?.(frame);
        return;
      case 'roster':
        if (frame.req !== 0) return answer(frame.req, frame);
        for (const listener of listeners) listener.rosterPushed?.(frame);
        return;
      case 'pong':
        return;
      case 'goaway':
        return goAway(frame.retryMs + frame.jitterMs * options.chance());
      default:
        channels.get(frame.ch)?.(frame);
    }
  };

  const sendHello = async (challenge: Bytes): Promise<void> => {
    const answering = wire;
    const hello = await answerChallenge(options.keys, origin, challenge);
    if (wire === answering) answering?.send(hello);
  };

  const welcomed = (given: Partial<Limits>): void => {
    limits = { ...DEFAULT_LIMITS, ...given };
    silentBeats = 0;
    cancelTimer();
    ping();
    become('ready');
    for (const listener of listeners) listener.ready?.();
  };

  const goAway = (retryMs: number): void => {
    const leaving = wire;
    lost(CLOSE.restarting, retryMs);
    leaving?.close();
  };

  const answer = (req: number, reply: Reply): void => {
    const request = requests.get(req);
    requests.delete(req);
    request?.answered(reply);
  };

  const link: RelayLink = {
    get state() {
      return state;
    },
    get limits() {
      return limits;
    },
    get challengeNonce() {
      return challengeNonce;
    },
    nowS: () => Math.floor((clock.now() + clockOffsetMs) / 1000),
    isAlive: () => state === 'ready' && silentBeats < SILENT_BEATS,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: write,
    request: (frame, answered) => {
      const req = ++lastNumber;
      requests.set(req, { askedAtBeat: beat, answered });
      write({ ...frame, req });
    },
    openChannel: (receive) => {
      const ch = ++lastNumber;
      channels.set(ch, receive);
      return ch;
    },
    closeChannel: (ch) => {
      if (channels.delete(ch)) write({ type: 'unsub', ch });
    },
    wake: () => {
      if (state === 'waiting' || state === 'refused' || state === 'other-version') connect();
    },
    close: () => {
      if (state === 'closed') return;
      const closing = wire;
      lost(CLOSE.restarting);
      cancelTimer();
      become('closed');
      closing?.close();
    },
  };
  cancelTimer = timers.after(0, connect);
  return link;
}
