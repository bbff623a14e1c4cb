import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import {
  type BoxPlace,
  boxTarget,
  KEY_BOX_BYTES,
  openKeyBox,
  sealKeyBox,
} from '../../../core/crypto/key-box.ts';
import { epochAgreementKey, innerCheck } from '../../../core/crypto/ring.ts';
import type { EpochId, SpaceId } from '../../../core/id/id.ts';
import { isKeyOfEpoch, keyFromBox } from '../../../core/roster/epoch-keys.ts';
import { person, seedOf } from '../fixture/person.ts';

const PLACE: BoxPlace = {
  space: 'aa'.repeat(16) as SpaceId,
  epoch: 'bb'.repeat(8) as EpochId,
  ring: 'commons',
};

let jeanne: DeviceKeys;
let ringKey: Bytes;
let box: Bytes;

beforeAll(async () => {
  jeanne = await person('jeanne');
  ringKey = await seedOf('the commons key');
  box = await sealKeyBox(jeanne.boxPub, PLACE, ringKey);
});

describe('a key box', () => {
  it('opens for the device it was sealed to', async () => {
    expect(box).toHaveLength(KEY_BOX_BYTES);
    expect(await openKeyBox(jeanne.agreementKey, jeanne.boxPub, PLACE, box)).toEqual(ringKey);
  });

  it('opens for nobody else', async () => {
    const bakary = await person('bakary');
    expect(await openKeyBox(bakary.agreementKey, bakary.boxPub, PLACE, box)).toBeUndefined();
    expect(await boxTarget(bakary.boxPub)).not.toBe(await boxTarget(jeanne.boxPub));
  });

  it.each([
    ['space', { space: 'ab'.repeat(16) as SpaceId }],
    ['epoch', { epoch: 'bc'.repeat(8) as EpochId }],
    ['ring', { ring: 'inner' as const }],
  ])('is bound to its %s', async (_, elsewhere) => {
    const moved = { ...PLACE, ...elsewhere };
    expect(await openKeyBox(jeanne.agreementKey, jeanne.boxPub, moved, box)).toBeUndefined();
  });

  it('is refused with any flipped bit, or another length', async () => {
    for (let bit = 0; bit < box.length * 8; bit++) {
      const flipped = box.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await openKeyBox(jeanne.agreementKey, jeanne.boxPub, PLACE, flipped)).toBeUndefined();
    }
    expect(await openKeyBox(jeanne.agreementKey, jeanne.boxPub, PLACE, box.slice(0, 79))).toBeUndefined();
  }, 30_000);

  it('[K6] is never sealed to a point that gives no secret', async () => {
    await expect(sealKeyBox(new Uint8Array(32), PLACE, ringKey)).rejects.toThrow('not a usable X25519 point');
  });

  it('is refused when its key is not the one that the chain announced', async () => {
    const inner = await seedOf('the inner key');
    const marks = {
      epochPub: (await epochAgreementKey(ringKey)).publicKey,
      innerCheck: await innerCheck(inner),
    };
    const recipient = { privateKey: jeanne.agreementKey, publicKey: jeanne.boxPub };
    expect(await keyFromBox(recipient, PLACE, box, marks)).toEqual(ringKey);
    const wrong = await sealKeyBox(jeanne.boxPub, PLACE, inner);
    expect(await keyFromBox(recipient, PLACE, wrong, marks)).toBeUndefined();
    expect(await isKeyOfEpoch('inner', inner, marks)).toBe(true);
    expect(await isKeyOfEpoch('inner', ringKey, marks)).toBe(false);
  });
});
