/**
 * Enters a space with an invitation. Reading the chain and opening the keys spends nothing; only the join operation does, and it is
 * the last step, so a failure before it costs nobody anything. Entering again with the same device finds itself already in.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { NO_OP, type SpaceId } from '../../id/id.ts';
import { fail, ok, type Failure, type Result } from '../../result/result.ts';
import { extendRoster, foldRoster } from '../../roster/fold.ts';
import { type InvitationKeys, invitationKeys, readProof } from '../../roster/invitation-keys.ts';
import type { InvitationLink } from '../../roster/invitation-link.ts';
import { join } from '../../roster/join.ts';
import type { RosterRefusal } from '../../roster/refusal.ts';
import { currentEpoch, type Roster } from '../../roster/roster.ts';
import { brokenInvitationRule } from '../../roster/rules/invitation-rules.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { fetchEpochKeys, type KeyFailure, openFormerEpochs } from './epoch-key-fetch.ts';
import { getRoster, putRoster, type RequestFailure } from './relay-requests.ts';
import { saveSpace } from './space-book.ts';

export type EnterSpaceFailure =
  | RequestFailure
  | RosterRefusal
  | KeyFailure
  | StorageFailure
  /** The relay's chain is not the space the link names. */
  | { readonly type: 'wrong-space' }
  /** Others kept entering at the same moment; trying again is enough. */
  | { readonly type: 'busy' };

const ATTEMPTS = 8;

/** `relay`: the address to keep with the space; empty: the page's own. */
export async function enterSpace(
  link: RelayLink,
  profile: Profile,
  invitation: Pick<InvitationLink, 'space' | 'secret' | 'relay'>,
): Promise<Result<SpaceId, EnterSpaceFailure>> {
  const keys = await invitationKeys(invitation.secret, invitation.space);
  const chain = await readChain(link, profile, invitation.space, keys);
  if (!chain.ok) return chain;
  const folded = await foldRoster(chain.value);
  if (!folded.ok) return folded;
  if (folded.value.space !== invitation.space) return fail({ type: 'wrong-space' });
  return joinAndSave(link, profile, invitation, keys, chain.value, folded.value);
}

async function joinAndSave(
  link: RelayLink,
  profile: Profile,
  invitation: Pick<InvitationLink, 'space' | 'relay'>,
  keys: InvitationKeys,
  chain: readonly Bytes[],
  roster: Roster,
): Promise<Result<SpaceId, EnterSpaceFailure>> {
  const { space, relay } = invitation;
  const open = roster.invitations.get(bytesToHex(keys.signing.publicKey));
  if (!open) return refusal('invite-unknown');
  const alreadyIn = roster.devices.has(profile.keys.device);
  const broken = alreadyIn ? undefined : brokenInvitationRule(open, link.nowS());
  if (broken) return refusal(broken);
  const newest = await fetchEpochKeys(link, roster, currentEpoch(roster), keys.box, open.role);
  if (!newest.ok) return newest;
  const joined = alreadyIn ? ok(chain) : await joinAtHead(link, profile, keys, chain, roster);
  if (!joined.ok) return joined;
  const epochs = [
    { epoch: currentEpoch(roster).id, keys: newest.value },
    ...(await openFormerEpochs(roster, newest.value)),
  ];
  const saved = await saveSpace(profile, { space, relay, chain: joined.value, keys: epochs });
  return saved.ok ? ok(space) : saved;
}

/** Six neighbours scan the same code at once: who loses the race reads what came and tries again. */
async function joinAtHead(
  link: RelayLink,
  profile: Profile,
  keys: InvitationKeys,
  firstChain: readonly Bytes[],
  firstRoster: Roster,
): Promise<Result<readonly Bytes[], EnterSpaceFailure>> {
  let chain = firstChain;
  let roster = firstRoster;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const op = await join(roster, keys, profile.keys, link.nowS());
    const accepted = await putRoster(link, roster.space, roster.head, [op], []);
    if (accepted.ok) return ok([...chain, op]);
    if (accepted.error.type !== 'relay-refused' || accepted.error.reason !== 'roster-race') return accepted;
    const whole = await readChain(link, profile, roster.space, keys);
    if (!whole.ok) return whole;
    const extended = await extendRoster(roster, whole.value.slice(chain.length));
    if (!extended.ok) return extended;
    chain = whole.value;
    roster = extended.value;
  }
  return fail({ type: 'busy' });
}

async function readChain(
  link: RelayLink,
  profile: Profile,
  space: SpaceId,
  keys: InvitationKeys,
): Promise<Result<Bytes[], RequestFailure>> {
  const challenge = link.challengeNonce;
  if (!challenge) return fail({ type: 'relay-lost' });
  const proof = await readProof(keys, { challenge, space, devicePub: profile.keys.devicePub });
  return getRoster(link, space, NO_OP, proof);
}

function refusal(rule: RosterRefusal['rule']): { ok: false; error: Failure & RosterRefusal } {
  return fail({ type: 'roster-refusal', rule });
}
