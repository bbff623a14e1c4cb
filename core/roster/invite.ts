/** Invites people: an operation, the boxes an invited device will open, and the secret that goes into the link. And takes it back. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { randomBytes } from '../crypto/digest.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys } from './epoch-keys.ts';
import { invitationKeys } from './invitation-keys.ts';
import type { Invite } from './operation.ts';
import type { Role } from './role.ts';
import { currentEpoch, type Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

export interface InvitationTerms {
  readonly role: Role;
  /** Seconds since 1970; the last second in which it is accepted. */
  readonly expires: number;
  /** How many devices may enter with it. */
  readonly uses: number;
  /** `approve`: who comes waits until somebody of the group lets them in; a poster on a wall. */
  readonly mode: Invite['mode'];
}

export interface NewInvitation {
  readonly secret: Bytes;
  readonly op: Bytes;
  readonly boxes: readonly KeyBox[];
}

/** `at`: seconds since 1970; `keys`: those of the roster's current epoch. */
export async function invite(
  roster: Roster,
  keys: EpochKeys,
  terms: InvitationTerms,
  author: DeviceKeys,
  at: number,
): Promise<NewInvitation> {
  const secret = randomBytes(16);
  const { signing, box } = await invitationKeys(secret, roster.space);
  const op = await signOperation(
    {
      type: 'invite',
      space: roster.space,
      prev: roster.head,
      at,
      author: author.device,
      invitePub: signing.publicKey,
      inviteBoxPub: box.publicKey,
      ...terms,
    },
    author.signingKey,
  );
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  // who has to wait gets the keys when they are let in
  const boxes = terms.mode === 'open' ? await boxesFor(box.publicKey, terms.role, place, keys) : [];
  return { secret, op, boxes };
}

/** Nobody enters with it from then on; who waits with it is sent away. */
export async function revokeInvitation(
  roster: Roster,
  invitePub: Bytes,
  author: DeviceKeys,
  at: number,
): Promise<Bytes> {
  const { space, head: prev } = roster;
  return signOperation(
    { type: 'invite-revoke', space, prev, at, author: author.device, invitePub },
    author.signingKey,
  );
}
