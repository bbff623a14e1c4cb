/** Who may read what: a role, for as long as it lasts, and a class of document that the role may read [R2]. */
import { docClass } from '../../core/crypto/ring.ts';
import type { DeviceId, DocId } from '../../core/id/id.ts';
import { mayRead } from '../../core/roster/role.ts';
import { type Roster, roleAt } from '../../core/roster/roster.ts';
import { type Refused, refused } from '../refused.ts';

/** `nowS`: the relay's clock, seconds since 1970. */
export function brokenAccessRule(roster: Roster, device: DeviceId, nowS: number): Refused | undefined {
  if (!roster.devices.has(device)) return refused('forbidden', 'not-a-member');
  return roleAt(roster, device, nowS) ? undefined : refused('forbidden', 'time-is-over');
}

export function brokenReadRule(
  roster: Roster,
  doc: DocId,
  device: DeviceId,
  nowS: number,
): Refused | undefined {
  const broken = brokenAccessRule(roster, device, nowS);
  if (broken) return broken;
  const [kind, role] = [docClass(doc), roleAt(roster, device, nowS)];
  return kind && role && mayRead(role, kind) ? undefined : refused('forbidden', 'class');
}
