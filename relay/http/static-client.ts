/**
 * The built client: hashed assets for ever, pages always asked again, and any other path is a screen of the one page. Compressed
 * copies come from the build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

export function staticClient(folder: string): Hono {
  const app = new Hono();
  if (!existsSync(join(folder, 'index.html'))) {
    return app.get('*', (c) => c.text('The client is not built. Run: npm run build\n', 503));
  }
  app.use(async (c, next) => {
    await next();
    const isHashed = c.req.path.startsWith('/assets/') && c.res.ok;
    c.header('Cache-Control', isHashed ? FOR_EVER : ASK_AGAIN);
  });
  app.get('*', serveStatic({ root: folder, precompressed: true }));
  app.get('/assets/*', (c) => c.notFound());
  app.get('*', serveStatic({ root: folder, path: 'index.html', precompressed: true }));
  return app;
}
