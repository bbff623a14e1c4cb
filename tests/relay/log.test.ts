/** Log, order and durability of one document, seen from the wire. */
import { describe, expect, it } from 'vitest';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { lodge } from './fixture/lodging.ts';
import { createStage } from './fixture/stage.ts';

async function lane() {
  const [awa, jeanne] = await Promise.all([person('awa'), person('jeanne')]);
  const group = await beginGroup(awa);
  await group.welcome(jeanne);
  const doc = await docOf(group);
  const stage = await createStage();
  const [hers, theirs] = await Promise.all([stage.connect(awa), stage.connect(jeanne)]);
  await lodge(hers, group);
  const { space } = group.roster();
  return { awa, jeanne, group, doc, space, stage, hers, theirs, pen: createAuthor(group, awa, doc) };
}

describe('append', () => {
  it('[L1] gives the next seq, acknowledges, and fans out what is stored', async () => {
    const { hers, theirs, space, doc, pen, stage } = await lane();
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(7, space, doc);
    const first = await pen.write('Perceuse');
    const second = await pen.write('Remorque');
    hers.send({ type: 'append', ch: 1, req: 5, mode: 'fresh', envelopes: [first, second] });
    expect(await hers.answer(5)).toEqual({ type: 'ack', req: 5, seqs: [1, 2] });
    expect(await theirs.until('entries')).toEqual({
      type: 'entries',
      ch: 7,
      entries: [
        { seq: 1, envelope: first },
        { seq: 2, envelope: second },
      ],
    });
    expect(await stage.store.readEntries({ space, doc }, 0, 1e6)).toHaveLength(2);
    expect(hers.frames.filter((frame) => frame.type === 'entries')).toEqual([]);
  });
});
