/**
 * The QR code by which a person's second device finds the first (A12): the number of a meeting and a secret that both then prove to each
 * other, so that nobody compares digits. It is worth nothing once that meeting has ended. The secret travels only in the URL fragment,
 * which browsers never send [K5].
 */
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import { type Bytes, bytesEqual, concatBytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { isMeetNumber } from '../protocol/meetings.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { CHECK_BYTES, checksum, readRelay } from '../roster/invitation-link.ts';
import { MEET_SECRET_BYTES } from './exchange.ts';

export interface DeviceLink {
  /** Of the meeting: 10000 to 99999. */
  readonly number: number;
  /** 16 random bytes. */
  readonly secret: Bytes;
  /** Address of the relay where the meeting is; empty: the one that serves the page. */
  readonly relay: string;
}

export type DeviceLinkFailure =
  | { readonly type: 'device-link-mistyped' }
  | { readonly type: 'device-link-too-new' };

const VERSION = 1;
export const DEVICE_LINK_FRAGMENT = '#d=';

/** `origin`: "https://placette.example". */
export async function encodeDeviceLink(
  origin: string,
  { number, secret, relay }: DeviceLink,
): Promise<string> {
  const content = new Writer().u8(VERSION).varUint(number).raw(secret).string(relay).finish();
  return `${origin}/${DEVICE_LINK_FRAGMENT}${bytesToBase64url(concatBytes(content, await checksum(content)))}`;
}

/** Takes the whole link, or what was copied of it from the fragment on; surrounding space is forgiven. */
export async function decodeDeviceLink(text: string): Promise<Result<DeviceLink, DeviceLinkFailure>> {
  const at = text.indexOf(DEVICE_LINK_FRAGMENT);
  const bytes = base64urlToBytes(text.slice(at < 0 ? 0 : at + DEVICE_LINK_FRAGMENT.length).trim());
  if (!bytes || bytes.length <= CHECK_BYTES) return fail({ type: 'device-link-mistyped' });
  const content = bytes.slice(0, -CHECK_BYTES);
  if (!bytesEqual(await checksum(content), bytes.subarray(-CHECK_BYTES))) {
    return fail({ type: 'device-link-mistyped' });
  }
  const reader = new Reader(content);
  if (reader.u8() !== VERSION) return fail({ type: 'device-link-too-new' });
  const number = reader.varUint();
  if (!isMeetNumber(number)) reader.reject();
  const link = { number, secret: reader.raw(MEET_SECRET_BYTES), relay: readRelay(reader) };
  return reader.done ? ok(link) : fail({ type: 'device-link-mistyped' });
}
