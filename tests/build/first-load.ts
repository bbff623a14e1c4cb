/**
 * The scripts and styles a browser must have before a group can be used: index.html, its static imports, and the workplace, which
 * main.tsx imports as soon as the guards let it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const AT_ONCE = /\bimport\(\s*["'`](\.{1,2}\/open-workplace-[^"'`]+\.js)["'`]\s*\)/g;

/** Paths relative to `folder`, without duplicates. Chunks that wait for a person (another language) are not part of it. */
export function firstLoadFiles(folder: string): readonly string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    const script = readFileSync(join(folder, path), 'utf8');
    for (const [, specifier] of [...script.matchAll(IMPORT), ...script.matchAll(AT_ONCE)]) {
      visit(join(dirname(path), specifier ?? ''));
    }
  };
  for (const tag of html.match(/<(?:script|link)\b[^>]*>/g) ?? []) {
    const path = /\b(?:src|href)="\/?([^":]+\.(?:js|css))"/.exec(tag)?.[1];
    if (path !== undefined) visit(path);
  }
  return [...found];
}
