/**
 * A secret as a link or QR: everything travels in the URL fragment, which browsers never send [K5], as base64url of the content and the
 * first four bytes of its hash, which tell a mistyped link from one that nobody knows.
 */
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import { type Bytes, bytesEqual, concatBytes } from '../bytes/bytes.ts';
import type { Reader } from '../bytes/reader.ts';
import { sha256 } from '../crypto/digest.ts';

/** "#j=": what the content stands behind. */
export type LinkFragment = `#${string}=`;

const CHECK_BYTES = 4;
const NAME_LIMIT_CHARACTERS = 140;

/** `origin`: "https://placette.example". */
export async function secretLink(origin: string, fragment: LinkFragment, content: Bytes): Promise<string> {
  return `${origin}/${fragment}${bytesToBase64url(concatBytes(content, await checksum(content)))}`;
}

/**
 * The content of a whole link, or of what a person copied of it from the fragment on; surrounding space is forgiven. Undefined when it
 * is not what was written, or nothing.
 */
export async function secretLinkContent(text: string, fragment: LinkFragment): Promise<Bytes | undefined> {
  const at = text.indexOf(fragment);
  const bytes = base64urlToBytes(text.slice(at < 0 ? 0 : at + fragment.length).trim());
  if (!bytes || bytes.length <= CHECK_BYTES) return undefined;
  const content = bytes.slice(0, -CHECK_BYTES);
  return bytesEqual(await checksum(content), bytes.subarray(-CHECK_BYTES)) ? content : undefined;
}

/** An http(s) origin, or nothing for the relay that serves the page: whatever else would fail later, without a word. */
export function readRelay(reader: Reader): string {
  const relay = reader.string();
  if (relay !== '' && !/^https?:\/\/[^\s/?#@]+$/.test(relay)) reader.reject();
  return relay;
}

export function readName(reader: Reader): string {
  const name = reader.string();
  if (cutName(name) !== name) reader.reject();
  return name;
}

/** At most 140 code points, so that no character is cut in two. */
export function cutName(name: string): string {
  return Array.from(name).slice(0, NAME_LIMIT_CHARACTERS).join('');
}

async function checksum(content: Bytes): Promise<Bytes> {
  return (await sha256(content)).slice(0, CHECK_BYTES);
}
