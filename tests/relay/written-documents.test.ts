/** Nobody can write in so many documents that no operation could hold what their removal must name. */
import { describe, expect, it } from 'vitest';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { Reader } from '../../core/bytes/reader.ts';
import { type DocId, NO_ENVELOPE, NO_GENERATION } from '../../core/id/id.ts';
import { removeMember } from '../../core/roster/members.ts';
import type { Cut } from '../../core/roster/operation.ts';
import { readCuts } from '../../core/roster/operation-fields.ts';
import { DOCUMENTS_PER_MEMBER } from '../../relay/document/written-documents.ts';
import { person } from '../core/fixture/person.ts';
import { NOON } from '../core/fixture/story.ts';
import { put, refusal } from './fixture/asking.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { rosterPut } from './fixture/lodging.ts';

const FULL = ['quota', 'documents'];

/** As if `count` documents had got one envelope each. */
async function wroteIn({ stage, space, group }: Lane, { device }: DeviceKeys, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const doc = await docOf(group, 'work', `${device} ${n}`);
    const place = { space, doc, gen: NO_GENERATION, seq: 1, device, ctr: 1 };
    await stage.store.append([{ ...place, hash: NO_ENVELOPE, envelope: new Uint8Array(1) }]);
  }
}

async function append(
  { group }: Lane,
  author: DeviceKeys,
  doc: DocId,
  { req, ch }: { req: number; ch: number },
) {
  const envelopes = [await createAuthor(group, author, doc).write('un')];
  return { type: 'append' as const, ch, req, mode: 'fresh' as const, envelopes };
}

async function subscribed(client: TestClient, { space }: Lane, docs: readonly DocId[]): Promise<void> {
  for (const [index, doc] of docs.entries()) await client.subscribe(index + 1, space, doc);
}

describe('somebody who writes in many documents', () => {
  it('[E7] begins no 601st, goes on in those they have, and can be removed', async () => {
    const lane = await openLane();
    const { group, hers, theirs, awa, jeanne, space } = lane;
    await wroteIn(lane, jeanne, DOCUMENTS_PER_MEMBER - 1);
    const [last, beyond] = [await docOf(group, 'work', 'last'), await docOf(group, 'work', 'beyond')];
    await subscribed(theirs, lane, [last, beyond]);
    const pen = createAuthor(group, jeanne, last);
    const writes = async (req: number) => {
      const envelopes = [await pen.write('un')];
      return refusal(theirs, { type: 'append', ch: 1, req, mode: 'fresh', envelopes });
    };
    expect(await writes(1)).toBe('ack');
    expect(await refusal(theirs, await append(lane, jeanne, beyond, { req: 2, ch: 2 }))).toEqual(FULL);
    expect(await writes(3)).toBe('ack');
    await hers.subscribe(1, space, beyond);
    expect(await refusal(hers, await append(lane, awa, beyond, { req: 1, ch: 1 }))).toBe('ack'); // others have their own count

    const roster = group.roster();
    const removal = async (cuts: readonly Cut[]) =>
      removeMember(roster, group.keys(), { member: group.member(jeanne), cuts }, awa, NOON);
    const first = await removal([]);
    hers.send(rosterPut(group, 2, roster.head, [first.op], first.boxes));
    const answer = await hers.answer(2);
    if (answer.type !== 'nack') throw new Error('cuts that name nothing were taken');
    const second = await removal(readCuts(new Reader(answer.detail)));
    expect(await refusal(hers, rosterPut(group, 3, roster.head, [second.op], second.boxes))).toBe('ack');
  });

  it('[E7] shares the count among their devices, since a removal names each of them', async () => {
    const lane = await openLane();
    const { group, theirs, jeanne, stage } = lane;
    const tablet = await person('jeanne/tablet');
    const before = group.roster();
    const boxes = await group.addDevice(tablet, { by: jeanne });
    expect(await refusal(theirs, put(group, 1, before, boxes))).toBe('ack');
    await wroteIn(lane, jeanne, DOCUMENTS_PER_MEMBER - 1);
    const other = await stage.connect(tablet);
    const docs = [await docOf(group, 'work', 'last'), await docOf(group, 'work', 'beyond')];
    await subscribed(other, lane, docs);
    const [last, beyond] = docs;
    if (!last || !beyond) throw new Error('two documents');
    expect(await refusal(other, await append(lane, tablet, last, { req: 2, ch: 1 }))).toBe('ack');
    expect(await refusal(other, await append(lane, tablet, beyond, { req: 3, ch: 2 }))).toEqual(FULL);
  });

  it('[E7] gets no further by beginning many at once', async () => {
    const lane = await openLane();
    const { group, jeanne, space, stage } = lane;
    await wroteIn(lane, jeanne, DOCUMENTS_PER_MEMBER - 2);
    const docs = await Promise.all([1, 2, 3, 4, 5].map((n) => docOf(group, 'work', `at once ${n}`)));
    const clients = await Promise.all(docs.map(() => stage.connect(jeanne)));
    const writes = await Promise.all(docs.map((doc) => append(lane, jeanne, doc, { req: 1, ch: 1 })));
    for (const [index, client] of clients.entries())
      await subscribed(client, lane, docs.slice(index, index + 1));
    for (const [index, client] of clients.entries()) client.send(...writes.slice(index, index + 1));
    const answers = await Promise.all(clients.map((client) => client.answer(1)));
    expect(answers.filter(({ type }) => type === 'ack')).toHaveLength(2);
    expect(await stage.store.headsOf(space, [jeanne.device])).toHaveLength(DOCUMENTS_PER_MEMBER);
  });
});
