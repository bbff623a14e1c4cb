/** Who was what at each head of a chain, whatever came later. */
import { describe, expect, it } from 'vitest';
import type { IdentifiedOperation } from '../../../core/roster/identified-operation.ts';
import { identifyOperation } from '../../../core/roster/identified-operation.ts';
import { rolesOf } from '../../../core/roster/roles-at.ts';
import type { OpHash } from '../../../core/id/id.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, DAY, type Group, NOON } from '../fixture/story.ts';

async function chainOf({ ops }: Group): Promise<readonly IdentifiedOperation[]> {
  return (await Promise.all(ops.map(identifyOperation))).flatMap((one) => one ?? []);
}

describe('roles at a head', () => {
  it('are those of that moment: before somebody came, with each role, after they left', async () => {
    const [awa, jeanne, odile, minh] = [
      await person('awa'),
      await person('jeanne'),
      await person('odile'),
      await person('minh'),
    ];
    const lane = await beginGroup(awa);
    const alone = lane.roster().head;
    await lane.welcome(jeanne);
    await lane.welcome(odile, { role: 'observer' });
    await lane.welcome(minh);
    const [founder, member, observer, guest] = [awa, jeanne, odile, minh].map((keys) => lane.member(keys));
    if (!founder || !member || !observer || !guest) expect.unreachable();
    const henriette = await lane.addPerson();
    await lane.changeRole(guest, 'guest', { until: NOON + 30 * DAY });
    const together = lane.roster().head;
    await lane.changeRole(member, 'facilitator');
    const raised = lane.roster().head;
    await lane.remove(observer);
    const removed = lane.roster().head;

    const roles = rolesOf(await chainOf(lane));
    expect([founder, member, observer].map((one) => roles.roleAt(one, alone))).toEqual([
      'facilitator',
      undefined,
      undefined,
    ]);
    expect([member, observer, guest, henriette].map((one) => roles.roleAt(one, together))).toEqual([
      'member',
      'observer',
      'guest',
      'member',
    ]);
    expect(roles.roleAt(member, raised)).toBe('facilitator');
    expect(roles.roleAt(observer, removed)).toBeUndefined();
    expect(roles.eligibleAt(together, NOON)).toEqual([founder, member, henriette].sort());
    expect(roles.order(alone, removed)).toBeLessThan(0);
    expect(roles.order(removed, alone)).toBeGreaterThan(0);
  });

  it('do not ask who is over: a member until a day is asked up to it', async () => {
    const [awa, jeanne] = [await person('awa'), await person('jeanne')];
    const lane = await beginGroup(awa);
    await lane.welcome(jeanne);
    const [founder, member] = [lane.member(awa), lane.member(jeanne)];
    await lane.changeRole(member, 'member', { until: NOON + DAY });
    const roles = rolesOf(await chainOf(lane));
    const { head } = lane.roster();
    expect(roles.eligibleAt(head, NOON + DAY)).toEqual([founder, member].sort());
    expect(roles.eligibleAt(head, NOON + DAY + 1)).toEqual([founder]);
    expect(roles.roleAt(member, head)).toBe('member');
  });

  it('of a head that is not of this chain are nobody’s: unknown, or of the branch that lost', async () => {
    const lane = await beginGroup(await person('awa'));
    const other = lane.fork();
    await lane.rotate();
    await other.welcome(await person('jeanne'));
    const roles = rolesOf(await chainOf(lane));
    const founder = lane.member(lane.founder);
    for (const head of [other.roster().head, 'ab'.repeat(32) as OpHash]) {
      expect(roles.knows(head)).toBe(false);
      expect(roles.roleAt(founder, head)).toBeUndefined();
      expect(roles.eligibleAt(head, NOON)).toEqual([]);
      expect(roles.order(head, lane.roster().head)).toBe(0);
    }
    expect(roles.knows(lane.roster().head)).toBe(true);
    expect(rolesOf([]).knows(lane.roster().head)).toBe(false);
  });
});
