/**
 * What people see before they trust the local certificate: why Placette cannot work over http, and how to go on. Static, self-contained,
 * in French first. Over https the same page is at /confiance.
 */
import { Hono } from 'hono';
import { securityHeaders } from '../http/security-headers.ts';
import css from './trust-page.css?raw';
import html from './trust-page.html?raw';

const ADDRESS = '%HTTPS_ADDRESS%';

/** `authorityPem`: the certificate to download; its key stays where it is. */
export function trustPages(authorityPem: string): Hono {
  const app = new Hono();
  app.get('/confiance', (c) => c.html(html.replaceAll(ADDRESS, httpsAddress(c.req.header('host')))));
  app.get('/confiance.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/placette-ca.crt', (c) =>
    c.body(authorityPem, 200, {
      'Content-Type': 'application/x-x509-ca-cert',
      'Content-Disposition': 'attachment; filename="placette-ca.crt"',
    }),
  );
  return app;
}

/** Every other address leads to the page. */
export function plainPages(authorityPem: string): Hono {
  const app = new Hono();
  app.use(securityHeaders({ hsts: false, tileOrigins: [] }));
  app.route('/', trustPages(authorityPem));
  return app.all('*', (c) => c.redirect('/confiance', 302));
}

/** With a certificate that browsers know there is nothing to explain. */
export function secureRedirect(): Hono {
  return new Hono().all('*', (c) => {
    const url = new URL(c.req.url);
    return c.redirect(httpsAddress(c.req.header('host')).slice(0, -1) + url.pathname + url.search, 308);
  });
}

/** Goes through URL, so that no Host header can write into the page. */
function httpsAddress(host: string | undefined): string {
  const address = `https://${host ?? 'localhost'}/`;
  return URL.canParse(address) ? `${new URL(address).origin}/` : '/';
}
