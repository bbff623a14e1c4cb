/** Puts the parts of a long change together again [E5]; after a reload the first ones come from the stored envelopes. */
import type { Bytes } from '../../bytes/bytes.ts';
import { decodeEnvelope, type Envelope } from '../../crypto/envelope.ts';
import { joinChange } from '../../crypto/change-parts.ts';
import { type ChangePart, openChange } from '../../crypto/sealed-change.ts';
import type { DeviceId, EpochId } from '../../id/id.ts';
import type { Storage } from '../storage/storage.ts';
import type { Desk } from './received-envelope.ts';

export interface LongChanges {
  /** The whole change once its last part is there; undefined while it is not; `unjoinable` when parts do not fit. */
  add(desk: Desk, envelope: Envelope, part: ChangePart): Promise<Bytes | 'unjoinable' | undefined>;
}

export function createLongChanges(storage: Storage): LongChanges {
  const begun = new Map<DeviceId, { readonly epoch: EpochId; readonly parts: readonly ChangePart[] }>();

  return {
    add: async (desk, envelope, part) => {
      const earlier = begun.get(envelope.device) ?? {
        epoch: envelope.epoch,
        parts: await earlierParts(storage, desk, envelope),
      };
      // a rotation in the middle makes the author begin the change again under the new epoch [L8]
      const parts = earlier.epoch === envelope.epoch ? [...earlier.parts, part] : [part];
      if (part.continued) {
        begun.set(envelope.device, { epoch: envelope.epoch, parts });
        return undefined;
      }
      begun.delete(envelope.device);
      return (await joinChange(parts)) ?? 'unjoinable';
    },
  };
}

/** The parts of the same change before this envelope: walks back over its device's envelopes while they say "continued". */
export async function earlierParts(storage: Storage, desk: Desk, envelope: Envelope): Promise<ChangePart[]> {
  const parts: ChangePart[] = [];
  for (let ctr = envelope.ctr - 1; ctr > 0; ctr--) {
    const stored = await storage.get('envelopes', [desk.space, desk.doc, envelope.device, ctr]);
    const before = stored instanceof Uint8Array ? decodeEnvelope(stored) : undefined;
    const key = before && (await desk.ring.contentKey(before.epoch, desk.doc, before.device));
    const part = before && key && (await openChange(before, key));
    if (!part?.continued || before?.epoch !== envelope.epoch) break;
    parts.unshift(part);
  }
  return parts;
}
