/** Comparing states: said while somebody asks, to who asks, under a signature, and no longer. */
import { expect, it, onTestFinished } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStateExchange, type StateExchange } from '../../client/state/state-exchange.ts';
import { compareMarks, type GroupState } from '../../core/group/state-marks.ts';
import type { Timers } from '../../core/sync/time.ts';
import { type LaneBrowser, openLane } from './fixture/lane-books.ts';

interface Device {
  readonly browser: LaneBrowser;
  readonly exchange: StateExchange;
  readonly awareness: Awareness;
  readonly state: { plan: string; contacts: string | undefined; waiting: boolean };
  /** How often it said something. */
  said(): number;
}

/** Timers run as soon as the page has a moment. */
const timers: Timers = {
  after: (_, run) => {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  },
};

function deviceOf(browser: LaneBrowser): Device {
  const awareness = new Awareness(new Y.Doc());
  const state: Device['state'] = { plan: '{}', contacts: '{}', waiting: false };
  let said = 0;
  awareness.on('change', (_: unknown, origin: unknown) => {
    if (origin === 'local') said += 1;
  });
  const exchange = createStateExchange({
    awareness,
    book: browser.book,
    keys: browser.parts.profile.keys,
    roster: () => browser.book.roster,
    timers,
    isWaiting: () => state.waiting,
    state: async (): Promise<GroupState> => ({
      commons: new Map([['plan', state.plan]]),
      inner: new Map(state.contacts === undefined ? [] : [['contacts', state.contacts]]),
      notes: undefined,
    }),
  });
  onTestFinished(() => {
    exchange.close();
    awareness.destroy();
  });
  return { browser, exchange, awareness, state, said: () => said };
}

function connect(devices: readonly Device[]): void {
  for (const { awareness } of devices) {
    awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin !== 'local') return;
      const update = encodeAwarenessUpdate(awareness, [awareness.clientID]);
      for (const other of devices)
        if (other.awareness !== awareness) applyAwarenessUpdate(other.awareness, update, 'remote');
    });
  }
}

async function lane(role: 'member' | 'observer' = 'member'): Promise<readonly [Device, Device]> {
  const [awa, jeanne] = await openLane(['jeanne', role]);
  if (!awa || !jeanne) throw new Error('nobody');
  const devices = [deviceOf(awa), deviceOf(jeanne)] as const;
  connect(devices);
  return devices;
}

const heard = (from: Device, by: Device) => by.exchange.theirs().get(from.browser.parts.profile.keys.device);

function comparison(mine: Device, other: Device): string {
  const marks = mine.exchange.mine();
  const theirs = heard(other, mine)?.marks;
  if (!marks || !theirs) return 'absent';
  const found = compareMarks(marks, theirs);
  return found.type === 'same' ? 'same' : found.documents.join();
}

it('says the same of the same state, and which documents differ once they do', async () => {
  const [awa, jeanne] = await lane();
  const stop = awa.exchange.ask();
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  jeanne.state.plan = '{"tasks":{}}';
  jeanne.exchange.changed();
  await expect.poll(() => comparison(awa, jeanne)).toBe('plan');
  awa.state.plan = '{"tasks":{}}';
  awa.exchange.changed();
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  jeanne.state.waiting = true;
  jeanne.exchange.changed();
  await expect.poll(() => heard(jeanne, awa)?.waiting).toBe(true);
  stop();
});

it('says nothing while nobody asks, and falls silent when nobody does any more', async () => {
  const [awa, jeanne] = await lane();
  awa.exchange.changed();
  jeanne.exchange.changed();
  expect([awa.said(), jeanne.said()]).toEqual([0, 0]);
  const stop = awa.exchange.ask();
  const stopToo = awa.exchange.ask();
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  const before = jeanne.said();
  jeanne.exchange.changed(); // into the same state
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  stop();
  stop();
  expect(jeanne.awareness.getLocalState()).toHaveProperty('marks');
  expect(jeanne.said()).toBe(before);
  stopToo();
  expect(jeanne.awareness.getLocalState()?.['marks']).toBeUndefined();
  expect(awa.exchange.mine()).toBeUndefined();
  expect(awa.exchange.theirs().size).toBe(0);
});

it('[R2] marks nothing of the inner ring for or by an observer', async () => {
  const [awa, jeanne] = await lane('observer');
  jeanne.state.contacts = undefined;
  awa.exchange.ask();
  jeanne.exchange.ask();
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  await expect.poll(() => comparison(jeanne, awa)).toBe('same');
  expect(Object.keys(heard(jeanne, awa)?.marks ?? {})).toEqual(['plan']);
});

it("takes no marks in another device's name, nor anything that is none", async () => {
  const [awa, jeanne] = await lane();
  awa.exchange.ask();
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
  const said: unknown = jeanne.awareness.getLocalState()?.['marks'];
  if (typeof said !== 'object' || said === null) throw new Error('nothing was said');
  const forged = { ...said, marks: { plan: 'f'.repeat(64) } };
  jeanne.awareness.setLocalStateField('marks', forged);
  await expect.poll(() => comparison(awa, jeanne)).toBe('absent');
  for (const strange of ['marks', null, 7, { sig: 'x' }, { ...said, sig: 7 }]) {
    jeanne.awareness.setLocalStateField('marks', strange);
  }
  jeanne.awareness.setLocalStateField('marks', said);
  await expect.poll(() => comparison(awa, jeanne)).toBe('same');
});
