/**
 * What a request about a blob proves (A13): this device asks this of this relay, for this blob, until then. It travels in a header, never in
 * an address [K5], and is worth nothing for another blob, another method or another relay.
 */
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { SIGNATURE_BYTES, sign, verify } from '../crypto/signing.ts';
import type { BlobHash, DeviceId, SpaceId } from '../id/id.ts';

/** HEAD asks as GET does. */
export type BlobMethod = 'GET' | 'PUT';

export interface BlobRequest {
  /** `URL(relay).origin`, as HELLO signs it. */
  readonly origin: string;
  readonly method: BlobMethod;
  readonly space: SpaceId;
  readonly hash: BlobHash;
}

/** What travels of it: the rest is in the request already. */
export interface BlobToken {
  readonly device: DeviceId;
  /** Seconds since 1970 by the relay's clock. */
  readonly expires: number;
  readonly signature: Bytes;
}

/** From the relay's clock on, in seconds; a token that would last longer is refused. */
export const TOKEN_LIFETIME_S = 600;

const VERSION = 1;
const SCHEME = 'Placette ';
const METHOD_BYTE: Readonly<Record<BlobMethod, number>> = { GET: 1, PUT: 2 };

/** The path on a relay, for all methods. */
export function blobPath({ space, hash }: Pick<BlobRequest, 'space' | 'hash'>): string {
  return `/v1/spaces/${space}/blobs/${hash}`;
}

/** The value of the `Authorization` header. */
export async function signBlobRequest(
  request: BlobRequest,
  { device, signingKey }: { readonly device: DeviceId; readonly signingKey: CryptoKey },
  expires: number,
): Promise<string> {
  const signature = await sign('placette-request1', signingKey, statement(request, { device, expires }));
  const token = new Writer(96).u8(VERSION).hex(device).varUint(expires).raw(signature).finish();
  return SCHEME + bytesToBase64url(token);
}

/** Undefined for anything that is not exactly one token; checks neither signature nor date. */
export function readBlobToken(header: string | undefined): BlobToken | undefined {
  if (header === undefined || header.length > 256 || !header.startsWith(SCHEME)) return undefined;
  const bytes = base64urlToBytes(header.slice(SCHEME.length));
  if (!bytes) return undefined;
  const reader = new Reader(bytes);
  const version = reader.u8();
  const device = reader.hex(16) as DeviceId;
  const expires = reader.varUint();
  const signature = reader.raw(SIGNATURE_BYTES);
  return reader.done && version === VERSION ? { device, expires, signature } : undefined;
}

/** False when any of request, device or date is not what was signed. */
export async function verifyBlobToken(
  request: BlobRequest,
  token: BlobToken,
  devicePub: Bytes,
): Promise<boolean> {
  return verify('placette-request1', devicePub, token.signature, statement(request, token));
}

function statement(
  { origin, method, space, hash }: BlobRequest,
  { device, expires }: Pick<BlobToken, 'device' | 'expires'>,
): Bytes {
  return new Writer(192)
    .string(origin)
    .u8(METHOD_BYTE[method])
    .hex(space)
    .hex(hash)
    .hex(device)
    .varUint(expires)
    .finish();
}
