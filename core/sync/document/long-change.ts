/** Puts the parts of a long change together again [E5]; after a reload the first ones come from the stored envelopes. */
import type { Bytes } from '../../bytes/bytes.ts';
import { decodeEnvelope, type Envelope } from '../../crypto/envelope.ts';
import { joinChange } from '../../crypto/change-parts.ts';
import { INFLATED_LIMIT_BYTES } from '../../crypto/deflate.ts';
import { type ChangePart, openChange } from '../../crypto/sealed-change.ts';
import type { DeviceId, EpochId } from '../../id/id.ts';
import type { Storage } from '../storage/storage.ts';
import type { Desk } from './received-envelope.ts';

export interface LongChanges {
  /** The whole change once its last part is there; undefined while it is not; `unjoinable` when parts do not fit. */
  add(desk: Desk, envelope: Envelope, part: ChangePart): Promise<Bytes | 'unjoinable' | undefined>;
  /** What was added last is not stored after all: the stored envelopes alone count. */
  forget(): void;
}

interface Begun {
  readonly epoch: EpochId;
  /** Of the last envelope added. */
  readonly ctr: number;
  /** Empty after a whole change. */
  readonly parts: readonly ChangePart[];
}

export function createLongChanges(storage: Storage): LongChanges {
  const begun = new Map<DeviceId, Begun>();

  const earlier = async (desk: Desk, envelope: Envelope): Promise<readonly ChangePart[]> => {
    const known = begun.get(envelope.device);
    if (!known) return earlierParts(storage, desk, envelope);
    // a rotation in the middle makes the author begin the change again under the new epoch [L8]
    return known.epoch === envelope.epoch && known.ctr + 1 === envelope.ctr ? known.parts : [];
  };

  return {
    add: async (desk, envelope, part) => {
      const { device, epoch, ctr } = envelope;
      const parts = [...(await earlier(desk, envelope)), part];
      const isTooLong = sizeOf(parts) > INFLATED_LIMIT_BYTES;
      begun.set(device, { epoch, ctr, parts: part.continued && !isTooLong ? parts : [] });
      if (isTooLong) return 'unjoinable';
      return part.continued ? undefined : ((await joinChange(parts)) ?? 'unjoinable');
    },
    forget: () => begun.clear(),
  };
}

/** The parts of the same change before this envelope: walks back over its device's envelopes while they say "continued". */
export async function earlierParts(storage: Storage, desk: Desk, envelope: Envelope): Promise<ChangePart[]> {
  const parts: ChangePart[] = [];
  for (let ctr = envelope.ctr - 1; ctr > 0 && sizeOf(parts) <= INFLATED_LIMIT_BYTES; ctr--) {
    const stored = await storage.get('envelopes', [desk.space, desk.doc, envelope.device, ctr]);
    const before = stored instanceof Uint8Array ? decodeEnvelope(stored) : undefined;
    const key = before && (await desk.ring.contentKey(before.epoch, desk.doc, before.device));
    const part = before && key && (await openChange(before, key));
    if (!part?.continued || before?.epoch !== envelope.epoch) break;
    parts.unshift(part);
  }
  return parts;
}

function sizeOf(parts: readonly ChangePart[]): number {
  return parts.reduce((sum, { payload }) => sum + payload.length, 0);
}
