/** What "Qui garde nos données ?" says in figures, from the roster and what other devices were heard to hold. Pure. */
import { compareMarks, type SignedMarks, type StateMarks } from '../../core/group/state-marks.ts';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { Copy } from '../../core/sync/space/copies.ts';

const DAY_S = 86_400;
/** A copy that was not seen for longer may be gone. */
const RECENT_S = 30 * DAY_S;
const ENOUGH_COPIES = 3;
const ENOUGH_FACILITATORS = 2;
const QUIET_WEEK_S = 7 * DAY_S;

/** People, not devices: whoever has a device holds the keys of their role on it. */
export interface KeyHolders {
  readonly commons: number;
  readonly inner: number;
  readonly observers: number;
  /** Printed sheets that open everything their owner could. */
  readonly sheets: number;
}

export type CustodyWarning = 'few-copies' | 'few-facilitators';

export function keyHolders(roster: Roster): KeyHolders {
  const people = [...roster.members.values()];
  const holding = people.filter(({ devices }) => devices > 0);
  const observers = holding.filter(({ role }) => role === 'observer').length;
  return {
    commons: holding.length,
    inner: holding.length - observers,
    observers,
    sheets: people.filter(({ recovery }) => recovery !== undefined).length,
  };
}

export function facilitators(roster: Roster): number {
  return [...roster.members.values()].filter(({ role, devices }) => role === 'facilitator' && devices > 0)
    .length;
}

/** Nothing is missing in it, and it was seen within 30 days. */
export function isRecent(copy: Copy, nowS: number): boolean {
  return copy.lacks === 0 && nowS - copy.heardS <= RECENT_S;
}

/** Recent ones, with this device's own. */
export function countCopies(copies: Readonly<Record<string, Copy>>, nowS: number): number {
  return 1 + Object.values(copies).filter((copy) => isRecent(copy, nowS)).length;
}

/** None while one is alone, nor in a group's first week: on day one nobody needs to hear of it. */
export function custodyWarnings(roster: Roster, copies: number, nowS: number): readonly CustodyWarning[] {
  const people = [...roster.members.values()];
  const everybody = [...people, ...roster.formerMembers.values()];
  const begunS = Math.min(...everybody.map(({ since }) => since));
  if (people.length < 2 || nowS - begunS < QUIET_WEEK_S) return [];
  const warnings: CustodyWarning[] = [];
  if (copies < ENOUGH_COPIES) warnings.push('few-copies');
  if (facilitators(roster) < ENOUGH_FACILITATORS) warnings.push('few-facilitators');
  return warnings;
}

export type Compared =
  | { readonly type: 'same' | 'absent' }
  /** One of the two has not received everything yet: nothing to worry about. */
  | { readonly type: 'it-is-behind' | 'here-is-behind' | 'settling' }
  | { readonly type: 'different'; readonly documents: readonly string[] };

export interface Compare {
  readonly mine: StateMarks | undefined;
  readonly theirs: Pick<SignedMarks, 'marks' | 'waiting'> | undefined;
  readonly copy: Copy | undefined;
  /** Something was written here that the relay does not hold yet. */
  readonly isWaiting: boolean;
  /** Neither of the two has moved for a while. */
  readonly isSettled: boolean;
}

export function compared({ mine, theirs, copy, isWaiting, isSettled }: Compare): Compared {
  if (!mine || !theirs) return { type: 'absent' };
  const comparison = compareMarks(mine, theirs.marks);
  if (comparison.type === 'same') return comparison;
  if (isWaiting || (copy && copy.lacks > 0)) return { type: 'it-is-behind' };
  if (theirs.waiting || (copy && copy.ahead > 0)) return { type: 'here-is-behind' };
  return isSettled ? comparison : { type: 'settling' };
}

export interface ListedDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly isThis: boolean;
}

/** Active devices by person, this device and its person's first, then in the order of entering. */
export function listDevices(roster: Roster, me: DeviceId): readonly ListedDevice[] {
  const mine = roster.devices.get(me)?.member;
  const members = [...roster.members.keys()];
  const place = ({ device, member }: ListedDevice): number => {
    if (device === me) return -2;
    return member === mine ? -1 : members.indexOf(member);
  };
  return [...roster.devices.values()]
    .map(({ id, member }) => ({ device: id, member, isThis: id === me }))
    .toSorted((a, b) => place(a) - place(b));
}
