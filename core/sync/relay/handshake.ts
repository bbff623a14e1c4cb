/** The client's half of the handshake: CHALLENGE in, a HELLO out that this device signed for this relay and this challenge. */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import { sign } from '../../crypto/signing.ts';
import { encodeClientFrame } from '../../protocol/client-frames.ts';
import { PROTOCOL_VERSION } from '../../protocol/frames.ts';
import { helloClaim } from '../../protocol/hello-claim.ts';

export async function answerChallenge(keys: DeviceKeys, origin: string, challenge: Bytes): Promise<Bytes> {
  const hello = { version: PROTOCOL_VERSION, devicePub: keys.devicePub, features: [] };
  const signature = await sign('placette-auth1', keys.signingKey, helloClaim(origin, challenge, hello));
  return encodeClientFrame({ type: 'hello', ...hello, signature });
}
