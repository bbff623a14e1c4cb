/** Finds connections whose other end vanished without a word (a phone in a lift): no answer to a ping within its period ends them. */
import type { WebSocket, WebSocketServer } from 'ws';
import type { Cancel } from '../surroundings.ts';

const PERIOD_MS = 30_000;

export function startHeartbeat(server: WebSocketServer): Cancel {
  const silent = new WeakSet<WebSocket>();
  server.on('connection', (socket) => socket.on('pong', () => silent.delete(socket)));
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, PERIOD_MS);
  timer.unref();
  return () => clearInterval(timer);
}
