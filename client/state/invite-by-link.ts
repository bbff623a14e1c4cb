/** Makes an invitation and the link that carries it; only the link holds the secret. */
import { bytesToHex } from '../../core/bytes/hex.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { invitationKeys } from '../../core/roster/invitation-keys.ts';
import { encodeInvitationLink } from '../../core/roster/invitation-link.ts';
import type { InvitationTerms } from '../../core/roster/invite.ts';
import type { Role } from '../../core/roster/role.ts';
import type { RosterActFailure } from '../../core/sync/space/act-on-roster.ts';
import { inviteToSpace } from '../../core/sync/space/invite-to-space.ts';
import { type RelayUnavailable, withRelay } from '../../core/sync/space/open-relay.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserLink } from '../platform/browser-link.ts';
import { createCountdown } from '../platform/countdown.ts';
import { isLoopback, publicAddress } from '../platform/public-address.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { InviteFailure } from './act-failure.ts';
import type { InvitationTicket } from './workplace.ts';

const DAY_S = 24 * 3600;

export async function inviteByLink(
  { profile, origin }: WorkplaceParts,
  book: SpaceBook,
  terms: {
    readonly role: Role;
    readonly days: number;
    readonly uses: number;
    readonly mode?: InvitationTerms['mode'];
  },
  names: { readonly groupName: string; readonly inviterName: string },
): Promise<Result<InvitationTicket, InviteFailure>> {
  if (isLocalOnly(book)) return fail({ type: 'example' });
  const options = browserLink(book.relay || origin, profile.keys);
  const invited = await withRelay(options, async (link) => {
    const validS = Math.round(terms.days * DAY_S);
    const isOver = createCountdown(validS * 1000);
    const expires = link.nowS() + validS;
    const { role, uses, mode = 'open' } = terms;
    const secret = await inviteToSpace(link, book, profile.keys, { role, uses, mode, expires });
    return secret.ok ? ok({ secret: secret.value, expires, isOver }) : secret;
  });
  if (!invited.ok) return fail(inviteFailure(invited.error));
  const { secret, expires, isOver } = invited.value;
  const { origin: page, hasLocalCertificate } = await publicAddress(origin);
  const link = await encodeInvitationLink(page, { space: book.space, secret, relay: book.relay, ...names });
  const expiresAt = new Date(expires * 1000);
  return ok({
    id: bytesToHex((await invitationKeys(secret, book.space)).signing.publicKey),
    link,
    expiresAt,
    isOver,
    uses: terms.uses,
    onlyHere: isLoopback(page),
    trustAt: hasLocalCertificate ? trustAddress(page) : undefined,
  });
}

/** No rule but who may invite can stand in the way of a fresh invitation; another one means that the group's records do not agree. */
export function inviteFailure(failure: RosterActFailure | RelayUnavailable): InviteFailure {
  const told = rosterFailure(failure);
  return told.type === 'rule' ? { type: 'group-inconsistent', detail: told.rule } : told;
}

/** The same host and port over http, where the relay explains its certificate; nothing over https would open yet. */
function trustAddress(page: string): string | undefined {
  const { protocol, host } = new URL(page);
  return protocol === 'https:' ? `http://${host}/` : undefined;
}
