/** The sealing socket under y-websocket's own provider [Y1 Y3 Y4]. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { toBytes } from '../../../core/sync/document/yjs-change.ts';
import { type AttachedSocket, sealingSocketOn } from '../../../core/sync/tab/sealing-socket.ts';

interface Scene {
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  /** Sockets that the provider holds now. */
  readonly sockets: ReadonlySet<AttachedSocket>;
  /** Awareness that went up. */
  readonly said: readonly Bytes[];
  isUp: boolean;
}

function scene(isUp = true): Scene {
  const ydoc = new Y.Doc();
  const awareness = new Awareness(ydoc);
  const sockets = new Set<AttachedSocket>();
  const said: Bytes[] = [];
  const polyfill = sealingSocketOn({
    awareness: () => awareness,
    isUp: () => made.isUp,
    attached: (socket) => sockets.add(socket),
    detached: (socket) => sockets.delete(socket),
    sayAwareness: (update) => said.push(update),
  });
  const provider = new WebsocketProvider('ws://sealed', 'plan', ydoc, {
    awareness,
    connect: false,
    disableBc: true,
    resyncInterval: -1,
    WebSocketPolyfill: polyfill as typeof WebSocket,
  });
  const made: Scene = { ydoc, awareness, provider, sockets, said, isUp };
  onTestFinished(() => {
    provider.destroy();
    awareness.destroy();
  });
  return made;
}

const only = ({ sockets }: Scene): AttachedSocket => {
  const [socket] = sockets;
  if (!socket || sockets.size !== 1) throw new Error(`${sockets.size} sockets`);
  return socket;
};

async function connected(): Promise<Scene> {
  const made = scene();
  made.provider.connect();
  await Promise.resolve();
  return made;
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
);
afterEach(() => void vi.useRealTimers());

describe('[Y1] synced', () => {
  it('is said only when the document is caught up, and then at once', async () => {
    const made = scene(false);
    const synced: boolean[] = [];
    made.provider.on('sync', (isSynced) => synced.push(isSynced));
    made.provider.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(synced).toEqual([]);
    expect(made.provider.wsconnected).toBe(false);
    only(made).open();
    expect(synced).toEqual([true]);
    expect(made.provider.wsUnsuccessfulReconnects).toBe(0);
  });

  it('brings nothing into the document: the answer is empty', async () => {
    const made = scene(false);
    let updates = 0;
    made.ydoc.on('update', () => (updates += 1));
    made.provider.connect();
    only(made).open();
    expect(made.provider.synced).toBe(true);
    expect(updates).toBe(0);
  });

  it('ends with the line, and comes again with it', async () => {
    const made = await connected();
    const synced: boolean[] = [];
    made.provider.on('sync', (isSynced) => synced.push(isSynced));
    made.isUp = false;
    only(made).drop();
    expect(made.provider.wsconnected).toBe(false);
    expect(made.provider.shouldConnect).toBe(true); // not an end: y-websocket tries again
    await vi.advanceTimersByTimeAsync(5000);
    expect(made.sockets.size).toBe(1);
    expect(made.provider.wsconnected).toBe(false);
    made.isUp = true;
    only(made).open();
    expect(synced).toEqual([false, true]);
  });
});

describe('an update from the leader', () => {
  it('is applied by the provider, with the provider as its origin', async () => {
    const made = await connected();
    const origins: unknown[] = [];
    made.ydoc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    const other = new Y.Doc();
    other.getMap('tasks').set('a', 1);
    expect(only(made).deliver(toBytes(Y.encodeStateAsUpdate(other)))).toBe(true);
    expect(made.ydoc.getMap('tasks').get('a')).toBe(1);
    expect(origins).toEqual([made.provider]);
  });

  it('is left to the replica while the line is down', async () => {
    const made = scene(false);
    made.provider.connect();
    expect(only(made).deliver(Uint8Array.of(0, 0))).toBe(false);
  });
});

describe('[Y3] awareness', () => {
  it('goes up once for each change of one’s own, and once at the beginning', async () => {
    const made = scene(false);
    made.awareness.setLocalState({ looksAt: 'plan' });
    made.provider.connect();
    expect(made.said).toHaveLength(0);
    only(made).open();
    expect(made.said).toHaveLength(1);
    made.awareness.setLocalStateField('looksAt', 'people');
    expect(made.said).toHaveLength(2);
    const other = new Awareness(new Y.Doc());
    applyAwarenessUpdate(other, made.said.at(-1) ?? new Uint8Array(), 'test');
    expect([...other.getStates().values()].filter((state) => 'looksAt' in state)).toEqual([
      { looksAt: 'people' },
    ]);
    other.destroy();
  });

  it('of others comes in and does not go up again, however many they are', async () => {
    const made = await connected();
    const before = made.said.length;
    for (let n = 0; n < 10; n++) {
      const other = new Awareness(new Y.Doc());
      other.setLocalState({ name: `n${n}` });
      only(made).deliverAwareness(toBytes(encodeAwarenessUpdate(other, [other.clientID])));
      other.destroy();
    }
    expect(made.awareness.getStates().size).toBeGreaterThanOrEqual(10);
    expect(made.said.length).toBe(before);
  });

  it('that is nonsense shows nobody and breaks nothing', async () => {
    const made = await connected();
    const nonsense = [
      [],
      [1],
      [255, 255, 255],
      [1, 1, 1, 5, 123],
      [2, 1, 1, 2, 123, 125],
      [1, 5, 1, 4, 110, 117, 108],
    ];
    for (const bytes of nonsense)
      expect(() => only(made).deliverAwareness(Uint8Array.from(bytes))).not.toThrow();
    expect(made.provider.wsconnected).toBe(true);
  });
});

describe('[Y4] silence', () => {
  it('of thirty seconds would end the connection, were it not for the word that the line lives', async () => {
    const made = await connected();
    let closed = 0;
    made.provider.on('connection-close', () => (closed += 1));
    made.provider.wsLastMessageReceived = 0;
    only(made).keepAlive();
    await vi.advanceTimersByTimeAsync(3500);
    expect(closed).toBe(0);
    made.provider.wsLastMessageReceived = 0; // nobody says anything any more
    await vi.advanceTimersByTimeAsync(3500);
    expect(closed).toBe(1);
  });

  it('the word says nothing about anybody', async () => {
    const made = await connected();
    const changes: unknown[] = [];
    made.awareness.on('update', (change: unknown) => changes.push(change));
    only(made).keepAlive();
    expect(changes).toEqual([]);
    expect(made.said.length).toBeLessThanOrEqual(1);
  });
});

it('[Y2] frames of the provider are answered or dropped: an edit leaves nothing on the socket', async () => {
  const made = await connected();
  const before = made.said.length;
  made.ydoc.getMap('tasks').set('a', 1);
  expect(made.said.length).toBe(before);
  expect(made.provider.wsconnected).toBe(true);
});
