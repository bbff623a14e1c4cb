/** The chain at the relay: begun, extended, raced for, read by members and by those who were invited. */
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../core/bytes/bytes.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import { type BoxTarget, type EpochId, NO_OP, type SpaceId } from '../../core/id/id.ts';
import { addPerson } from '../../core/roster/add-person.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { join } from '../../core/roster/join.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, DAY, type Group, NOON } from '../core/fixture/story.ts';
import { failingStore } from './fixture/failing-store.ts';
import { openLane } from './fixture/lane.ts';
import { get, proofOf, put, refusal, STRANGER } from './fixture/asking.ts';
import { lodge, rosterPut } from './fixture/lodging.ts';
import { createStage } from './fixture/stage.ts';

describe('a new space', () => {
  it('is begun by a whole chain, on the machine itself or by a device that some space here knows', async () => {
    const stage = await createStage();
    const [awa, jeanne] = await Promise.all([person('awa'), person('jeanne')]);
    const lane = await beginGroup(awa);
    const far = await stage.connect(awa, STRANGER);
    expect(await refusal(far, put(lane, 1, { ...lane.roster(), length: 0, head: NO_OP }))).toEqual([
      'forbidden',
      'new-spaces',
    ]);
    await lodge(await stage.connect(awa), lane);
    await lodge(far, await beginGroup(awa));
    const another = await beginGroup(jeanne);
    await expect(lodge(await stage.connect(jeanne, STRANGER), another)).rejects.toThrow('forbidden');
    const open = await createStage({ allowNewSpace: () => true });
    await lodge(await open.connect(jeanne, STRANGER), another);
  });

  it('[K2] must be the space that its genesis names, brought by one who is in it', async () => {
    const stage = await createStage();
    const [awa, paul] = await Promise.all([person('awa'), person('paul')]);
    const group = await beginGroup(awa);
    const client = await stage.connect(awa);
    const frame = {
      ...rosterPut(group, 1, NO_OP, group.ops),
      space: 'ab'.repeat(16) as SpaceId,
    };
    expect(await refusal(client, frame)).toEqual(['forbidden', 'wrong-space']);
    await expect(lodge(await stage.connect(paul), group)).rejects.toThrow('forbidden');
    expect(await stage.store.knowsDevice(awa.device)).toBe(false);
  });
});

describe('the chain', () => {
  it('is swapped by one of two who race, and both learn of it', async () => {
    const { hers, theirs, group, space, doc } = await openLane();
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const before = group.roster();
    const invitation = await group.invite();
    const won = put(group, 1, before, invitation.boxes);
    theirs.send(won);
    hers.send({ ...won, req: 2 });
    const answers = [await theirs.answer(1), await hers.answer(2)];
    expect(answers.map((answer) => (answer.type === 'nack' ? answer.reason : 'ack')).toSorted()).toEqual([
      'ack',
      'roster-race',
    ]);
    const pushed = { type: 'roster', req: 0, space, ops: [group.ops.at(-1)], more: false };
    expect([...hers.frames, ...theirs.frames].filter((frame) => frame.type === 'roster')).toEqual([
      pushed,
      pushed,
    ]);
  });

  it('tells followers of an operation before any entry that stands on it', async () => {
    const { hers, theirs, group, space, doc, pen } = await openLane();
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const before = group.roster();
    const { boxes } = await group.rotate();
    hers.send(put(group, 1, before, boxes), {
      type: 'append',
      ch: 1,
      req: 2,
      mode: 'fresh',
      envelopes: [await pen.write('un')],
    });
    await hers.answer(2);
    await theirs.settled();
    const kinds = theirs.frames
      .map(({ type }) => type)
      .filter((type) => type === 'roster' || type === 'entries');
    expect(kinds).toEqual(['roster', 'entries']);
  });

  it('[R11] takes somebody without a device from a member, and not from a guest', async () => {
    const { hers, theirs, group, stage, jeanne } = await openLane();
    let before = group.roster();
    await group.addPerson(jeanne);
    expect(await refusal(theirs, put(group, 1, before))).toBe('ack');
    const paul = await person('paul');
    before = group.roster();
    const invitation = await group.invite({ role: 'guest' });
    await group.join(paul, invitation);
    expect(await refusal(hers, put(group, 1, before, invitation.boxes))).toBe('ack');
    const op = await addPerson(group.roster(), paul, NOON);
    const guest = await stage.connect(paul);
    expect(await refusal(guest, rosterPut(group, 1, group.roster().head, [op]))).toEqual([
      'forbidden',
      'only-members',
    ]);
  });

  it('is read in pages by members, and by nobody else', async () => {
    const { hers, group, space, stage } = await openLane({ limits: { frameBytes: 4096 } });
    for (let n = 0; n < 30; n++) {
      const before = group.roster();
      const { boxes } = await group.invite();
      expect(await refusal(hers, put(group, n + 1, before, boxes))).toBe('ack');
    }
    const ops: Bytes[] = [];
    let from = NO_OP;
    for (let more = true; more;) {
      hers.send({ ...get(space, 99), from });
      const page = await hers.until('roster');
      ops.push(...page.ops);
      from = await opHash(page.ops.at(-1) ?? new Uint8Array(0));
      more = page.more;
    }
    expect(ops).toEqual(group.ops);
    const paul = await stage.connect(await person('paul'));
    expect(await refusal(paul, get(space, 1))).toEqual(['forbidden', 'not-a-member']);
    expect(await refusal(paul, get('ab'.repeat(16) as SpaceId, 2))).toEqual(['unknown-space', 'space']);
  });

  it('[L6] is not swapped when the store fails', async () => {
    const store = failingStore(createMemoryLogStore());
    const { hers, group } = await openLane({ store });
    const before = group.roster();
    const { boxes } = await group.invite();
    store.isFull = true;
    expect(await refusal(hers, put(group, 1, before, boxes))).toEqual(['store', 'store']);
    store.isFull = false;
    expect(await refusal(hers, put(group, 2, before, boxes))).toBe('ack');
  });

  it('[R3] [R4] a rotation needs a box for every device and ring, and drops those of open invitations', async () => {
    const { hers, group, space, awa, stage } = await openLane();
    const before = group.roster();
    const invitation = await group.invite();
    expect(await refusal(hers, put(group, 1, before))).toEqual(['forbidden', 'boxes-missing']);
    expect(await refusal(hers, put(group, 2, before, invitation.boxes))).toBe('ack');
    const invited = {
      space,
      epoch: currentEpoch(group.roster()).id,
      target: await boxTarget(invitation.keys.box.publicKey),
    };
    expect(await stage.store.readBox({ ...invited, ring: 'commons' })).toHaveLength(80);
    const inviting = group.roster();
    const { boxes, epoch } = await group.rotate();
    expect(await refusal(hers, put(group, 3, inviting, boxes.slice(1)))).toEqual([
      'forbidden',
      'boxes-missing',
    ]);
    expect(await refusal(hers, put(group, 4, inviting, boxes))).toBe('ack');
    expect(await stage.store.readBox({ ...invited, ring: 'commons' })).toBeUndefined();
    const own = { type: 'box-get' as const, space, epoch, target: await boxTarget(awa.boxPub) };
    hers.send({ ...own, req: 5, ring: 'inner' });
    expect((await hers.until('box')).box).toHaveLength(80);
  });

  it('boxes are lodged by active devices, for devices and invitations of the space', async () => {
    const { hers, group, space, stage, jeanne } = await openLane();
    const epoch = currentEpoch(group.roster()).id;
    const box = {
      target: await boxTarget(jeanne.boxPub),
      ring: 'commons' as const,
      box: new Uint8Array(80).fill(3),
    };
    const frame = { type: 'box-put' as const, req: 1, space, epoch, boxes: [box] };
    expect(await refusal(hers, frame)).toBe('ack');
    expect(
      await refusal(hers, { ...frame, req: 2, boxes: [{ ...box, target: 'ab'.repeat(16) as BoxTarget }] }),
    ).toEqual(['forbidden', 'unknown-target']);
    expect(await refusal(hers, { ...frame, req: 3, epoch: 'cd'.repeat(8) as EpochId })).toEqual([
      'forbidden',
      'unknown-epoch',
    ]);
    const paul = await stage.connect(await person('paul'));
    expect(await refusal(paul, { ...frame, req: 4 })).toEqual(['forbidden', 'not-a-member']);
  });
});

describe('a key box', () => {
  const noise = new Uint8Array(80).fill(9);

  it('is replaced by a facilitator or by the device that it is for, and by nobody else', async () => {
    const { hers, theirs, group, space, stage, awa, jeanne } = await openLane();
    const before = group.roster();
    const { boxes, epoch } = await group.rotate();
    expect(await refusal(hers, put(group, 1, before, boxes))).toBe('ack');
    const [toAwa, toJeanne] = await Promise.all([boxTarget(awa.boxPub), boxTarget(jeanne.boxPub)]);
    const place = { space, epoch, ring: 'commons' as const };
    const noiseFor = (target: BoxTarget) => ({ target, ring: place.ring, box: noise });
    const frame = { type: 'box-put' as const, space, epoch };
    const toBoth = [noiseFor(toAwa), noiseFor(toJeanne)];
    const lodged = boxes.find(({ target, ring }) => target === toAwa && ring === 'commons');
    expect(await refusal(theirs, { ...frame, req: 2, boxes: toBoth })).toBe('ack');
    expect(await stage.store.readBox({ ...place, target: toAwa })).toEqual(lodged?.box);
    expect(await stage.store.readBox({ ...place, target: toJeanne })).toEqual(noise);
    expect(await refusal(hers, { ...frame, req: 3, boxes: toBoth })).toBe('ack');
    expect(await stage.store.readBox({ ...place, target: toAwa })).toEqual(noise);
  });

  it('beside a ROSTER_PUT, is kept when it is for somebody of the group, and replaces none', async () => {
    const { hers, group, space, stage, awa } = await openLane();
    const inviting = group.roster();
    const invitation = await group.invite();
    const toAwa = await boxTarget(awa.boxPub);
    const place = { space, epoch: currentEpoch(group.roster()).id, ring: 'commons' as const };
    const first = { target: toAwa, ring: place.ring, box: new Uint8Array(80).fill(1) };
    expect(await refusal(hers, put(group, 1, inviting, [...invitation.boxes, first]))).toBe('ack');
    const paul = await person('paul');
    const client = await stage.connect(paul, STRANGER);
    const joining = group.roster();
    await group.join(paul, invitation);
    const nobody = 'ab'.repeat(16) as BoxTarget;
    const [toPaul, toLink] = await Promise.all(
      [paul.boxPub, invitation.keys.box.publicKey].map((key) => boxTarget(key)),
    );
    const brought = [toAwa, nobody, toPaul, toLink].flatMap((target) =>
      target === undefined ? [] : [{ target, ring: place.ring, box: noise }],
    );
    expect(await refusal(client, put(group, 2, joining, brought))).toBe('ack');
    expect(await stage.store.readBox({ ...place, target: toAwa })).toEqual(first.box);
    expect(await stage.store.readBox({ ...place, target: nobody })).toBeUndefined();
    expect(await stage.store.readBox({ ...place, target: toPaul ?? nobody })).toEqual(noise);
    const linkBox = invitation.boxes.find(({ ring }) => ring === 'commons');
    expect(await stage.store.readBox({ ...place, target: toLink ?? nobody })).toEqual(linkBox?.box);
  });

  it('and the chain are asked for a hundred times at once, then at a rate', async () => {
    const { hers, space, stage } = await openLane();
    hers.send(...Array.from({ length: 100 }, (_, req) => get(space, req)));
    expect(await hers.until('nack')).toMatchObject({ reason: 'rate', retryMs: 100 });
    await hers.settled();
    await stage.advance(100);
    hers.send(get(space, 200));
    expect(await hers.until('roster')).toMatchObject({ req: 200 });
  });
});

describe('an invitation', () => {
  async function invited(terms: Parameters<Group['invite']>[0] = {}) {
    const lane = await openLane();
    const before = lane.group.roster();
    const invitation = await lane.group.invite(terms);
    expect(await refusal(lane.hers, put(lane.group, 1, before, invitation.boxes))).toBe('ack');
    const paul = await person('paul');
    return { ...lane, invitation, paul, client: await lane.stage.connect(paul, STRANGER) };
  }

  it('lets its holder read the chain and its own boxes, join, and write', async () => {
    const { client, group, invitation, paul, space, doc, hers, jeanne } = await invited();
    const epoch = currentEpoch(group.roster()).id;
    const box = { type: 'box-get' as const, space, epoch, ring: 'commons' as const };
    const target = await boxTarget(invitation.keys.box.publicKey);
    expect(await refusal(client, { ...box, req: 1, target })).toEqual(['forbidden', 'not-a-member']);
    client.send(get(space, 2, await proofOf(client, group, invitation, paul)));
    expect((await client.until('roster')).ops).toEqual(group.ops);
    client.send({ ...box, req: 3, target });
    expect((await client.until('box')).box).toHaveLength(80);
    expect(await refusal(client, { ...box, req: 4, target: await boxTarget(jeanne.boxPub) })).toEqual([
      'forbidden',
      'not-a-member',
    ]);
    await hers.subscribe(1, space, doc);
    const before = group.roster();
    await group.join(paul, invitation);
    expect(await refusal(client, put(group, 5, before))).toBe('ack');
    expect(await hers.until('roster')).toMatchObject({ req: 0, ops: [group.ops.at(-1)] });
    expect(await client.subscribe(1, space, doc)).toMatchObject({ rosterHead: group.roster().head });
  });

  it('proves nothing on another connection, for another device, or with another secret', async () => {
    const { client, group, invitation, paul, space, stage } = await invited();
    const proof = await proofOf(client, group, invitation, paul);
    const other = await stage.connect(paul, STRANGER);
    expect(await refusal(other, get(space, 1, proof))).toEqual(['forbidden', 'bad-proof']);
    const minh = await stage.connect(await person('minh'), STRANGER);
    expect(await refusal(minh, get(space, 1, proof))).toEqual(['forbidden', 'bad-proof']);
    const elsewhere = await beginGroup(await person('awa'));
    const foreign = await elsewhere.invite();
    expect(await refusal(client, get(space, 2, await proofOf(client, group, foreign, paul)))).toEqual([
      'forbidden',
      'invite-unknown',
    ]);
    expect(await refusal(client, get(space, 3, utf8('nonsense')))).toEqual(['forbidden', 'bad-proof']);
  });

  it('says which rule is broken when it is expired, used up or closed', async () => {
    const expired = await invited({ expires: NOON + 60 });
    await expired.stage.advance(61_000);
    const late = await proofOf(expired.client, expired.group, expired.invitation, expired.paul);
    expect(await refusal(expired.client, get(expired.space, 1, late))).toEqual(['expired', 'invite-expired']);
    const lateJoin = await join(expired.group.roster(), expired.invitation.keys, expired.paul, NOON + 61);
    const frame = rosterPut(expired.group, 2, expired.group.roster().head, [lateJoin]);
    expect(await refusal(expired.client, frame)).toEqual(['expired', 'invite-expired']);

    const usedUp = await invited({ uses: 1 });
    const before = usedUp.group.roster();
    const proof = await proofOf(usedUp.client, usedUp.group, usedUp.invitation, usedUp.paul);
    const minh = await person('minh');
    await usedUp.group.join(minh, usedUp.invitation);
    expect(await refusal(await usedUp.stage.connect(minh), put(usedUp.group, 2, before))).toBe('ack');
    expect(await refusal(usedUp.client, get(usedUp.space, 3, proof))).toEqual([
      'forbidden',
      'invite-used-up',
    ]);

    const closed = await invited();
    const open = closed.group.roster();
    const { boxes } = await closed.group.rotate();
    expect(await refusal(closed.hers, put(closed.group, 2, open, boxes))).toBe('ack');
    const stale = await proofOf(closed.client, closed.group, closed.invitation, closed.paul);
    expect(await refusal(closed.client, get(closed.space, 3, stale))).toEqual(['forbidden', 'invite-closed']);
  });

  it('a join that the relay lost is lodged again by another member at any time, never by the joiner alone', async () => {
    const { group, hers, theirs, stage } = await openLane();
    const lost = group.roster();
    const invitation = await group.invite();
    const paul = await person('paul');
    await group.join(paul, invitation);
    await stage.advance(7 * DAY * 1000);
    const client = await stage.connect(paul, STRANGER);
    const tail = put(group, 1, lost, invitation.boxes);
    expect(await refusal(client, tail)).toEqual(['expired', 'clock']);
    expect(await refusal(theirs, tail)).toBe('ack');
    expect(await refusal(hers, tail)).toEqual(['roster-race', 'head-moved']);
    client.send(get(group.roster().space, 2));
    expect((await client.until('roster')).ops).toEqual(group.ops);
  });

  it('a join dated 10 minutes off the relay’s clock is refused; in a chain lodged whole it is history', async () => {
    const { client, group, invitation, paul, stage } = await invited({ expires: NOON + DAY });
    await stage.advance(601_000);
    const before = group.roster();
    await group.join(paul, invitation);
    expect(await refusal(client, put(group, 1, before))).toEqual(['expired', 'clock']);
    const elsewhere = await createStage();
    await elsewhere.advance(7 * DAY * 1000);
    await lodge(await elsewhere.connect(paul), group);
  });
});
