/** Two devices of core, a relay with its disk, and real WebSockets between them: a fact goes over, is answered, and a newcomer reads both. */
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { bytesToHex } from '../../../core/bytes/hex.ts';
import { randomBytes } from '../../../core/crypto/digest.ts';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { beginAsNeighbour, enterAsNeighbour, type NodeNeighbour } from '../../peers/node-neighbour.ts';
import { runRelay } from '../../relay/fixture/running.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';

beforeAll(() => startAutomerge(automergeWasm()));

async function closedAfterwards(neighbour: Promise<NodeNeighbour>): Promise<NodeNeighbour> {
  const opened = await neighbour;
  onTestFinished(() => opened.close());
  return opened;
}

it(
  '[E8] [E9] a fact goes from one device to another, is answered, and comes back',
  { timeout: 20_000 },
  async () => {
    const { url } = await runRelay();
    const awa = await closedAfterwards(beginAsNeighbour(url));
    const hers = await awa.openRegister();
    const long = Array.from({ length: 7 }, () => bytesToHex(randomBytes(60_000))).join('');
    const asked = await hers.say({
      type: 'question.asked',
      subject: 'dec_four',
      payload: { text: long },
    });
    const jeanne = await closedAfterwards(enterAsNeighbour(url, await awa.invite('observer')));
    const theirs = await jeanne.openRegister();
    // longer than an envelope takes [E5]
    expect(await theirs.shows(asked.id)).toEqual(asked);
    const answer = await theirs.say({
      type: 'question.answered',
      subject: 'dec_four',
      payload: {},
      prev: [asked.id],
    });
    expect(await hers.shows(answer.id)).toEqual(answer);
    const paul = await closedAfterwards(enterAsNeighbour(url, await awa.invite('member')));
    const his = await paul.openRegister();
    await his.shows(answer.id);
    const states = await Promise.all(
      [hers, theirs, his].map(async (one) => (await one.read()).canonicalState()),
    );
    expect(new Set(states).size).toBe(1);
    expect((await his.read()).facts.size).toBe(2);
    await Promise.all([awa.allSent(), jeanne.allSent()]);
    const { storage } = paul.profile;
    const doc = await paul.docOf('decisions');
    if (!doc) expect.unreachable();
    // every envelope of a record is kept [L5]
    expect(await storage.count('envelopes', [paul.book.space, doc])).toBeGreaterThan(2);
    expect(await storage.count('refused', [])).toBe(0);
  },
);
