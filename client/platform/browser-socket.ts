/** The network port on the browser's WebSocket. */
import { SUBPROTOCOL } from '../../core/protocol/frames.ts';
import type { Transport } from '../../core/sync/relay/transport.ts';

export const browserSocket: Transport = (url, events) => {
  const socket = new WebSocket(url, SUBPROTOCOL);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    // a text message decodes as nothing and ends the connection
    events.received(data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(0));
  };
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => socket.close(),
  };
};
