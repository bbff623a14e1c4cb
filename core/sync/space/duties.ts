/**
 * What a facilitator's device does by itself for the group: fresh keys after somebody left [R3], and goodbye to guests whose day has
 * passed. Several such devices may try at once: the relay takes one, and the others find nothing left to do.
 */
import type { DeviceId, MemberId } from '../../id/id.ts';
import type { Result } from '../../result/result.ts';
import type { NewDevice } from '../../roster/operation.ts';
import { isOver, type Roster, roleAt } from '../../roster/roster.ts';
import type { RosterActFailure } from './act-on-roster.ts';
import type { ActPlace } from './act-place.ts';

export type Duty = { readonly type: 'rotate' } | { readonly type: 'goodbye'; readonly member: MemberId };

/** The next thing to do, or nothing. `at`: seconds since 1970, by the relay's clock. */
export function nextDuty(roster: Roster, device: DeviceId, at: number): Duty | undefined {
  if (roleAt(roster, device, at) !== 'facilitator') return undefined;
  for (const member of roster.members.values())
    if (isOver(member, at)) return { type: 'goodbye', member: member.id };
  return roster.isRotationDue ? { type: 'rotate' } : undefined;
}

/** 0: now. Undefined: nothing will be due by itself. */
export function msToNextDuty(roster: Roster, device: DeviceId, at: number): number | undefined {
  if (nextDuty(roster, device, at)) return 0;
  if (roleAt(roster, device, at) !== 'facilitator') return undefined;
  const ends = [...roster.members.values()].map(({ until }) => until).filter((until) => until !== 0);
  return ends.length > 0 ? (Math.min(...ends) + 1 - at) * 1000 : undefined;
}

/** What duties are done with: fetched when one is due, because a first page has no use for it. */
export interface DutyActs {
  /** The next one that is due, if any. */
  doNextDuty(place: ActPlace): Promise<Result<unknown, RosterActFailure>>;
  addDeviceTo(place: ActPlace, added: NewDevice): Promise<Result<unknown, RosterActFailure>>;
}
