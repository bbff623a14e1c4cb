/** One connection to one relay [Y4 Y5]: to the real one, and to relays that are older, silent, hasty or broken. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { utf8 } from '../../../core/bytes/bytes.ts';
import { NO_GENERATION, NO_OP, type SpaceId } from '../../../core/id/id.ts';
import { decodeClientFrame } from '../../../core/protocol/client-frames.ts';
import { CLOSE } from '../../../core/protocol/close-codes.ts';
import { type ClientFrame, PROTOCOL_VERSION, type RelayFrame } from '../../../core/protocol/frames.ts';
import { verifyHello } from '../../../core/protocol/hello-claim.ts';
import { encodeRelayFrame } from '../../../core/protocol/relay-frames.ts';
import { backoffMs } from '../../../core/sync/relay/backoff.ts';
import { relayAddress } from '../../../core/sync/relay/relay-address.ts';
import { createRelayLink, type RelayLink, type Reply } from '../../../core/sync/relay/relay-link.ts';
import type { Transport } from '../../../core/sync/relay/transport.ts';
import { createVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';
import { createStage, ORIGIN } from '../../relay/fixture/stage.ts';
import { person } from '../fixture/person.ts';
import { openLaneTown } from '../fixture/town.ts';

const START = Date.UTC(2027, 5, 1, 12);
const CHALLENGE: RelayFrame = {
  type: 'challenge',
  version: PROTOCOL_VERSION,
  relayId: new Uint8Array(32),
  nonce: new Uint8Array(32).fill(7),
  timeS: START / 1000 + 90,
};
const WELCOME: RelayFrame = { type: 'welcome', session: new Uint8Array(8), limits: { appendBurst: 9 } };

/** The other end of one wire, played by the test. */
interface Peer {
  readonly url: string;
  readonly frames: readonly ClientFrame[];
  readonly raw: readonly Bytes[];
  readonly isClosed: boolean;
  say(...frames: readonly RelayFrame[]): void;
  sayBytes(bytes: Bytes): void;
  hangUp(code: number): void;
}

interface Line {
  readonly time: VirtualTime;
  readonly link: RelayLink;
  readonly peers: readonly Peer[];
  readonly states: readonly string[];
  readonly peer: () => Peer;
  /** Fires what is due within so many milliseconds. */
  readonly pass: (ms: number) => void;
  /** CHALLENGE, HELLO, WELCOME. */
  readonly greet: () => Promise<Peer>;
}

async function line(
  options: { readonly clockErrorMs?: number; readonly answers?: boolean } = {},
): Promise<Line> {
  const time = createVirtualTime(START);
  const peers: Peer[] = [];
  const heard: (() => void)[] = [];
  const transport: Transport = (url, events) => {
    const frames: ClientFrame[] = [];
    const raw: Bytes[] = [];
    const peer = {
      url,
      frames,
      raw,
      isClosed: false,
      say: (...said: readonly RelayFrame[]) => {
        for (const frame of said) events.received(encodeRelayFrame(frame));
      },
      sayBytes: (bytes: Bytes) => events.received(bytes),
      hangUp: (code: number) => events.closed(code),
    };
    peers.push(peer);
    return {
      send: (bytes) => {
        raw.push(bytes);
        const frame = decodeClientFrame(bytes);
        if (frame) frames.push(frame);
        for (const wake of heard.splice(0)) wake();
        if (frame?.type === 'ping' && options.answers) peer.say({ type: 'pong', value: frame.value });
      },
      close: () => {
        peer.isClosed = true;
        events.closed(1000);
      },
    };
  };
  const link = createRelayLink({
    address: ORIGIN,
    transport,
    keys: await person('awa'),
    clock: { now: () => time.now() + (options.clockErrorMs ?? 0) },
    timers: time,
    chance: () => 0.5,
  });
  onTestFinished(() => link.close());
  const states: string[] = [];
  link.listen({ stateChanged: (state) => states.push(state) });
  const peer = (): Peer => {
    const last = peers.at(-1);
    if (!last) throw new Error('nobody called');
    return last;
  };
  let nowMs = START;
  const pass = (ms: number): void => {
    nowMs += ms;
    while (time.now() + time.nextIn() <= nowMs) time.fireNext();
  };
  return {
    time,
    link,
    peers,
    states,
    peer,
    pass,
    greet: async () => {
      pass(0);
      const hello = new Promise<void>((resolve) => heard.push(resolve));
      peer().say(CHALLENGE);
      await hello;
      peer().say(WELCOME);
      return peer();
    },
  };
}

describe('the handshake', () => {
  it('signs the relay’s origin, its challenge and the version, and learns its clock and limits', async () => {
    const { link, greet } = await line({ clockErrorMs: 3_600_000 });
    const peer = await greet();
    expect(peer.url).toBe('wss://relais.tilleuls.example/ws');
    const [hello] = peer.frames;
    if (hello?.type !== 'hello') throw new Error('no HELLO');
    const challenge = encodeRelayFrame(CHALLENGE);
    const place = { origin: ORIGIN, challenge, features: hello.features };
    expect(await verifyHello(place, hello.devicePub, hello.signature)).toBe(true);
    for (const other of [
      { ...place, origin: 'https://autre.example' },
      { ...place, challenge: encodeRelayFrame({ ...CHALLENGE, nonce: new Uint8Array(32) }) },
    ]) {
      expect(await verifyHello(other, hello.devicePub, hello.signature)).toBe(false);
    }
    expect(link.state).toBe('ready');
    expect(link.limits.appendBurst).toBe(9);
    expect(link.nowS()).toBe(START / 1000 + 90); // the relay's, whatever this device's clock says
    expect(link.challengeNonce).toEqual(new Uint8Array(32).fill(7));
  });

  it('is answered by the real relay', async () => {
    const stage = await createStage();
    const time = createVirtualTime(START);
    const transport: Transport = (_url, events) => {
      const connection = stage.relay.accept(
        {
          send: (bytes) => events.received(bytes),
          close: (code) => events.closed(code),
          pause: () => undefined,
          resume: () => undefined,
          bufferedBytes: 0,
        },
        { address: '::1', isLoopback: true, origins: [ORIGIN] },
      );
      return { send: (bytes) => connection.receive(bytes), close: () => connection.closed() };
    };
    // the real relay speaks first; this wire must hand over what it said before it was taken
    const patient: Transport = (url, events) => {
      const early: Bytes[] = [];
      let isTaken = false;
      const wire = transport(url, {
        ...events,
        received: (bytes) => void (isTaken ? events.received(bytes) : early.push(bytes)),
      });
      queueMicrotask(() => {
        isTaken = true;
        for (const bytes of early) events.received(bytes);
      });
      return wire;
    };
    const keys = await person('awa');
    const link = createRelayLink({
      address: ORIGIN,
      transport: patient,
      keys,
      clock: time,
      timers: time,
      chance: () => 0,
    });
    onTestFinished(() => link.close());
    const ready = new Promise<void>((resolve) => link.listen({ ready: resolve }));
    time.fireNext();
    await ready;
    expect(link.limits.envelopeBytes).toBe(192 * 1024);
  });

  it('that does not come to an end is given up after 15 s', async () => {
    const { link, peer, pass } = await line();
    pass(0);
    peer().say(CHALLENGE);
    pass(14_999);
    expect(link.state).toBe('connecting');
    pass(1);
    expect(link.state).toBe('waiting');
    expect(peer().isClosed).toBe(true);
  });

  it('with a relay of another version ends in words of its own, and is tried again much later or on a wish', async () => {
    const { link, peers, peer, pass } = await line();
    pass(0);
    peer().say({ ...CHALLENGE, version: PROTOCOL_VERSION + 1 });
    expect(link.state).toBe('other-version');
    expect(peer().frames).toEqual([]);
    pass(4 * 60_000);
    expect(peers).toHaveLength(1);
    link.wake();
    expect(peers).toHaveLength(2);
    peer().hangUp(CLOSE.version);
    expect(link.state).toBe('other-version');
    pass(6 * 60_000);
    expect(peers.length).toBeGreaterThan(2);
  });

  it('refused is not tried again at once', async () => {
    const { link, peers, peer, pass } = await line();
    pass(0);
    peer().hangUp(CLOSE.auth);
    expect(link.state).toBe('refused');
    pass(60_000);
    expect(peers).toHaveLength(1);
  });

  it('said twice changes nothing', async () => {
    const { link, greet, pass } = await line({ answers: true });
    const peer = await greet();
    let readies = 0;
    link.listen({ ready: () => (readies += 1) });
    peer.say(WELCOME, WELCOME);
    expect(readies).toBe(0);
    pass(30_000);
    expect(peer.frames.filter(({ type }) => type === 'ping')).toHaveLength(3);
    peer.say(CHALLENGE);
    expect(link.state).toBe('refused'); // that is no relay
  });
});

describe('[Y5] the pause before the next attempt', () => {
  it('grows, is never longer than 30 s nor shorter than a fifth of a second, and has jitter', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, chance) => {
          const ms = backoffMs(failures, () => chance);
          expect(ms).toBeGreaterThanOrEqual(200);
          expect(ms).toBeLessThanOrEqual(30_000);
        },
      ),
    );
    const longest = [0, 1, 2, 3, 4, 5, 6].map((failures) => backoffMs(failures, () => 0.999999));
    expect(longest).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(backoffMs(9, () => 0)).toBeLessThan(backoffMs(9, () => 0.9) / 4);
  });

  it('grows from attempt to attempt, and is short again after a connection that lasted', async () => {
    const { link, peers, pass, peer, greet, time } = await line({ answers: true });
    pass(0);
    const pauses: number[] = [];
    for (let n = 0; n < 7; n++) {
      peer().hangUp(1006);
      pauses.push(time.nextIn());
      pass(pauses.at(-1) ?? 0);
    }
    expect(peers).toHaveLength(8);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.at(-1)).toBe(18_000);
    await greet();
    pass(60_000);
    expect(link.state).toBe('ready');
    peer().hangUp(1006);
    expect(time.nextIn()).toBeLessThanOrEqual(1000);
  });

  it('is what the relay asks for when it goes away, and not longer than an hour', async () => {
    for (const [retryMs, expected] of [
      [4000, 4500],
      [1e12, 3_600_000],
    ] as const) {
      const { link, greet, time } = await line();
      const peer = await greet();
      peer.say({ type: 'goaway', reason: 'restarting', retryMs, jitterMs: 1000 });
      expect(peer.isClosed).toBe(true);
      expect(link.state).toBe('waiting');
      expect(time.nextIn()).toBe(expected);
    }
  });

  it('ends when somebody is waiting', async () => {
    const { link, peers, peer, pass } = await line();
    pass(0);
    for (let n = 0; n < 6; n++) {
      peer().hangUp(1006);
      link.wake();
    }
    expect(peers).toHaveLength(7);
    expect(link.state).toBe('connecting');
    link.wake();
    expect(peers).toHaveLength(7);
  });
});

describe('[Y4] a relay that says nothing', () => {
  it('is left within half a minute, and is not called alive before that', async () => {
    const { link, greet, pass } = await line();
    const peer = await greet();
    expect(link.isAlive()).toBe(true);
    pass(19_999);
    expect(link.state).toBe('ready');
    pass(10_001);
    expect(link.isAlive()).toBe(false);
    expect(link.state).not.toBe('ready');
    expect(peer.isClosed).toBe(true);
  });

  it('to one request while it answers pings is left too', async () => {
    const { link, greet, pass, peers } = await line({ answers: true });
    await greet();
    let answers = 0;
    link.request(
      { type: 'roster-get', space: 'ab'.repeat(16) as SpaceId, from: NO_OP, proof: utf8('') },
      () => {
        answers += 1;
      },
    );
    pass(50_000);
    expect(link.state).toBe('ready');
    pass(40_000);
    expect(peers.length).toBeGreaterThan(1);
    expect(answers).toBe(0);
  });

  it('and answers is kept', async () => {
    const { link, greet, pass, peers } = await line({ answers: true });
    await greet();
    pass(3_600_000);
    expect(link.state).toBe('ready');
    expect(peers).toHaveLength(1);
  });
});

describe('frames', () => {
  const space = 'ab'.repeat(16) as SpaceId;

  it('that are none end the connection, never more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        const { link, greet } = await line();
        const peer = await greet();
        expect(() => peer.sayBytes(new Uint8Array(bytes))).not.toThrow();
        expect(['ready', 'waiting', 'refused', 'other-version']).toContain(link.state);
      }),
      { numRuns: 30 },
    );
  });

  it('of a channel go to that channel, in order with the replies', async () => {
    const { link, greet } = await line();
    const peer = await greet();
    const seen: string[] = [];
    const ch = link.openChannel((frame) => seen.push(frame.type));
    const other = link.openChannel(() => seen.push('other'));
    const answered = (reply: Reply): void => void seen.push(reply.type);
    link.request({ type: 'append', ch, mode: 'fresh', envelopes: [utf8('x')] }, answered);
    const append = peer.frames.find((frame) => frame.type === 'append');
    const req = append?.type === 'append' ? append.req : 0;
    peer.say(
      { type: 'live', ch, seq: 1 },
      { type: 'ack', req, seqs: [1] },
      { type: 'live', ch: other, seq: 1 },
    );
    peer.say({ type: 'ack', req, seqs: [1] }, { type: 'ack', req: 9999, seqs: [] });
    link.closeChannel(ch);
    peer.say({ type: 'live', ch, seq: 2 }, { type: 'live', ch: 777, seq: 1 });
    expect(seen).toEqual(['live', 'ack', 'other']);
    expect(peer.frames.at(-1)).toEqual({ type: 'unsub', ch });
  });

  it('that wait for an answer are forgotten with the connection', async () => {
    const { link, greet, peer, pass } = await line();
    const first = await greet();
    const answers: string[] = [];
    let lost = 0;
    link.listen({ lost: () => (lost += 1) });
    link.request({ type: 'roster-get', space, from: NO_OP, proof: utf8('') }, ({ type }) =>
      answers.push(type),
    );
    const asked = first.frames.at(-1);
    first.hangUp(1006);
    expect(lost).toBe(1);
    pass(2000);
    expect(peer()).not.toBe(first);
    await greet();
    peer().say({
      type: 'roster',
      req: asked?.type === 'roster-get' ? asked.req : 0,
      space,
      ops: [],
      more: false,
    });
    first.say({ type: 'ack', req: 1, seqs: [] });
    expect(answers).toEqual([]);
  });

  it('after closing are neither sent nor heard, and nobody calls again', async () => {
    const { link, greet, pass, peers, time } = await line({ answers: true });
    const peer = await greet();
    const count = peer.raw.length;
    link.close();
    const cursorHash = new Uint8Array(8);
    link.send({
      type: 'sub',
      ch: 1,
      space,
      doc: space as never,
      gen: NO_GENERATION,
      cursor: 0,
      cursorHash,
      wantEph: false,
    });
    link.wake();
    pass(3_600_000);
    expect(peer.isClosed).toBe(true);
    expect(peer.raw).toHaveLength(count);
    expect(peers).toHaveLength(1);
    expect(time.nextIn()).toBe(Number.POSITIVE_INFINITY);
    expect(link.state).toBe('closed');
  });
});

describe('an address', () => {
  it('becomes an origin that is signed and a socket', () => {
    expect(relayAddress('https://relais.example/some/path')).toEqual({
      origin: 'https://relais.example',
      socketUrl: 'wss://relais.example/ws',
    });
    expect(relayAddress('http://127.0.0.1:8787')).toEqual({
      origin: 'http://127.0.0.1:8787',
      socketUrl: 'ws://127.0.0.1:8787/ws',
    });
    expect(() => relayAddress('javascript:alert(1)')).toThrow();
  });
});

it('a chain longer than a frame is read page by page', async () => {
  const { town, people } = await openLaneTown('awa', 'jeanne');
  const [, jeanne] = people;
  jeanne?.stop();
  const boxes = [];
  const before = town.group.ops.length;
  for (let n = 0; n < 20; n++) boxes.push(...(await town.group.invite()).boxes);
  await town.lodge(town.group.ops.slice(before), boxes);
  await town.restartRelay(town.store, { frameBytes: 4096 });
  await jeanne?.start();
  await town.until('the chain is here', async () => {
    const stored = await jeanne?.device.profile.storage.count('roster', [town.space]);
    return stored === town.group.ops.length;
  });
  expect(town.received('jeanne', 'roster').filter(({ more }) => more).length).toBeGreaterThan(0);
});
