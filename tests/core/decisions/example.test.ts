/** The decisions of the example's two groups, really signed, on the roles of their real rosters: what each is expected to come to. */
import { beforeAll, describe, expect, it } from 'vitest';
import combe from '../../../client/demo/files/combe-decisions.json';
import groups from '../../../client/demo/files/groups.json';
import tilleuls from '../../../client/demo/files/tilleuls-decisions.json';
import { authorityOf } from '../../../core/decisions/authority.ts';
import { followDecisions, type LivingDecisions } from '../../../core/decisions/follow-decisions.ts';
import { rulesInForce } from '../../../core/decisions/group-rules.ts';
import { toReview } from '../../../core/decisions/in-force.ts';
import { mandatesOf } from '../../../core/decisions/mandates.ts';
import type { DemoGroup } from '../../../core/demo/demo-files.ts';
import { createIdMap, type IdMap } from '../../../core/demo/id-map.ts';
import { type LoadedDecisions, loadDecisions } from '../../../core/demo/load-decisions.ts';
import { loadRoster } from '../../../core/demo/load-roster.ts';
import { groupIn, seatsIn } from '../../../core/demo/seats.ts';
import { createTally } from '../../../core/demo/tally.ts';
import { generateDeviceKeys } from '../../../core/crypto/device-keys.ts';
import { identifyOperation } from '../../../core/roster/identified-operation.ts';
import { rolesOf } from '../../../core/roster/roles-at.ts';
import { published } from './fixture/told.ts';

interface Example {
  readonly ids: IdMap;
  readonly loaded: LoadedDecisions;
  readonly living: LivingDecisions;
  /** Of members, decisions and facts, back to the names of the file. */
  told(value: unknown): unknown;
}

async function example(name: DemoGroup, file: unknown): Promise<Example> {
  const group = groupIn(groups, name);
  if (!group) throw new Error('the file has it');
  let made = 0;
  const ids = createIdMap((prefix) => `${prefix}_made${++made}`);
  const roster = await loadRoster(seatsIn(group), generateDeviceKeys, generateDeviceKeys);
  for (const [seat, member] of roster.members) ids.set(seat, member);
  for (const [device, id] of roster.deviceIds) ids.set(device, id);
  ids.set(`grp_${name}`, roster.roster.space);
  for (const { head, since } of groups.groups.find(({ id }) => id === `grp_${name}`)?.heads ?? [])
    ids.set(head, roster.headAfter(since));
  const loaded = await loadDecisions(file, roster, ids, createTally());
  const chain = (await Promise.all(roster.chain.map(identifyOperation))).flatMap((one) => one ?? []);
  const living = followDecisions(rolesOf(chain));
  living.add(loaded.events);
  const back = new Map([...ids.entries].map(([demo, id]) => [id, demo]));
  const text = (said: string): string => {
    const [flag, named] = said.split(':');
    return named === undefined ? (back.get(said) ?? said) : `${flag}:${back.get(named) ?? named}`;
  };
  const told = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_key, one: unknown) => (typeof one === 'string' ? text(one) : one));
  return { ids, loaded, living, told };
}

describe.each([
  ['tilleuls', tilleuls],
  ['combe', combe],
] as const)('the decisions of %s', (name, file) => {
  let town: Example;
  beforeAll(async () => {
    town = await example(name, file);
  });

  it('come to what is expected', () => {
    expect(town.loaded.events).toHaveLength(file.events.length);
    for (const [subject, expected] of Object.entries(file.derived)) {
      const decision = town.living.of(town.ids.of(subject));
      expect(decision && town.told(published(decision)), subject).toEqual(expected);
    }
    expect(town.living.decisions()).toHaveLength(Object.keys(file.derived).length);
  });

  it('give the mandates that are expected', () => {
    const mandates = mandatesOf(town.living.decisions()).map(({ accountableTo: _to, ...mandate }) => mandate);
    const inOrder = (list: readonly unknown[]): readonly string[] =>
      list.map((one) => JSON.stringify(town.told(one))).sort();
    expect(inOrder(mandates)).toEqual(inOrder(file.mandates));
  });
});

describe('Les Tilleuls', () => {
  let town: Example;
  beforeAll(async () => {
    town = await example('tilleuls', tilleuls);
  });

  it('had their sharing suspended until it was amended', () => {
    const subject = town.ids.of('dec_v6');
    const before = town.loaded.events.filter((event) => event.subject === subject && event.at < '2026-10-02');
    const living = followDecisions(town.living.roles());
    living.add(before);
    const decision = living.of(subject);
    expect(decision && town.told(published(decision))).toEqual(tilleuls.derivedBeforeAmendment.dec_v6);
    expect(decision?.inForce).toBeUndefined();
  });

  it('have the rules that they adopted, and a decision behind them', () => {
    const decisions = town.living.decisions();
    const held = rulesInForce(decisions);
    const { value, authority } = groups.groups[0]?.settings.rules ?? { value: {}, authority: '' };
    expect(held?.rules).toEqual(value);
    expect(held?.authority).toEqual([town.ids.of(authority ?? '')]);
    expect(authorityOf(decisions, town.ids.of(authority ?? ''), 'rules', value)).toBe('held');
    expect(authorityOf(decisions, town.ids.of(authority ?? ''), 'rules', { ...value, quorumPct: 1 })).toBe(
      'says-otherwise',
    );
    expect(authorityOf(decisions, 'ab'.repeat(32), 'rules', value)).toBe('missing');
  });

  it('have to look again at what is due', () => {
    const due = toReview(town.living.decisions(), '2026-12-01').map(({ subject }) => town.told(subject));
    expect(due).toEqual(['dec_v5', 'dec_v4']);
  });

  it('are asked their answer on the keys, and Henriette’s is carried', () => {
    const keys = town.living.of(town.ids.of('dec_v7'));
    expect(town.told(keys?.rounds[0]?.notAnswered)).toEqual(
      expect.arrayContaining(['mbr_bakary', 'mbr_jeanne', 'mbr_leila']),
    );
    expect(keys?.rounds[0]?.notAnswered).toHaveLength(7);
    expect(keys?.history.map(({ standing }) => standing)).not.toContain('invalid');
  });
});
