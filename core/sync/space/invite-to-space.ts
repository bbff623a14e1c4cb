/** Opens an invitation: brings the roster up to date, signs, lodges the operation with its key boxes, keeps it. */
import { fail, ok, type Result } from '../../result/result.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { invite, type InvitationTerms } from '../../roster/invite.ts';
import { currentEpoch, roleOf } from '../../roster/roster.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import { putRoster } from './relay-requests.ts';
import { type RosterSyncFailure, syncRoster } from './roster-sync.ts';
import type { SpaceBook } from './space-book.ts';

export type InviteToSpaceFailure =
  | RosterSyncFailure
  | { readonly type: 'only-facilitators' }
  | { readonly type: 'busy' };

const ATTEMPTS = 8;

/** Returns the secret that goes into the link; it is kept nowhere. */
export async function inviteToSpace(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  terms: InvitationTerms,
): Promise<Result<Bytes, InviteToSpaceFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const synced = await syncRoster(link, book, keys);
    if (!synced.ok) return synced;
    if (roleOf(book.roster, keys.device) !== 'facilitator') return fail({ type: 'only-facilitators' });
    const epochKeys = book.ring.get(currentEpoch(book.roster).id);
    if (!epochKeys) return fail({ type: 'box-unopenable', ring: 'commons' });
    const invitation = await invite(book.roster, epochKeys, terms, keys, link.nowS());
    const accepted = await putRoster(link, book.space, book.roster.head, [invitation.op], invitation.boxes);
    if (accepted.ok) {
      await syncRoster(link, book, keys); // keeps the operation; a leader of this profile may do the same
      return ok(invitation.secret);
    }
    if (accepted.error.type !== 'relay-refused' || accepted.error.reason !== 'roster-race') return accepted;
  }
  return fail({ type: 'busy' });
}
