/** Opens an invitation. */
import type { Bytes } from '../../bytes/bytes.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import { type InvitationTerms, invite } from '../../roster/invite.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import { actOnRoster, type RosterActFailure } from './act-on-roster.ts';
import type { SpaceBook } from './space-book.ts';

/** Returns the secret that goes into the link; it is kept nowhere. */
export async function inviteToSpace(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  terms: InvitationTerms,
): Promise<Result<Bytes, RosterActFailure>> {
  let secret: Bytes | undefined;
  const done = await actOnRoster(link, book, keys, async (moment) => {
    const invitation = await invite(moment.roster, moment.keys, terms, moment.author, moment.at);
    ({ secret } = invitation);
    return invitation;
  });
  if (!done.ok) return done;
  return secret ? ok(secret) : fail({ type: 'busy' });
}
