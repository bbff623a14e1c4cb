/** Who may read what: a role, and a class of document that the role may read [R2]. */
import { docClass } from '../../core/crypto/ring.ts';
import type { DeviceId, DocId } from '../../core/id/id.ts';
import { mayRead } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import { type Refused, refused } from '../refused.ts';

export function brokenReadRule(roster: Roster, doc: DocId, device: DeviceId): Refused | undefined {
  const role = roleOf(roster, device);
  if (!role) return refused('forbidden', 'not-a-member');
  const kind = docClass(doc);
  return kind && mayRead(role, kind) ? undefined : refused('forbidden', 'class');
}
