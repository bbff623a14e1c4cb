import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { boxTarget } from '../../../core/crypto/key-box.ts';
import type { Ring } from '../../../core/crypto/ring.ts';
import type { DocId } from '../../../core/id/id.ts';
import type { KeyBox } from '../../../core/protocol/frames.ts';
import {
  type EpochKeys,
  keyFromBox,
  openFormerKey,
  sealFormerKeys,
} from '../../../core/roster/epoch-keys.ts';
import { openFormerEpochs } from '../../../core/sync/space/epoch-key-fetch.ts';
import { extendRoster, foldRoster } from '../../../core/roster/fold.ts';
import { memberIdOf } from '../../../core/roster/identified-operation.ts';
import { openReadProof, readProof } from '../../../core/roster/invitation-keys.ts';
import { decodeOperation } from '../../../core/roster/operation-codec.ts';
import type { Role } from '../../../core/roster/role.ts';
import { mightWrite } from '../../../core/roster/cuts.ts';
import { currentEpoch, epochIndex, type Roster, roleOf } from '../../../core/roster/roster.ts';
import { rotate } from '../../../core/roster/rotate.ts';
import { person, seedOf } from '../fixture/person.ts';
import { beginGroup, DAY, NOON } from '../fixture/story.ts';

/** What a person's device opens of the boxes it was sent, by ring. */
async function openBoxes(
  keys: DeviceKeys,
  roster: Roster,
  boxes: readonly KeyBox[],
): Promise<Partial<EpochKeys>> {
  const target = await boxTarget(keys.boxPub);
  const epoch = currentEpoch(roster);
  const opened: Partial<Record<Ring, Bytes>> = {};
  for (const { ring, box } of boxes.filter((each) => each.target === target)) {
    const recipient = { privateKey: keys.agreementKey, publicKey: keys.boxPub };
    const place = { space: roster.space, epoch: epoch.id, ring };
    const key = await keyFromBox(recipient, place, box, epoch);
    if (key) opened[ring] = key;
  }
  return opened;
}

const PLAN = `01${'0'.repeat(30)}` as DocId;

describe('awa begins a group', () => {
  it('and is its facilitator, alone', async () => {
    const awa = await person('awa');
    const lane = await beginGroup(awa);
    expect(roleOf(lane.roster(), awa.device)).toBe('facilitator');
    expect(lane.roster().members.size).toBe(1);
    expect(lane.roster().length).toBe(1);
    expect(
      mightWrite(lane.roster(), { device: awa.device, doc: PLAN, epoch: currentEpoch(lane.roster()).id }),
    ).toBe(true);
  });

  it('[K2] and its name is the hash of its genesis', async () => {
    const lane = await beginGroup(await person('awa'));
    expect(lane.roster().space).toBe(lane.roster().head.slice(0, 32));
    expect(currentEpoch(lane.roster()).id).toBe(lane.roster().head.slice(0, 16));
  });

  it('and two groups of hers are two spaces', async () => {
    const awa = await person('awa');
    expect((await beginGroup(awa)).roster().space).not.toBe((await beginGroup(awa)).roster().space);
  });

  it('and her own space has no inner ring, nor gets one by a rotation', async () => {
    const papers = await beginGroup(await person('awa'), 'own');
    expect(papers.keys().inner).toBeUndefined();
    const next = await papers.rotate();
    expect(next.keys.inner).toBeUndefined();
    expect(next.boxes.map((box) => box.ring)).toEqual(['commons']);
  });
});

describe('jeanne joins with an invitation', () => {
  it('and is in, with the role it gives', async () => {
    const lane = await beginGroup(await person('awa'));
    const jeanne = await person('jeanne');
    await lane.welcome(jeanne, { role: 'guest' });
    expect(roleOf(lane.roster(), jeanne.device)).toBe('guest');
  });

  it('[K2] and her member id is derived from the chain and her key, never chosen', async () => {
    const lane = await beginGroup(await person('awa'));
    const jeanne = await person('jeanne');
    const invitation = await lane.invite();
    const before = lane.roster().head;
    await lane.join(jeanne, invitation);
    const member = lane.roster().devices.get(jeanne.device)?.member;
    expect(member).toBe(await memberIdOf(before, jeanne.devicePub));
    expect(member).toMatch(/^mbr_[\w-]{22}$/);
    const elsewhere = await beginGroup(await person('awa'));
    await elsewhere.welcome(jeanne);
    expect(elsewhere.roster().devices.get(jeanne.device)?.member).not.toBe(member);
  });

  it('and opens both rings with the boxes of the invitation; an observer has one', async () => {
    const lane = await beginGroup(await person('awa'));
    const rings = async (role: Role): Promise<string[]> => {
      const { keys, boxes } = await lane.invite({ role });
      const invited = {
        ...(await person('x')),
        agreementKey: keys.box.privateKey,
        boxPub: keys.box.publicKey,
      };
      return Object.keys(await openBoxes(invited, lane.roster(), boxes));
    };
    expect(await rings('member')).toEqual(['commons', 'inner']);
    expect(await rings('observer')).toEqual(['commons']);
  });

  it('in its last second, but not after', async () => {
    const lane = await beginGroup(await person('awa'));
    const invitation = await lane.invite({ expires: NOON + DAY });
    await lane.join(await person('jeanne'), invitation, NOON + DAY);
    await expect(lane.join(await person('bakary'), invitation, NOON + DAY + 1)).rejects.toThrow(
      'invite-expired',
    );
  });

  it('as often as it has uses', async () => {
    const lane = await beginGroup(await person('awa'));
    const invitation = await lane.invite({ uses: 2 });
    await lane.join(await person('jeanne'), invitation);
    await lane.join(await person('bakary'), invitation);
    await expect(lane.join(await person('ines'), invitation)).rejects.toThrow('invite-used-up');
  });
});

describe('somebody without a device', () => {
  it('[R11] is a member whom a member or a facilitator adds, and who holds no key', async () => {
    const lane = await beginGroup(await person('awa'));
    const jeanne = await person('jeanne');
    await lane.welcome(jeanne);
    const before = lane.roster();
    const henriette = await lane.addPerson();
    const lucien = await lane.addPerson(jeanne);
    for (const added of [henriette, lucien]) {
      expect(lane.roster().members.get(added)).toMatchObject({
        id: added,
        role: 'member',
        since: NOON,
        devices: 0,
      });
    }
    expect(lane.roster().devices).toEqual(before.devices);
    expect((await lane.rotate()).boxes).toHaveLength(4);
    expect([...lane.roster().members.values()].map(({ devices }) => devices)).toEqual([1, 1, 0, 0]);
  });

  it('[K2] [R11] and their member id is derived from the chain and a salt, never chosen', async () => {
    const lane = await beginGroup(await person('awa'));
    const { head } = lane.roster();
    const henriette = await lane.addPerson();
    const op = decodeOperation(lane.ops.at(-1) ?? new Uint8Array(0));
    if (op?.type !== 'person-add') expect.unreachable();
    expect(henriette).toBe(await memberIdOf(head, op.salt));
    expect(henriette).toMatch(/^mbr_[\w-]{22}$/);
  });
});

describe('awa rotates the keys', () => {
  it('and everybody gets the new ones, observers the commons only', async () => {
    const lane = await beginGroup(await person('awa'));
    const [jeanne, bakary] = [await person('jeanne'), await person('bakary')];
    await lane.welcome(jeanne);
    await lane.welcome(bakary, { role: 'observer' });
    const { keys, boxes, epoch } = await lane.rotate();
    expect(currentEpoch(lane.roster()).id).toBe(epoch);
    expect(boxes).toHaveLength(5);
    expect(await openBoxes(jeanne, lane.roster(), boxes)).toEqual(keys);
    expect(await openBoxes(bakary, lane.roster(), boxes)).toEqual({ commons: keys.commons });
  });

  it('[R4] and every open invitation closes', async () => {
    const lane = await beginGroup(await person('awa'));
    const invitation = await lane.invite();
    await lane.rotate();
    await expect(lane.join(await person('jeanne'), invitation)).rejects.toThrow('invite-closed');
    expect([...lane.roster().invitations.values()].every(({ open }) => !open)).toBe(true);
    await lane.welcome(await person('jeanne'));
  });

  it('and who came later wrote nothing under earlier epochs', async () => {
    const awa = await person('awa');
    const lane = await beginGroup(awa);
    const first = currentEpoch(lane.roster()).id;
    const { epoch: second } = await lane.rotate();
    const jeanne = await person('jeanne');
    await lane.welcome(jeanne);
    expect(
      [first, second].map((epoch) => mightWrite(lane.roster(), { device: jeanne.device, doc: PLAN, epoch })),
    ).toEqual([false, true]);
    expect(
      [first, second].map((epoch) => mightWrite(lane.roster(), { device: awa.device, doc: PLAN, epoch })),
    ).toEqual([true, true]);
    expect(epochIndex(lane.roster(), 'ff'.repeat(8) as typeof first)).toBeUndefined();
  });

  it('and a newcomer still opens the keys of every former epoch', async () => {
    const lane = await beginGroup(await person('awa'));
    const known = [lane.keys()];
    for (let i = 0; i < 3; i++) {
      await lane.rotate();
      known.push(lane.keys());
    }
    const { epochs, space } = lane.roster();
    for (const ring of ['commons', 'inner'] as const) {
      let keys: EpochKeys = lane.keys();
      for (let i = epochs.length - 1; i > 0; i--) {
        const [next, former] = [epochs[i], epochs[i - 1]];
        if (!next || !former) expect.unreachable();
        const key = await openFormerKey(ring, { space, former, next }, keys);
        expect(key).toEqual(known[i - 1]?.[ring]);
        keys = { ...keys, ...(key && { [ring]: key }) };
      }
    }
  });

  it('and an observer opens no former inner key', async () => {
    const lane = await beginGroup(await person('awa'));
    const { keys } = await lane.rotate();
    const [former, next] = lane.roster().epochs;
    if (!former || !next) expect.unreachable();
    const step = { space: lane.roster().space, former, next };
    expect(await openFormerKey('commons', step, { commons: keys.commons })).toBeDefined();
    expect(await openFormerKey('inner', step, { commons: keys.commons })).toBeUndefined();
  });

  it('and a former key that is not what the former epoch announced is refused', async () => {
    const lane = await beginGroup(await person('awa'));
    const truth = lane.keys();
    const { keys } = await lane.rotate();
    const [former, next] = lane.roster().epochs;
    if (!former || !next) expect.unreachable();
    const { space } = lane.roster();
    const lie = { commons: await seedOf('a lie'), inner: await seedOf('another') };
    const lied = { ...next, ...(await sealFormerKeys({ space, epoch: former.id }, lie, keys)) };
    expect(await openFormerEpochs({ ...lane.roster(), epochs: [former, lied] }, keys)).toEqual([]);
    const half = { commons: truth.commons, inner: lie.inner };
    const lame = { ...next, ...(await sealFormerKeys({ space, epoch: former.id }, half, keys)) };
    expect(await openFormerEpochs({ ...lane.roster(), epochs: [former, lame] }, keys)).toEqual([
      { epoch: former.id, keys: { commons: half.commons } },
    ]);
  });

  it("but not from an observer's half of the keys", async () => {
    const awa = await person('awa');
    const lane = await beginGroup(awa);
    const half = { commons: lane.keys().commons };
    await expect(rotate(lane.roster(), half, awa, NOON)).rejects.toThrow('different rings');
  });
});

describe('an invited device asks to read the chain', () => {
  it('and proves its invitation, for this connection, space and device only', async () => {
    const lane = await beginGroup(await person('awa'));
    const { keys } = await lane.invite();
    const [jeanne, bakary] = [await person('jeanne'), await person('bakary')];
    const place = {
      challenge: await seedOf('nonce'),
      space: lane.roster().space,
      devicePub: jeanne.devicePub,
    };
    const proof = await readProof(keys, place);
    expect(await openReadProof(proof, place)).toEqual(keys.signing.publicKey);
    expect(await openReadProof(proof, { ...place, devicePub: bakary.devicePub })).toBeUndefined();
    expect(await openReadProof(proof, { ...place, challenge: await seedOf('later') })).toBeUndefined();
    expect(await openReadProof(proof.slice(1), place)).toBeUndefined();
  });
});

describe('the fold', () => {
  it('gives the same roster in one go and step by step', async () => {
    const lane = await beginGroup(await person('awa'));
    await lane.welcome(await person('jeanne'));
    await lane.rotate();
    await lane.welcome(await person('bakary'));
    const whole = await foldRoster(lane.ops);
    expect(whole).toEqual({ ok: true, value: lane.roster() });
  });

  it('changes nothing of the roster it is given', async () => {
    const lane = await beginGroup(await person('awa'));
    const before = lane.roster();
    const copy = structuredClone(before);
    await lane.welcome(await person('jeanne'));
    await lane.rotate();
    expect(before).toEqual(copy);
  });

  it('takes all of a batch or none of it', async () => {
    const lane = await beginGroup(await person('awa'));
    const before = lane.roster();
    await lane.welcome(await person('jeanne'));
    const [, inviteOp, joinOp] = lane.ops;
    if (!inviteOp || !joinOp) expect.unreachable();
    const extended = await extendRoster(before, [inviteOp, joinOp, joinOp]);
    expect(extended).toMatchObject({ ok: false, error: { rule: 'not-next' } });
    expect(before.length).toBe(1);
    expect(before.devices.size).toBe(1);
  });

  it('of 200 joins looks at each device once: the work grows with the chain, not with its square', async () => {
    const lane = await beginGroup(await person('awa'));
    const invitation = await lane.invite({ uses: 200 });
    for (let i = 0; i < 200; i++) await lane.join(await person(`neighbour ${i}`), invitation);
    const visits = countMapVisits();
    const folded = await foldRoster(lane.ops);
    const visited = visits.stop();
    expect(folded.ok && folded.value.members.size).toBe(201);
    expect(visited).toBeLessThan(20 * lane.ops.length);
  }, 20_000);
});

/** Counts every entry that a Map or Set hands out by a walk or a question. */
function countMapVisits(): { stop(): number } {
  let visits = 0;
  const undo: (() => void)[] = [];
  for (const type of [Map, Set]) {
    for (const name of ['get', 'has', 'values', 'entries', 'keys', 'forEach', Symbol.iterator] as const) {
      const original: unknown = Reflect.get(type.prototype, name);
      if (typeof original !== 'function') continue;
      const walks = name !== 'get' && name !== 'has';
      const counting = function (this: { size: number }, ...args: unknown[]): unknown {
        visits += walks ? this.size : 1;
        return Reflect.apply(original, this, args) as unknown;
      };
      Reflect.set(type.prototype, name, counting);
      undo.push(() => Reflect.set(type.prototype, name, original));
    }
  }
  return {
    stop: () => {
      for (const each of undo) each();
      return visits;
    },
  };
}
