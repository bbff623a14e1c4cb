/** Who sits in a group of the example, as its file lists them. */
import type { Role } from '../roster/role.ts';
import { type DemoGroup, type Fields, fieldsAt, listAt, textAt, textsAt } from './demo-files.ts';

export interface Seat {
  /** "mbr_awa". */
  readonly member: string;
  readonly name: string;
  readonly role: Role;
  /** "2025-09-15". */
  readonly since: string;
  /** A day, or empty. */
  readonly until: string;
  /** None: « sans téléphone ». */
  readonly devices: readonly string[];
}

const ROLES: readonly Role[] = ['facilitator', 'member', 'guest', 'observer'];

/** Undefined when the file knows no such group. */
export function groupIn(groups: unknown, group: DemoGroup): Fields | undefined {
  return listAt(groups, 'groups').find((one) => textAt(one, 'id') === `grp_${group}`);
}

/** In order of `since`; who came on the same day stays in the file's order. An unknown role observes. */
export function seatsIn(group: Fields): readonly Seat[] {
  const names = fieldsAt(group, 'people');
  const seats = listAt(group, 'roster').map((entry): Seat => {
    const member = textAt(entry, 'member');
    return {
      member,
      name: textAt(names, member),
      role: ROLES.find((role) => role === entry['role']) ?? 'observer',
      since: textAt(entry, 'since'),
      until: textAt(entry, 'until'),
      devices: textsAt(entry, 'devices'),
    };
  });
  return seats.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Seats that somebody can take with a device: the others have nobody's keys. */
export function takableSeats(groups: unknown, group: DemoGroup): readonly Seat[] {
  const found = groupIn(groups, group);
  return found ? seatsIn(found).filter(({ devices }) => devices.length > 0) : [];
}
