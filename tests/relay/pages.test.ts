/** A chain over one frame is lodged in pages: each begins where the one before ended, or with what the relay has already. */
import { expect, it } from 'vitest';
import { NO_OP, type OpHash } from '../../core/id/id.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, DAY, NOON } from '../core/fixture/story.ts';
import { boxGet, get, put, refusal } from './fixture/asking.ts';
import { openLane } from './fixture/lane.ts';
import { rosterPut } from './fixture/lodging.ts';
import { createStage } from './fixture/stage.ts';

async function bigChain() {
  const [awa, jeanne, paul] = await Promise.all([person('awa'), person('jeanne'), person('paul')]);
  const group = await beginGroup(awa);
  await group.welcome(jeanne);
  await group.rotate();
  await group.welcome(paul);
  await group.remove(group.member(paul));
  for (let n = 0; n < 6; n++) await group.addPerson(n % 2 ? awa : jeanne);
  const { boxes } = await group.rotate();
  return { awa, jeanne, group, boxes };
}

it('[R9] a page is history: no box is asked of it, and the last one brings those of the epoch that is', async () => {
  const { awa, jeanne, group, boxes } = await bigChain();
  const stage = await createStage();
  await stage.advance(DAY * 1000);
  const client = await stage.connect(awa);
  let prev: OpHash = NO_OP;
  for (let start = 0; start < group.ops.length; start += 2) {
    const page = group.ops.slice(start, start + 2);
    const isLast = start + 2 >= group.ops.length;
    const frame = rosterPut(group, start, prev, page, isLast ? boxes : []);
    expect(await refusal(client, frame)).toBe('ack');
    prev = await opHash(page.at(-1) ?? new Uint8Array(0));
  }
  client.send(get(group.roster().space, 90));
  expect((await client.until('roster')).ops).toEqual(group.ops);
  const theirs = await stage.connect(jeanne);
  theirs.send(await boxGet(group, 91, jeanne.boxPub, 'inner'));
  expect((await theirs.until('box')).box).toHaveLength(80);
});

it('[R9] one old operation by who brings it would pass for news with a wrong clock: a facilitator’s page begins with what is there', async () => {
  const { group, hers, theirs, stage } = await openLane();
  const lost = group.roster();
  await group.addPerson();
  await stage.advance(DAY * 1000);
  expect(await refusal(hers, put(group, 1, lost))).toEqual(['expired', 'clock']);
  const [known, own] = group.ops.slice(-2);
  if (!known || !own) throw new Error('two operations');
  const before = group.ops.at(-3);
  const prev = before ? await opHash(before) : NO_OP;
  expect(await refusal(hers, rosterPut(group, 2, prev, [known, own]))).toBe('ack');
  expect(await refusal(hers, rosterPut(group, 3, prev, [known, own]))).toEqual(['roster-race', 'head-moved']);
  theirs.send(get(group.roster().space, 4));
  expect((await theirs.until('roster')).ops).toEqual(group.ops);
});

it('[R9] what a member made and the relay lost is brought by others, never by that member’s own device, also not in an overlap', async () => {
  const { group, hers, theirs, jeanne, stage } = await openLane();
  const lost = group.roster();
  await group.addPerson(jeanne);
  await group.addPerson(jeanne);
  await stage.advance(DAY * 1000);
  const late = ['expired', 'clock'];
  expect(await refusal(theirs, put(group, 1, lost))).toEqual(late);
  const overlap = group.ops.slice(lost.length - 1);
  const before = group.ops[lost.length - 2];
  const prev = before ? await opHash(before) : NO_OP;
  expect(await refusal(theirs, rosterPut(group, 2, prev, overlap))).toEqual(late);
  expect(await refusal(hers, put(group, 3, lost))).toBe('ack');
  theirs.send(get(group.roster().space, 4));
  expect((await theirs.until('roster')).ops).toEqual(group.ops);
});

it('[R4] an overlap makes no join timely: only others bring it late', async () => {
  const { group, theirs, stage } = await openLane();
  const paul = await person('paul');
  const lost = group.roster();
  const link = await group.invite({ expires: NOON + 7 * DAY });
  await group.join(paul, link);
  await stage.advance(DAY * 1000);
  const known = group.ops.slice(lost.length - 1, lost.length);
  const ops = [...known, ...group.ops.slice(lost.length)];
  const before = group.ops[lost.length - 2];
  const prev = before ? await opHash(before) : NO_OP;
  const frame = rosterPut(group, 1, prev, ops, link.boxes);
  expect(await refusal(await stage.connect(paul), frame)).toEqual(['roster-race', 'head-moved']);
  expect(await refusal(theirs, frame)).toBe('ack');
});
