/** A record in a tab [Y2]: rows and drafts in one batch, small rows made large, and nothing of it missed by a tab that reads meanwhile. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../../core/bytes/bytes.ts';
import type { DocId, SpaceId } from '../../../core/id/id.ts';
import { fail } from '../../../core/result/result.ts';
import { takeDrafts } from '../../../core/sync/document/drafts.ts';
import { actorFor } from '../../../core/sync/document/record-change.ts';
import { decodeUpdates, encodeUpdates } from '../../../core/sync/document/update-rows.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { openRecordReplica, type RecordReplica } from '../../../core/sync/tab/record-replica.ts';
import { createLocalBus, type TabBus, type TabMessage } from '../../../core/sync/tab/tab-bus.ts';
import { createVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';

const space = 'ab'.repeat(16) as SpaceId;
const doc = `05${'cd'.repeat(15)}` as DocId;

let profile: Profile;
let bus: TabBus;
let time: VirtualTime;
let said: TabMessage[];

beforeEach(async () => {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  profile = opened.value;
  bus = createLocalBus();
  time = createVirtualTime(0);
  said = [];
  bus.listen((message) => void said.push(message));
});

interface Tab {
  readonly replica: RecordReplica;
  readonly actor: string;
  readonly failures: string[];
  /** What it was told of, as text. */
  readonly taken: string[];
}

async function tab(more: { staysHere?: boolean; profile?: Profile } = {}): Promise<Tab> {
  const taken: string[] = [];
  const failures: string[] = [];
  let actor = '';
  const replica = await openRecordReplica({
    space,
    doc,
    profile,
    bus,
    timers: time,
    opened: (name) => (actor = name),
    take: (changes) => taken.push(...changes.map((change) => new TextDecoder().decode(change))),
    storageFailed: ({ type }) => failures.push(type),
    ...more,
  });
  return { replica, actor, failures, taken };
}

const change = (text: string): Bytes => utf8(text);
const rows = (): Promise<number> => profile.storage.count('updates', [space, doc]);

describe('a tab', () => {
  it('stores a change with its draft, under an actor that its salt claims, and tells the others', async () => {
    const [mine, hers] = [await tab(), await tab()];
    expect(mine.actor).not.toBe(hers.actor);
    await mine.replica.keep(change('a'));
    expect(hers.taken).toEqual(['a']);
    expect(mine.taken).toEqual([]);
    const drafts = await takeDrafts(profile, space, doc);
    expect(drafts?.change.updates).toEqual([change('a')]);
    const actors = await Promise.all(
      (drafts?.change.salts ?? []).map((salt) => actorFor(profile.keys.device, doc, salt)),
    );
    expect(actors).toEqual([mine.actor]);
    expect(said.map(({ type }) => type)).toContain('drafts-stored');
  });

  it('reads all that is stored when it opens, and only what is new afterwards', async () => {
    const mine = await tab();
    await mine.replica.keep(change('a'));
    const hers = await tab();
    expect(hers.taken).toEqual(['a']);
    hers.replica.catchUp();
    await hers.replica.stored();
    expect(hers.taken).toEqual(['a']);
  });

  it('of a space that stays here writes no draft', async () => {
    const mine = await tab({ staysHere: true });
    await mine.replica.keep(change('a'));
    expect(await rows()).toBe(1);
    expect(await profile.storage.count('drafts', [])).toBe(0);
    expect(said.map(({ type }) => type)).not.toContain('drafts-stored');
  });

  it('that cannot read its storage is none, and hears no other any more', async () => {
    const storage: Profile['storage'] = {
      ...profile.storage,
      keys: async () => {
        throw new Error('storage cannot be read');
      },
    };
    const taken: Bytes[] = [];
    const opening = openRecordReplica({
      space,
      doc,
      profile: { ...profile, storage },
      bus,
      timers: time,
      opened: () => undefined,
      take: (changes) => taken.push(...changes),
      storageFailed: () => undefined,
    });
    await expect(opening).rejects.toThrow('storage cannot be read');
    await (await tab()).replica.keep(change('a'));
    expect(taken).toEqual([]);
  });

  it('keeps what found no room, in order, and stores it once there is some', async () => {
    let isFull = true;
    const storage: Profile['storage'] = {
      ...profile.storage,
      commit: async (changes, term) =>
        isFull ? fail({ type: 'storage-full' }) : profile.storage.commit(changes, term),
    };
    const mine = await tab({ profile: { ...profile, storage } });
    const kept = Promise.all([mine.replica.keep(change('a')), mine.replica.keep(change('b'))]);
    await mine.replica.stored();
    expect(mine.failures).toContain('storage-full');
    expect(mine.replica.isBehind()).toBe(true);
    isFull = false;
    time.fireNext();
    await kept;
    expect(mine.replica.isBehind()).toBe(false);
    expect((await tab()).taken).toEqual(['a', 'b']);
  });
});

describe('many small rows', () => {
  it('become one that holds all of them, which tabs that have read them do not read again', async () => {
    const writer = await tab();
    const texts = Array.from({ length: 100 }, (_, n) => `change ${n}`);
    for (const text of texts) await writer.replica.keep(change(text));
    const first = await tab();
    expect(first.taken.toSorted()).toEqual(texts.toSorted());
    expect(await rows()).toBe(1);
    first.replica.catchUp();
    await first.replica.stored();
    expect(first.taken).toHaveLength(100);
    expect((await tab()).taken.toSorted()).toEqual(texts.toSorted());
    // who wrote them may read them once more, and loses none
    writer.replica.catchUp();
    await writer.replica.stored();
    expect(writer.replica.unreadable()).toBe(0);
  });

  it('become one again later, beside the first, and none of either is lost', async () => {
    const writer = await tab();
    const texts = Array.from({ length: 128 }, (_, n) => `change ${n}`);
    for (const text of texts.slice(0, 64)) await writer.replica.keep(change(text));
    const reader = await tab();
    for (const text of texts.slice(64)) await writer.replica.keep(change(text));
    reader.replica.catchUp();
    await reader.replica.stored();
    expect(await rows()).toBe(2);
    expect((await tab()).taken.toSorted()).toEqual(texts.toSorted());
  });

  it('that become one while another tab reads them are not missed by it', async () => {
    const writer = await tab();
    for (let n = 0; n < 10; n++) await writer.replica.keep(change(`change ${n}`));
    const place = [space, doc, 'elsewhere', 'whole'];
    let isMoved = false;
    const storage: Profile['storage'] = {
      ...profile.storage,
      get: async (table, key) => {
        if (table === 'updates' && !isMoved) {
          isMoved = true;
          const all = await profile.storage.list('updates', [space, doc]);
          const opened = await Promise.all(
            all.map(async (row) => (await profile.records.open('updates', row.key, row.value)) ?? utf8('')),
          );
          const whole = encodeUpdates(opened.flatMap((bytes) => decodeUpdates(bytes) ?? []));
          await profile.storage.commit([
            ...all.map((row) => ({ type: 'delete', table: 'updates', key: row.key }) as const),
            await profile.records.seal('updates', place, whole),
          ]);
        }
        return profile.storage.get(table, key);
      },
    };
    const late = await tab({ profile: { ...profile, storage } });
    expect(new Set(late.taken)).toEqual(new Set(Array.from({ length: 10 }, (_, n) => `change ${n}`)));
    expect(await rows()).toBe(1);
  });
});
