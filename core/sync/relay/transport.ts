/** The network port: one WebSocket-like wire that carries binary frames. Adapters: the browser's WebSocket, `ws`, simulations. */
import type { Bytes } from '../../bytes/bytes.ts';

export interface Wire {
  send(frame: Bytes): void;
  close(): void;
}

export interface WireEvents {
  received(frame: Bytes): void;
  /** Once; also when the wire never opened. `code` is the WebSocket close code. */
  closed(code: number): void;
}

/** Begins to connect at once. `url` is `ws:` or `wss:`. */
export type Transport = (url: string, events: WireEvents) => Wire;
