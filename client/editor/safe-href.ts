/** Which addresses may become links: never one that would run something or carry its own content. */

const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:'];
const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/u;
const MAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

/** The whole address as the browser reads it; undefined for what may not be one. */
export function safeHref(address: unknown): string | undefined {
  const url = typeof address === 'string' ? parse(address.trim()) : undefined;
  return url && SCHEMES.includes(url.protocol) ? url.href : undefined;
}

/** As people type it: `placette.fr` and `awa@example.org` too. */
export function typedHref(typed: string): string | undefined {
  const text = typed.trim();
  if (MAIL.test(text)) return safeHref(`mailto:${text}`);
  if (DOMAIN.test(text)) return safeHref(`https://${text}`);
  return safeHref(text);
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
