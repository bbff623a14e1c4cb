/**
 * One document in one tab: a Yjs document that is loaded from storage, stores each local change with its draft in one batch [Y2], and
 * shows what other tabs and devices did. y-websocket's provider carries awareness and what arrives; it needs no network to edit.
 */
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Bytes } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { randomBytes } from '../../crypto/digest.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { sealDraft } from '../document/drafts.ts';
import { encodeUpdates } from '../document/update-rows.ts';
import { clientIdFor, newSalt, toBytes } from '../document/yjs-change.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import type { Chance, Timers } from '../time.ts';
import { createTurns } from '../turns.ts';
import { createAfterthoughts } from './afterthoughts.ts';
import { greetNewcomers } from './greet-newcomers.ts';
import { type AttachedSocket, sealingSocketOn } from './sealing-socket.ts';
import { loadDocument } from './stored-document.ts';
import type { TabBus, TabMessage } from './tab-bus.ts';

const STORE_AGAIN_MS = 5000;

export interface ReplicaOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly timers: Timers;
  /** Random, one a tab: names its awareness. */
  readonly tab: string;
  readonly chance: Chance;
  /** Whether this person's role lets them change this document [R2]. */
  readonly mayWrite: () => boolean;
  readonly storageFailed: (failure: StorageFailure) => void;
  /** Says its awareness again to who arrives: carets are worth a frame, while who is there at all may wait for the next beat. */
  readonly greets?: boolean;
  /** Of a space without a relay: changes are stored and nothing of them waits to be sent. */
  readonly staysHere?: boolean;
}

export interface Replica {
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  /** Stored rows and updates that could not be read or applied; kept in storage. */
  unreadable(): number;
  /** Resolves when every local change so far is stored, or its failure was told. */
  stored(): Promise<void>;
  /** Whether some of them are not, because the device has no room: that is tried again. */
  isBehind(): boolean;
  /** Reads storage again: a tab that slept may have missed what the others said. */
  catchUp(): void;
  close(): void;
}

export async function openReplica(options: ReplicaOptions): Promise<Replica> {
  const { space, doc, profile, bus, timers, tab } = options;
  const ydoc = new Y.Doc({ gc: true });
  const ids = await createClientIds(ydoc, options);
  const awareness = new Awareness(ydoc);
  const turns = createTurns();
  /** Names this opening's rows and updates: a tab that opens a document again must not write over what waits to be sealed. */
  const opening = bytesToHex(randomBytes(6));
  const sockets = new Set<AttachedSocket>();
  const early: (readonly Bytes[])[] = [];
  let unstored: Bytes[] = [];
  let unapplied = 0;
  let rowNumber = 0;
  let up = false;
  let loaded = false;
  let isShowing = false;
  let isReading = false;
  let readInVain = '';
  let closed = false;
  let cancelRetry = (): void => undefined;

  const provider = new WebsocketProvider('ws://sealed', doc, ydoc, {
    awareness,
    connect: false,
    disableBc: true,
    resyncInterval: -1,
    // the provider only calls it as a constructor; this socket is all that it uses of one
    WebSocketPolyfill: sealingSocketOn({
      awareness: () => awareness,
      isUp: () => up,
      attached: (socket) => sockets.add(socket),
      detached: (socket) => sockets.delete(socket),
      sayAwareness: (update) => bus.post({ type: 'awareness-out', from: tab, space, doc, update }),
    }) as SocketClass,
  });

  /** By the provider while its socket is open, else directly: nothing that is stored may be missing on the screen. */
  const show = (updates: readonly Bytes[]): void => {
    if (!loaded) return void early.push(updates);
    const [socket] = sockets;
    // not local: Yjs tidies up and watches over client ids only after what came from elsewhere
    Y.transact(
      ydoc,
      () => {
        for (const update of updates) {
          afterthoughts.arrived(update);
          if (!socket?.deliver(update) && !isApplied(ydoc, update, provider)) unapplied += 1;
        }
      },
      provider,
      false,
    );
    const gap = gapOf(ydoc);
    if (gap !== '' && gap !== readInVain) catchUp();
  };

  /** What others said while this tab slept is in storage; a gap that storage does not fill is not asked of it again. */
  const catchUp = (): void => {
    if (isReading) return;
    isReading = true;
    void turns.run(async () => {
      isReading = false;
      if (closed) return;
      await loadDocument(profile, { space, doc, session: opening }, ydoc, LOADED);
      readInVain = gapOf(ydoc);
    });
  };

  const heard = (message: TabMessage): void => {
    if (message.type === 'space-status' && message.space === space) {
      const live = message.status.documents[doc]?.live ?? false;
      lineIs(live, message.status.alive);
    }
    if (!('doc' in message) || message.doc !== doc || message.space !== space) return;
    if (message.type === 'updates' && message.from !== opening) show(message.updates);
    if (message.type === 'awareness-in') sockets.forEach((socket) => socket.deliverAwareness(message.update));
  };

  const lineIs = (live: boolean, alive: boolean): void => {
    up = live;
    for (const socket of sockets) {
      if (live) socket.open();
      else socket.drop();
      if (live && alive) socket.keepAlive();
    }
  };

  const changedHere = (update: Uint8Array, origin: unknown): void => {
    if (origin === provider || origin === LOADED) return;
    if (isShowing) return afterthoughts.add(toBytes(update));
    afterthoughts.settle();
    keep(toBytes(update));
  };

  const keep = (bytes: Bytes): void => {
    unstored.push(bytes);
    void turns.run(store);
  };

  const store = async (): Promise<void> => {
    if (unstored.length === 0) return;
    const updates = unstored;
    unstored = [];
    const update = updates.length === 1 && updates[0] ? updates[0] : toBytes(Y.mergeUpdates(updates));
    const n = rowNumber++;
    const rows = [profile.records.seal('updates', [space, doc, opening, n], encodeUpdates([update]))];
    if (!options.staysHere)
      rows.push(sealDraft(profile, { space, doc }, [opening, n], { salts: ids.salts(), updates: [update] }));
    const written = await profile.storage.commit(await Promise.all(rows));
    if (written.ok) {
      // other tabs build only on what is stored: after a crash here, theirs would hang in the air
      bus.post({ type: 'updates', from: opening, space, doc, updates: [update] });
      if (!options.staysHere) bus.post({ type: 'drafts-stored', space, doc });
      return;
    }
    unstored = [update, ...unstored];
    options.storageFailed(written.error);
    cancelRetry();
    if (!closed) cancelRetry = timers.after(STORE_AGAIN_MS, () => void turns.run(store));
  };

  const afterthoughts = createAfterthoughts({
    timers,
    chance: options.chance,
    mayWrite: options.mayWrite,
    send: keep,
  });
  const stopListening = bus.listen(heard);
  const stopGreeting = options.greets ? greetNewcomers(awareness, options) : undefined;
  ydoc.on('update', changedHere);
  // whoever writes while something is shown or loaded, Yjs or an editor that listens, answers to what came, not to a person
  ydoc.on('beforeTransaction', ({ origin }: Y.Transaction) => {
    if (origin === provider || origin === LOADED) isShowing = true;
  });
  ydoc.on('afterAllTransactions', () => (isShowing = false));
  ydoc.on('afterTransactionCleanup', () => moveAwareness(awareness, ydoc.clientID));
  const { damaged } = await loadDocument(profile, { space, doc, session: opening }, ydoc, LOADED);
  loaded = true;
  for (const updates of early) show(updates);
  provider.connect();
  bus.post({ type: 'status-wanted' });

  return {
    ydoc,
    awareness,
    unreadable: () => damaged + unapplied,
    stored: () => turns.run(async () => undefined),
    isBehind: () => unstored.length > 0,
    catchUp,
    close: () => {
      closed = true;
      cancelRetry();
      afterthoughts.close();
      stopListening();
      stopGreeting?.();
      provider.destroy();
      awareness.destroy();
      ydoc.destroy();
    },
  };
}

/** What a person wrote before is stored when this resolves; nothing is written afterwards. */
export function closeReplica(replica: Replica): Promise<void> {
  replica.close();
  return replica.stored();
}

/** The provider names the DOM's type, which core does not have. */
type SocketClass = NonNullable<
  NonNullable<ConstructorParameters<typeof WebsocketProvider>[3]>['WebSocketPolyfill']
>;

/** The origin of what comes from storage. */
const LOADED = Symbol('loaded');

/** Names what arrived updates build on and this document lacks; empty when nothing is lacking. */
function gapOf({ store }: Y.Doc): string {
  const { pendingStructs, pendingDs } = store;
  if (!pendingStructs) return pendingDs ? 'deletions' : '';
  return JSON.stringify([...pendingStructs.missing]);
}

/** Updates are judged on receipt; should Yjs refuse one all the same, its row stays stored and it is counted. */
function isApplied(ydoc: Y.Doc, update: Bytes, origin: unknown): boolean {
  try {
    Y.applyUpdate(ydoc, update, origin);
    return true;
  } catch {
    return false;
  }
}

/** y-websocket takes it for granted that a document and its awareness have one and the same client id. */
function moveAwareness(awareness: Awareness, clientId: number): void {
  if (awareness.clientID === clientId) return;
  const state = awareness.getLocalState();
  awareness.setLocalState(null);
  awareness.clientID = clientId;
  awareness.setLocalState(state);
}

/** Client ids that envelopes can claim [E8]: a fresh one a load, and another whenever Yjs drops the current one. */
async function createClientIds(
  ydoc: Y.Doc,
  { doc, profile }: ReplicaOptions,
): Promise<{ salts(): readonly Bytes[] }> {
  const used: Bytes[] = [];
  const draw = async (): Promise<{ salt: Bytes; id: number }> => {
    const salt = newSalt();
    return { salt, id: await clientIdFor(profile.keys.device, doc, salt) };
  };
  const [first, second] = await Promise.all([draw(), draw()]);
  let spare = second;
  let current = first.id;
  ydoc.clientID = first.id;
  used.push(first.salt);

  /** Yjs draws a random id when it meets its own in a remote change: it must be one that this device can claim. */
  const takeSpare = (): void => {
    if (ydoc.clientID === current) return;
    ydoc.clientID = spare.id;
    current = spare.id;
    used.push(spare.salt);
    void draw().then((next) => (spare = next));
  };

  // the last event before the next change could be made: Yjs draws after `afterTransaction`
  ydoc.on('afterTransactionCleanup', takeSpare);
  return { salts: () => used };
}
