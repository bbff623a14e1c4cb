/**
 * Pasted HTML before a browser reads it: without style sheets and scripts, and with styles and event handlers under names that do nothing.
 * Chromium holds even a document that nobody sees to the page's policy, and would report each of them.
 */

const DROPPED = /^<(style|script)\b/i;
const ATTRIBUTE = /([\s"'/])(style|on[a-z]+)(?=\s*=)/gi;

/** `style="…"` becomes `data-style="…"`. In one pass, whatever was copied. */
export function cleanPasted(html: string): string {
  let cleaned = '';
  let at = 0;
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', at)) {
    cleaned += html.slice(at, start);
    const end = endOfTag(html, start);
    const tag = html.slice(start, end);
    const [, dropped] = DROPPED.exec(tag) ?? [];
    if (dropped === undefined) cleaned += tag.replace(ATTRIBUTE, '$1data-$2');
    at = dropped === undefined ? end : endOfElement(html, dropped, end);
  }
  return cleaned + html.slice(at);
}

/** After its `>`, not counting one in a quoted value; a `<` that opens no tag is only itself. */
function endOfTag(html: string, start: number): number {
  if (!/[a-z]/i.test(html.charAt(start + 1))) return start + 1;
  let quote = '';
  for (let i = start; i < html.length; i++) {
    const char = html.charAt(i);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return i + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return html.length;
}

/** One that is never closed takes the rest with it, as it would in a page. */
function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) return html.length;
  const end = html.indexOf('>', found.index);
  return end === -1 ? html.length : end + 1;
}
