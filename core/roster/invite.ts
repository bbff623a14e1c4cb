/** Invites people: an operation, the boxes an invited device will open, and the secret that goes into the link. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { randomBytes } from '../crypto/digest.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys } from './epoch-keys.ts';
import { invitationKeys } from './invitation-keys.ts';
import type { Role } from './role.ts';
import { currentEpoch, type Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

export interface InvitationTerms {
  readonly role: Role;
  /** Seconds since 1970; the last second in which it is accepted. */
  readonly expires: number;
  /** How many devices may enter with it. */
  readonly uses: number;
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
      mode: 'open',
    },
    author.signingKey,
  );
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  return { secret, op, boxes: await boxesFor(box.publicKey, terms.role, place, keys) };
}
