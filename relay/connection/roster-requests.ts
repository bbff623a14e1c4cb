/**
 * ROSTER and BOX requests of one connection. An active device reads its space's chain, and so does one that waits at the door; who was
 * in reads up to the operation that ended it. Whoever holds an invitation or a recovery sheet proves it against this connection's
 * challenge, and may then read the chain and the boxes of that key, nothing else.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import { type BoxTarget, NO_OP, type SpaceId } from '../../core/id/id.ts';
import type { ClientFrame, RelayFrame } from '../../core/protocol/frames.ts';
import { openReadProof } from '../../core/roster/invitation-keys.ts';
import { isOver, type Roster } from '../../core/roster/roster.ts';
import { brokenInvitationRule } from '../../core/roster/rules/invitation-rules.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { brokenAccessRule } from '../document/read-rule.ts';
import type { RelayParts } from '../parts.ts';
import { type Refused, refused, refusedByRoster } from '../refused.ts';
import { readChainUpToItsEnd } from '../space/chain-of-former.ts';
import { pageBytes } from '../space/roster-pages.ts';
import type { Space } from '../space/space.ts';
import type { Spaces } from '../space/spaces.ts';
import { secondsOf } from '../surroundings.ts';
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
  const proven = new Map<SpaceId, BoxTarget>();

  const brokenAccess = ({ roster }: Space): Refused | undefined =>
    brokenAccessRule(roster, device, secondsOf(clock));

  async function brokenReadRule(space: Space, proof: Bytes): Promise<Refused | undefined> {
    const { roster } = space;
    const broken = brokenAccess(space);
    if (!broken || roster.waiting.has(device)) return undefined;
    if (proof.length === 0) return broken;
    const key = await openReadProof(proof, { challenge: nonce, space: roster.space, devicePub });
    if (!key) return refusedByRoster('bad-proof');
    const boxPub = provenBoxKey(roster, bytesToHex(key), secondsOf(clock));
    if (!boxPub.ok) return boxPub.error;
    proven.set(roster.space, await boxTarget(boxPub.value));
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
      const page = { from, maxBytes: pageBytes(limits.frameBytes) };
      const read = broken
        ? await readChainUpToItsEnd(store, space.roster, device, page)
        : await store.readRoster(id, from, page.maxBytes);
      if (!read) return fail(broken ?? refused('forbidden', 'not-a-member'));
      const { ops, more } = read;
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
      const broken = brokenAccess(space);
      if (broken && proven.get(id) !== target) return fail(broken);
      const box = await store.readBox({ space: id, epoch, target, ring });
      return box ? ok({ type: 'box', req, box }) : fail(refused('forbidden', 'no-box'));
    },
  };
}

/** Of the invitation or the recovery sheet with this signing key, while it opens something. */
function provenBoxKey(roster: Roster, key: string, nowS: number): Result<Bytes, Refused> {
  const owner = roster.recoveries.get(key);
  const member = owner && roster.members.get(owner);
  if (member?.recovery)
    return isOver(member, nowS) ? fail(refusedByRoster('time-is-over')) : ok(member.recovery.recoveryBoxPub);
  const invitation = roster.invitations.get(key);
  const broken = invitation ? brokenInvitationRule(invitation, nowS) : 'invite-unknown';
  return invitation && !broken
    ? ok(invitation.inviteBoxPub)
    : fail(refusedByRoster(broken ?? 'invite-unknown'));
}

function acked(req: number): RelayFrame {
  return { type: 'ack', req, seqs: [] };
}
