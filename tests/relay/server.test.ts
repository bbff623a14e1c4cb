/** The whole relay over real sockets: what a phone on the same network meets. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { lodge } from './fixture/lodging.ts';
import { connectOverWebSocket } from './fixture/over-websocket.ts';
import { runRelay, temporaryFolder, type TestRelay } from './fixture/running.ts';

/** Over plain http; with https the door beside it answers. */
async function fetchHealth({ port }: TestRelay): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
}

describe('a relay on a real port', () => {
  it('[L1] passes an envelope from one WebSocket to another, and keeps it over a restart', async () => {
    const [awa, jeanne] = await Promise.all([person('awa'), person('jeanne')]);
    const group = await beginGroup(awa);
    await group.welcome(jeanne);
    const { space } = group.roster();
    const doc = await docOf(group);
    const pen = createAuthor(group, awa, doc);
    const env = { DATA_DIR: temporaryFolder() };

    const first = await runRelay({ env });
    const hers = await connectOverWebSocket(first.url, awa);
    await lodge(hers, group);
    await hers.subscribe(1, space, doc);
    const theirs = await connectOverWebSocket(first.url, jeanne);
    const state = await theirs.subscribe(2, space, doc);
    const envelope = await pen.write('Perceuse');
    hers.send({ type: 'append', ch: 1, req: 1, mode: 'fresh', envelopes: [envelope] });
    expect(await hers.answer(1)).toMatchObject({ type: 'ack', seqs: [1] });
    expect(await theirs.until('entries')).toMatchObject({ entries: [{ seq: 1, envelope }] });
    await first.close();
    expect(await theirs.until('goaway')).toMatchObject({ reason: 'restarting' });
    expect(await theirs.closed()).toBe(4503);

    const second = await runRelay({ env });
    const again = await connectOverWebSocket(second.url, jeanne);
    const after = await again.subscribe(2, space, doc);
    expect(after).toMatchObject({ gen: state.gen, head: 1 });
    expect(await again.until('entries')).toMatchObject({ entries: [{ seq: 1, envelope }] });
  });

  for (const args of [[], ['--https']]) {
    const scheme = args.length > 0 ? 'https' : 'http';
    it(`stops over ${scheme} while somebody has said nothing yet, or half of what begins a connection`, async () => {
      const relay = await runRelay({ args });
      const halves = ['', 'GET / HT', '\u0016\u0003\u0001\u0002\u0000\u0001'];
      const ends: Promise<unknown>[] = [];
      for (const half of halves) {
        const socket = connect({ port: relay.port, host: '127.0.0.1' });
        socket.on('error', () => undefined); // cut off is how it ends
        socket.resume();
        ends.push(once(socket, 'close'));
        await once(socket, 'connect');
        await new Promise<unknown>((written) => socket.write(half, 'latin1', written));
      }
      await fetchHealth(relay); // by now the relay has accepted all of them
      await relay.close();
      await Promise.all(ends);
    }, 8000);
  }
});
