/** What every answer carries: nothing is loaded from elsewhere, nobody frames us, no address leaks (§8). */
import type { MiddlewareHandler } from 'hono';

/** Images come from here alone, and from the map tiles that the operator allows: no picture tells a stranger who looks. */
function contentSecurityPolicy(tileOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ["img-src 'self' blob: data:", ...tileOrigins].join(' '),
    "connect-src 'self' https: wss: http://localhost:* ws://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const HALF_YEAR_S = 15_552_000;

export interface HeaderOptions {
  /** Only with a certificate that others vouch for; a local one may go away again, and would lock people out. */
  readonly hsts: boolean;
  /** `https://tuiles.example`: where map tiles may come from. */
  readonly tileOrigins: readonly string[];
}

export function securityHeaders(options: HeaderOptions): MiddlewareHandler {
  const policy = contentSecurityPolicy(options.tileOrigins);
  return async function securityHeaders(c, next) {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()');
    if (options.hsts) c.header('Strict-Transport-Security', `max-age=${HALF_YEAR_S}`);
  };
}
