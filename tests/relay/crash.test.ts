/** kill -9 in the middle of appends, over a real WebSocket, on a real file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { openSqliteLogStore } from '../../relay/log/sqlite-log-store.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { lodge } from './fixture/lodging.ts';
import { connectOverWebSocket } from './fixture/over-websocket.ts';
import { temporaryFolder } from './fixture/running.ts';

const ENVELOPES = 1200;
/** Sent at once in each turn: within the burst that one connection may append. */
const SENT = 400;
const KILLED_AFTER = [1, 60, 200];

/** The relay as `npm run dev` starts it, in a process of its own. */
async function separateRelay(dataDir: string) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir };
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['client/build/run-typescript.mjs', 'relay/main.ts'], {
    env,
    cwd: root,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const url = /^Placette: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error('the relay did not start');
}

it('[L4] acknowledged ⊆ stored and nothing doubled, whenever the relay is killed', async () => {
  const awa = await person('awa');
  const group = await beginGroup(awa);
  const { space } = group.roster();
  const doc = await docOf(group);
  const pen = createAuthor(group, awa, doc);
  const envelopes: Bytes[] = [];
  for (let n = 0; n < ENVELOPES; n++) envelopes.push(await pen.write(`mot ${n}`));
  const dataDir = temporaryFolder();
  const acknowledged = new Set<number>();

  for (const [turn, killedAfter] of KILLED_AFTER.entries()) {
    const { child, url } = await separateRelay(dataDir);
    const client = await connectOverWebSocket(url, awa);
    if (turn === 0) await lodge(client, group);
    const { yourCtr } = await client.subscribe(1, space, doc);
    for (const [index, envelope] of envelopes.entries()) {
      if (index >= yourCtr && index < yourCtr + SENT)
        client.send({ type: 'append', ch: 1, req: index, mode: 'fresh', envelopes: [envelope] });
    }
    for (let count = 0; count < killedAfter; count++) acknowledged.add((await client.until('ack')).req);
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await Promise.all([dead, client.closed()]);
    for (const frame of client.frames) if (frame.type === 'ack') acknowledged.add(frame.req);
  }

  const store = openSqliteLogStore(join(dataDir, 'relay.db'));
  onTestFinished(() => store.close());
  const stored = await store.readEntries({ space, doc }, 0, 1e9);
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  const written = stored.map(({ envelope }) => bytesToHex(envelope));
  expect(new Set(written).size).toBe(written.length);
  expect(written).toEqual(envelopes.slice(0, written.length).map(bytesToHex));
  acknowledged.delete(900); // the chain's own request
  for (const req of acknowledged) expect(written).toContain(bytesToHex(envelopes[req] ?? new Uint8Array(0)));
  expect(acknowledged.size).toBeGreaterThan(100);
}, 60_000);
