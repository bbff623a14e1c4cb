/** SHA-256 and the domain-separation label of A2. */
import { type Bytes, concatBytes, utf8 } from '../bytes/bytes.ts';

/** Every signature, derivation and commitment names its purpose, so that one can never be replayed as another. */
export type Label = `placette-${string}1`;

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** `L(x)`: the ASCII label and a zero byte. */
export function labelBytes(label: Label): Bytes {
  return concatBytes(utf8(label), new Uint8Array(1));
}

export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
