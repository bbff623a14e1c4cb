/**
 * What y-websocket's unmodified provider takes for a WebSocket (§7). It speaks y-websocket to the provider and plain updates to the
 * replica; sealing and sending are the leader's. Local edits are never taken from the provider's frames [Y2]: they entered the
 * outbox with the document already.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { Bytes } from '../../bytes/bytes.ts';
import { toBytes } from '../document/yjs-change.ts';

/** Message types of y-websocket and, inside `SYNC`, of y-protocols/sync. */
const SYNC = 0;
const AWARENESS = 1;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** A Yjs v1 update without structs or deletes. */
const EMPTY_UPDATE = Uint8Array.of(0, 0);
/** "Try again": y-websocket treats 4400-4499 only as final. */
const LINE_LOST = 4503;

/** The replica's side of the socket. */
export interface SocketLine {
  readonly awareness: () => Awareness;
  /** The document is caught up at the relay: sockets open only then, so that "synced" is true [Y1]. */
  readonly isUp: () => boolean;
  readonly attached: (socket: AttachedSocket) => void;
  readonly detached: (socket: AttachedSocket) => void;
  /** This tab's own awareness, encoded [Y3]. */
  readonly sayAwareness: (update: Bytes) => void;
}

export interface AttachedSocket {
  open(): void;
  /** True when the provider applied it. */
  deliver(update: Bytes): boolean;
  deliverAwareness(update: Bytes): void;
  /** The relay answered lately: keeps the provider from giving up after 30 s of silence [Y4]. */
  keepAlive(): void;
  drop(): void;
}

interface SocketEvent {
  readonly data?: ArrayBuffer;
  readonly code?: number;
}

/** A class for the provider's `WebSocketPolyfill`, bound to one replica. */
export function sealingSocketOn(line: SocketLine): new (url: string) => object {
  return class SealingSocket implements AttachedSocket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    binaryType = 'arraybuffer';
    readyState = 0;
    onopen: ((event: SocketEvent) => void) | null = null;
    onmessage: ((event: SocketEvent) => void) | null = null;
    onclose: ((event: SocketEvent) => void) | null = null;
    onerror: ((event: SocketEvent) => void) | null = null;

    constructor() {
      line.attached(this);
      // the provider sets its handlers after construction
      if (line.isUp()) queueMicrotask(() => this.open());
    }

    open(): void {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.onopen?.({});
    }

    send(data: Uint8Array): void {
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      if (type === AWARENESS) return this.#forwardOwnAwareness(decoding.readVarUint8Array(decoder));
      if (type === SYNC && decoding.readVarUint(decoder) === STEP_1)
        this.#receive(SYNC, STEP_2, EMPTY_UPDATE);
    }

    deliver(update: Bytes): boolean {
      if (this.readyState !== 1 || !this.onmessage) return false;
      this.#receive(SYNC, UPDATE, update);
      return true;
    }

    deliverAwareness(update: Bytes): void {
      try {
        this.#emit((encoder) => {
          encoding.writeVarUint(encoder, AWARENESS);
          encoding.writeVarUint8Array(encoder, update);
        });
      } catch {
        // a member may send anything as awareness; y-protocols throws on what it cannot read, and nobody is shown
      }
    }

    keepAlive(): void {
      this.deliverAwareness(Uint8Array.of(0)); // an awareness update about nobody
    }

    drop(): void {
      // one that was never open goes on waiting: the provider would only make another, after a while, and be late when the line comes up
      if (this.readyState !== 1) return;
      this.readyState = 3;
      line.detached(this);
      this.onclose?.({ code: LINE_LOST });
    }

    /** The provider closes: no event, it has let go of its handlers. */
    close(): void {
      if (this.readyState > 1) return;
      this.readyState = 3;
      line.detached(this);
    }

    /** Every receiver echoes awareness; only this tab's own state goes up: one frame instead of N [Y3]. */
    #forwardOwnAwareness(update: Uint8Array): void {
      const awareness = line.awareness();
      if (!mentions(update, awareness.clientID)) return;
      line.sayAwareness(toBytes(encodeAwarenessUpdate(awareness, [awareness.clientID])));
    }

    #receive(type: number, syncType: number, update: Uint8Array): void {
      this.#emit((encoder) => {
        encoding.writeVarUint(encoder, type);
        encoding.writeVarUint(encoder, syncType);
        encoding.writeVarUint8Array(encoder, update);
      });
    }

    #emit(write: (encoder: encoding.Encoder) => void): void {
      if (this.readyState !== 1) return;
      const encoder = encoding.createEncoder();
      write(encoder);
      this.onmessage?.({ data: toBytes(encoding.toUint8Array(encoder)).buffer });
    }
  };
}

/** n×(client v, clock v, state s): y-protocols/awareness. */
function mentions(update: Uint8Array, client: number): boolean {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    if (decoding.readVarUint(decoder) === client) return true;
    decoding.readVarUint(decoder);
    decoding.readVarString(decoder);
  }
  return false;
}
