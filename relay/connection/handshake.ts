/**
 * Who is there (A7): a challenge on open, then one HELLO whose signature binds this relay's origin, this challenge and the version. A
 * replayed or relayed HELLO is worth nothing elsewhere.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { deviceIdOf } from '../../core/crypto/device-keys.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { decodeClientFrame } from '../../core/protocol/client-frames.ts';
import { CLOSE, type CloseCode } from '../../core/protocol/close-codes.ts';
import { PROTOCOL_VERSION, type RelayFrame } from '../../core/protocol/frames.ts';
import { verifyHello } from '../../core/protocol/hello-claim.ts';
import { encodeRelayFrame } from '../../core/protocol/relay-frames.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';

export interface Challenge {
  readonly frame: RelayFrame;
  readonly nonce: Bytes;
}

export interface Identity {
  readonly device: DeviceId;
  readonly devicePub: Bytes;
}

export interface Dismissal {
  readonly type: 'dismissal';
  readonly code: CloseCode;
  readonly reason: string;
}

const HELLO_BYTE = 0x01;

export function createChallenge(relayId: Bytes, timeS: number): Challenge {
  const nonce = randomBytes(32);
  return { frame: { type: 'challenge', version: PROTOCOL_VERSION, relayId, nonce, timeS }, nonce };
}

/** `origins`: those under which this relay answers. */
export async function judgeHello(
  bytes: Bytes,
  challenge: Challenge,
  origins: readonly string[],
): Promise<Result<Identity, Dismissal>> {
  if (bytes[0] === HELLO_BYTE && bytes.length > 1 && bytes[1] !== PROTOCOL_VERSION) {
    return fail(dismiss(CLOSE.version, 'version'));
  }
  const hello = decodeClientFrame(bytes);
  if (hello?.type !== 'hello') return fail(dismiss(CLOSE.malformed, 'malformed'));
  const { devicePub, features, signature } = hello;
  const sent = encodeRelayFrame(challenge.frame);
  for (const origin of origins) {
    if (await verifyHello({ origin, challenge: sent, features }, devicePub, signature)) {
      return ok({ device: await deviceIdOf(devicePub), devicePub });
    }
  }
  return fail(dismiss(CLOSE.auth, 'auth'));
}

function dismiss(code: CloseCode, reason: string): Dismissal {
  return { type: 'dismissal', code, reason };
}
