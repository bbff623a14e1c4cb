/** One line for each request: what kind, how it ended, how long. No path (it can name an object), no address, no header [K5]. */
import type { MiddlewareHandler } from 'hono';
import type { Clock, Log } from '../surroundings.ts';

export function accessLog(log: Log, clock: Clock): MiddlewareHandler {
  return async function accessLog(c, next) {
    const startedAt = clock.now();
    await next();
    const ms = clock.now() - startedAt;
    log({ level: 'info', event: 'request', kind: kindOf(c.req.path), status: c.res.status, ms });
  };
}

function kindOf(path: string): string {
  if (path === '/ws' || path === '/healthz' || path === '/config.json' || path === '/confiance')
    return path.slice(1);
  if (path.startsWith('/v1/')) return 'blob';
  return path.startsWith('/assets/') ? 'asset' : 'page';
}
