/** What HELLO's signature covers (A7): the relay's origin, its challenge and the HELLO itself, so none can be replayed elsewhere. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { Writer } from '../bytes/writer.ts';
import { encodeUnsignedHello } from './client-frames.ts';

export interface HelloFields {
  readonly version: number;
  readonly devicePub: Bytes;
  readonly features: readonly string[];
}

/** `origin`: as `new URL(relay).origin`, http(s). `challenge`: the whole CHALLENGE frame as it came. */
export function helloClaim(origin: string, challenge: Bytes, hello: HelloFields): Bytes {
  const origins = new Writer().string(origin).finish();
  return concatBytes(
    origins,
    challenge,
    encodeUnsignedHello(hello.version, hello.devicePub, hello.features),
  );
}
