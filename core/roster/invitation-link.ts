/**
 * The invitation as a link or QR (A9): its secret travels only in the URL fragment, which browsers never send [K5]. A four-byte
 * checksum tells a mistyped link from an unknown invitation.
 */
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import { type Bytes, bytesEqual, concatBytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { sha256 } from '../crypto/digest.ts';
import type { SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';

export interface InvitationLink {
  readonly space: SpaceId;
  /** 16 random bytes. */
  readonly secret: Bytes;
  /** Address of the space's relay; empty: the one that serves the page. */
  readonly relay: string;
}

export type LinkFailure = { readonly type: 'invitation-mistyped' } | { readonly type: 'invitation-too-new' };

const VERSION = 1;
const CHECK_BYTES = 4;
export const INVITATION_FRAGMENT = '#j=';

export async function encodeInvitationLink(origin: string, link: InvitationLink): Promise<string> {
  const writer = new Writer().u8(VERSION).hex(link.space).raw(link.secret).string(link.relay);
  const content = writer.finish();
  return `${origin}/${INVITATION_FRAGMENT}${bytesToBase64url(concatBytes(content, await checksum(content)))}`;
}

/** Takes the whole link, or what a person copied of it from the fragment on; surrounding space is forgiven. */
export async function decodeInvitationLink(text: string): Promise<Result<InvitationLink, LinkFailure>> {
  const at = text.indexOf(INVITATION_FRAGMENT);
  const bytes = base64urlToBytes(text.slice(at < 0 ? 0 : at + INVITATION_FRAGMENT.length).trim());
  if (!bytes || bytes.length <= CHECK_BYTES) return fail({ type: 'invitation-mistyped' });
  const content = bytes.slice(0, -CHECK_BYTES);
  if (!bytesEqual(await checksum(content), bytes.subarray(-CHECK_BYTES))) {
    return fail({ type: 'invitation-mistyped' });
  }
  const reader = new Reader(content);
  if (reader.u8() !== VERSION) return fail({ type: 'invitation-too-new' });
  const link = { space: reader.hex(16) as SpaceId, secret: reader.raw(16), relay: reader.string() };
  return reader.done ? ok(link) : fail({ type: 'invitation-mistyped' });
}

async function checksum(content: Bytes): Promise<Bytes> {
  return (await sha256(content)).slice(0, CHECK_BYTES);
}
