/** One port for https and http: a TLS connection begins with the byte 0x16, nothing in plain http does. */
import type { Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';

const TLS_HANDSHAKE = 0x16;
/** Who connects and says nothing is no browser. */
const SILENCE_MS = 10_000;

export function createOnePort(secure: HttpServer, plain: HttpServer): Server {
  const door = createServer((socket) => {
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => hand(socket, secure, plain));
  });
  for (const server of [secure, plain]) {
    door.once('listening', () => server.emit('listening')); // from here on Node watches their connections and timeouts
    door.once('close', () => server.close());
  }
  return door;
}

function hand(socket: Socket, secure: HttpServer, plain: HttpServer): void {
  const first: unknown = socket.read();
  if (!(first instanceof Uint8Array)) {
    socket.destroy(); // it closed before its first byte
    return;
  }
  socket.setTimeout(0);
  socket.removeAllListeners('timeout');
  socket.unshift(first);
  (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
}
