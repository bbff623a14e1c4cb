/** A recovery sheet's secret at the relay: made known to the group, and used to take one's place again. It is kept on no device. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { recoveryKeys } from '../../core/recovery/recovery-keys.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { RosterActFailure } from '../../core/sync/space/act-on-roster.ts';
import { type EnterSpaceFailure, recoverSpace } from '../../core/sync/space/enter-space.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { type RelayUnavailable, withRelay } from '../../core/sync/space/open-relay.ts';
import { setRecoveryIn } from '../../core/sync/space/roster-acts.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserLink } from '../platform/browser-link.ts';
import type { RecoverFailure, RecoveryFailure } from './act-failure.ts';
import { enterFailure } from './enter-failure.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { RecoveryKit } from './workplace.ts';

/** To a relay, a key that proves itself and is in no roster may as well be an invitation's. */
const UNKNOWN_SHEET = ['recovery-unknown', 'invite-unknown', 'not-a-member'] as const;

/** `secret`: 16 bytes. */
export async function setRecoverySheet(
  { profile, origin }: WorkplaceParts,
  book: SpaceBook,
  secret: Bytes,
): Promise<Result<void, RecoveryFailure>> {
  if (isLocalOnly(book)) return fail({ type: 'example' });
  const keys = await recoveryKeys(secret, book.space);
  const options = browserLink(book.relay || origin, profile.keys);
  const set = await withRelay(options, (link) => setRecoveryIn({ link, book, profile }, keys));
  return set.ok ? ok(undefined) : fail(recoveryFailure(set.error));
}

/** The space is on this device when it resolves well. */
export async function recoverWithSheet(
  { profile, origin }: WorkplaceParts,
  { space, secret, relay }: RecoveryKit,
): Promise<Result<SpaceId, RecoverFailure>> {
  const keys = await recoveryKeys(secret, space);
  const options = browserLink(relay || origin, profile.keys);
  const entered = await withRelay(options, (link) => recoverSpace(link, profile, { space, relay }, keys));
  return entered.ok ? ok(space) : fail(recoverFailure(entered.error));
}

/** No rule stands in the way of a fresh sheet; one that does means that the group's records do not agree. */
function recoveryFailure(failure: RosterActFailure | RelayUnavailable): RecoveryFailure {
  const told = rosterFailure(failure);
  if (told.type === 'rule') return { type: 'group-inconsistent', detail: told.rule };
  return told.type === 'only-facilitators' ? { type: 'group-inconsistent', detail: told.type } : told;
}

function recoverFailure(failure: EnterSpaceFailure | RelayUnavailable): RecoverFailure {
  if (isUnknownSheet(failure)) return { type: 'recovery-unknown' };
  const told = enterFailure(failure);
  switch (told.type) {
    case 'relay-unreachable':
    case 'relay-other-version':
    case 'relay-refused':
    case 'space-unknown':
    case 'not-stored':
    case 'busy':
    case 'group-inconsistent':
      return told;
    default:
      return { type: 'group-inconsistent', detail: told.type };
  }
}

/** Named by this device's own fold, or by a relay that does not even let the roster be read. */
function isUnknownSheet(failure: EnterSpaceFailure | RelayUnavailable): boolean {
  if (failure.type !== 'roster-refusal' && failure.type !== 'relay-refused') return false;
  return UNKNOWN_SHEET.some((rule) => rule === failure.rule);
}
