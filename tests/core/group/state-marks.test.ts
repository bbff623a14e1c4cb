/** Marks: the proof that two devices hold the same state, over what both may read, and nothing for who may not read it. */
import { describe, expect, it } from 'vitest';
import type { EpochKeys } from '../../../core/roster/epoch-keys.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import {
  compareMarks,
  type GroupState,
  signMarks,
  type StateMarks,
  stateMarks,
  verifiedMarks,
} from '../../../core/group/state-marks.ts';
import { openSpaceBook, saveSpace, type SpaceBook } from '../../../core/sync/space/space-book.ts';
import { createDevice } from '../../simulation/device.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

async function bookOf(group: Group, name: string, keys: EpochKeys = group.keys()): Promise<SpaceBook> {
  const { profile } = await createDevice(name, await person(name), 0);
  const { space } = group.roster();
  const epoch = currentEpoch(group.roster()).id;
  await saveSpace(profile, { space, relay: '', chain: [...group.ops], keys: [{ epoch, keys }] });
  const book = await openSpaceBook(profile, space);
  if (!book.ok) throw new Error(book.error.type);
  return book.value;
}

const COMMONS = new Map([
  ['settings', '{"group":{}}'],
  ['people', '{"names":{}}'],
  ['plan', '{"tasks":{}}'],
]);
const STATE: GroupState = {
  commons: COMMONS,
  inner: new Map([['contacts' as const, '{"contacts":{}}']]),
  notes: new Map([
    ['prj_halle', '{"tsk_1":[]}'],
    ['prj_jardin', '{}'],
  ]),
};

function withNotes(notes: readonly (readonly [string, string])[]): GroupState {
  return { ...STATE, notes: new Map(notes) };
}

async function lane() {
  const group = await beginGroup(await person('awa'));
  await group.welcome(await person('jeanne'));
  const awa = await bookOf(group, 'awa');
  const jeanne = await bookOf(group, 'jeanne');
  return { group, awa, jeanne };
}

describe('marks of the same state', () => {
  it('are the same on two devices, and say so', async () => {
    const { awa, jeanne } = await lane();
    const mine = await stateMarks(awa, STATE);
    const theirs = await stateMarks(jeanne, withNotes([...(STATE.notes ?? [])].toReversed()));
    expect(theirs).toEqual(mine);
    expect(Object.keys(mine).toSorted()).toEqual(
      ['contacts', 'notes', 'notes/prj_halle', 'notes/prj_jardin', 'people', 'plan', 'settings'].toSorted(),
    );
    expect(compareMarks(mine, theirs)).toEqual({ type: 'same' });
  });

  it('are the plain SHA-256 of what all may read', async () => {
    const { awa } = await lane();
    const { plan } = await stateMarks(awa, STATE);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('{"tasks":{}}'));
    expect(plan).toBe(Buffer.from(digest).toString('hex'));
  });
});

describe('marks of different states', () => {
  it.each([
    ['the plan', { ...STATE, commons: new Map([...COMMONS, ['plan', '{}']]) }, ['plan']],
    ['contacts', { ...STATE, inner: new Map([['contacts' as const, '{}']]) }, ['contacts']],
    [
      'a description',
      withNotes([
        ['prj_halle', '{}'],
        ['prj_jardin', '{}'],
      ]),
      ['notes/prj_halle'],
    ],
    ['a project more', withNotes([...(STATE.notes ?? []), ['prj_neuf', '{}']]), ['notes/prj_neuf']],
    [
      'two documents',
      {
        ...STATE,
        inner: new Map([['contacts' as const, '{}']]),
        commons: new Map([...COMMONS, ['people', '{}']]),
      },
      ['contacts', 'people'],
    ],
  ] as const)('name %s', async (_, other, documents) => {
    const { awa, jeanne } = await lane();
    const mine = await stateMarks(awa, STATE);
    const theirs = await stateMarks(jeanne, other);
    expect(compareMarks(mine, theirs)).toEqual({ type: 'different', documents });
    expect(compareMarks(theirs, mine)).toEqual({ type: 'different', documents });
  });

  it('with many notes are those of all notes together, and fit into an ephemeral', async () => {
    const { awa, jeanne } = await lane();
    const many = Array.from({ length: 200 }, (_, n) => [`prj_${String(n).padStart(22, '0')}`, '{}'] as const);
    const mine = await stateMarks(awa, withNotes(many));
    expect(Object.keys(mine)).toHaveLength(5);
    expect(compareMarks(mine, await stateMarks(jeanne, withNotes(many.toReversed())))).toEqual({
      type: 'same',
    });
    const theirs = await stateMarks(jeanne, withNotes([...many.slice(1), ['prj_x', '{}']]));
    expect(compareMarks(mine, theirs)).toEqual({ type: 'different', documents: ['notes'] });
    const few = await stateMarks(jeanne, withNotes(many.slice(0, 3)));
    expect(compareMarks(mine, few)).toEqual({ type: 'different', documents: ['notes'] });
    const most = await stateMarks(jeanne, withNotes(many.slice(0, 16)));
    const keys = await person('jeanne');
    const said = await signMarks(jeanne.space, keys, { marks: most, waiting: false });
    expect(JSON.stringify(said).length).toBeLessThan(3000);
  });
});

describe('who may not read a document', () => {
  it('[R2] is compared over the rest, and marks none of it', async () => {
    const { group, awa } = await lane();
    const { commons } = group.keys();
    const observer = await bookOf(group, 'jeanne', { commons });
    const theirs = await stateMarks(observer, { commons: COMMONS, inner: new Map(), notes: undefined });
    expect(Object.keys(theirs)).toEqual(['settings', 'people', 'plan']);
    expect(compareMarks(await stateMarks(awa, STATE), theirs)).toEqual({ type: 'same' });
    expect(compareMarks(theirs, await stateMarks(awa, STATE))).toEqual({ type: 'same' });
    // even were the text at hand, there is no mark of it without the key
    expect(Object.keys(await stateMarks(observer, STATE))).toEqual(['settings', 'people', 'plan']);
  });

  it('finds no text behind a mark of the inner ring by trying', async () => {
    const { awa } = await lane();
    const marks = await stateMarks(awa, STATE);
    const tries = ['{"contacts":{}}', 'contacts\n{"contacts":{}}', '{}', 'notes/prj_jardin\n{}'];
    for (const tried of tries) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tried));
      expect(Object.values(marks)).not.toContain(Buffer.from(digest).toString('hex'));
    }
    const elsewhere = await bookOf(await beginGroup(await person('minh')), 'minh');
    expect((await stateMarks(elsewhere, STATE))['contacts']).not.toBe(marks['contacts']);
  });
});

describe('marks that are said', () => {
  it('count in the name of the device that signed them, and of no other', async () => {
    const { group, awa } = await lane();
    const jeanne = await person('jeanne');
    const marks: StateMarks = { plan: 'a'.repeat(64) };
    const said = await signMarks(awa.space, jeanne, { marks, waiting: false });
    const heard: unknown = JSON.parse(JSON.stringify(said));
    expect(await verifiedMarks(group.roster(), heard)).toEqual(said);
    const awas = (await person('awa')).device;
    const stranger = await person('minh');
    const forgeries: readonly unknown[] = [
      { ...said, device: awas },
      { ...said, marks: { plan: 'b'.repeat(64) } },
      { ...said, marks: { ...marks, people: 'a'.repeat(64) } },
      { ...said, sig: 'A'.repeat(86) },
      { ...said, waiting: true },
      { ...said, waiting: 'no' },
      { ...said, sig: 7 },
      { ...said, marks: { plan: 'bonjour' } },
      { ...said, marks: Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`n${n}`, 'a'.repeat(64)])) },
      await signMarks(awa.space, stranger, { marks, waiting: false }),
      'wanted',
      null,
      undefined,
      [],
    ];
    for (const forged of forgeries) {
      expect(await verifiedMarks(group.roster(), forged), JSON.stringify(forged)).toBeUndefined();
    }
  });
});
