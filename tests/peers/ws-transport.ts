/** The network port on `ws`: Node 20 has no WebSocket of its own. */
import { WebSocket } from 'ws';
import { SUBPROTOCOL } from '../../core/protocol/frames.ts';
import type { Transport } from '../../core/sync/relay/transport.ts';

export const wsTransport: Transport = (url, events) => {
  const socket = new WebSocket(url, SUBPROTOCOL, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => events.received(new Uint8Array(data)));
  socket.on('error', () => undefined); // `close` follows, with a code
  socket.on('close', (code) => events.closed(code));
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => socket.close(),
  };
};
