/**
 * The seats of the example as a real chain: its first facilitator begins the group, invites each of the others, and says who has no device.
 * The chosen seat is taken by the keys of this profile, all others, and everybody's further devices, by keys that are thrown away
 * afterwards.
 */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { DeviceId, EpochId, MemberId, OpHash } from '../id/id.ts';
import { addPerson } from '../roster/add-person.ts';
import { addDevice } from '../roster/devices.ts';
import { changeRole } from '../roster/members.ts';
import { beginSpace } from '../roster/begin-space.ts';
import type { EpochKeys } from '../roster/epoch-keys.ts';
import { extendRoster, foldRoster } from '../roster/fold.ts';
import { invitationKeys } from '../roster/invitation-keys.ts';
import { invite } from '../roster/invite.ts';
import { join } from '../roster/join.ts';
import type { Roster } from '../roster/roster.ts';
import type { Seat } from './seats.ts';

const DAY_S = 86_400;

export interface LoadedRoster {
  readonly roster: Roster;
  readonly chain: readonly Bytes[];
  readonly epoch: EpochId;
  /** All of the epoch: who may not hold the inner one gets less of them. */
  readonly keys: EpochKeys;
  /** By seat: "mbr_awa". */
  readonly members: ReadonlyMap<string, MemberId>;
  readonly devices: ReadonlyMap<DeviceId, DeviceKeys>;
  /** By the name that the file has for it: "dev_awa_1". */
  readonly deviceIds: ReadonlyMap<string, DeviceId>;
  /** The head that stood at the end of that day. */
  headAfter(day: string): OpHash;
}

/** `seats`: in order of `since`, one of the first day a facilitator with a device. Throws when the chain does not fold: it is ours. */
export async function loadRoster(
  seats: readonly Seat[],
  keysOf: (seat: Seat) => Promise<DeviceKeys>,
  newKeys: () => Promise<DeviceKeys>,
): Promise<LoadedRoster> {
  const founder = seats.find(({ role, devices }) => role === 'facilitator' && devices.length > 0);
  if (!founder) throw new Error('the example has nobody to begin its group');
  const author = await keysOf(founder);
  const begun = await beginSpace('group', author, startOf(founder.since));
  const chain = [begun.genesis];
  const folded = await foldRoster(chain);
  if (!folded.ok) throw new Error(`the example does not begin: ${folded.error.rule}`);
  let roster = folded.value;
  const members = new Map(newMember(roster, new Map(), founder));
  const devices = new Map([[author.device, author]]);
  const deviceIds = new Map<string, DeviceId>();
  const heads = [{ day: founder.since, head: roster.head }];

  const lodge = async (op: Bytes, seat: Seat): Promise<void> => {
    const next = await extendRoster(roster, [op]);
    if (!next.ok) throw new Error(`the example's roster does not fold: ${next.error.rule}`);
    for (const [member, id] of newMember(next.value, roster.members, seat)) members.set(member, id);
    roster = next.value;
    chain.push(op);
    heads.push({ day: seat.since, head: roster.head });
  };

  const use = (keys: DeviceKeys, name: string | undefined): void => {
    devices.set(keys.device, keys);
    if (name !== undefined) deviceIds.set(name, keys.device);
  };

  /** What comes after the first device: the others, and the day on which a stay ends. */
  const complete = async (seat: Seat, first: DeviceKeys, at: number): Promise<void> => {
    use(first, seat.devices[0]);
    for (const name of seat.devices.slice(1)) {
      const further = await newKeys();
      await lodge((await addDevice(roster, begun.keys, further, first, at)).op, seat);
      use(further, name);
    }
    const member = members.get(seat.member);
    if (seat.until === '' || !member) return;
    const change = { member, role: seat.role, until: startOf(seat.until) + DAY_S - 1, cuts: [] };
    await lodge((await changeRole(roster, begun.keys, change, author, at)).op, seat);
  };

  await complete(founder, author, startOf(founder.since));
  for (const seat of seats) {
    if (seat === founder) continue;
    const at = startOf(seat.since);
    if (seat.devices.length === 0) {
      await lodge(await addPerson(roster, author, at), seat);
      continue;
    }
    const joiner = await keysOf(seat);
    const terms = { role: seat.role, expires: at + DAY_S, uses: 1, mode: 'open' } as const;
    const invitation = await invite(roster, begun.keys, terms, author, at);
    await lodge(invitation.op, seat);
    const proof = await invitationKeys(invitation.secret, roster.space);
    await lodge(await join(roster, proof, joiner, at), seat);
    await complete(seat, joiner, at);
  }

  return {
    roster,
    chain,
    epoch: begun.epoch,
    keys: begun.keys,
    members,
    devices,
    deviceIds,
    headAfter: (day) => heads.findLast((one) => one.day <= day)?.head ?? roster.head,
  };
}

/** Empty when the operation let nobody in. */
function newMember(
  after: Roster,
  before: ReadonlyMap<MemberId, unknown>,
  seat: Seat,
): readonly (readonly [string, MemberId])[] {
  return [...after.members.keys()].filter((id) => !before.has(id)).map((id) => [seat.member, id] as const);
}

/** Seconds since 1970 of the first moment of a day. */
function startOf(day: string): number {
  return Date.parse(day) / 1000;
}
