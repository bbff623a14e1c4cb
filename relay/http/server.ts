/** The listening port: plain http, or https with a plain door beside it that only explains. Stops without cutting anybody short. */
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, Server as HttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { SUBPROTOCOL } from '../../core/protocol/frames.ts';
import { createOnePort } from '../https/one-port.ts';
import { startHeartbeat } from './heartbeat.ts';

export interface Listening {
  readonly port: number;
  /** From now on new connections get this certificate. */
  renew(certificate: { readonly cert: string; readonly key: string }): void;
  close(): Promise<void>;
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

export interface ServerOptions {
  readonly fetch: Fetch;
  readonly host: string | undefined;
  readonly port: number;
  /** Largest message; a larger one closes its connection with 1009. */
  readonly frameBytes: number;
  readonly tls?: { readonly cert: string; readonly key: string; readonly plainFetch: Fetch };
}

const FAREWELL_MS = 2000;

/** Rejects when the port is taken or not allowed. */
export async function listen(options: ServerOptions): Promise<Listening> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.frameBytes,
    perMessageDeflate: false, // sealed bytes do not get smaller
    handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
  });
  const stopHeartbeat = startHeartbeat(sockets);
  const { fetch, tls } = options;
  const secure = tls && { createServer: createHttpsServer, serverOptions: { cert: tls.cert, key: tls.key } };
  const main = asHttp(createAdaptorServer({ fetch, websocket: { server: sockets }, ...secure }));
  const plain = tls && asHttp(createAdaptorServer({ fetch: tls.plainFetch }));
  const door: Server = plain ? createOnePort(main, plain) : main;
  const connected = rawSockets(door);
  door.listen({ port: options.port, host: options.host });
  await once(door, 'listening');
  return {
    port: portOf(door),
    renew(certificate) {
      if (main instanceof HttpsServer) main.setSecureContext(certificate);
    },
    async close() {
      stopHeartbeat();
      const closed = once(door, 'close');
      door.close();
      await farewell(sockets);
      for (const server of [main, plain]) server?.closeAllConnections();
      for (const socket of connected) socket.destroy();
      await closed;
    },
  };
}

/** Every open connection, also one that has said nothing yet or is still shaking hands: no http server knows those. */
function rawSockets(door: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  door.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Each connection was told to close; who does not answer is cut off. */
async function farewell(sockets: WebSocketServer): Promise<void> {
  const patience = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, FAREWELL_MS);
  await Promise.all([...sockets.clients].map((socket) => once(socket, 'close')));
  clearTimeout(patience);
}

function asHttp(server: ServerType): HttpServer {
  if ('closeAllConnections' in server) return server;
  throw new Error('only HTTP/1.1 is served');
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
