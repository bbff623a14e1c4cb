/**
 * One seeded story: three to five devices edit one plan and write in one register through frames that are lost, repeated and reordered, through cuts and
 * partitions, relay restarts and crashes before or after any stored batch. Then the network heals, and all must agree.
 */
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import { PLAN_ROOTS } from '../../core/plan/plan.ts';
import { tasksOf } from '../../core/plan/task.ts';
import { DEFAULT_LIMITS } from '../../core/protocol/limits.ts';
import { beginSpace } from '../../core/roster/begin-space.ts';
import { foldRoster } from '../../core/roster/fold.ts';
import { invitationKeys } from '../../core/roster/invitation-keys.ts';
import { invite } from '../../core/roster/invite.ts';
import { join } from '../../core/roster/join.ts';
import { saveSpace } from '../../core/sync/space/space-book.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import { createRelay, type Relay } from '../../relay/relay.ts';
import { type SeededChance, seededChance } from './chance.ts';
import { createDevice, endLife, type SimDevice, startLife } from './device.ts';
import { openSimRecord, type SimRecord } from './record.ts';
import { randomEdit } from './edits.ts';
import { createNetwork, NO_FAULTS } from './network.ts';
import type { CryptoWatch } from './quiet.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface Outcome {
  /** Canonical JSON of the plan and the register, by device. */
  readonly states: readonly string[];
  /** Tasks and entries whose storage was confirmed to a person and that some device lacks. */
  readonly lost: readonly string[];
  readonly edits: number;
  readonly crashes: number;
}

const STEPS = 60;
const START_MS = Date.UTC(2026, 10, 10, 9);
const YEAR_MS = 365 * 24 * 3600 * 1000;
const HEALING_ROUNDS = 4000;

/** Rejects when the devices do not come to rest after healing. */
export async function simulate(
  seed: number,
  people: readonly DeviceKeys[],
  watch: CryptoWatch,
): Promise<Outcome> {
  const chance = seededChance(seed);
  const time = createVirtualTime(START_MS);
  const store = createMemoryLogStore();
  const relayId = await store.relayId();
  const startRelay = (): Relay =>
    createRelay({
      store,
      clock: time,
      timers: time,
      limits: DEFAULT_LIMITS,
      allowNewSpace: () => true,
      relayId,
      log: () => undefined,
    });
  let relay = startRelay();
  const network = createNetwork(
    chance,
    () => relay,
    (run) => void time.after(chance.below(20), run),
  );
  const { devices, space, members } = await group(people.slice(0, 3 + chance.below(3)), chance);
  const stored = new Set<string>();
  const entered = new Set<string>();
  const records = new Map<SimDevice, SimRecord>();
  let edits = 0;
  let crashes = 0;

  const start = async (device: SimDevice): Promise<void> => {
    const transport = network.transport(device.name);
    const life = await startLife(device, space, { time, chance, transport });
    records.set(device, await openSimRecord(life, time));
  };

  const edit = async (device: SimDevice): Promise<void> => {
    const { life } = device;
    const by = members.get(device);
    if (!life || !by) return;
    edits += 1;
    if (chance.happens(0.3)) {
      const text = 'é'.repeat(chance.below(400));
      // as below
      void records
        .get(device)
        ?.add(text)
        .then((key) => {
          if (device.life === life) entered.add(key);
        });
      return;
    }
    const added = randomEdit(life.replica.ydoc, by, chance, Math.floor(time.now() / 1000));
    if (!added) return;
    // a crash in between leaves this promise open for ever: then nobody was told that it is safe
    void life.replica.stored().then(() => {
      if (device.life === life) stored.add(added);
    });
  };

  const planCrash = (device: SimDevice): void => {
    if (!device.life || device.crash) return;
    crashes += 1;
    const when = chance.pick(['before', 'after'] as const);
    const die = (): void => {
      endLife(device);
      network.cut(device.name);
    };
    device.crash = { batches: 1 + chance.below(4), when, die };
  };

  const restartRelay = (): void => {
    network.cutAll();
    relay = startRelay();
  };

  const misfortune = async (): Promise<void> => {
    const device = chance.pick(devices);
    const kind = chance.below(10);
    if (kind <= 3) await edit(device);
    else if (kind === 4) network.cut(device.name);
    else if (kind === 5) network.setApart(device.name, chance.happens(0.6));
    else if (kind === 6) planCrash(device);
    else if (kind === 7) restartRelay();
    else if (!device.life) await start(device);
    else await edit(device);
  };

  for (const device of devices) await start(device);
  for (let step = 0; step < STEPS; step++) {
    network.faults = chance.happens(0.5) ? { drop: 0.05, repeat: 0.05, reorder: 0.05 } : NO_FAULTS;
    await misfortune();
    for (let moves = chance.below(12); moves > 0; moves--) {
      if (!(chance.happens(0.7) && network.deliverOne())) time.fireNext();
      await watch.quiet();
    }
  }

  network.faults = NO_FAULTS;
  for (const device of devices) {
    network.setApart(device.name, false);
    device.crash = undefined;
    await watch.quiet();
    if (!device.life) await start(device);
  }
  restartRelay();
  await watch.quiet();
  for (const { life } of devices) life?.leader.wake();
  await comeToRest(devices, records, () => network.deliverOne(), time, watch);

  const documents = devices.map((device) => device.life?.replica.ydoc);
  const outcome = {
    states: devices.map((device) => stateOf(device, records)),
    lost: [
      ...[...stored].filter((task) => documents.some((ydoc) => !ydoc || !tasksOf(ydoc).has(task))),
      ...[...entered].filter((key) => devices.some((one) => !records.get(one)?.keys().includes(key))),
    ],
    edits,
    crashes,
  };
  for (const device of devices) endLife(device);
  for (const record of records.values()) record.close();
  return outcome;
}

async function group(
  people: readonly DeviceKeys[],
  chance: SeededChance,
): Promise<{ devices: SimDevice[]; space: SpaceId; members: Map<SimDevice, MemberId> }> {
  const at = START_MS / 1000;
  const [founder, ...others] = people;
  if (!founder) throw new Error('a story needs people');
  const { space, epoch, keys, genesis } = await beginSpace('group', founder, at);
  const chain = [genesis];
  for (const person of others) {
    const before = await foldRoster(chain);
    if (!before.ok) throw new Error(before.error.rule);
    const terms = { role: 'member', expires: at + 3600, uses: 1, mode: 'open' } as const;
    const invitation = await invite(before.value, keys, terms, founder, at);
    chain.push(invitation.op);
    const invited = await foldRoster(chain);
    if (!invited.ok) throw new Error(invited.error.rule);
    chain.push(await join(invited.value, await invitationKeys(invitation.secret, space), person, at));
  }
  const roster = await foldRoster(chain);
  if (!roster.ok) throw new Error(roster.error.rule);
  const members = new Map<SimDevice, MemberId>();
  const devices: SimDevice[] = [];
  for (const [i, person] of people.entries()) {
    const device = await createDevice(`device-${i}`, person, chance.happens(0.2) ? YEAR_MS : 0);
    await saveSpace(device.profile, { space, relay: '', chain, keys: [{ epoch, keys }] });
    const member = roster.value.devices.get(person.device)?.member;
    if (member) members.set(device, member);
    devices.push(device);
  }
  return { devices, space, members };
}

/** Delivers and lets time pass until nobody has anything left to send or to hear. */
async function comeToRest(
  devices: readonly SimDevice[],
  records: ReadonlyMap<SimDevice, SimRecord>,
  deliverOne: () => boolean,
  time: { fireNext(): boolean },
  watch: CryptoWatch,
): Promise<void> {
  for (let round = 0; round < HEALING_ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < 20 && deliverOne(); i++) moved = true;
    await watch.quiet();
    if (moved) continue;
    if (await areAtRest(devices, records)) return;
    time.fireNext();
  }
  const standing = await Promise.all(devices.map(describeStanding));
  throw new Error(`the devices did not come to rest: ${standing.join('; ')}`);
}

/** For the person who reads a failed seed. */
async function describeStanding({ name, profile, life }: SimDevice): Promise<string> {
  const drafts = await profile.storage.count('drafts', []);
  const outbox = await profile.storage.count('outbox', []);
  const refused = await profile.storage.count('refused', []);
  const state = life ? canonicalState(life.replica.ydoc, PLAN_ROOTS).length : 'ended';
  return `${name}: ${drafts} drafts, ${outbox} in the outbox, ${refused} refused, state ${state}`;
}

async function areAtRest(
  devices: readonly SimDevice[],
  records: ReadonlyMap<SimDevice, SimRecord>,
): Promise<boolean> {
  const states = new Set<string>();
  for (const device of devices) {
    const { profile, life } = device;
    if (!life || (await profile.storage.count('drafts', [])) > 0) return false;
    if ((await profile.storage.count('outbox', [])) > 0) return false;
    states.add(stateOf(device, records));
  }
  return states.size === 1;
}

function stateOf(device: SimDevice, records: ReadonlyMap<SimDevice, SimRecord>): string {
  const record = records.get(device);
  if (!device.life || !record) return '';
  const plan = canonicalState(device.life.replica.ydoc, PLAN_ROOTS);
  return JSON.stringify([plan, record.keys(), record.heads()]);
}
