/** Who is out: refused at every door from the moment on, told why before the channel ends, and let read up to that. */
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { type DocId, NO_GENERATION, NO_OP, type SpaceId } from '../../core/id/id.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import { person } from '../core/fixture/person.ts';
import { recoverySheet } from '../core/fixture/recovery-keys.ts';
import { beginGroup, DAY, NOON } from '../core/fixture/story.ts';
import { boxGet, get, proofOf, put, refusal, STRANGER } from './fixture/asking.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import type { TestClient } from './fixture/client.ts';
import { openLane } from './fixture/lane.ts';
import { rosterPut } from './fixture/lodging.ts';

/** What came about the chain and the channels, in order. */
function heard(client: TestClient): string[] {
  return client.frames.flatMap((frame) => {
    if (frame.type === 'closed') return [`closed ${frame.ch} ${frame.reason}`];
    return frame.type === 'roster' && frame.req === 0 ? ['roster'] : [];
  });
}

function sub(ch: number, space: SpaceId, doc: DocId) {
  const from = { gen: NO_GENERATION, cursor: 0, cursorHash: new Uint8Array(8) };
  return { type: 'sub' as const, ch, space, doc, ...from, wantEph: false };
}

function append(req: number, ch: number, envelope: Bytes) {
  return { type: 'append' as const, ch, req, mode: 'fresh' as const, envelopes: [envelope] };
}

describe('somebody who was removed', () => {
  it('[R5] hears of it, then loses every channel, and finds every door closed', async () => {
    const { group, hers, theirs, jeanne, space, doc, stage } = await openLane();
    await theirs.subscribe(1, space, doc);
    await theirs.subscribe(2, space, await docOf(group, 'inner'));
    await hers.subscribe(1, space, doc, true);
    let before = group.roster();
    const first = await group.rotate();
    expect(await refusal(hers, put(group, 1, before, first.boxes))).toBe('ack');
    const own = await boxGet(group, 2, jeanne.boxPub);
    theirs.send(own);
    expect((await theirs.until('box')).box).toHaveLength(80);
    before = group.roster();
    const { boxes } = await group.remove(group.member(jeanne));
    const pen = createAuthor(group, jeanne, doc);
    expect(await refusal(hers, put(group, 3, before, boxes))).toBe('ack');
    await theirs.settled();
    expect(heard(theirs)).toEqual(['roster', 'roster', 'closed 1 forbidden', 'closed 2 forbidden']);
    const out = ['forbidden', 'not-a-member'];
    expect(await refusal(theirs, append(3, 1, await pen.write('un')))).toEqual(['forbidden', 'no-channel']);
    expect(await refusal(theirs, { ...own, req: 4 })).toEqual(out);
    const epoch = currentEpoch(group.roster()).id;
    expect(await refusal(theirs, { type: 'box-put', req: 5, space, epoch, boxes: [] })).toEqual(out);
    const eph = { type: 'eph' as const, ch: 1, epoch, sealed: new Uint8Array(8) };
    theirs.send(eph);
    await theirs.settled();
    const again = await stage.connect(jeanne);
    again.send(sub(9, space, doc));
    expect(await again.until('closed')).toMatchObject({ ch: 9, reason: 'forbidden' });
    await hers.settled();
    expect(hers.frames.filter(({ type }) => type === 'eph')).toEqual([]);
  });

  it('[R5] reads the chain up to the operation that ended it, and nothing after', async () => {
    const { group, hers, theirs, space, jeanne } = await openLane();
    let before = group.roster();
    const { boxes } = await group.remove(group.member(jeanne));
    const removed = [...group.ops];
    expect(await refusal(hers, put(group, 1, before, boxes))).toBe('ack');
    before = group.roster();
    await group.addPerson();
    expect(await refusal(hers, put(group, 2, before))).toBe('ack');
    for (const from of [before.head, group.roster().head, NO_OP]) {
      theirs.send({ ...get(space, 4), from });
      const { ops, more } = await theirs.until('roster');
      expect(more).toBe(false);
      expect(ops).toEqual(from === before.head ? [] : removed);
    }
  });

  it('[R5] reads it in pages, to the last time they were in', async () => {
    const { group, hers, space, jeanne, stage } = await openLane({ limits: { frameBytes: 4096 } });
    for (let round = 0; round < 3; round++) {
      const before = group.roster();
      const removal = await group.remove(group.member(jeanne));
      expect(await refusal(hers, put(group, 1, before, removal.boxes))).toBe('ack');
      if (round === 2) continue;
      const inviting = group.roster();
      const link = await group.invite();
      expect(await refusal(hers, put(group, 2, inviting, link.boxes))).toBe('ack');
      const joining = group.roster();
      await group.join(jeanne, link);
      expect(await refusal(await stage.connect(jeanne), put(group, 3, joining))).toBe('ack');
    }
    const before = group.roster();
    const readable = [...group.ops];
    for (let n = 0; n < 20; n++) await group.addPerson();
    expect(await refusal(hers, put(group, 4, before))).toBe('ack');
    const client = await stage.connect(jeanne);
    const read: Bytes[] = [];
    for (let [from, more] = [NO_OP, true]; more;) {
      client.send({ ...get(space, 5), from });
      const page = await client.until('roster');
      read.push(...page.ops);
      from = await opHash(page.ops.at(-1) ?? new Uint8Array(0));
      more = page.more;
    }
    expect(read).toEqual(readable);
  });

  it('an observer from now on loses the channels that observers may not read, and keeps the others', async () => {
    const { group, hers, theirs, jeanne, space, doc } = await openLane();
    await theirs.subscribe(1, space, doc);
    await theirs.subscribe(2, space, await docOf(group, 'inner'));
    const before = group.roster();
    const boxes = await group.changeRole(group.member(jeanne), 'observer');
    expect(await refusal(hers, put(group, 1, before, boxes))).toBe('ack');
    await theirs.settled();
    expect(heard(theirs)).toEqual(['roster', 'closed 2 forbidden']);
  });

  it('is out as well who left, with all their devices', async () => {
    const { group, hers, theirs, jeanne, space, doc, stage } = await openLane();
    const tablet = await person('jeanne/tablet');
    let before = group.roster();
    const boxes = await group.addDevice(tablet, { by: jeanne });
    expect(await refusal(theirs, put(group, 1, before, boxes))).toBe('ack');
    const other = await stage.connect(tablet);
    await other.subscribe(1, space, doc);
    before = group.roster();
    await group.leave(jeanne);
    expect(await refusal(theirs, put(group, 2, before))).toBe('ack');
    await other.settled();
    expect(heard(other)).toEqual(['roster', 'closed 1 forbidden']);
    before = group.roster();
    await group.addPerson();
    expect(await refusal(hers, put(group, 3, before))).toBe('ack');
    other.send(get(space, 4));
    expect((await other.until('roster')).ops).toEqual(group.ops.slice(0, -1));
  });
});

describe('a guest whose day has passed', () => {
  async function withAGuest() {
    const lane = await openLane();
    const { group, hers, stage } = lane;
    const paul = await person('paul');
    const before = group.roster();
    const link = await group.invite({ role: 'guest' });
    await group.join(paul, link);
    await group.changeRole(group.member(paul), 'guest', { until: NOON + 3 * DAY });
    expect(await refusal(hers, put(group, 1, before, link.boxes))).toBe('ack');
    return { ...lane, paul, guest: await stage.connect(paul) };
  }

  it('is out by the relay’s clock at that second, with no frame of anybody', async () => {
    const { guest, space, doc, stage } = await withAGuest();
    await guest.subscribe(1, space, doc);
    await stage.advance(3 * DAY * 1000);
    await guest.settled();
    expect(heard(guest)).toEqual([]);
    await stage.advance(1000);
    expect(await guest.until('closed')).toEqual({ type: 'closed', ch: 1, reason: 'forbidden' });
    const over = ['forbidden', 'time-is-over'];
    expect(await refusal(guest, get(space, 1))).toEqual(over);
  });

  it('brings nothing more, their own or anybody’s, however it is dated', async () => {
    const { guest, group, hers, paul, space, stage } = await withAGuest();
    await stage.advance(4 * DAY * 1000);
    const over = ['forbidden', 'time-is-over'];
    const epoch = currentEpoch(group.roster()).id;
    expect(await refusal(guest, await boxGet(group, 1, paul.boxPub))).toEqual(over);
    expect(await refusal(guest, { type: 'box-put', req: 2, space, epoch, boxes: [] })).toEqual(over);
    const before = group.roster();
    const tablet = await person('paul/tablet');
    const boxes = await group.addDevice(tablet, { by: paul, at: NOON + 1 });
    expect(await refusal(guest, put(group, 3, before, boxes))).toEqual(over);
    await group.addPerson();
    expect(await refusal(guest, put(group, 4, before, boxes))).toEqual(over);
    expect(await refusal(hers, put(group, 5, before, boxes))).toBe('ack');
    expect(await refusal(await stage.connect(tablet), get(space, 6))).toEqual(over);
  });

  it('stays when a facilitator moves the day', async () => {
    const { guest, group, hers, paul, space, doc, stage } = await withAGuest();
    await guest.subscribe(1, space, doc);
    const before = group.roster();
    await group.changeRole(group.member(paul), 'guest', { until: NOON + 5 * DAY });
    expect(await refusal(hers, put(group, 2, before))).toBe('ack');
    await stage.advance(4 * DAY * 1000);
    await guest.settled();
    expect(heard(guest)).toEqual(['roster']);
    await stage.advance(2 * DAY * 1000);
    expect(await guest.until('closed')).toMatchObject({ ch: 1 });
  });
});

describe('who waits at the door', () => {
  it('[R4] reads the chain, and has no other right until they are let in', async () => {
    const { group, hers, space, doc, stage } = await openLane();
    const minh = await person('minh');
    let before = group.roster();
    const poster = await group.invite({ mode: 'approve' });
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const client = await stage.connect(minh, STRANGER);
    before = group.roster();
    await group.join(minh, poster);
    expect(await refusal(client, put(group, 1, before))).toBe('ack');
    expect(await stage.store.knowsDevice(minh.device)).toBe(false);
    client.send(get(space, 2));
    expect((await client.until('roster')).ops).toEqual(group.ops);
    const out = ['forbidden', 'not-a-member'];
    expect(await refusal(client, await boxGet(group, 3, minh.boxPub))).toEqual(out);
    const epoch = currentEpoch(group.roster()).id;
    expect(await refusal(client, { type: 'box-put', req: 4, space, epoch, boxes: [] })).toEqual(out);
    before = group.roster();
    await group.addPerson();
    expect(await refusal(client, put(group, 5, before))).toEqual(out);
    expect(await refusal(hers, put(group, 5, before))).toBe('ack');
    client.send(sub(1, space, doc));
    expect(await client.until('closed')).toMatchObject({ ch: 1, reason: 'forbidden' });
    before = group.roster();
    const boxes = await group.admit(minh);
    expect(await refusal(hers, put(group, 6, before, boxes))).toBe('ack');
    client.send(await boxGet(group, 7, minh.boxPub));
    expect((await client.until('box')).box).toHaveLength(80);
    await client.subscribe(1, space, doc);
  });

  it('is still a stranger who begins no space, until they are let in', async () => {
    const { group, hers, stage } = await openLane();
    const minh = await person('minh');
    const own = await beginGroup(minh);
    const begin = (req: number) => rosterPut(own, req, NO_OP, own.ops);
    let before = group.roster();
    const poster = await group.invite({ mode: 'approve' });
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const client = await stage.connect(minh, STRANGER);
    before = group.roster();
    await group.join(minh, poster);
    expect(await refusal(client, put(group, 2, before))).toBe('ack');
    expect(await refusal(client, begin(3))).toEqual(['forbidden', 'new-spaces']);
    before = group.roster();
    const boxes = await group.admit(minh);
    expect(await refusal(hers, put(group, 4, before, boxes))).toBe('ack');
    expect(await refusal(client, begin(5))).toBe('ack');
  });

  it('goes away with the invitation, and reads no further', async () => {
    const { group, hers, space, stage } = await openLane();
    const minh = await person('minh');
    let before = group.roster();
    const poster = await group.invite({ mode: 'approve' });
    await group.join(minh, poster);
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const client = await stage.connect(minh);
    before = group.roster();
    await group.revokeInvitation(poster);
    expect(await refusal(hers, put(group, 2, before))).toBe('ack');
    expect(await refusal(client, get(space, 3))).toEqual(['forbidden', 'not-a-member']);
    expect(await stage.store.knowsDevice(minh.device)).toBe(false);
  });
});

describe('a recovery sheet', () => {
  it('[R10] lets its holder read the chain and its own boxes, come back, and no one after', async () => {
    const { group, theirs, jeanne, awa, space, stage } = await openLane();
    const sheet = await recoverySheet('jeanne', space);
    let before = group.roster();
    const boxes = await group.setRecovery(sheet, { by: jeanne });
    expect(await refusal(theirs, put(group, 1, before, boxes))).toBe('ack');
    const found = await person('jeanne/found');
    const client = await stage.connect(found, STRANGER);
    const out = ['forbidden', 'not-a-member'];
    expect(await refusal(client, await boxGet(group, 1, sheet.box.publicKey))).toEqual(out);
    const wrong = await recoverySheet('another', space);
    const unknown = await proofOf(client, group, { keys: wrong }, found);
    expect(await refusal(client, get(space, 2, unknown))).toEqual(['forbidden', 'invite-unknown']);
    client.send(get(space, 3, await proofOf(client, group, { keys: sheet }, found)));
    expect((await client.until('roster')).ops).toEqual(group.ops);
    client.send(await boxGet(group, 4, sheet.box.publicKey, 'inner'));
    expect((await client.until('box')).box).toHaveLength(80);
    expect(await refusal(client, await boxGet(group, 5, awa.boxPub))).toEqual(out);
    before = group.roster();
    await group.recover(found, sheet);
    expect(await refusal(client, put(group, 6, before))).toBe('ack');
    const another = await person('jeanne/another');
    const late = await stage.connect(another, STRANGER);
    const spent = await proofOf(late, group, { keys: sheet }, another);
    expect(await refusal(late, get(space, 7, spent))).toEqual(['forbidden', 'invite-unknown']);
  });

  it('[R10] opens nothing once its owner’s time is over', async () => {
    const { group, hers, space, stage } = await openLane();
    const paul = await person('paul');
    const sheet = await recoverySheet('paul', space);
    const before = group.roster();
    await group.welcome(paul, { role: 'guest' });
    await group.setRecovery(sheet, { by: paul });
    await group.changeRole(group.member(paul), 'guest', { until: NOON + DAY });
    expect(await refusal(hers, put(group, 1, before, group.boxes))).toBe('ack');
    await stage.advance(2 * DAY * 1000);
    const found = await person('paul/found');
    const client = await stage.connect(found, STRANGER);
    const proof = await proofOf(client, group, { keys: sheet }, found);
    expect(await refusal(client, get(space, 2, proof))).toEqual(['forbidden', 'time-is-over']);
    expect(await refusal(client, await boxGet(group, 3, sheet.box.publicKey))).toEqual([
      'forbidden',
      'not-a-member',
    ]);
  });
});
