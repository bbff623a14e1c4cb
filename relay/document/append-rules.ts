/** Who may append what [L8, R1, R2]: one named answer a rule, decided when the envelope's turn comes, by the roster of that moment. */
import type { Envelope } from '../../core/crypto/envelope.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { isCutOff, mightWrite } from '../../core/roster/cuts.ts';
import { currentEpoch, epochIndex, type Roster } from '../../core/roster/roster.ts';
import { type Refused, refused } from '../refused.ts';
import type { VerifiedEnvelope } from './verification.ts';

export interface Carrier {
  /** `fresh`: the carrier's own, in the current epoch. `carried`: anybody's, any epoch. */
  readonly mode: 'fresh' | 'carried';
  readonly device: DeviceId;
}

/** Asked of new envelopes only: what is stored already was judged when it came. */
export function brokenAppendRule(
  roster: Roster,
  verified: VerifiedEnvelope,
  carrier: Carrier,
): Refused | undefined {
  return (
    (carrier.mode === 'fresh' ? isFresh(roster, verified.envelope, carrier) : undefined) ??
    mayBeWritten(roster, verified)
  );
}

function mayBeWritten(roster: Roster, { envelope, hash }: VerifiedEnvelope): Refused | undefined {
  if (epochIndex(roster, envelope.epoch) === undefined) return refused('forbidden', 'unknown-epoch');
  if (!mightWrite(roster, envelope)) return refused('forbidden', 'role');
  return isCutOff(roster, envelope, hash) ? refused('forbidden', 'cut-off') : undefined;
}

function isFresh(roster: Roster, envelope: Envelope, carrier: Carrier): Refused | undefined {
  if (envelope.device !== carrier.device) return refused('forbidden', 'not-your-device');
  // also when the epoch went with a history that was void [R6]: who is in seals again under one that counts
  const isStale = envelope.epoch !== currentEpoch(roster).id && roster.devices.has(envelope.device);
  return isStale ? refused('stale-epoch', 'epoch') : undefined;
}
