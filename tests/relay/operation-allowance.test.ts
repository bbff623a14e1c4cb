/** A chain is never cut, so what one person adds to it in a day is bounded. */
import { describe, expect, it } from 'vitest';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { person } from '../core/fixture/person.ts';
import { DAY, type Group, NOON } from '../core/fixture/story.ts';
import { OPERATIONS_PER_DAY } from '../../relay/space/operation-allowance.ts';
import { put, refusal } from './fixture/asking.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';

/** Adds `count` people in one put; refused, the story does not keep them. */
async function adds(
  { group }: { readonly group: Group },
  client: TestClient,
  by: DeviceKeys,
  count: number,
  at = NOON,
) {
  const before = group.roster();
  const branch = group.fork();
  for (let n = 0; n < count; n++) await branch.addPerson(by, at);
  client.send(put(branch, before.length, before));
  const answer = await client.answer(before.length);
  if (answer.type === 'ack') for (const op of branch.ops.slice(before.length)) await group.lodge(op);
  const detail = answer.type === 'nack' ? new TextDecoder().decode(answer.detail) : '';
  return answer.type === 'nack' ? [answer.reason, detail, answer.retryMs] : answer.type;
}

async function withTablet(): Promise<Lane & { readonly tablet: DeviceKeys; readonly other: TestClient }> {
  const lane = await openLane();
  const { group, theirs, jeanne, stage } = lane;
  const tablet = await person('jeanne/tablet');
  const before = group.roster();
  const boxes = await group.addDevice(tablet, { by: jeanne });
  expect(await refusal(theirs, put(group, 1, before, boxes))).toBe('ack');
  return { ...lane, tablet, other: await stage.connect(tablet) };
}

describe('operations of one’s own', () => {
  it('are 200 a day from all devices of a member, and as many as before when that day is over', async () => {
    const lane = await withTablet();
    const { theirs, other, hers, awa, jeanne, tablet, stage } = lane;
    expect(await adds(lane, theirs, jeanne, 100)).toBe('ack');
    await stage.advance(60_000);
    expect(await adds(lane, other, tablet, OPERATIONS_PER_DAY - 101)).toBe('ack');
    const dayMs = DAY * 1000;
    expect(await adds(lane, theirs, jeanne, 1)).toEqual(['rate', 'operations', dayMs - 60_000]);
    expect(await adds(lane, other, tablet, 1)).toEqual(['rate', 'operations', dayMs - 60_000]);
    expect(await adds(lane, other, tablet, 102)).toEqual(['rate', 'operations', dayMs]);
    expect(await adds(lane, hers, awa, 1)).toBe('ack'); // others have their own count
    await stage.advance(dayMs - 60_000);
    expect(await adds(lane, theirs, jeanne, 101, NOON + DAY)).toBe('ack');
    expect(await adds(lane, theirs, jeanne, 1, NOON + DAY)).toEqual(['rate', 'operations', 60_000]);
  });

  it('[R5] do not keep the owner of a stolen device from revoking it, nor anybody from leaving', async () => {
    const lane = await withTablet();
    const { group, theirs, other, jeanne, tablet } = lane;
    expect(await adds(lane, other, tablet, OPERATIONS_PER_DAY - 1)).toBe('ack');
    expect(await adds(lane, theirs, jeanne, 1)).toMatchObject(['rate', 'operations', DAY * 1000]);
    let before = group.roster();
    const boxes = await group.revokeDevice(tablet.device, { by: jeanne });
    expect(await refusal(theirs, put(group, 2, before, boxes))).toBe('ack');
    before = group.roster();
    await group.leave(jeanne);
    expect(await refusal(theirs, put(group, 3, before))).toBe('ack');
  });

  it('are never more than that in one put, however long one waits', async () => {
    const lane = await openLane();
    const { theirs, jeanne } = lane;
    expect(await adds(lane, theirs, jeanne, OPERATIONS_PER_DAY + 1)).toEqual(['rate', 'operations', 0]);
    expect(await adds(lane, theirs, jeanne, OPERATIONS_PER_DAY)).toBe('ack');
  });

  it('are more from who facilitates; what others made and the relay lost counts for nobody', async () => {
    const lane = await openLane();
    const { group, hers, theirs, awa, jeanne } = lane;
    const before = group.roster();
    for (let n = 0; n <= OPERATIONS_PER_DAY; n++) await group.addPerson(awa);
    expect(await refusal(theirs, put(group, 1, before))).toBe('ack');
    expect(await adds(lane, theirs, jeanne, OPERATIONS_PER_DAY)).toBe('ack');
    expect(await adds(lane, hers, awa, OPERATIONS_PER_DAY + 1)).toBe('ack');
  });
});
