/** The scripts and styles a browser must have before the first screen: index.html, then static imports. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Paths relative to `folder`, without duplicates. Lazy chunks, `import()`, are not part of it. */
export function firstLoadFiles(folder: string): readonly string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    for (const [, specifier] of readFileSync(join(folder, path), 'utf8').matchAll(IMPORT)) {
      visit(join(dirname(path), specifier ?? ''));
    }
  };
  for (const tag of html.match(/<(?:script|link)\b[^>]*>/g) ?? []) {
    const path = /\b(?:src|href)="\/?([^":]+\.(?:js|css))"/.exec(tag)?.[1];
    if (path !== undefined) visit(path);
  }
  return [...found];
}
