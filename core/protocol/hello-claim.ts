/**
 * What HELLO proves (A7): this device, to this relay, on this connection, in this version. The signed bytes are made here for both
 * sides, so that they cannot drift apart.
 */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { Writer } from '../bytes/writer.ts';
import { sign, verify } from '../crypto/signing.ts';
import { encodeUnsignedHello } from './client-frames.ts';
import { PROTOCOL_VERSION } from './frames.ts';

/** What the device claims beside its key. */
export interface HelloPlace {
  /** `URL(relay).origin` with ws: read as http:, such as `https://relay.example`. */
  readonly origin: string;
  /** The whole CHALLENGE frame as it was received. */
  readonly challenge: Bytes;
  readonly features: readonly string[];
}

/** The whole HELLO frame, ready to send. */
export async function signHello(
  place: HelloPlace,
  device: { readonly devicePub: Bytes; readonly signingKey: CryptoKey },
): Promise<Bytes> {
  const unsigned = encodeUnsignedHello(PROTOCOL_VERSION, device.devicePub, place.features);
  return concatBytes(unsigned, await sign('placette-auth1', device.signingKey, claim(place, unsigned)));
}

/** False when any of origin, challenge, key or features is not what was signed. */
export async function verifyHello(place: HelloPlace, devicePub: Bytes, signature: Bytes): Promise<boolean> {
  const unsigned = encodeUnsignedHello(PROTOCOL_VERSION, devicePub, place.features);
  return verify('placette-auth1', devicePub, signature, claim(place, unsigned));
}

function claim(place: HelloPlace, unsignedHello: Bytes): Bytes {
  return new Writer().string(place.origin).raw(place.challenge).raw(unsignedHello).finish();
}
