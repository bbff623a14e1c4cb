/**
 * The invitation as a link or QR (A9): secret and names travel only in the URL fragment, which browsers never send [K5], so the
 * invited person reads who invites them, and where, before spending anything and without a network. A four-byte checksum tells a
 * mistyped link from an unknown invitation.
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
  /** For the sentence "Awa invites you to Les Tilleuls"; said by the link, proven by nothing. At most 140 characters each. */
  readonly groupName: string;
  readonly inviterName: string;
}

export type LinkFailure = { readonly type: 'invitation-mistyped' } | { readonly type: 'invitation-too-new' };

const VERSION = 1;
export const CHECK_BYTES = 4;
const NAME_LIMIT_CHARACTERS = 140;
export const INVITATION_FRAGMENT = '#j=';

/** `origin`: "https://placette.example". Longer names are cut. */
export async function encodeInvitationLink(origin: string, link: InvitationLink): Promise<string> {
  const content = new Writer()
    .u8(VERSION)
    .hex(link.space)
    .raw(link.secret)
    .string(link.relay)
    .string(cutName(link.groupName))
    .string(cutName(link.inviterName))
    .finish();
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
  const link = {
    space: reader.hex(16) as SpaceId,
    secret: reader.raw(16),
    relay: readRelay(reader),
    groupName: readName(reader),
    inviterName: readName(reader),
  };
  return reader.done ? ok(link) : fail({ type: 'invitation-mistyped' });
}

/** An http(s) origin, or nothing for the relay that serves the page: whatever else would fail later, without a word. */
export function readRelay(reader: Reader): string {
  const relay = reader.string();
  if (relay !== '' && !/^https?:\/\/[^\s/?#@]+$/.test(relay)) reader.reject();
  return relay;
}

function readName(reader: Reader): string {
  const name = reader.string();
  if (cutName(name) !== name) reader.reject();
  return name;
}

/** By code points, so that no character is cut in two. */
function cutName(name: string): string {
  return Array.from(name).slice(0, NAME_LIMIT_CHARACTERS).join('');
}

/** Tells a mistyped link from an unknown one. */
export async function checksum(content: Bytes): Promise<Bytes> {
  return (await sha256(content)).slice(0, CHECK_BYTES);
}
