/** Everything the relay answers over http: the protocol's socket, the client, and two small facts about itself. */
import { type HttpBindings, upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import { blobRoutes } from '../blob/blob-routes.ts';
import type { BlobStore } from '../blob/blob-store.ts';
import type { Config } from '../config/config.ts';
import type { Relay } from '../relay.ts';
import type { Clock, Log } from '../surroundings.ts';
import { accessLog } from './access-log.ts';
import { originOf, peerOf } from './peer.ts';
import { reachableOrigin } from './reachable-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { staticClient } from './static-client.ts';
import { relayEvents } from './websocket.ts';

export interface App {
  readonly relay: Relay;
  readonly blobs: BlobStore;
  readonly config: Pick<
    Config,
    'publicUrl' | 'origins' | 'trustProxy' | 'tls' | 'host' | 'blobLimits' | 'tileOrigins'
  >;
  /** Folder of the built client. */
  readonly clientDir: string;
  /** Pages about the local certificate, when there is one. */
  readonly trustPages: Hono | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

export function createApp({
  relay,
  blobs,
  config,
  clientDir,
  trustPages,
  log,
  clock,
}: App): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const { tileOrigins } = config;
  app.use(accessLog(log, clock), securityHeaders({ hsts: config.tls.type === 'given', tileOrigins }));
  app.get('/ws', (c, next) =>
    upgradeWebSocket(() => relayEvents(relay, peerOf(c.env.incoming, config)))(c, next),
  );
  app.get('/ws', (c) => c.text('This address speaks placette.v1 over WebSocket.\n', 426));
  app.get('/healthz', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok', connections: relay.stats().connections });
  });
  app.get('/config.json', (c) => {
    c.header('Cache-Control', 'no-store');
    const publicUrl = reachableOrigin(originOf(c.env.incoming, config.trustProxy), config);
    const localCertificate = config.tls.type === 'local'; // our own: a device must be told to trust it
    return c.json({ publicUrl, https: publicUrl.startsWith('https:'), localCertificate, tileOrigins });
  });
  app.route(
    '/',
    blobRoutes({
      store: blobs,
      rosterOf: (space) => relay.rosterOf(space),
      originsOf: (c) => peerOf(c.env.incoming, config).origins,
      limits: config.blobLimits,
      clock,
      log,
    }),
  );
  if (trustPages) app.route('/', trustPages);
  app.route('/', staticClient(clientDir));
  app.onError((_error, c) => c.text('Something failed here. Please try again.\n', 500));
  return app;
}
