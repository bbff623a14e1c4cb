/** Each wall with one import that must be refused, and the neighbours that must stay allowed. */

export interface WallCase {
  readonly path: string;
  readonly code: string;
  /** The rule that refuses it; undefined when the code is allowed. */
  readonly rule: string | undefined;
}

const WALL = 'eslint(no-restricted-imports)';
const refused = (path: string, specifier: string): WallCase => ({
  path,
  code: imports(specifier),
  rule: WALL,
});
const allowed = (path: string, specifier: string): WallCase => ({
  path,
  code: imports(specifier),
  rule: undefined,
});
const imports = (specifier: string): string => `export * from '${specifier}';\n`;

export const WALL_CASES: readonly WallCase[] = [
  refused('core/doc/a01.ts', '../../relay/main.ts'),
  refused('core/doc/a02.ts', '../../client/main.tsx'),
  refused('core/doc/a03.ts', 'node:fs'),
  refused('core/doc/a04.ts', 'fs'),
  refused('core/doc/a05.ts', 'ws'),
  refused('core/doc/a06.ts', 'solid-js'),
  refused('core/doc/a07.ts', 'idb'),
  refused('core/doc/a08.ts', 'hono'),
  allowed('core/doc/a09.ts', 'yjs'),
  allowed('core/doc/a10.ts', 'y-protocols/awareness'),
  allowed('core/doc/a11.ts', '../bytes/bytes.ts'),
  allowed('core/sync/a12.ts', '../doc/a09.ts'),
  allowed('core/sync/space/a13.ts', '../relay/relay-link.ts'),
  allowed('core/sync/space/a14.ts', '../../doc/a09.ts'),
  refused('core/sync/space/a15.ts', '../../../relay/main.ts'),
  refused('core/sync/space/deep/a16.ts', '../../../../client/main.tsx'),
  refused('core/sync/space/deep/a17.ts', 'node:fs'),
  allowed('core/sync/space/deep/a18.ts', '../../relay/relay-link.ts'),
  refused('core/a19.ts', '../relay/main.ts'),
  allowed('core/recovery/a20.ts', '@scure/bip39'),
  allowed('core/recovery/a21.ts', '@scure/bip39/wordlists/french.js'),
  refused('core/recovery/a22.ts', '@noble/hashes/sha2.js'),

  refused('core/bytes/b01.ts', 'yjs'),
  refused('core/id/b02.ts', 'yjs'),
  refused('core/result/b03.ts', 'lib0/encoding'),
  refused('core/canonical-json/b04.ts', 'yjs'),
  refused('core/crypto/b05.ts', 'y-protocols/sync'),
  refused('core/protocol/b06.ts', '../sync/outbox.ts'),
  refused('core/roster/b07.ts', '../doc/doc.ts'),
  refused('core/roster/b08.ts', '../plan/task.ts'),
  refused('core/crypto/b09.ts', '../a-room-of-tomorrow/thing.ts'),
  refused('core/crypto/deep/b10.ts', '../../doc/doc.ts'),
  refused('core/protocol/b11.ts', 'node:crypto'),
  refused('core/roster/b12.ts', '../../client/main.tsx'),
  refused('core/roster/b13.ts', '../../relay/main.ts'),
  refused('core/roster/b17.ts', '@scure/bip39'),
  allowed('core/roster/b14.ts', '../crypto/ring.ts'),
  allowed('core/crypto/deep/b15.ts', '../../bytes/bytes.ts'),
  allowed('core/crypto/b16.ts', './ring.ts'),

  refused('relay/c01.ts', '../core/doc/doc.ts'),
  refused('relay/c02.ts', '../core/sync/outbox.ts'),
  refused('relay/c03.ts', '../core/canonical-json/canonical-json.ts'),
  refused('relay/c04.ts', '../client/main.tsx'),
  refused('relay/c05.ts', 'yjs'),
  refused('relay/c06.ts', 'y-protocols/sync'),
  refused('relay/c07.ts', '@automerge/automerge/slim'),
  refused('relay/c08.ts', 'solid-js'),
  refused('relay/store/c09.ts', '../../core/plan/task.ts'),
  refused('relay/store/c10.ts', 'y-websocket'),
  refused('relay/store/sqlite/c15.ts', '../../../core/doc/doc.ts'),
  refused('relay/store/sqlite/c16.ts', '../../../client/main.tsx'),
  allowed('relay/store/sqlite/c17.ts', '../../../core/bytes/bytes.ts'),
  allowed('relay/store/sqlite/c18.ts', '../client/thing.ts'),
  allowed('relay/c11.ts', '../core/protocol/frame.ts'),
  allowed('relay/store/c12.ts', '../../core/roster/fold.ts'),
  allowed('relay/c13.ts', 'ws'),
  allowed('relay/c14.ts', 'node:fs'),

  refused('client/state/d01.ts', '../../relay/main.ts'),
  refused('client/d02.ts', '../relay/main.ts'),
  refused('client/state/d03.ts', 'node:fs'),
  refused('client/state/d04.ts', 'ws'),
  refused('client/platform/storage/d08.ts', '../../../relay/main.ts'),
  refused('client/platform/storage/deep/d09.ts', '../../../../relay/main.ts'),
  allowed('client/platform/storage/deep/d10.ts', '../../../../core/id/id.ts'),
  allowed('client/platform/storage/d11.ts', '../relay/thing.ts'),
  allowed('client/state/d05.ts', '../../core/doc/doc.ts'),
  allowed('client/d06.ts', './features/plan/plan.ts'),
  allowed('client/build/d07.ts', 'node:fs'),

  refused('client/g01.ts', 'prosemirror-view'),
  refused('client/state/g02.ts', 'y-prosemirror'),
  refused('client/platform/storage/g03.ts', 'prosemirror-model'),
  refused('client/platform/storage/deep/g04.ts', 'prosemirror-state'),
  refused('client/features/plan/g05.ts', 'prosemirror-view'),
  refused('client/features/plan/parts/g06.ts', 'y-prosemirror'),
  refused('client/features/plan/parts/small/g07.ts', 'y-prosemirror'),
  allowed('client/editor/g08.ts', 'prosemirror-view'),
  allowed('client/editor/g09.ts', 'y-prosemirror'),
  refused('client/editor/g10.ts', '../../relay/main.ts'),
  refused('client/editor/g11.ts', 'node:fs'),

  refused('client/features/plan/e01.ts', '../people/people.ts'),
  refused('client/features/plan/e02.ts', '../../features/people/people.ts'),
  refused('client/features/plan/parts/e03.ts', '../../people/people.ts'),
  refused('client/features/plan/parts/e04.ts', '../../../features/people/people.ts'),
  refused('client/features/plan/e05.ts', '../../../relay/main.ts'),
  refused('client/features/plan/parts/e06.ts', 'node:fs'),
  refused('client/features/plan/parts/small/e11.ts', '../../../people/people.ts'),
  allowed('client/features/plan/parts/small/e12.ts', '../../plan.ts'),
  allowed('client/features/plan/e07.ts', './parts/e09.ts'),
  allowed('client/features/plan/e08.ts', '../../ui/button.ts'),
  allowed('client/features/plan/parts/e09.ts', '../plan.ts'),
  allowed('client/features/plan/parts/e10.ts', '../../../../core/doc/doc.ts'),

  {
    path: 'core/doc/f01.ts',
    code: "import { b } from './f02.ts';\nexport const a = (): number => b();\n",
    rule: 'import(no-cycle)',
  },
  {
    path: 'core/doc/f02.ts',
    code: "import { a } from './f01.ts';\nexport const b = (): number => a();\n",
    rule: 'import(no-cycle)',
  },
  {
    path: 'core/doc/f03.ts',
    code: 'export const f = (value: any): unknown => value;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    path: 'core/doc/f04.ts',
    code: 'export const f = (text: string): number => JSON.parse(text).length;\n',
    rule: 'typescript(no-unsafe-return)',
  },
  {
    path: 'core/doc/f05.ts',
    code: 'export const f = (list: readonly string[]): string => list[0]!;\n',
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    path: 'relay/f06.ts',
    code: 'export function f(work: () => Promise<void>): void {\n  work();\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  { path: 'core/doc/f07.ts', code: 'export default 1;\n', rule: 'import(no-default-export)' },
  {
    path: 'client/ui/f08.tsx',
    code: 'export function Name({ name }: { name: string }) {\n  return <p>{name}</p>;\n}\n',
    rule: 'solid(no-destructure)',
  },
];
