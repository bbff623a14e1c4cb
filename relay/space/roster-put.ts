/**
 * What a ROSTER_PUT would do to a chain, judged without touching anything: the fold's rules, the relay's clock for one's own join (A8),
 * and the key boxes that must come in the same frame (A5, R4). A chain lodged whole is history: neither clock nor boxes are asked of it.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import type { BoxTarget, DeviceId, OpHash, SpaceId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { ringsOf } from '../../core/roster/epoch-keys.ts';
import { extendRoster, foldRoster } from '../../core/roster/fold.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { decodeOperation } from '../../core/roster/operation-codec.ts';
import { currentEpoch, type Roster } from '../../core/roster/roster.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { isAllZero } from '../../core/bytes/bytes.ts';
import type { RosterCommit } from '../log/store.ts';
import { type Refused, refused, refusedByRoster } from '../refused.ts';
import { boxTargets } from './box-rules.ts';

export interface RosterPut {
  readonly space: SpaceId;
  readonly prev: OpHash;
  readonly ops: readonly Bytes[];
  readonly boxes: readonly KeyBox[];
  /** Who brings it: active before or after. */
  readonly device: DeviceId;
}

export interface JudgedPut {
  readonly roster: Roster;
  readonly commit: RosterCommit;
}

/** Seconds that a join's date may differ from the relay's clock. */
const CLOCK_TOLERANCE_S = 600;

/** `roster`: the chain so far, undefined for a new space; `nowS`: the relay's clock, seconds since 1970. */
export async function judgePut(
  roster: Roster | undefined,
  put: RosterPut,
  nowS: number,
): Promise<Result<JudgedPut, Refused>> {
  if (put.ops.length === 0) return fail(refused('malformed', 'no-operation'));
  const folded = roster ? await extendRoster(roster, put.ops) : await foldRoster(put.ops);
  if (!folded.ok) return fail(refusedByRoster(folded.error.rule));
  const next = folded.value;
  if (next.space !== put.space) return fail(refused('forbidden', 'wrong-space'));
  if (!roster?.devices.has(put.device) && !next.devices.has(put.device))
    return fail(refused('forbidden', 'not-a-member'));
  if (roster && put.ops.some((op) => isUntimelyJoin(op, next, put.device, nowS)))
    return fail(refused('expired', 'clock'));
  if (roster && !(await hasItsBoxes(roster, next, put.boxes)))
    return fail(refused('forbidden', 'boxes-missing'));
  const ops = await Promise.all(put.ops.map(async (bytes) => ({ hash: await opHash(bytes), bytes })));
  const { space, prev } = put;
  const targets = await boxTargets(next);
  const boxes = put.boxes.filter(({ target }) => targets.has(target));
  const closedTargets = roster ? await closedInvitations(roster, next) : [];
  const devices = [...next.devices.keys()];
  return ok({
    roster: next,
    commit: { space, prev, ops, epoch: currentEpoch(next).id, boxes, closedTargets, devices },
  });
}

/**
 * Only the joiner's own put is judged by the clock. A join that somebody of the space brings is history lodged again, at a relay that
 * was restored from an older backup: nobody could bring it otherwise.
 */
function isUntimelyJoin(bytes: Bytes, after: Roster, carrier: DeviceId, nowS: number): boolean {
  const op = decodeOperation(bytes);
  if (op?.type !== 'join') return false;
  const isHistory = op.author !== carrier && after.devices.has(carrier);
  return !isHistory && Math.abs(op.at - nowS) > CLOCK_TOLERANCE_S;
}

/** A new epoch needs a box for each device and ring, a new invitation for each ring of its role. */
async function hasItsBoxes(before: Roster, after: Roster, boxes: readonly KeyBox[]): Promise<boolean> {
  const lodged = new Set(boxes.map(({ target, ring }) => `${target}/${ring}`));
  const hasInner = !isAllZero(currentEpoch(after).innerCheck);
  const recipients = [...newInvitations(before, after)];
  if (after.epochs.length > before.epochs.length) recipients.push(...deviceRecipients(after));
  for (const { boxPub, role } of recipients) {
    const target = await boxTarget(boxPub);
    const rings = ringsOf(role).filter((ring) => ring === 'commons' || hasInner);
    if (!rings.every((ring) => lodged.has(`${target}/${ring}`))) return false;
  }
  return true;
}

type Recipient = { readonly boxPub: Bytes; readonly role: Parameters<typeof ringsOf>[0] };

function* deviceRecipients(roster: Roster): Iterable<Recipient> {
  for (const { boxPub, member } of roster.devices.values()) {
    const role = roster.members.get(member)?.role;
    if (role) yield { boxPub, role };
  }
}

function* newInvitations(before: Roster, after: Roster): Iterable<Recipient> {
  for (const [key, { open, inviteBoxPub, role }] of after.invitations) {
    if (open && !before.invitations.has(key)) yield { boxPub: inviteBoxPub, role };
  }
}

async function closedInvitations(before: Roster, after: Roster): Promise<BoxTarget[]> {
  const closed = [...before.invitations].filter(
    ([key, { open }]) => open && !after.invitations.get(key)?.open,
  );
  return Promise.all(closed.map(([, { inviteBoxPub }]) => boxTarget(inviteBoxPub)));
}
