/** What "Qui garde nos données ?" says in figures, and when it warns: never on day one. */
import { describe, expect, it } from 'vitest';
import {
  compared,
  countCopies,
  custodyWarnings,
  facilitators,
  isRecent,
  keyHolders,
  listDevices,
} from '../../client/state/custody-facts.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { addDevice } from '../../core/roster/devices.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Copy } from '../../core/sync/space/copies.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, DAY, type Group, NOON } from '../core/fixture/story.ts';

async function groupOf(...others: readonly (readonly [string, Role])[]): Promise<Group> {
  const group = await beginGroup(await person('awa'));
  for (const [name, role] of others) await group.welcome(await person(name), { role });
  return group;
}

const copy = (given: Partial<Copy> = {}): Copy => ({ heardS: NOON, lacks: 0, ahead: 0, ...given });

describe('a recent copy', () => {
  it.each([
    [copy(), NOON, true],
    [copy(), NOON + 30 * DAY, true],
    [copy(), NOON + 30 * DAY + 1, false],
    [copy({ lacks: 1 }), NOON, false],
    [copy({ ahead: 3 }), NOON, true],
  ])('%o at %i: %s', (given, nowS, recent) => {
    expect(isRecent(given, nowS)).toBe(recent);
  });

  it("is counted with this device's own", () => {
    expect(countCopies({}, NOON)).toBe(1);
    expect(countCopies({ a: copy(), b: copy({ lacks: 2 }), c: copy() }, NOON)).toBe(3);
  });
});

describe('keys', () => {
  it('are held by people with a device: observers hold the common vault only', async () => {
    const group = await groupOf(['jeanne', 'member'], ['bakary', 'guest'], ['agence', 'observer']);
    await group.addPerson();
    expect(keyHolders(group.roster())).toEqual({ commons: 4, inner: 3, observers: 1, sheets: 0 });
    expect(facilitators(group.roster())).toBe(1);
  });
});

describe('warnings', () => {
  const LATER = NOON + 7 * DAY;

  it('are none in the first week, nor while one is alone', async () => {
    const alone = await groupOf();
    expect(custodyWarnings(alone.roster(), 1, NOON + 365 * DAY)).toEqual([]);
    const two = await groupOf(['jeanne', 'member']);
    expect(custodyWarnings(two.roster(), 1, NOON)).toEqual([]);
    expect(custodyWarnings(two.roster(), 1, LATER - 1)).toEqual([]);
    expect(custodyWarnings(two.roster(), 1, LATER)).toEqual(['few-copies', 'few-facilitators']);
  });

  it('end with three copies and two who facilitate', async () => {
    const two = await groupOf(['jeanne', 'facilitator']);
    expect(custodyWarnings(two.roster(), 2, LATER)).toEqual(['few-copies']);
    expect(custodyWarnings(two.roster(), 3, LATER)).toEqual([]);
    const one = await groupOf(['jeanne', 'member']);
    expect(custodyWarnings(one.roster(), 3, LATER)).toEqual(['few-facilitators']);
  });
});

describe('a comparison', () => {
  const mine = { plan: 'a'.repeat(64) };
  const other = { plan: 'b'.repeat(64) };
  const said = (marks: typeof mine, waiting = false) => ({ marks, waiting });
  const calm = { mine, copy: copy(), isWaiting: false, isSettled: true };

  it.each([
    ['absent', { ...calm, theirs: undefined }],
    ['absent', { ...calm, mine: undefined, theirs: said(mine) }],
    ['same', { ...calm, theirs: said(mine) }],
    ['same', { ...calm, theirs: said(mine), isSettled: false }],
    ['it-is-behind', { ...calm, theirs: said(other), copy: copy({ lacks: 2 }) }],
    ['it-is-behind', { ...calm, theirs: said(other), isWaiting: true }],
    ['here-is-behind', { ...calm, theirs: said(other), copy: copy({ ahead: 1 }) }],
    ['here-is-behind', { ...calm, theirs: said(other, true) }],
    ['settling', { ...calm, theirs: said(other), isSettled: false }],
  ] as const)('is %s', (type, given) => {
    expect(compared(given)).toEqual({ type });
  });

  it('names what is different once everything is said and nothing is on its way', () => {
    expect(compared({ ...calm, theirs: said(other) })).toEqual({ type: 'different', documents: ['plan'] });
    expect(compared({ ...calm, copy: undefined, theirs: said(other) }).type).toBe('different');
  });
});

describe('devices', () => {
  it('are listed by person, mine first, and this one before my others', async () => {
    const group = await groupOf(['jeanne', 'member'], ['bakary', 'member']);
    const jeanne = await person('jeanne');
    const tablet = await person('jeanne/tablet');
    const added = await addDevice(group.roster(), group.keys(), tablet, jeanne, NOON);
    await group.lodge(added.op);
    const names = new Map<DeviceId, string>();
    for (const name of ['awa', 'jeanne', 'jeanne/tablet', 'bakary'])
      names.set((await person(name)).device, name);
    const listed = listDevices(group.roster(), tablet.device);
    expect(listed.map(({ device }) => names.get(device))).toEqual([
      'jeanne/tablet',
      'jeanne',
      'awa',
      'bakary',
    ]);
    expect(listed.map(({ isThis }) => isThis)).toEqual([true, false, false, false]);
    expect(listDevices(group.roster(), jeanne.device)[0]?.device).toBe(jeanne.device);
  });
});
