/** Posters, further devices, recovery sheets, and neighbours who know somebody again. */
import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../../../core/bytes/hex.ts';
import { DEVICES_LIMIT } from '../../../../core/roster/rules/rule.ts';
import { roleOf } from '../../../../core/roster/roster.ts';
import { boxKeyOf, everythingOpenedBy } from '../../fixture/key-ring.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import { DAY, NOON } from '../../fixture/story.ts';

describe('a poster on the wall', () => {
  it('lets wait, not in: who waits is no member and opens nothing', async () => {
    const { lane, salma } = await openNeighbourhood();
    const poster = await lane.invite({ mode: 'approve', uses: 30 });
    expect(poster.boxes).toEqual([]);
    const members = lane.roster().members.size;
    await lane.join(salma, poster);
    expect(lane.roster().members.size).toBe(members);
    expect(roleOf(lane.roster(), salma.device)).toBeUndefined();
    expect([...lane.roster().waiting.values()]).toMatchObject([{ id: salma.device, role: 'member' }]);
    await lane.rotate();
    const opened = await everythingOpenedBy([boxKeyOf(salma), poster.keys.box], lane.roster(), lane.boxes);
    expect([opened.commons.size, opened.inner.size]).toEqual([0, 0]);
  });

  it('and any member lets in who waits, who gets the keys then', async () => {
    const { lane, bakary, salma } = await openNeighbourhood();
    await lane.join(salma, await lane.invite({ mode: 'approve', role: 'guest' }));
    const waiting = lane.roster().waiting.get(salma.device);
    const boxes = await lane.admit(salma, { by: bakary });
    expect(boxes.map(({ ring }) => ring)).toEqual(['commons', 'inner']);
    expect(lane.member(salma)).toBe(waiting?.member);
    expect(roleOf(lane.roster(), salma.device)).toBe('guest');
    expect(lane.roster().waiting.size).toBe(0);
  });

  it('or takes it down, and who waits is sent away', async () => {
    const { lane, salma } = await openNeighbourhood();
    const poster = await lane.invite({ mode: 'approve' });
    await lane.join(salma, poster);
    await lane.revokeInvitation(poster);
    expect(lane.roster().waiting.size).toBe(0);
    await expect(lane.admit(salma)).rejects.toThrow('not-waiting');
  });

  it('and who was sent away comes again by another door, with the same phone', async () => {
    const { lane, salma } = await openNeighbourhood();
    const poster = await lane.invite({ mode: 'approve' });
    await lane.join(salma, poster);
    await lane.revokeInvitation(poster);
    await lane.welcome(salma);
    expect(roleOf(lane.roster(), salma.device)).toBe('member');
  });

  it('and who waits may come by another door meanwhile, and waits no more', async () => {
    const { lane, salma } = await openNeighbourhood();
    await lane.join(salma, await lane.invite({ mode: 'approve' }));
    await lane.welcome(salma);
    expect(roleOf(lane.roster(), salma.device)).toBe('member');
    expect(lane.roster().waiting.size).toBe(0);
  });

  it('and its box key stays unused by others while it waits, and when it was here before', async () => {
    const { lane, bakary, salma } = await openNeighbourhood();
    await lane.remove(lane.member(bakary));
    const poster = await lane.invite({ mode: 'approve' });
    await lane.join(bakary, poster);
    await lane.revokeInvitation(poster);
    const thief = { ...salma, boxPub: bakary.boxPub };
    await expect(lane.welcome(thief)).rejects.toThrow('key-in-use');
    await lane.welcome(bakary);
  });

  it('and may be taken down when it is used up or its day is over', async () => {
    const { lane, salma } = await openNeighbourhood();
    const [full, old] = [await lane.invite({ uses: 1 }), await lane.invite({ expires: NOON })];
    const isOpen = ({ keys }: typeof full): boolean | undefined =>
      lane.roster().invitations.get(bytesToHex(keys.signing.publicKey))?.open;
    await lane.join(salma, full);
    expect([isOpen(full), isOpen(old)]).toEqual([true, true]);
    await lane.revokeInvitation(full);
    await lane.revokeInvitation(old, { at: NOON + DAY });
    expect([isOpen(full), isOpen(old)]).toEqual([false, false]);
    expect(roleOf(lane.roster(), salma.device)).toBe('member');
  });
});

describe('bakary has many devices', () => {
  it('ten at most, and one may take the place of another', async () => {
    const { lane, bakary } = await openNeighbourhood();
    for (let n = 2; n <= DEVICES_LIMIT; n++)
      await lane.addDevice(await person(`bakary/${n}`), { by: bakary });
    const next = await person('bakary/11');
    await expect(lane.addDevice(next, { by: bakary })).rejects.toThrow('too-many-devices');
    await lane.revokeDevice((await person('bakary/2')).device, { by: bakary });
    await lane.addDevice(next, { by: await person('bakary/3') });
    expect(lane.roster().members.get(lane.member(bakary))?.devices).toBe(DEVICES_LIMIT);
  });

  it('and each opens what he may open', async () => {
    const { lane, bakary } = await openNeighbourhood();
    const tablet = await person('bakary/tablet');
    await lane.addDevice(tablet, { by: bakary });
    const opened = await everythingOpenedBy([boxKeyOf(tablet)], lane.roster(), lane.boxes);
    expect([...opened.commons.values(), ...opened.inner.values()]).toEqual([
      lane.keys().commons,
      lane.keys().inner,
    ]);
  });
});

describe('[R10] a recovery sheet', () => {
  it('brings in one new device, with its keys, after every phone was lost and the keys were changed', async () => {
    const { lane, bakary, salma: found } = await openNeighbourhood();
    const sheet = await recoverySheet('bakary', lane.roster().space);
    const member = lane.member(bakary);
    await lane.setRecovery(sheet, { by: bakary });
    await lane.revokeDevice(bakary.device);
    await lane.rotate();
    await lane.recover(found, sheet);
    expect(lane.member(found)).toBe(member);
    const opened = await everythingOpenedBy([sheet.box], lane.roster(), lane.boxes);
    expect(opened.inner.get(lane.roster().epochs.length - 1)).toEqual(lane.keys().inner);
    await expect(lane.recover(await person('thief'), sheet)).rejects.toThrow('recovery-unknown');
  });

  it('is spent by it: the keys of later epochs are not boxed to it', async () => {
    const { lane, bakary, salma: found } = await openNeighbourhood();
    const sheet = await recoverySheet('bakary', lane.roster().space);
    await lane.setRecovery(sheet, { by: bakary });
    await lane.recover(found, sheet);
    await lane.rotate();
    const opened = await everythingOpenedBy([sheet.box], lane.roster(), lane.boxes);
    expect(opened.commons.has(lane.roster().epochs.length - 1)).toBe(false);
    expect(lane.roster().members.get(lane.member(found))?.recovery).toBeUndefined();
  });

  it('replaced by another opens no more', async () => {
    const { lane, bakary } = await openNeighbourhood();
    const { space } = lane.roster();
    const [old, next] = [await recoverySheet('old', space), await recoverySheet('next', space)];
    await lane.setRecovery(old, { by: bakary });
    await lane.setRecovery(next, { by: bakary });
    await expect(lane.recover(await person('found'), old)).rejects.toThrow('recovery-unknown');
    await lane.rotate();
    const last = lane.roster().epochs.length - 1;
    const [byOld, byNext] = [
      await everythingOpenedBy([old.box], lane.roster(), lane.boxes),
      await everythingOpenedBy([next.box], lane.roster(), lane.boxes),
    ];
    expect([byOld.commons.has(last), byNext.commons.has(last)]).toEqual([false, true]);
    await lane.recover(await person('found'), next);
  });
});

describe('henriette gets her first phone', () => {
  it('by a claim and the word of two who decide', async () => {
    const { lane, henriette, jeanne, kofi, salma: phone } = await openNeighbourhood();
    await lane.welcome(phone);
    const asNewcomer = lane.member(phone);
    await lane.vouch(phone.device, henriette, { by: phone });
    await lane.vouch(phone.device, henriette, { by: jeanne });
    expect(lane.member(phone)).toBe(asNewcomer);
    await lane.vouch(phone.device, henriette, { by: kofi });
    expect(lane.member(phone)).toBe(henriette);
    expect(lane.roster().members.get(henriette)?.devices).toBe(1);
    expect(lane.roster().members.has(asNewcomer)).toBe(false);
    expect(lane.roster().formerMembers.get(asNewcomer)?.why).toBe('continued');
    expect(lane.roster().claims.size).toBe(0);
    const epochs = lane.roster().epochs.length;
    await lane.rotate();
    const opened = await everythingOpenedBy([boxKeyOf(phone)], lane.roster(), lane.boxes);
    expect(opened.inner.get(epochs)).toEqual(lane.keys().inner);
  });

  it('and what the phone signed before counts as whom it was, then as her', async () => {
    const { lane, henriette, jeanne, kofi, salma: phone } = await openNeighbourhood();
    await lane.welcome(phone);
    const asNewcomer = lane.member(phone);
    await lane.vouch(phone.device, henriette, { by: phone });
    await lane.vouch(phone.device, henriette, { by: jeanne });
    await lane.vouch(phone.device, henriette, { by: kofi });
    expect(
      lane
        .roster()
        .formerStints.get(phone.device)
        ?.map(({ member }) => member),
    ).toEqual([asNewcomer]);
    expect(lane.roster().devices.get(phone.device)?.member).toBe(henriette);
  });

  it('unless one of the two has gone since: their word no longer counts', async () => {
    const { lane, henriette, jeanne, kofi, awa, salma: phone } = await openNeighbourhood();
    await lane.welcome(phone);
    const asNewcomer = lane.member(phone);
    await lane.vouch(phone.device, henriette, { by: phone });
    await lane.vouch(phone.device, henriette, { by: jeanne });
    await lane.remove(lane.member(jeanne));
    await lane.vouch(phone.device, henriette, { by: kofi });
    expect(lane.member(phone)).toBe(asNewcomer);
    await lane.vouch(phone.device, henriette, { by: awa });
    expect(lane.member(phone)).toBe(henriette);
  });

  it('and nobody counts twice, as two members', async () => {
    const { lane, henriette, jeanne, kofi, awa, bakary, salma: phone } = await openNeighbourhood();
    const nour = await person('nour');
    await lane.revokeDevice(bakary.device);
    const lost = lane.roster().formerStints.get(bakary.device)?.[0]?.member ?? henriette;
    await lane.welcome(nour);
    await lane.welcome(phone);
    await lane.vouch(phone.device, henriette, { by: phone });
    await lane.vouch(phone.device, henriette, { by: nour });
    await lane.vouch(nour.device, lost, { by: nour });
    await lane.vouch(nour.device, lost, { by: awa });
    await lane.vouch(nour.device, lost, { by: kofi });
    await lane.vouch(phone.device, henriette, { by: nour });
    expect(lane.member(phone)).not.toBe(henriette);
    await lane.vouch(phone.device, henriette, { by: jeanne });
    expect(lane.member(phone)).toBe(henriette);
  });
});

describe('somebody says that they are bakary', () => {
  it("until bakary's own device says no", async () => {
    const { lane, bakary, jeanne, salma } = await openNeighbourhood();
    const place = lane.member(bakary);
    await lane.welcome(salma);
    await lane.vouch(salma.device, place, { by: salma });
    await lane.vouch(salma.device, place, { by: jeanne });
    await lane.vouch(salma.device, place, { by: bakary });
    expect(lane.roster().claims.size).toBe(0);
    await expect(lane.vouch(salma.device, place, { by: jeanne })).rejects.toThrow('no-claim');
    expect(lane.member(bakary)).toBe(place);
  });

  it("and bakary's no holds also when they have another device by then", async () => {
    const { lane, bakary, salma } = await openNeighbourhood();
    const place = lane.member(bakary);
    await lane.welcome(salma);
    await lane.vouch(salma.device, place, { by: salma });
    await lane.addDevice(await person('salma/tablet'), { by: salma });
    await lane.vouch(salma.device, place, { by: bakary });
    expect(lane.roster().claims.size).toBe(0);
  });

  it('then that they are henriette: the word given for the first claim is not one for the second', async () => {
    const { lane, bakary, henriette, jeanne, kofi, awa, salma } = await openNeighbourhood();
    await lane.welcome(salma);
    await lane.vouch(salma.device, lane.member(bakary), { by: salma });
    await lane.vouch(salma.device, lane.member(bakary), { by: jeanne });
    await lane.vouch(salma.device, henriette, { by: salma });
    await lane.vouch(salma.device, henriette, { by: kofi });
    expect(lane.member(salma)).not.toBe(henriette);
    await lane.vouch(salma.device, henriette, { by: awa });
    expect(lane.member(salma)).toBe(henriette);
  });

  it('and is gone before it is confirmed: the claim goes with them', async () => {
    const { lane, henriette, salma } = await openNeighbourhood();
    await lane.welcome(salma);
    await lane.vouch(salma.device, henriette, { by: salma });
    await lane.leave(salma);
    expect(lane.roster().claims.size).toBe(0);
  });
});

describe('one link for several people', () => {
  it("gives none of them the founder's place, whatever they say of each other", async () => {
    const { lane, awa } = await openNeighbourhood();
    const link = await lane.invite({ uses: 6 });
    const sent = [await person('x1'), await person('x2'), await person('x3')] as const;
    for (const each of sent) await lane.join(each, link);
    const [one, two, three] = sent;
    const founder = lane.member(awa);
    await lane.vouch(three.device, founder, { by: three });
    await lane.vouch(three.device, founder, { by: one });
    await expect(lane.vouch(three.device, founder, { by: two })).rejects.toThrow('only-facilitators');
    await expect(lane.vouch(one.device, founder, { by: three })).rejects.toThrow('no-claim');
    expect(roleOf(lane.roster(), three.device)).toBe('member');
  });

  it('nor lets anybody add as their own the device of who waits at the door', async () => {
    const { lane, ines, salma } = await openNeighbourhood();
    await lane.join(salma, await lane.invite({ mode: 'approve' }));
    await expect(lane.addDevice(salma, { by: ines })).rejects.toThrow('key-in-use');
    expect(lane.roster().waiting.has(salma.device)).toBe(true);
  });
});
