/** Enters a space with an invitation: the joiner's own key, proven by the invitation's. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { sign } from '../crypto/signing.ts';
import type { InvitationKeys } from './invitation-keys.ts';
import { encodeClaim } from './operation-codec.ts';
import type { Join } from './operation.ts';
import type { Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

/** `at`: seconds since 1970, by the relay's clock when there is one. */
export async function join(
  roster: Roster,
  invitation: InvitationKeys,
  joiner: DeviceKeys,
  at: number,
): Promise<Bytes> {
  const claim: Omit<Join, 'proof'> = {
    type: 'join',
    space: roster.space,
    prev: roster.head,
    at,
    author: joiner.device,
    invitePub: invitation.signing.publicKey,
    devicePub: joiner.devicePub,
    boxPub: joiner.boxPub,
  };
  const proof = await sign('placette-join1', invitation.signing.privateKey, encodeClaim(claim));
  return signOperation({ ...claim, proof }, joiner.signingKey);
}
