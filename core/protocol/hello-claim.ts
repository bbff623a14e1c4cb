/**
 * What HELLO proves (A7): this device, to this relay, on this connection, in this version. The signed bytes are made here for both
 * sides, so that they cannot drift apart.
 */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { Writer } from '../bytes/writer.ts';
import { sign, verify } from '../crypto/signing.ts';
import { encodeUnsignedHello, type UnsignedHello } from './client-frames.ts';
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
  const hello = helloOf(place, device.devicePub);
  const signature = await sign(
    'placette-auth1',
    device.signingKey,
    helloClaim(place.origin, place.challenge, hello),
  );
  return concatBytes(encodeUnsignedHello(hello), signature);
}

/** False when any of origin, challenge, key or features is not what was signed. */
export async function verifyHello(place: HelloPlace, devicePub: Bytes, signature: Bytes): Promise<boolean> {
  const claim = helloClaim(place.origin, place.challenge, helloOf(place, devicePub));
  return verify('placette-auth1', devicePub, signature, claim);
}

export function helloClaim(origin: string, challenge: Bytes, hello: UnsignedHello): Bytes {
  return concatBytes(new Writer().string(origin).finish(), challenge, encodeUnsignedHello(hello));
}

function helloOf(place: HelloPlace, devicePub: Bytes): UnsignedHello {
  return { version: PROTOCOL_VERSION, devicePub, features: place.features };
}
