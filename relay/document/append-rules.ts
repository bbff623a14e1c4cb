/** Who may append what [L8, R1, R2]: one named answer a rule, decided when the envelope's turn comes, by the roster of that moment. */
import type { Envelope } from '../../core/crypto/envelope.ts';
import { docClass } from '../../core/crypto/ring.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { mayWrite } from '../../core/roster/role.ts';
import { currentEpoch, epochIndex, type Roster, roleOf, wasActive } from '../../core/roster/roster.ts';
import { type Refused, refused } from '../refused.ts';

export interface Carrier {
  /** `fresh`: the carrier's own, in the current epoch. `carried`: anybody's, any epoch. */
  readonly mode: 'fresh' | 'carried';
  readonly device: DeviceId;
}

/** Asked of new envelopes only: what is stored already was judged when it came. */
export function brokenAppendRule(roster: Roster, envelope: Envelope, carrier: Carrier): Refused | undefined {
  return (
    mayBeWritten(roster, envelope) ??
    (carrier.mode === 'fresh' ? isFresh(roster, envelope, carrier) : undefined)
  );
}

function mayBeWritten(roster: Roster, { doc, device, epoch }: Envelope): Refused | undefined {
  const role = roleOf(roster, device);
  const kind = docClass(doc);
  if (!role || !kind || !mayWrite(role, kind)) return refused('forbidden', 'role');
  if (epochIndex(roster, epoch) === undefined) return refused('forbidden', 'unknown-epoch');
  return wasActive(roster, device, epoch) ? undefined : refused('forbidden', 'not-active-then');
}

function isFresh(roster: Roster, envelope: Envelope, carrier: Carrier): Refused | undefined {
  if (envelope.device !== carrier.device) return refused('forbidden', 'not-your-device');
  return envelope.epoch === currentEpoch(roster).id ? undefined : refused('stale-epoch', 'epoch');
}
