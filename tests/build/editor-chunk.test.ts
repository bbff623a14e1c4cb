/** Rich text is fetched when a task is opened, never before. Reads dist/client, so it runs after the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoadFiles } from './first-load.ts';

const client = join(import.meta.dirname, '../../dist/client');

it('nothing of the editor is in the first load', () => {
  const files = firstLoadFiles(client);
  const withEditor = files.filter((file) =>
    /ProseMirror|y-sync|text-editor/.test(readFileSync(join(client, file), 'utf8')),
  );
  expect(withEditor).toEqual([]);
});
