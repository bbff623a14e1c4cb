import { dutyActs } from '../../../core/sync/space/duty-acts.ts';
/** A space whose relay is the word `none` stays on this device whatever happens, and a space can be taken off it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { groupDocId, groupDocIds } from '../../../core/group/group-documents.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import { addProject } from '../../../core/plan/project.ts';
import type { Act } from '../../../core/doc/act.ts';
import { type Leader, startLeader } from '../../../core/sync/leader.ts';
import type { Transport } from '../../../core/sync/relay/transport.ts';
import { beginGroup } from '../../../core/sync/space/begin-group.ts';
import { forgetSpace } from '../../../core/sync/space/forget-space.ts';
import { NO_RELAY } from '../../../core/sync/space/local-only.ts';
import { listSpaces, openSpaceBook } from '../../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { put, TABLES, type Table } from '../../../core/sync/storage/storage.ts';
import { openReplica, type Replica } from '../../../core/sync/tab/replica.ts';
import { createLocalBus, type TabBus } from '../../../core/sync/tab/tab-bus.ts';
import { createVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';
import { NOON } from '../fixture/story.ts';

interface Browser {
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly time: VirtualTime;
  /** Addresses that were dialled. */
  readonly dialled: readonly string[];
  readonly begin: (relay: string) => Promise<SpaceId>;
  readonly plan: (space: SpaceId) => Promise<Replica>;
  readonly lead: () => Promise<Leader>;
  readonly settle: (ms: number) => Promise<void>;
}

async function browser(): Promise<Browser> {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  const profile = opened.value;
  const bus = createLocalBus();
  const time = createVirtualTime(NOON * 1000);
  const dialled: string[] = [];
  const transport: Transport = (url, events) => {
    dialled.push(url);
    time.after(1, () => events.closed(1006));
    return { send: () => undefined, close: () => undefined };
  };
  const chance = (): number => 0.5;
  const failed = (): void => undefined;
  return {
    profile,
    bus,
    time,
    dialled,
    begin: async (relay) => {
      const begun = await beginGroup(profile, relay, NOON);
      if (!begun.ok) throw new Error(begun.error.type);
      return begun.value;
    },
    plan: async (space) => {
      const book = await openSpaceBook(profile, space);
      if (!book.ok) throw new Error(book.error.type);
      const doc = await groupDocId(book.value, 'plan');
      const replica = await openReplica({
        space,
        doc,
        profile,
        bus,
        timers: time,
        chance,
        tab: 'tab',
        mayWrite: () => true,
        storageFailed: failed,
      });
      onTestFinished(() => replica.close());
      return replica;
    },
    lead: async () => {
      const leader = await startLeader({
        dutyActs: async () => dutyActs,
        profile,
        bus,
        transport,
        homeRelay: 'http://relay.test',
        documentsOf: (opened) => groupDocIds(opened, profile.keys.device),
        clock: time,
        timers: time,
        chance,
        storageFailed: failed,
        deposed: failed,
      });
      if (!leader.ok) throw new Error(leader.error.type);
      onTestFinished(() => leader.value.close());
      await leader.value.settled();
      return leader.value;
    },
    settle: async (ms) => {
      for (const end = time.now() + ms; time.nextIn() <= end - time.now();) {
        time.fireNext();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

const ACT: Act = { by: 'mbr_awa' as Act['by'], at: NOON };

describe('a space without a relay', () => {
  it('is never opened by the leader: nothing is dialled, whatever is written in it', async () => {
    const { begin, plan, lead, settle, bus, dialled, profile } = await browser();
    const space = await begin(NO_RELAY);
    const replica = await plan(space);
    const added = addProject(replica.ydoc, 'Verger partagé', ACT);
    await replica.stored();
    await lead();
    bus.post({ type: 'space-changed', space });
    bus.post({ type: 'status-wanted' });
    addProject(replica.ydoc, 'Four à pain', ACT);
    replica.awareness.setLocalStateField('who', { member: ACT.by });
    await settle(60_000);
    expect(added.ok).toBe(true);
    expect(dialled).toEqual([]);
    for (const table of ['outbox', 'envelopes', 'documents'] as const) {
      expect(await profile.storage.count(table, [])).toBe(0);
    }
  });

  it('leaves the others alone: a group of the same profile is dialled at its own relay', async () => {
    const { begin, lead, settle, dialled } = await browser();
    await begin(NO_RELAY);
    await begin('');
    await lead();
    await settle(5000);
    expect(new Set(dialled)).toEqual(new Set(['ws://relay.test/ws']));
  });
});

describe('a space that is taken off this device', () => {
  it('leaves no row of it, and every row of the others', async () => {
    const { begin, plan, profile } = await browser();
    const [gone, kept] = [await begin(NO_RELAY), await begin('')];
    for (const space of [gone, kept]) {
      const replica = await plan(space);
      addProject(replica.ydoc, 'Verger partagé', ACT);
      await replica.stored();
      const others: readonly Table[] = ['documents', 'outbox', 'envelopes', 'refused'];
      await profile.storage.commit(others.map((table) => put(table, [space, 'doc', 1], new Uint8Array(1))));
    }
    const rowsOf = async (space: SpaceId): Promise<number[]> =>
      Promise.all(TABLES.map((table) => profile.storage.count(table, [space])));
    const before = await rowsOf(kept);
    expect(await rowsOf(gone)).toEqual(before);
    expect(await forgetSpace(profile.storage, gone)).toEqual({ ok: true, value: undefined });
    expect(await rowsOf(gone)).toEqual(TABLES.map(() => 0));
    expect(await rowsOf(kept)).toEqual(before);
    expect(await listSpaces(profile)).toEqual([kept]);
  });

  it('is let go of by the leader once it hears of it', async () => {
    const { begin, lead, bus, profile } = await browser();
    const space = await begin('');
    const leader = await lead();
    const told: string[] = [];
    bus.listen((message) => {
      if (message.type === 'space-status') told.push(message.space);
    });
    bus.post({ type: 'status-wanted' });
    expect(told).toEqual([space]);
    await forgetSpace(profile.storage, space);
    bus.post({ type: 'space-changed', space });
    await leader.settled();
    told.length = 0;
    bus.post({ type: 'status-wanted' });
    expect(told).toEqual([]);
  });
});
