/**
 * A recovery sheet as a link or QR (A9): the twelve words and the group's address in one, so that a phone which photographs the paper
 * has nothing to type. Version u8 = 1, space 16, secret 16, relay, group name, four bytes of checksum.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import type { SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { cutName, readName, readRelay, secretLink, secretLinkContent } from '../roster/secret-link.ts';

export interface RecoveryLink {
  readonly space: SpaceId;
  /** The 16 bytes that the twelve words stand for. */
  readonly secret: Bytes;
  /** Address of the space's relay; empty: the one that serves the page. */
  readonly relay: string;
  /** As the sheet was made, proven by nothing. At most 140 characters. */
  readonly groupName: string;
}

export type RecoveryLinkFailure =
  | { readonly type: 'recovery-mistyped' }
  | { readonly type: 'recovery-too-new' };

const VERSION = 1;
export const RECOVERY_FRAGMENT = '#r=';

/** `origin`: "https://placette.example". A longer name is cut. */
export async function encodeRecoveryLink(origin: string, link: RecoveryLink): Promise<string> {
  const content = new Writer()
    .u8(VERSION)
    .hex(link.space)
    .raw(link.secret)
    .string(link.relay)
    .string(cutName(link.groupName))
    .finish();
  return secretLink(origin, RECOVERY_FRAGMENT, content);
}

/** Takes the whole link, or what was copied of it from the fragment on; surrounding space is forgiven. */
export async function decodeRecoveryLink(text: string): Promise<Result<RecoveryLink, RecoveryLinkFailure>> {
  const content = await secretLinkContent(text, RECOVERY_FRAGMENT);
  if (!content) return fail({ type: 'recovery-mistyped' });
  const reader = new Reader(content);
  if (reader.u8() !== VERSION) return fail({ type: 'recovery-too-new' });
  const link = {
    space: reader.hex(16) as SpaceId,
    secret: reader.raw(16),
    relay: readRelay(reader),
    groupName: readName(reader),
  };
  return reader.done ? ok(link) : fail({ type: 'recovery-mistyped' });
}
