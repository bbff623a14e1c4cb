/**
 * The invitation as a link or QR (A9), so the invited person reads who invites them, and where, before spending anything and without a
 * network.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import type { SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { cutName, readName, readRelay, secretLink, secretLinkContent } from './secret-link.ts';

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
  return secretLink(origin, INVITATION_FRAGMENT, content);
}

/** Takes the whole link, or what a person copied of it from the fragment on; surrounding space is forgiven. */
export async function decodeInvitationLink(text: string): Promise<Result<InvitationLink, LinkFailure>> {
  const content = await secretLinkContent(text, INVITATION_FRAGMENT);
  if (!content) return fail({ type: 'invitation-mistyped' });
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
