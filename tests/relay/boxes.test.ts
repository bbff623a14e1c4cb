/** Which key boxes must come with an operation, and whose go away with one. */
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import { type BoxTarget, NO_OP, type SpaceId } from '../../core/id/id.ts';
import { encodeClientFrame } from '../../core/protocol/client-frames.ts';
import { DEFAULT_LIMITS } from '../../core/protocol/limits.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { addPerson } from '../../core/roster/add-person.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import { person } from '../core/fixture/person.ts';
import { recoverySheet } from '../core/fixture/recovery-keys.ts';
import { DAY, NOON } from '../core/fixture/story.ts';
import { get, proofOf, put, refusal, STRANGER } from './fixture/asking.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { rosterPut } from './fixture/lodging.ts';

const MISSING = ['forbidden', 'boxes-missing'];

/** Refused without any one of the boxes, then taken with all of them. */
async function asksForEach(
  client: TestClient,
  { group }: Lane,
  step: () => Promise<readonly KeyBox[]>,
): Promise<readonly KeyBox[]> {
  const before = group.roster();
  const boxes = await step();
  for (const left of boxes.keys()) {
    const fewer = boxes.filter((_, index) => index !== left);
    expect(await refusal(client, put(group, 100 + left, before, fewer))).toEqual(MISSING);
  }
  expect(await refusal(client, put(group, 99, before, boxes))).toBe('ack');
  return boxes;
}

async function keeps({ stage, group }: Lane, boxPub: Bytes): Promise<boolean> {
  const { space, epochs } = group.roster();
  const target = await boxTarget(boxPub);
  const places = epochs.map(({ id: epoch }) => ({ space, epoch, target, ring: 'commons' as const }));
  const boxes = await Promise.all(places.map((place) => stage.store.readBox(place)));
  return boxes.some((box) => box !== undefined);
}

describe('boxes', () => {
  it('[R9] come with a device that is added or admitted, with a recovery sheet, and for who may read more', async () => {
    const lane = await openLane();
    const { group, hers, theirs, jeanne, stage } = lane;
    const tablet = await person('jeanne/tablet');
    expect(await asksForEach(theirs, lane, () => group.addDevice(tablet, { by: jeanne }))).toHaveLength(2);

    const sheet = await recoverySheet('awa', lane.space);
    expect(await asksForEach(hers, lane, () => group.setRecovery(sheet))).toHaveLength(2);
    expect(await keeps(lane, sheet.box.publicKey)).toBe(true);

    let before = group.roster();
    const poster = await group.invite({ mode: 'approve' });
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const minh = await person('minh');
    before = group.roster();
    await group.join(minh, poster);
    expect(await refusal(await stage.connect(minh, STRANGER), put(group, 2, before))).toBe('ack');
    expect(await asksForEach(theirs, lane, () => group.admit(minh, { by: jeanne }))).toHaveLength(2);

    const agent = await person('agent');
    before = group.roster();
    const link = await group.invite({ role: 'observer' });
    await group.join(agent, link);
    expect(await refusal(hers, put(group, 3, before, link.boxes))).toBe('ack');
    before = group.roster();
    await group.setRecovery(await recoverySheet('agent', lane.space), { by: agent });
    const rise = () => group.changeRole(group.member(agent), 'guest');
    const further = await stage.connect(agent);
    const boxes = group.boxes.slice(-1);
    expect(await refusal(further, put(group, 4, before, boxes))).toBe('ack');
    expect(await asksForEach(hers, lane, rise)).toHaveLength(4);
    before = group.roster();
    await group.changeRole(group.member(agent), 'member');
    expect(await refusal(hers, put(group, 5, before))).toBe('ack'); // opens no other ring
  });

  it('[R3] [R9] of a new epoch are for every device and recovery sheet, observers’ without inner', async () => {
    const lane = await openLane();
    const { group, hers, jeanne } = lane;
    const [agent, paul] = await Promise.all([person('agent'), person('paul')]);
    let before = group.roster();
    await group.welcome(agent, { role: 'observer' });
    await group.welcome(paul);
    await group.setRecovery(await recoverySheet('jeanne', lane.space), { by: jeanne });
    expect(await refusal(hers, put(group, 1, before, group.boxes))).toBe('ack');
    const removing = await asksForEach(
      hers,
      lane,
      async () => (await group.remove(group.member(paul))).boxes,
    );
    expect(removing).toHaveLength(2 + 2 + 2 + 1);
    const lowering = await asksForEach(hers, lane, () => group.changeRole(group.member(jeanne), 'guest'));
    expect(lowering).toHaveLength(7);
    before = group.roster();
    const { boxes } = await group.rotate();
    expect(await refusal(hers, put(group, 2, before, boxes.slice(1)))).toEqual(MISSING);
  });

  it('[R5] [R10] of removed devices and of sheets spent or replaced go, whatever their epoch', async () => {
    const lane = await openLane();
    const { group, hers, jeanne, stage } = lane;
    const [tablet, found] = await Promise.all([person('jeanne/tablet'), person('jeanne/found')]);
    const first = await recoverySheet('first', lane.space);
    const second = await recoverySheet('second', lane.space);
    let before = group.roster();
    const rotated = await group.rotate();
    expect(await refusal(hers, put(group, 1, before, rotated.boxes))).toBe('ack');
    const theirs = await stage.connect(jeanne);
    await asksForEach(theirs, lane, () => group.addDevice(tablet, { by: jeanne }));
    await asksForEach(theirs, lane, () => group.setRecovery(first, { by: jeanne }));
    await asksForEach(theirs, lane, () => group.setRecovery(second, { by: jeanne }));
    expect(await keeps(lane, first.box.publicKey)).toBe(false);
    expect(await keeps(lane, second.box.publicKey)).toBe(true);
    before = group.roster();
    await group.recover(found, second);
    expect(await refusal(await stage.connect(found, STRANGER), put(group, 2, before))).toBe('ack');
    expect(await keeps(lane, second.box.publicKey)).toBe(false);
    expect(await keeps(lane, tablet.boxPub)).toBe(true);
    await asksForEach(hers, lane, () => group.revokeDevice(tablet.device));
    expect(await keeps(lane, tablet.boxPub)).toBe(false);
    expect(await keeps(lane, jeanne.boxPub)).toBe(true);
    await asksForEach(hers, lane, async () => (await group.remove(group.member(jeanne))).boxes);
    expect(await keeps(lane, jeanne.boxPub)).toBe(false);
  });

  it('[R9] of 400 devices and 200 recovery sheets fit one frame, beside the largest operation', () => {
    const [space, prev] = ['ab'.repeat(16) as SpaceId, NO_OP];
    const box = { target: 'ef'.repeat(16) as BoxTarget, box: new Uint8Array(80) };
    const boxes = Array.from({ length: 600 }, () => [
      { ...box, ring: 'commons' as const },
      { ...box, ring: 'inner' as const },
    ]).flat();
    const ops = [new Uint8Array(64 * 1024)];
    const frame = encodeClientFrame({ type: 'roster-put', req: 1, space, prev, ops, boxes });
    expect(frame.length).toBe(181_992);
    expect(frame.length).toBeLessThan(DEFAULT_LIMITS.frameBytes);
  });

  it('[R9] are not asked of history: an operation that is old, or that somebody else brings', async () => {
    const lane = await openLane();
    const { group, hers, theirs, stage } = lane;
    let before = group.roster();
    const first = await group.rotate();
    expect(await refusal(theirs, put(group, 1, before))).toBe('ack');
    before = group.roster();
    await stage.advance(DAY * 1000);
    await group.rotate();
    await group.invite();
    expect(await refusal(hers, put(group, 2, before))).toBe('ack');
    const epoch = first.epoch;
    const late = { type: 'box-put' as const, req: 3, space: lane.space, epoch, boxes: first.boxes };
    expect(await refusal(hers, late)).toBe('ack');
  });

  it('[R9] are lodged and fetched with an invitation that lets in at once, never with one that lets wait', async () => {
    const lane = await openLane();
    const { group, hers, stage, space } = lane;
    const before = group.roster();
    const poster = await group.invite({ mode: 'approve' });
    const target = await boxTarget(poster.keys.box.publicKey);
    const noise = { target, ring: 'commons' as const, box: new Uint8Array(80) };
    expect(await refusal(hers, put(group, 1, before, [noise]))).toBe('ack');
    expect(await keeps(lane, poster.keys.box.publicKey)).toBe(false);
    const epoch = currentEpoch(group.roster()).id;
    const boxPut = { type: 'box-put' as const, req: 2, space, epoch, boxes: [noise] };
    expect(await refusal(hers, boxPut)).toEqual(['forbidden', 'unknown-target']);
    const minh = await person('minh');
    const client = await stage.connect(minh, STRANGER);
    client.send(get(space, 3, await proofOf(client, group, poster, minh)));
    expect((await client.until('roster')).ops).toEqual(group.ops);
  });
});

describe('the relay’s clock', () => {
  for (const role of ['member', 'guest'] as const) {
    it(`[R3] [R9] spares a ${role} no boxes and no cuts: two operations dated back are no history`, async () => {
      const { group, hers, stage, space } = await openLane();
      const [paul, tablet, phone] = await Promise.all(
        ['paul', 'paul/tablet', 'paul/phone'].map((name) => person(name)),
      );
      if (!paul || !tablet || !phone) throw new Error('three devices');
      let before = group.roster();
      const link = await group.invite({ role });
      await group.join(paul, link);
      expect(await refusal(hers, put(group, 1, before, link.boxes))).toBe('ack');
      const client = await stage.connect(paul);
      before = group.roster();
      const boxes = await group.addDevice(tablet, { by: paul });
      expect(await refusal(client, put(group, 2, before, boxes))).toBe('ack');
      before = group.roster();
      const lodged = [...group.ops];
      await group.addDevice(phone, { by: paul, at: NOON - 1000 });
      await group.revokeDevice(tablet.device, { by: paul, at: NOON - 1000 });
      expect(await refusal(client, put(group, 3, before))).toEqual(['expired', 'clock']);
      const prev = await opHash(lodged.at(-2) ?? new Uint8Array(0));
      const overlap = rosterPut(group, 4, prev, group.ops.slice(lodged.length - 1));
      expect(await refusal(client, overlap)).toEqual(['expired', 'clock']);
      client.send(get(space, 5));
      expect((await client.until('roster')).ops).toEqual(lodged);
    });
  }

  it('refuses what its author’s own device brings with another date, and changes nothing', async () => {
    const { group, hers, theirs, jeanne, stage, space } = await openLane();
    for (const at of [NOON - 365 * DAY, NOON - 601, NOON + 601, NOON + 365 * DAY]) {
      const op = await addPerson(group.roster(), jeanne, at);
      expect(await refusal(theirs, rosterPut(group, 1, group.roster().head, [op]))).toEqual([
        'expired',
        'clock',
      ]);
    }
    hers.send(get(space, 2));
    expect((await hers.until('roster')).ops).toEqual(group.ops);
    await stage.advance(600_000);
    const before = group.roster();
    await group.addPerson(jeanne, NOON);
    expect(await refusal(theirs, put(group, 3, before))).toBe('ack');
  });
});
