/** The contract on every adapter. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import { openSqliteLogStore } from '../../relay/log/sqlite-log-store.ts';
import { logStoreContract } from './log-store.ts';

function temporaryDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'placette-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'relay.db');
}

logStoreContract('memory', async () => ({ store: createMemoryLogStore() }));

logStoreContract('SQLite', async () => {
  const path = temporaryDatabase();
  const store = openSqliteLogStore(path);
  let open = store;
  onTestFinished(() => open.close());
  return {
    store,
    reopen: async () => {
      await open.close();
      open = openSqliteLogStore(path);
      return open;
    },
  };
});

it('SQLite refuses a database of a newer Placette', () => {
  const path = temporaryDatabase();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openSqliteLogStore(path)).toThrow('newer');
});
