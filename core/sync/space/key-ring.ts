/** The epoch keys of one space that this device holds, and the AES keys derived from them, made once each. */
import type { Bytes } from '../../bytes/bytes.ts';
import { importAeadKey } from '../../crypto/aead.ts';
import { contentKey, docIdForName, docRing, ephemeralKey, type DocClass } from '../../crypto/ring.ts';
import type { DeviceId, DocId, EpochId, SpaceId } from '../../id/id.ts';
import type { EpochKeys } from '../../roster/epoch-keys.ts';

export interface KeyRing {
  readonly space: SpaceId;
  add(epoch: EpochId, keys: EpochKeys): void;
  get(epoch: EpochId): EpochKeys | undefined;
  /** Undefined when this device does not hold that epoch's ring [K3]. */
  contentKey(epoch: EpochId, doc: DocId, device: DeviceId): Promise<CryptoKey | undefined>;
  ephemeralKey(epoch: EpochId, doc: DocId, device: DeviceId): Promise<CryptoKey | undefined>;
}

export function createKeyRing(space: SpaceId): KeyRing {
  const keysByEpoch = new Map<EpochId, EpochKeys>();
  const derived = new Map<string, Promise<CryptoKey>>();

  const ringKey = (epoch: EpochId, doc: DocId): Bytes | undefined => keysByEpoch.get(epoch)?.[docRing(doc)];

  const cached = (
    derive: typeof contentKey,
    purpose: 'content' | 'ephemeral',
    place: { epoch: EpochId; doc: DocId; device: DeviceId },
  ): Promise<CryptoKey | undefined> => {
    const ring = ringKey(place.epoch, place.doc);
    if (!ring) return Promise.resolve(undefined);
    const id = `${purpose}/${place.epoch}/${place.doc}/${place.device}`;
    const known = derived.get(id) ?? derive(ring, { space, ...place }).then(importAeadKey);
    derived.set(id, known);
    return known;
  };

  return {
    space,
    add: (epoch, keys) => void keysByEpoch.set(epoch, keys),
    get: (epoch) => keysByEpoch.get(epoch),
    contentKey: (epoch, doc, device) => cached(contentKey, 'content', { epoch, doc, device }),
    ephemeralKey: (epoch, doc, device) => cached(ephemeralKey, 'ephemeral', { epoch, doc, device }),
  };
}

/** The id of a named document: under the first epoch's key of its ring, so that rotations do not move it (A4). */
export async function docIdIn(
  ring: KeyRing,
  firstEpoch: EpochId,
  docClassName: DocClass,
  name: string,
): Promise<DocId | undefined> {
  const keys = ring.get(firstEpoch);
  const key = docClassName === 'inner' ? keys?.inner : keys?.commons;
  return key && docIdForName(key, ring.space, docClassName, name);
}
