/**
 * The walls of docs/architecture.md are lint and type errors. A rule can die in silence (a pattern that no
 * longer matches, a plugin that fails to load), so each is shown something it must refuse.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WALL_CASES } from './cases.ts';

const root = join(import.meta.dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const TSCONFIGS = ['', 'core', 'relay', 'client', 'client/build'].map((room) => join(room, 'tsconfig.json'));

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(import.meta.dirname, 'tmp-'));
  for (const file of ['.oxlintrc.json', ...TSCONFIGS]) cpSync(join(root, file), join(tree, file));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

it('lint refuses what crosses a wall, and nothing else', () => {
  for (const { path, code } of WALL_CASES) write(path, code);
  const rulesByPath = lint(WALL_CASES.map(({ path }) => path));
  const wrong = WALL_CASES.filter(({ path, rule }) => {
    const rules = rulesByPath.get(path);
    return rule === undefined ? rules !== undefined : !rules?.has(rule);
  });
  expect(wrong).toEqual([]);
}, 60_000);

it('in core, document and process are type errors, whatever its packages bring along', () => {
  const packages = ['yjs', 'y-websocket', 'y-protocols/awareness', 'lib0/encoding'];
  const code = packages.map((name) => `export type * from '${name}';\n`).join('');
  write('core/globals.ts', `${code}export const found = [document, process, window, Buffer];\n`);
  expect(unknownNames('core')).toEqual(['document', 'process', 'window', 'Buffer']);
}, 60_000);

it('in the client, process is a type error', () => {
  write('client/globals.ts', 'export const found = [document, process, Buffer];\n');
  expect(unknownNames('client')).toEqual(['process', 'Buffer']);
}, 60_000);

function write(path: string, code: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), code);
}

interface Report {
  readonly diagnostics: readonly { readonly code?: string; readonly filename: string }[];
}

/** The rules that spoke, by file. Files are named one by one: git ignores their tree, and so would oxlint. */
function lint(paths: readonly string[]): Map<string, Set<string>> {
  const args = ['--type-aware', '--format=json', ...paths];
  const { stdout, stderr } = spawnSync(bin('oxlint'), args, { cwd: tree, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not report: ${stdout}${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const rules = new Map<string, Set<string>>();
  for (const { code, filename } of report.diagnostics) {
    const path = relative(tree, join(tree, filename));
    rules.set(path, (rules.get(path) ?? new Set()).add(code ?? 'unnamed'));
  }
  return rules;
}

/** The names that `tsc` does not know in that room. */
function unknownNames(room: string): readonly string[] {
  const { stdout } = spawnSync(bin('tsc'), ['-p', room], { cwd: tree, encoding: 'utf8' });
  return [...stdout.matchAll(/Cannot find name '(\w+)'/g)].flatMap(([, name]) => name ?? []);
}
