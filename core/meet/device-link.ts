/**
 * The QR code by which a person's second device finds the first (A12): the number of a meeting and a secret that both then prove to each
 * other, so that nobody compares digits. It is worth nothing once that meeting has ended. The secret travels only in the URL fragment,
 * which browsers never send [K5].
 */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { isMeetNumber } from '../protocol/meetings.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { readRelay, secretLink, secretLinkContent } from '../roster/secret-link.ts';
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
  return secretLink(origin, DEVICE_LINK_FRAGMENT, content);
}

/** Takes the whole link, or what was copied of it from the fragment on; surrounding space is forgiven. */
export async function decodeDeviceLink(text: string): Promise<Result<DeviceLink, DeviceLinkFailure>> {
  const content = await secretLinkContent(text, DEVICE_LINK_FRAGMENT);
  if (!content) return fail({ type: 'device-link-mistyped' });
  const reader = new Reader(content);
  if (reader.u8() !== VERSION) return fail({ type: 'device-link-too-new' });
  const number = reader.varUint();
  if (!isMeetNumber(number)) reader.reject();
  const link = { number, secret: reader.raw(MEET_SECRET_BYTES), relay: readRelay(reader) };
  return reader.done ? ok(link) : fail({ type: 'device-link-mistyped' });
}
