/**
 * One socket from challenge to close: a stranger has 5 s, 2 frames and 1 KiB to say HELLO; then frames are handled in the order they
 * came. Bytes that are no frame close with a code that says so, and touch nothing.
 */
import { type Bytes, copyBytes } from '../../core/bytes/bytes.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { decodeClientFrame } from '../../core/protocol/client-frames.ts';
import { CLOSE, type CloseCode } from '../../core/protocol/close-codes.ts';
import type { RelayFrame } from '../../core/protocol/frames.ts';
import { STRANGER_BYTES, STRANGER_FRAMES, STRANGER_TIMEOUT_MS } from '../../core/protocol/limits.ts';
import { errorName } from '../log/group-commit.ts';
import { createOutlet } from '../outlet/outlet.ts';
import type { RelayParts } from '../parts.ts';
import type { Spaces } from '../space/spaces.ts';
import type { Peer, RelaySocket } from '../surroundings.ts';
import type { Presence } from './census.ts';
import { createChallenge, judgeHello } from './handshake.ts';
import { networkOf } from './network-of.ts';
import { createSession, type Session } from './session.ts';

/** What the owner of a socket tells the relay. */
export interface RelayConnection {
  /** One binary message. */
  receive(bytes: Uint8Array): void;
  /** The socket is gone, whoever closed it. */
  closed(): void;
}

export interface OpenConnection extends RelayConnection {
  send(frame: RelayFrame): void;
  close(code: CloseCode, reason: string): void;
}

/** Above so many unhandled bytes nothing more is read from the socket. Anybody can make up a device: one that no space knows gets less. */
const MEMBER_INBOX_BYTES = 1024 * 1024;
const STRANGER_INBOX_BYTES = 64 * 1024;
/** What a paused socket may still bring, from what was read before; more closes. */
const OVERFLOW_BYTES = 4 * 1024 * 1024;
const INBOX_FRAMES = 4096;

export function createConnection(
  parts: RelayParts,
  spaces: Spaces,
  entry: {
    readonly socket: RelaySocket;
    readonly peer: Peer;
    readonly presence: Presence;
    readonly mayBeginUnknown: boolean;
    readonly onEnd: () => void;
  },
): OpenConnection {
  const { store, clock, timers, limits, log } = parts;
  const { socket, peer, presence } = entry;
  const outlet = createOutlet({ socket, clock, timers });
  const challenge = createChallenge(parts.relayId, Math.floor(clock.now() / 1000));
  const inbox: Bytes[] = [];
  let session: Session | undefined;
  let isMember = false;
  let isPaused = false;
  let isOpen = true;
  let isHandling = false;
  let receivedFrames = 0;
  let receivedBytes = 0;
  let inboxBytes = 0;

  const patience = timers.after(STRANGER_TIMEOUT_MS, () => {
    if (!session) close(CLOSE.auth, 'too late');
  });
  outlet.send(challenge.frame);

  function receive(message: Uint8Array): void {
    if (!isOpen) return;
    receivedFrames += 1;
    receivedBytes += message.length;
    inboxBytes += message.length;
    const isHasty = !session && (receivedFrames > STRANGER_FRAMES || receivedBytes > STRANGER_BYTES);
    if (isHasty) return close(CLOSE.auth, 'before hello');
    if (message.length > limits.frameBytes) return close(CLOSE.malformed, 'too big');
    if (inbox.length >= INBOX_FRAMES || inboxBytes > OVERFLOW_BYTES) return close(CLOSE.rate, 'too fast');
    inbox.push(copyBytes(message));
    pace();
    if (!isHandling) void handleAll();
  }

  /** Stops reading when too much waits, and goes on at half of that. */
  function pace(): void {
    const mostBytes = isMember ? MEMBER_INBOX_BYTES : STRANGER_INBOX_BYTES;
    if (!isPaused && inboxBytes > mostBytes) {
      isPaused = true;
      socket.pause();
    } else if (isPaused && inboxBytes <= mostBytes / 2) {
      isPaused = false;
      socket.resume();
    }
  }

  async function handleAll(): Promise<void> {
    isHandling = true;
    for (let bytes = inbox.shift(); bytes && isOpen; bytes = inbox.shift()) {
      inboxBytes -= bytes.length;
      pace();
      try {
        await handle(bytes);
      } catch (error) {
        log({ level: 'error', event: 'frame-failed', reason: errorName(error) });
        close(CLOSE.restarting, 'failed'); // ours to repair, and theirs to try again
      }
    }
    isHandling = false;
  }

  async function handle(bytes: Bytes): Promise<void> {
    if (!session) return greet(bytes);
    const frame = decodeClientFrame(bytes);
    if (!frame) return close(CLOSE.malformed, 'malformed');
    await session.handle(frame);
    if (!isMember && frame.type === 'roster-put') await recognise(session.device);
  }

  /** Whether a space here knows the device by now; false when its address has too many connections, and this one was closed. */
  async function recognise(device: DeviceId): Promise<boolean> {
    isMember = await store.knowsDevice(device);
    if (!isOpen) return false;
    if (!isMember || presence.admit()) return true;
    close(CLOSE.rate, 'too many');
    return false;
  }

  async function greet(bytes: Bytes): Promise<void> {
    const judged = await judgeHello(bytes, challenge, peer.origins);
    if (!isOpen) return;
    if (!judged.ok) return close(judged.error.code, judged.error.reason);
    const { device } = judged.value;
    if (!presence.identify(device)) return close(CLOSE.rate, 'too many');
    if (!(await recognise(device))) return;
    patience();
    const { mayBeginUnknown } = entry;
    session = createSession(parts, spaces, {
      ...judged.value,
      nonce: challenge.nonce,
      network: networkOf(peer.address),
      outlet,
      mayBeginUnknown,
    });
    outlet.send({ type: 'welcome', session: randomBytes(8), limits });
  }

  function close(code: CloseCode, reason: string): void {
    if (!isOpen) return;
    log({ level: 'debug', event: 'closed', code });
    outlet.close(code, reason);
    end();
  }

  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    if (isPaused) socket.resume(); // or the other end's goodbye would not be read
    patience();
    outlet.ended();
    session?.close();
    presence.leave();
    entry.onEnd();
  }

  return { receive, closed: end, send: (frame) => outlet.send(frame), close };
}
