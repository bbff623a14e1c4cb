/** Any interleaving of anybody's acts, on one ordered chain, is one roster on every device. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendRoster, foldRoster, foldVerified } from '../../../core/roster/fold.ts';
import { type IdentifiedOperation, identifyOperation } from '../../../core/roster/identified-operation.ts';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { decodeOperation } from '../../../core/roster/operation-codec.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { expectSoundRoster } from '../fixture/roster-laws.ts';
import { type Cast, fulfil, openCast, type Wish, wish } from '../fixture/wishes.ts';

const WISHES = fc.array(wish, { minLength: 40, maxLength: 60, size: 'max' });
/** Four devices that hear of the chain now and then, each in its own time. */
const REPLICAS = 4;

interface Ordered {
  readonly chain: readonly Bytes[];
  readonly roster: Roster;
  readonly replicas: readonly Roster[];
  /** What became of each wish: the type of what was lodged, or the rule that refused it. */
  readonly outcomes: readonly string[];
}

/** The order is the relay's: compare and swap on the head. Who was too late hears of the others, and tries once more. */
async function order(wishes: readonly Wish[]): Promise<Ordered> {
  const { lane, cast } = await openCast();
  const chain = [...lane.ops];
  let roster = lane.roster();
  const replicas = Array.from({ length: REPLICAS }, () => ({ roster, heard: chain.length }));
  const outcomes: string[] = [];

  const catchUp = async (replica: (typeof replicas)[number]): Promise<void> => {
    for (const op of chain.slice(replica.heard)) replica.roster = await extended(replica.roster, op);
    replica.heard = chain.length;
  };
  const put = async (op: Bytes): Promise<string> => {
    const next = await extendRoster(roster, [op]);
    if (!next.ok) return next.error.rule;
    roster = next.value;
    expectSoundRoster(roster);
    chain.push(op);
    return decodeOperation(op)?.type ?? 'malformed';
  };

  for (const [n, wanted] of wishes.entries()) {
    const replica = replicas[n % REPLICAS];
    if (!replica) continue;
    if (wanted.isUpToDate) await catchUp(replica);
    let outcome = await attempt(wanted, replica.roster, cast, put);
    if (outcome === 'not-next') {
      await catchUp(replica);
      outcome = await attempt(wanted, replica.roster, cast, put);
      expect(outcome).not.toBe('not-next');
    }
    outcomes.push(outcome);
  }
  for (const replica of replicas) await catchUp(replica);
  return { chain, roster, replicas: replicas.map((replica) => replica.roster), outcomes };
}

async function attempt(
  wanted: Wish,
  roster: Roster,
  cast: Cast,
  put: (op: Bytes) => Promise<string>,
): Promise<string> {
  const made = await fulfil(wanted, roster, cast);
  return made ? put(made.op) : 'nobody';
}

async function extended(roster: Roster, op: Bytes): Promise<Roster> {
  const next = await extendRoster(roster, [op]);
  if (!next.ok) throw new Error(next.error.rule);
  return next.value;
}

describe('[R6] random acts of four who facilitate, and of everybody else', () => {
  it('are one roster: from scratch, step by step, and folded without signatures', async () => {
    await fc.assert(
      fc.asyncProperty(WISHES, async (wishes) => {
        const { chain, roster, replicas } = await order(wishes);
        const whole = await foldRoster(chain);
        expect(whole).toEqual({ ok: true, value: roster });
        for (const replica of replicas) expect(replica).toEqual(roster);
        const identified = await Promise.all(chain.map((op) => identifyOperation(op)));
        expect(foldVerified(identified.filter(isThere))).toEqual(whole);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 30_000);

  it('lodge every kind of operation, and meet refusals of many names', async () => {
    const met = new Set<string>();
    for (const wishes of fc.sample(WISHES, { numRuns: 10, seed: 11 })) {
      const { roster, outcomes } = await order(wishes);
      for (const outcome of outcomes) met.add(outcome);
      for (const { why } of roster.formerMembers.values()) met.add(why);
      if ([...roster.devices.keys()].some((device) => roster.formerStints.has(device))) met.add('again');
    }
    for (const end of ['left', 'removed', 'continued', 'again']) expect(met).toContain(end);
    for (const type of Object.keys(KINDS)) expect(met).toContain(type);
    expect(met.size).toBeGreaterThan(Object.keys(KINDS).length + 12);
  }, 30_000);
});

/** Every wish there is, so that none is forgotten above. */
const KINDS: Readonly<Record<Wish['type'], true>> = {
  invite: true,
  join: true,
  'invite-revoke': true,
  admit: true,
  'device-add': true,
  'device-revoke': true,
  role: true,
  remove: true,
  rotate: true,
  'recovery-set': true,
  recover: true,
  home: true,
  leave: true,
  'person-add': true,
  vouch: true,
};

function isThere(op: IdentifiedOperation | undefined): op is IdentifiedOperation {
  return op !== undefined;
}
