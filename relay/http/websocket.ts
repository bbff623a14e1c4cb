/** A WebSocket of `ws` as the relay's socket. Text messages are no frames of this protocol. */
import type { WSEvents } from 'hono/ws';
import { WebSocket } from 'ws';
import { CLOSE } from '../../core/protocol/close-codes.ts';
import type { RelayConnection } from '../connection/connection.ts';
import type { Relay } from '../relay.ts';
import type { Peer, RelaySocket } from '../surroundings.ts';

/** `raw`: the hidden socket of Hono's context, typed as little as Hono does. */
export function relayEvents(relay: Relay, peer: Peer): WSEvents {
  let connection: RelayConnection | undefined;
  return {
    onOpen(_event, { raw }) {
      if (!(raw instanceof WebSocket)) throw new Error('this WebSocket is not of ws');
      connection = relay.accept(socketOf(raw), peer);
    },
    onMessage({ data }, { raw }) {
      if (data instanceof ArrayBuffer) connection?.receive(new Uint8Array(data));
      else if (raw instanceof WebSocket) raw.close(CLOSE.malformed, 'text');
    },
    onClose: () => connection?.closed(),
    onError: () => undefined, // a close follows, with the code that ws chose
  };
}

function socketOf(raw: WebSocket): RelaySocket {
  return {
    send: (bytes) => raw.send(bytes),
    close: (code, reason) => raw.close(code, reason),
    pause: () => raw.pause(),
    resume: () => raw.resume(),
    get bufferedBytes() {
      return raw.bufferedAmount;
    },
  };
}
