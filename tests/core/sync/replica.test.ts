/** A document in a tab [Y2 E8 E9]: stored with its draft, shared between tabs, shrunk, and opened whatever lies in storage. */
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { bytesToHex } from '../../../core/bytes/hex.ts';
import { randomBytes } from '../../../core/crypto/digest.ts';
import type { DocId, SpaceId } from '../../../core/id/id.ts';
import { decodeYjsChange, toBytes, writesUnderOwnIds } from '../../../core/sync/document/yjs-change.ts';
import { decodeUpdates, encodeUpdates } from '../../../core/sync/document/update-rows.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import type { Table } from '../../../core/sync/storage/storage.ts';
import { openReplica, type Replica } from '../../../core/sync/tab/replica.ts';
import {
  createLocalBus,
  type SpaceStatus,
  type TabBus,
  type TabMessage,
} from '../../../core/sync/tab/tab-bus.ts';
import { fullDisk, type FullDisk } from '../../contracts/full-disk.ts';
import { createVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';

const space = 'ab'.repeat(16) as SpaceId;
const plan = `01${'cd'.repeat(15)}` as DocId;

interface Browser {
  readonly disk: FullDisk;
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly time: VirtualTime;
  readonly heard: readonly TabMessage[];
  readonly failures: readonly string[];
  open(tab?: string): Promise<Replica>;
  count(table: Table): Promise<number>;
}

async function browser(): Promise<Browser> {
  const disk = fullDisk(createMemoryStorage());
  const opened = await openProfile(disk);
  if (!opened.ok) throw new Error(opened.error.type);
  const profile = opened.value;
  const bus = createLocalBus();
  const time = createVirtualTime(0);
  const heard: TabMessage[] = [];
  const failures: string[] = [];
  bus.listen((message) => heard.push(message));
  return {
    disk,
    profile,
    bus,
    time,
    heard,
    failures,
    open: async (tab = bytesToHex(randomBytes(4))) => {
      const replica = await openReplica({
        space,
        doc: plan,
        profile,
        bus,
        timers: time,
        chance: () => 0.5,
        mayWrite: () => true,
        tab,
        storageFailed: ({ type }) => failures.push(type),
      });
      onTestFinished(() => replica.close());
      return replica;
    },
    count: (table) => profile.storage.count(table, [space, plan]),
  };
}

const tasks = ({ ydoc }: Replica): Y.Map<unknown> => ydoc.getMap('tasks');

function status(live: boolean, alive = live): TabMessage {
  const documents = { [plan]: { live, held: undefined, sharedWith: 0 } };
  const now: SpaceStatus = {
    link: live ? 'ready' : 'waiting',
    alive,
    documents,
    refused: 0,
    copies: {},
    nowS: 0,
    problem: undefined,
  };
  return { type: 'space-status', space, status: now };
}

describe('[Y2] a local edit', () => {
  it('is one draft and one row, made offline or not, before and after the line is up', async () => {
    const one = await browser();
    const tab = await one.open();
    tasks(tab).set('offline', 1);
    await tab.stored();
    expect([await one.count('drafts'), await one.count('updates')]).toEqual([1, 1]);
    one.bus.post(status(true)); // the provider connects, and offers what it has
    await tab.stored();
    expect(await one.count('drafts')).toBe(1);
    tasks(tab).set('online', 1);
    await tab.stored();
    expect([await one.count('drafts'), await one.count('updates')]).toEqual([2, 2]);
    one.bus.post(status(false));
    one.bus.post(status(true));
    await tab.stored();
    expect(await one.count('drafts')).toBe(2);
    expect(one.heard.filter(({ type }) => type === 'drafts-stored')).toHaveLength(2);
  });

  it('several of one moment are stored together, none is lost', async () => {
    const one = await browser();
    const tab = await one.open();
    for (let n = 0; n < 20; n++) tasks(tab).set(`t${n}`, n);
    await tab.stored();
    expect(await one.count('drafts')).toBeLessThan(20);
    const again = await one.open();
    expect(tasks(again).size).toBe(20);
  });

  it('what came from elsewhere is no draft', async () => {
    const one = await browser();
    const tab = await one.open();
    const other = new Y.Doc();
    other.getMap('tasks').set('theirs', 1);
    const updates = [toBytes(Y.encodeStateAsUpdate(other))];
    one.bus.post({ type: 'updates', from: 'leader', space, doc: plan, updates });
    one.bus.post(status(true));
    one.bus.post({ type: 'updates', from: 'leader', space, doc: plan, updates });
    await tab.stored();
    expect(tasks(tab).get('theirs')).toBe(1);
    expect([await one.count('drafts'), await one.count('updates')]).toEqual([0, 0]);
  });

  it('that the storage refuses is told, kept on the screen, and stored later', async () => {
    const one = await browser();
    const tab = await one.open();
    one.disk.isFull = true;
    tasks(tab).set('a', 1);
    await tab.stored();
    expect(one.failures).toEqual(['storage-full']);
    expect(await one.count('drafts')).toBe(0);
    expect(one.heard.filter(({ type }) => type === 'updates')).toEqual([]); // others build only on what is stored
    one.disk.isFull = false;
    one.time.fireNext();
    await tab.stored();
    expect(await one.count('drafts')).toBe(1);
    expect(tasks(await one.open()).get('a')).toBe(1);
  });
});

describe('[E10] what an editor that listens writes on receipt', () => {
  /** As y-prosemirror moves a text beside another one into it. */
  async function listening(one: Browser): Promise<{ tab: Replica; theirs: Bytes }> {
    const tab = await one.open();
    tasks(tab).observe((_event, { origin }) => {
      if (origin !== 'editor') tab.ydoc.transact(() => tasks(tab).set('answer', 1), 'editor');
    });
    const other = new Y.Doc();
    other.getMap('tasks').set('theirs', 1);
    return { tab, theirs: toBytes(Y.encodeStateAsUpdate(other)) };
  }

  it('waits, when it answers to another device', async () => {
    const one = await browser();
    const { tab, theirs } = await listening(one);
    one.bus.post({ type: 'updates', from: 'leader', space, doc: plan, updates: [theirs] });
    await tab.stored();
    expect([tasks(tab).get('answer'), await one.count('drafts')]).toEqual([1, 0]);
    one.time.fireNext();
    await tab.stored();
    expect(await one.count('drafts')).toBe(1);
  });

  it('waits, when it answers to what a tab that slept reads in storage', async () => {
    const one = await browser();
    const { tab, theirs } = await listening(one);
    const { records, storage } = one.profile;
    await storage.commit([await records.seal('updates', [space, plan, 'x', 1], encodeUpdates([theirs]))]);
    tab.catchUp();
    await tab.stored();
    expect([tasks(tab).get('answer'), await one.count('drafts')]).toEqual([1, 0]);
  });

  it('is stored before the words of a person that come after it', async () => {
    const one = await browser();
    const { tab, theirs } = await listening(one);
    one.bus.post({ type: 'updates', from: 'leader', space, doc: plan, updates: [theirs] });
    tab.ydoc.transact(() => tasks(tab).set('mine', 1), 'editor');
    await tab.stored();
    const again = await one.open();
    expect(again.ydoc.store.pendingStructs).toBeNull();
    expect(tasks(again).toJSON()).toEqual({ answer: 1, mine: 1 });
  });
});

describe('two tabs on one bus', () => {
  it('show each other’s edits, each stored once', async () => {
    const one = await browser();
    const [left, right] = [await one.open('left'), await one.open('right')];
    tasks(left).set('a', 1);
    await left.stored();
    tasks(right).set('b', 1);
    await right.stored();
    expect([tasks(left).toJSON(), tasks(right).toJSON()]).toEqual([
      { a: 1, b: 1 },
      { a: 1, b: 1 },
    ]);
    expect(await one.count('drafts')).toBe(2);
  });

  it('an edit that is made while the other tab is still loading is on both', async () => {
    const one = await browser();
    const left = await one.open();
    const opening = one.open();
    tasks(left).set('meanwhile', 1);
    const right = await opening;
    await left.stored();
    expect(tasks(right).get('meanwhile')).toBe(1);
  });

  it('a document opened twice in one tab writes over nothing that waits', async () => {
    const one = await browser();
    const first = await one.open('tab');
    tasks(first).set('a', 1);
    await first.stored();
    const second = await one.open('tab');
    tasks(second).set('b', 1);
    await second.stored();
    expect([await one.count('drafts'), await one.count('updates')]).toEqual([2, 2]);
    expect(tasks(first).get('b')).toBe(1);
    expect(tasks(await one.open()).toJSON()).toEqual({ a: 1, b: 1 });
  });
});

describe('[E8] client ids', () => {
  const draftsAreClaimed = async (one: Browser): Promise<boolean[]> => {
    const rows = await one.profile.storage.list('drafts', [space, plan]);
    return Promise.all(
      rows.map(async ({ key, value }) => {
        const change = decodeYjsChange(
          (await one.profile.records.open('drafts', key, value)) ?? new Uint8Array(),
        );
        return change !== undefined && writesUnderOwnIds(change, one.profile.keys.device, plan);
      }),
    );
  };

  it('are claimed by each draft, and are new at each opening', async () => {
    const one = await browser();
    const ids = new Set<number>();
    for (let n = 0; n < 3; n++) {
      const tab = await one.open();
      tasks(tab).set(`t${n}`, n);
      await tab.stored();
      ids.add(tab.ydoc.clientID);
    }
    expect(ids.size).toBe(3);
    expect(await draftsAreClaimed(one)).toEqual([true, true, true]);
  });

  it('stay claimed when Yjs drops one because somebody else wrote under it', async () => {
    const one = await browser();
    const tab = await one.open();
    tasks(tab).set('a', 1);
    await tab.stored();
    tab.awareness.setLocalStateField('looksAt', 'plan');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.ydoc));
    const former = tab.ydoc.clientID;
    copy.clientID = former;
    copy.getMap('tasks').set('as if by us', 1);
    one.bus.post({
      type: 'updates',
      from: 'leader',
      space,
      doc: plan,
      updates: [toBytes(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(tab.ydoc)))],
    });
    expect(tab.ydoc.clientID).not.toBe(former);
    tasks(tab).set('b', 1);
    await tab.stored();
    expect(await draftsAreClaimed(one)).toEqual([true, true]);
    expect(tab.awareness.clientID).toBe(tab.ydoc.clientID);
    expect(tab.awareness.getLocalState()).toMatchObject({ looksAt: 'plan' });
    one.bus.post(status(true));
    one.bus.post(status(false));
  });
});

describe('[E9] opening', () => {
  it('passes over a damaged row and one that Yjs refuses, counts them, and shows the rest', async () => {
    const one = await browser();
    const tab = await one.open();
    tasks(tab).set('a', 1);
    await tab.stored();
    tasks(tab).set('b', 1);
    await tab.stored();
    const { records, storage } = one.profile;
    await storage.commit([
      await records.seal('updates', [space, plan, 'x', 1], Uint8Array.of(9, 9, 9)),
      await records.seal('updates', [space, plan, 'x', 2], encodeUpdates([Uint8Array.of(1, 1, 255, 255)])),
      { type: 'put', table: 'updates', key: [space, plan, 'x', 3], value: Uint8Array.of(1, 2, 3) },
    ]);
    const again = await one.open();
    expect(tasks(again).toJSON()).toEqual({ a: 1, b: 1 });
    expect(again.unreadable()).toBe(3);
    expect(await one.count('updates')).toBe(5);
  });

  it('of many rows makes one of them, keeps the content, and lets deleted text go', async () => {
    const one = await browser();
    const tab = await one.open();
    const text = new Y.Text();
    tasks(tab).set('text', text);
    text.insert(0, 'un secret de Jeanne');
    await tab.stored();
    for (let n = 0; n < 80; n++) {
      tasks(tab).set('n', n);
      await tab.stored();
    }
    text.delete(0, text.length);
    text.insert(0, 'rien');
    await tab.stored();
    const damaged = {
      type: 'put',
      table: 'updates',
      key: [space, plan, 'x'],
      value: Uint8Array.of(1),
    } as const;
    await one.profile.storage.commit([damaged]);
    expect(await plainRows(one)).toContain('un secret de Jeanne');
    await one.open();
    expect(await one.count('updates')).toBe(2); // the state, and the damaged row as it was
    expect(await plainRows(one)).not.toContain('secret');
    const last = await one.open();
    expect(tasks(last).get('n')).toBe(79);
    expect(String(tasks(last).toJSON()['text'])).toBe('rien');
    expect(last.ydoc.store.pendingStructs).toBeNull();
  });

  it('leaves nothing that listens when storage cannot be read, and can be tried again', async () => {
    const { profile, bus, time } = await browser();
    const listening = new Set<object>();
    let isBroken = true;
    const options = {
      space,
      doc: plan,
      profile: {
        ...profile,
        storage: {
          ...profile.storage,
          list: async (...rows: Parameters<Profile['storage']['list']>) => {
            if (isBroken) throw new Error('the disk is gone');
            return profile.storage.list(...rows);
          },
        },
      },
      bus: {
        post: (message: TabMessage) => bus.post(message),
        listen: (heard: (message: TabMessage) => void) => {
          const stop = bus.listen(heard);
          listening.add(heard);
          return () => {
            listening.delete(heard);
            stop();
          };
        },
      },
      timers: time,
      chance: () => 0.5,
      mayWrite: () => true,
      tab: 'tab',
      storageFailed: () => undefined,
    };
    await expect(openReplica(options)).rejects.toThrow('the disk is gone');
    expect(listening.size).toBe(0);
    isBroken = false;
    const replica = await openReplica(options);
    expect(listening.size).toBe(1);
    replica.close();
    expect(listening.size).toBe(0);
  });

  it('shrinks nothing when the disk is full, and opens all the same', async () => {
    const one = await browser();
    const tab = await one.open();
    for (let n = 0; n < 70; n++) {
      tasks(tab).set('n', n);
      await tab.stored();
    }
    one.disk.isFull = true;
    expect(tasks(await one.open()).get('n')).toBe(69);
    expect(await one.count('updates')).toBe(70);
  });
});

it('a member’s nonsense as awareness reaches no other part of the tab', async () => {
  const one = await browser();
  const tab = await one.open();
  one.bus.post(status(true));
  one.bus.post({ type: 'awareness-in', space, doc: plan, update: Uint8Array.of(255, 255) });
  tasks(tab).set('a', 1);
  await tab.stored();
  expect(await one.count('drafts')).toBe(1);
});

/** Everything that the rows hold once opened, as text. */
async function plainRows(one: Browser): Promise<string> {
  const { records, storage } = one.profile;
  let text = '';
  for (const { key, value } of await storage.list('updates', [space, plan])) {
    const plain = await records.open('updates', key, value);
    for (const update of (plain && decodeUpdates(plain)) ?? [])
      text += Buffer.from(update).toString('latin1');
  }
  return text;
}
