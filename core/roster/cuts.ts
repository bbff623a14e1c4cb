/**
 * Where accepted work ends [E7]. A removal, a revocation, leaving and a lower role each say, for every document, which envelope of a
 * device was the last: what the device writes in those epochs afterwards counts for nobody, by whatever way it comes.
 */
import { docClass } from '../crypto/ring.ts';
import type { DeviceId, DocId, EnvelopeHash, EpochId } from '../id/id.ts';
import type { Cut } from './operation.ts';
import { mayWrite } from './role.ts';
import { type Cutting, epochIndex, type Roster, type RoleSpan } from './roster.ts';

/** An envelope's place, as its header says. */
export interface Writing {
  readonly device: DeviceId;
  readonly doc: DocId;
  readonly epoch: EpochId;
  readonly ctr: number;
}

/** Whether the device held, in the envelope's epoch, a role that may write this class, and nothing cut the envelope off since [E7]. */
export function countsFor(roster: Roster, writing: Writing, hash: EnvelopeHash): boolean {
  return mightWrite(roster, writing) && !isCutOff(roster, writing, hash);
}

/** The first half of it: what can be said before the envelope's hash is known. */
export function mightWrite(roster: Roster, { device, doc, epoch }: Omit<Writing, 'ctr'>): boolean {
  const index = epochIndex(roster, epoch);
  const kind = docClass(doc);
  if (index === undefined || kind === undefined) return false;
  for (const { member, fromEpoch, toEpoch } of stintsOf(roster, device)) {
    if (index < fromEpoch || (toEpoch !== undefined && index > toEpoch)) continue;
    const { roles } = roster.members.get(member) ?? roster.formerMembers.get(member) ?? { roles: [] };
    if (roles.some((span) => covers(span, index) && mayWrite(span.role, kind))) return true;
  }
  return false;
}

export function isCutOff(roster: Roster, { device, doc, epoch, ctr }: Writing, hash: EnvelopeHash): boolean {
  const cuttings = roster.cuts.get(device);
  const index = epochIndex(roster, epoch);
  const kind = docClass(doc);
  if (!cuttings || index === undefined || kind === undefined) return false;
  return cuttings.some(({ lastEpoch, classes, ends }) => {
    if (index > lastEpoch || (classes && !classes.has(kind))) return false;
    const end = ends.get(doc);
    return !end || ctr > end.ctr || (ctr === end.ctr && hash !== end.hash);
  });
}

/** Cuts by document, of one device. */
export function endsOf(cuts: readonly Cut[], device: DeviceId): Cutting['ends'] {
  return new Map(
    cuts.filter((cut) => cut.device === device).map(({ doc, ctr, hash }) => [doc, { ctr, hash }]),
  );
}

function* stintsOf(
  roster: Roster,
  device: DeviceId,
): Iterable<{ member: Parameters<Roster['members']['get']>[0]; fromEpoch: number; toEpoch?: number }> {
  yield* roster.formerStints.get(device) ?? [];
  const active = roster.devices.get(device);
  if (active) yield active;
}

function covers({ fromEpoch, toEpoch }: RoleSpan, index: number): boolean {
  return fromEpoch <= index && (toEpoch === undefined || index <= toEpoch);
}
