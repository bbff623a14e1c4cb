import { expect, it } from 'vitest';
import type { SpaceId } from '../../../core/id/id.ts';
import { recoveryKeys } from '../../../core/recovery/recovery-keys.ts';
import { invitationKeys } from '../../../core/roster/invitation-keys.ts';
import { seedOf } from '../fixture/person.ts';

it('[R10] one secret gives the same two pairs again, others in another space, and none of an invitation', async () => {
  const secret = (await seedOf('recovery')).slice(0, 16);
  const [here, elsewhere] = ['ab'.repeat(16) as SpaceId, 'cd'.repeat(16) as SpaceId];
  const keys = await recoveryKeys(secret, here);
  const publicKeys = async (of: Promise<typeof keys>) => {
    const { signing, box } = await of;
    return [signing.publicKey, box.publicKey];
  };
  expect(await publicKeys(recoveryKeys(secret, here))).toEqual([keys.signing.publicKey, keys.box.publicKey]);
  const others = [
    ...(await publicKeys(recoveryKeys(secret, elsewhere))),
    ...(await publicKeys(invitationKeys(secret, here))),
  ];
  expect(others).not.toContainEqual(keys.signing.publicKey);
  expect(others).not.toContainEqual(keys.box.publicKey);
  expect(keys.signing.privateKey.extractable || keys.box.privateKey.extractable).toBe(false);
});
