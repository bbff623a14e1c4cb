/** One envelope from outside, judged on its own: place, author, right, signature, key [E2, E3, E7]. Order is the inbox's matter. */
import type { Bytes } from '../../bytes/bytes.ts';
import { decodeEnvelope, type Envelope, envelopeHash, verifyEnvelope } from '../../crypto/envelope.ts';
import { docRing } from '../../crypto/ring.ts';
import { type ChangePart, openChange } from '../../crypto/sealed-change.ts';
import type { DocId, EnvelopeHash, SpaceId } from '../../id/id.ts';
import { countsFor } from '../../roster/cuts.ts';
import { epochIndex, knownDevice, type Roster } from '../../roster/roster.ts';
import type { KeyRing } from '../space/key-ring.ts';

export type EnvelopeRefusal =
  | 'malformed'
  | 'wrong-place'
  | 'unknown-device'
  | 'not-allowed'
  | 'bad-signature'
  | 'no-key'
  | 'unopenable'
  /** Its counter or its `prev` does not follow the device's last envelope [E6]. */
  | 'broken-chain'
  /** The parts of a long change do not fit together. */
  | 'unjoinable'
  /** The change inside is damaged or written under another's client id [E8]. */
  | 'foreign-ids';

export type Received =
  | {
      readonly type: 'opened';
      readonly envelope: Envelope;
      readonly hash: EnvelopeHash;
      readonly part: ChangePart;
    }
  /** `envelope` is there once its signature held: its place in the author's chain counts even if its content does not. */
  | {
      readonly type: 'refused';
      readonly reason: EnvelopeRefusal;
      readonly bytes: Bytes;
      readonly hash: EnvelopeHash;
      readonly envelope?: Envelope;
    };

export interface Desk {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly roster: Roster;
  readonly ring: KeyRing;
}

export async function receiveEnvelope(desk: Desk, bytes: Bytes): Promise<Received> {
  const hash = await envelopeHash(bytes);
  const refuse = (reason: EnvelopeRefusal, signed?: Envelope): Received =>
    signed
      ? { type: 'refused', reason, bytes, hash, envelope: signed }
      : { type: 'refused', reason, bytes, hash };

  const envelope = decodeEnvelope(bytes);
  if (envelope?.kind !== 'change') return refuse('malformed');
  if (envelope.space !== desk.space || envelope.doc !== desk.doc) return refuse('wrong-place');
  const device = knownDevice(desk.roster, envelope.device);
  if (!device) return refuse('unknown-device');
  if (!(await verifyEnvelope(envelope, device.devicePub))) return refuse('bad-signature');
  if (!countsFor(desk.roster, envelope, hash)) return refuse('not-allowed', envelope);
  const key = await desk.ring.contentKey(envelope.epoch, desk.doc, envelope.device);
  if (!key) return refuse('no-key', envelope);
  const part = await openChange(envelope, key);
  return part ? { type: 'opened', envelope, hash, part } : refuse('unopenable', envelope);
}

/** Whether the roster and keys at hand cannot judge it yet: its device or epoch is unknown here, or that epoch's key is missing. */
export function needsNewerRoster({ doc, roster, ring }: Desk, bytes: Bytes): boolean {
  const envelope = decodeEnvelope(bytes);
  if (!envelope) return false;
  if (!knownDevice(roster, envelope.device) || epochIndex(roster, envelope.epoch) === undefined) return true;
  return ring.get(envelope.epoch)?.[docRing(doc)] === undefined;
}
