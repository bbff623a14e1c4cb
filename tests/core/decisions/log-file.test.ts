/** A register that left as a file: whole, it passes; altered, cut, forked or added to in a hundred random ways, each is named. */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { bodyCommit, type Body } from '../../../core/decisions/body.ts';
import type { DecisionEvent, EventContent } from '../../../core/decisions/event.ts';
import { checkLogFile } from '../../../core/decisions/file/check-log.ts';
import { writeLogFile } from '../../../core/decisions/file/log-file.ts';
import { signEvent } from '../../../core/decisions/sign-event.ts';
import type { EventId } from '../../../core/id/id.ts';
import { type SeededChance, seededChance } from '../../simulation/chance.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

const TIMES = 100;
const words: Body = { salt: '6d27ae4d04617ce38c5d4fdee49965cf', text: 'Avec 50 € de caution, non.' };

let lane: Group;
let awa: DeviceKeys;
let jeanne: DeviceKeys;
let events: readonly DecisionEvent[];
let bodies: ReadonlyMap<EventId, Body>;
let whole: string;

async function said(
  author: DeviceKeys,
  type: string,
  prev: readonly DecisionEvent[],
  payload: EventContent['payload'],
  subject = 'dec_pret',
): Promise<DecisionEvent> {
  const content: EventContent = {
    v: 1,
    type,
    group: lane.roster().space,
    subject,
    author: lane.member(author),
    device: author.device,
    at: '2027-06-01T12:00:00Z',
    prev: prev.map(({ id }) => id),
    roster: lane.roster().head,
    payload,
  };
  return signEvent(content, author.signingKey);
}

beforeAll(async () => {
  [awa, jeanne] = [await person('awa'), await person('jeanne')];
  lane = await beginGroup(awa);
  await lane.welcome(jeanne);
  const eligible = [lane.member(awa), lane.member(jeanne)];
  const proposal = await said(jeanne, 'proposal.submitted', [], { title: 'Le prêt', text: 'Trois jours.' });
  const round = { round: 1, version: 'v1' };
  const opening = { ...round, method: 'consent', eligible, quorumPct: 60, closesAt: '2027-06-01T12:00:00Z' };
  const opened = await said(awa, 'round.opened', [proposal], opening);
  const consent = await said(awa, 'stance.cast', [opened], { ...round, choice: 'consent' });
  const objection = await said(jeanne, 'stance.cast', [opened], {
    ...round,
    choice: 'objection',
    bodyCommit: await bodyCommit(words),
  });
  const closed = await said(awa, 'round.closed', [consent, objection], { round: 1 });
  const other = await said(jeanne, 'proposal.submitted', [], { title: 'La date' }, 'dec_date');
  const witnessed = await said(awa, 'checkpoint', [closed], { heads: [closed.id, other.id] });
  events = [proposal, opened, consent, objection, closed, other, witnessed];
  bodies = new Map([[objection.id, words]]);
  whole = write(events);
});

function write(some: readonly DecisionEvent[], ops = lane.ops): string {
  return writeLogFile({ group: lane.roster().space, events: some, bodies, chain: ops });
}

async function faultsOf(text: string): Promise<readonly string[]> {
  return (await checkLogFile(text)).faults.map(({ type }) => type);
}

describe('an exported register', () => {
  it('passes untouched, also beside what the device has', async () => {
    const heads = events.slice(-2).map(({ id }) => id);
    for (const ours of [undefined, { chain: lane.ops, heads }]) {
      const checked = await checkLogFile(whole, ours);
      expect(checked.faults).toEqual([]);
      expect(checked.events.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
      expect(checked.bodies).toEqual(bodies);
      expect([...checked.heads.values()].flat().sort()).toEqual(heads.sort());
    }
  });

  it('is the same text whatever the order of its facts', () => {
    expect(write(events.toReversed())).toBe(whole);
  });

  it('with a changed answer rejects that fact by its hash, and keeps the others', async () => {
    const checked = await checkLogFile(whole.replace('"choice":"consent"', '"choice":"abstain"'));
    expect(checked.faults.filter(({ type }) => type === 'event-altered')).toHaveLength(1);
    expect(checked.events).toHaveLength(events.length - 1);
  });

  it('without a fact in its middle lacks a part', async () => {
    const checked = await checkLogFile(write(events.filter((_event, index) => index !== 2)));
    expect(checked.faults).toMatchObject([{ type: 'parent-missing', missing: [events[2]?.id] }]);
  });

  it('without its end is missed by who has seen it: the list of heads, a checkpoint, this device', async () => {
    const [last] = events.slice(-1);
    const cut = JSON.parse(whole) as { events: { id: string }[] };
    cut.events = cut.events.filter(({ id }) => id !== last?.id);
    expect(await faultsOf(JSON.stringify(cut))).toContain('head-missing');
    const shorter = write(events.slice(0, -1));
    expect(await faultsOf(shorter)).toEqual([]);
    const beside = await checkLogFile(shorter, { chain: lane.ops, heads: last ? [last.id] : [] });
    expect(beside.faults).toMatchObject([{ type: 'head-missing', by: 'device', id: last?.id }]);
    const withoutOther = write(events.filter(({ subject }) => subject !== 'dec_date'));
    expect(await faultsOf(withoutOther)).toEqual(['head-missing']);
  });

  it('that a device went back on is forked', async () => {
    const [proposal, opened] = events;
    if (!proposal || !opened) expect.unreachable();
    const again = await said(awa, 'stance.cast', [opened], { round: 1, version: 'v1', choice: 'objection' });
    expect((await checkLogFile(write([...events, again]))).faults).toMatchObject([
      { type: 'forked', device: awa.device },
    ]);
  });

  it('of another group, or of another history of this one, is neither ours', async () => {
    const fork = lane.fork();
    await fork.rotate();
    await lane.fork().welcome(await person('bakary'));
    const mine = lane.fork();
    await mine.welcome(await person('minh'));
    expect((await checkLogFile(write(events, fork.ops), { chain: mine.ops, heads: [] })).faults).toEqual([
      { type: 'roster-of-another-history' },
    ]);
    const elsewhere = await beginGroup(jeanne);
    expect((await checkLogFile(whole, { chain: elsewhere.ops, heads: [] })).faults).toEqual([
      { type: 'log-of-another-group' },
    ]);
  });

  it('signed by another device, by an unknown one or for another person is rejected by name', async () => {
    const bakary = await person('bakary');
    const [, , consent] = events;
    if (!consent) expect.unreachable();
    const { id: _id, sig: _sig, ...content } = consent;
    const forged = async (change: Partial<EventContent>, keys: DeviceKeys): Promise<readonly string[]> => {
      const { faults } = await checkLogFile(
        write([...events, await signEvent({ ...content, ...change }, keys.signingKey)]),
      );
      return faults.map(({ type }) => type);
    };
    const at = '2027-06-01T12:00:01Z';
    expect(await forged({ at }, jeanne)).toContain('event-signature-wrong');
    expect(await forged({ at, device: bakary.device }, bakary)).toContain('event-device-unknown');
    expect(await forged({ at, author: lane.member(jeanne) }, awa)).toContain('event-device-not-the-authors');
  });

  it('changed in a hundred random ways is never taken for whole', { timeout: 120_000 }, async () => {
    const ways: readonly ((chance: SeededChance) => string)[] = [
      // a character
      (chance) => {
        const at = chance.below(whole.length);
        return whole.slice(0, at) + chance.pick(['0', 'a', '"', ' ', 'é']) + whole.slice(at + 1);
      },
      // a piece cut out, or the end
      (chance) => {
        const at = chance.below(whole.length - 1);
        return whole.slice(0, at) + whole.slice(at + 1 + chance.below(60));
      },
      (chance) => whole.slice(0, chance.below(whole.length)),
      (chance) => changed((log) => void log.events.splice(chance.below(log.events.length), 1)),
      (chance) => changed((log) => void log.events.push(chance.pick(log.events))),
      (chance) => changed((log) => void log.events.reverse().splice(0, chance.below(2))),
      (chance) =>
        changed((log) => {
          const event = chance.pick(log.events);
          event[chance.pick(Object.keys(event))] = chance.pick(['x', 1, [], {}, null, 'dec_other']);
        }),
      (chance) => changed((log) => void log.roster.splice(chance.below(log.roster.length), 1)),
      (chance) => changed((log) => void (log.heads[chance.pick(Object.keys(log.heads))] = [])),
      () =>
        changed((log) => void (log.bodies[Object.keys(log.bodies)[0] ?? ''] = { ...words, text: 'Oui.' })),
    ];
    for (let seed = 1; seed <= TIMES; seed++) {
      const chance = seededChance(seed);
      const text = chance.pick(ways)(chance);
      if (text === whole) continue;
      const checked = await checkLogFile(text);
      expect(checked.faults, `seed ${seed}`).not.toEqual([]);
      const genuine = new Map<string, DecisionEvent>(events.map((event) => [event.id, event]));
      for (const event of checked.events) expect(event, `seed ${seed}`).toEqual(genuine.get(event.id));
    }
  });

  it('that is anything else never throws', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const text of ['', '{}', '[]', 'null', deep, whole.replace('"events":[', `"events":[${deep},`)])
      expect(await faultsOf(text)).not.toEqual([]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(JSON.parse(whole) as object)),
        fc.jsonValue(),
        async (field, value) => {
          const log = { ...(JSON.parse(whole) as object), [field]: value };
          await checkLogFile(JSON.stringify(log));
        },
      ),
    );
  });
});

interface Log {
  events: Record<string, unknown>[];
  bodies: Record<string, unknown>;
  heads: Record<string, unknown>;
  roster: string[];
}

function changed(change: (log: Log) => void): string {
  const log = JSON.parse(whole) as Log;
  change(log);
  return JSON.stringify(log);
}
