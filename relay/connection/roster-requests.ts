/**
 * ROSTER and BOX requests of one connection. An active device reads its space's chain; an invited one proves the invitation's secret
 * against this connection's challenge, and may then read the chain and the boxes of that invitation, nothing else.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import { type BoxTarget, NO_OP, type SpaceId } from '../../core/id/id.ts';
import type { ClientFrame, RelayFrame } from '../../core/protocol/frames.ts';
import { openReadProof } from '../../core/roster/invitation-keys.ts';
import { roleOf } from '../../core/roster/roster.ts';
import { brokenInvitationRule } from '../../core/roster/rules/invitation-rules.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { RelayParts } from '../parts.ts';
import { type Refused, refused, refusedByRoster } from '../refused.ts';
import { pageBytes } from '../space/roster-pages.ts';
import type { Space } from '../space/space.ts';
import type { Spaces } from '../space/spaces.ts';
import type { Identity } from './handshake.ts';

type Frame<Type extends ClientFrame['type']> = Extract<ClientFrame, { type: Type }>;
type Answer = Promise<Result<RelayFrame, Refused>>;

export interface RosterRequests {
  /** Each rejects when the store does. */
  putRoster(frame: Frame<'roster-put'>): Answer;
  getRoster(frame: Frame<'roster-get'>): Answer;
  putBoxes(frame: Frame<'box-put'>): Answer;
  getBox(frame: Frame<'box-get'>): Answer;
}

export function createRosterRequests(
  parts: RelayParts,
  spaces: Spaces,
  connection: Identity & { readonly nonce: Bytes; readonly mayBegin: () => Promise<boolean> },
): RosterRequests {
  const { store, clock, limits } = parts;
  const { device, devicePub, nonce } = connection;
  /** Proven on this connection: whose boxes it may fetch. */
  const invitedTo = new Map<SpaceId, BoxTarget>();

  const isActive = (space: Space): boolean => roleOf(space.roster, device) !== undefined;

  async function brokenReadRule(space: Space, proof: Bytes): Promise<Refused | undefined> {
    if (isActive(space)) return undefined;
    if (proof.length === 0) return refused('forbidden', 'not-a-member');
    const invitePub = await openReadProof(proof, { challenge: nonce, space: space.roster.space, devicePub });
    if (!invitePub) return refusedByRoster('bad-proof');
    const invitation = space.roster.invitations.get(bytesToHex(invitePub));
    const broken = invitation
      ? brokenInvitationRule(invitation, Math.floor(clock.now() / 1000))
      : 'invite-unknown';
    if (!invitation || broken) return refusedByRoster(broken ?? 'invite-unknown');
    invitedTo.set(space.roster.space, await boxTarget(invitation.inviteBoxPub));
    return undefined;
  }

  async function beginSpace(frame: Frame<'roster-put'>): Promise<Result<void, Refused>> {
    if (frame.prev !== NO_OP) return fail(refused('unknown-space', 'space'));
    if (!(await connection.mayBegin())) return fail(refused('forbidden', 'new-spaces'));
    return spaces.begin({ ...frame, device });
  }

  return {
    async putRoster(frame) {
      const space = await spaces.find(frame.space);
      const done = space ? await space.put({ ...frame, device }) : await beginSpace(frame);
      return done.ok ? ok(acked(frame.req)) : done;
    },
    async getRoster({ req, space: id, from, proof }) {
      const space = await spaces.find(id);
      if (!space) return fail(refused('unknown-space', 'space'));
      const broken = await brokenReadRule(space, proof);
      if (broken) return fail(broken);
      const { ops, more } = await store.readRoster(id, from, pageBytes(limits.frameBytes));
      return ok({ type: 'roster', req, space: id, ops, more });
    },
    async putBoxes({ req, space: id, epoch, boxes }) {
      const space = await spaces.find(id);
      if (!space) return fail(refused('unknown-space', 'space'));
      const done = await space.putBoxes({ epoch, boxes, device });
      return done.ok ? ok(acked(req)) : done;
    },
    async getBox({ req, space: id, epoch, target, ring }) {
      const space = await spaces.find(id);
      if (!space) return fail(refused('unknown-space', 'space'));
      if (!isActive(space) && invitedTo.get(id) !== target) return fail(refused('forbidden', 'not-a-member'));
      const box = await store.readBox({ space: id, epoch, target, ring });
      return box ? ok({ type: 'box', req, box }) : fail(refused('forbidden', 'no-box'));
    },
  };
}

function acked(req: number): RelayFrame {
  return { type: 'ack', req, seqs: [] };
}
