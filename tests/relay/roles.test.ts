/** Who may read and write which class of document, asked of every role at the relay. */
import { describe, expect, it } from 'vitest';
import { type DocClass } from '../../core/crypto/ring.ts';
import { NO_GENERATION } from '../../core/id/id.ts';
import { mayRead, mayWrite, type Role } from '../../core/roster/role.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { lodge } from './fixture/lodging.ts';
import { createStage } from './fixture/stage.ts';

const CLASSES: readonly DocClass[] = ['work', 'voice', 'link', 'inner', 'record', 'admin'];
const PEOPLE: readonly (readonly [Role, string])[] = [
  ['facilitator', 'awa'],
  ['member', 'jeanne'],
  ['guest', 'paul'],
  ['observer', 'agent'],
];

describe('roles', () => {
  for (const [role, name] of PEOPLE) {
    it(`[R1] [R2] a ${role} reads and writes its classes, and no others`, async () => {
      const awa = await person('awa');
      const group = await beginGroup(awa);
      for (const [given, who] of PEOPLE.slice(1)) await group.welcome(await person(who), { role: given });
      const stage = await createStage();
      await lodge(await stage.connect(awa), group);
      const device = await person(name);
      const client = await stage.connect(device);
      for (const [index, docClass] of CLASSES.entries()) {
        const doc = await docOf(group, docClass, 'page');
        const { space } = group.roster();
        const sub = { type: 'sub' as const, ch: index, space, doc, gen: NO_GENERATION, cursor: 0 };
        client.send({ ...sub, cursorHash: new Uint8Array(8), wantEph: false });
        client.send({
          type: 'append',
          ch: index,
          req: index,
          mode: 'fresh',
          envelopes: [await createAuthor(group, device, doc).write('un')],
        });
        const answer = await client.answer(index);
        const may = mayRead(role, docClass) && mayWrite(role, docClass);
        expect([docClass, answer.type]).toEqual([docClass, may ? 'ack' : 'nack']);
        const closed = client.frames.some((frame) => frame.type === 'closed' && frame.ch === index);
        expect([docClass, closed]).toEqual([docClass, !mayRead(role, docClass)]);
      }
    });
  }

  it('[R1] a carrier brings what another may write, and nothing the author may not', async () => {
    const [awa, agent] = await Promise.all([person('awa'), person('agent')]);
    const group = await beginGroup(awa);
    await group.welcome(agent, { role: 'observer' });
    const { space } = group.roster();
    const stage = await createStage();
    const [hers, theirs] = await Promise.all([stage.connect(awa), stage.connect(agent)]);
    await lodge(hers, group);
    const doc = await docOf(group);
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const carried = { type: 'append' as const, ch: 1, mode: 'carried' as const };
    theirs.send({ ...carried, req: 1, envelopes: [await createAuthor(group, awa, doc).write('hers')] });
    expect(await theirs.answer(1)).toMatchObject({ type: 'ack', seqs: [1] });
    hers.send({ ...carried, req: 2, envelopes: [await createAuthor(group, agent, doc).write('theirs')] });
    expect(await hers.answer(2)).toMatchObject({ type: 'nack', reason: 'forbidden' });
  });

  it('[R1] nobody writes under an epoch before their own admission', async () => {
    const [awa, minh] = await Promise.all([person('awa'), person('minh')]);
    const group = await beginGroup(awa);
    const first = group.roster().epochs[0];
    const doc = await docOf(group);
    await group.rotate();
    await group.welcome(minh);
    const stage = await createStage();
    const [hers, theirs] = await Promise.all([stage.connect(awa), stage.connect(minh)]);
    await lodge(hers, group);
    await theirs.subscribe(1, group.roster().space, doc);
    const backdated = await createAuthor(group, minh, doc).write('avant', { epoch: first?.id });
    theirs.send({ type: 'append', ch: 1, req: 1, mode: 'carried', envelopes: [backdated] });
    const answer = await theirs.answer(1);
    expect(answer.type === 'nack' && new TextDecoder().decode(answer.detail)).toBe('role');
  });
});
