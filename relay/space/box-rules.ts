/**
 * Which key boxes must come with an operation, which may be lodged, and which go (A5, R4, R9). The relay cannot look inside one, so it
 * keeps what it has: only a facilitator, or the device that the box is for, puts another in its place. Otherwise any member could lock
 * the others out with boxes of noise.
 */
import { type Bytes, bytesEqual, isAllZero } from '../../core/bytes/bytes.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import type { BoxTarget, DeviceId, EpochId, MemberId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { ringsOf } from '../../core/roster/epoch-keys.ts';
import type { IdentifiedOperation } from '../../core/roster/identified-operation.ts';
import type { Role } from '../../core/roster/role.ts';
import { currentEpoch, keyHolders, type Roster, roleAt } from '../../core/roster/roster.ts';
import type { LogStore } from '../log/store.ts';

interface Recipient {
  readonly boxPub: Bytes;
  readonly role: Role;
}

/** Whom a box may be lodged for: active devices, recovery sheets, and invitations that let in at once and are open. */
export async function boxTargets(roster: Roster): Promise<ReadonlySet<BoxTarget>> {
  const recipients = [...keyHolders(roster), ...openInvitations(roster)];
  return new Set(await Promise.all(recipients.map(({ boxPub }) => boxTarget(boxPub))));
}

/** Whom boxes were for and are not any more: removed devices, recoveries spent or replaced, closed invitations. */
export async function closedTargets(before: Roster, after: Roster): Promise<BoxTarget[]> {
  const open = await boxTargets(after);
  return [...(await boxTargets(before))].filter((target) => !open.has(target));
}

/**
 * Whether the boxes that `news` asks for are there, by what is so after the whole put: who was let in and removed by it needs none. A device
 * that came by join, recover or vouch brings its own.
 */
export async function hasItsBoxes(
  change: { readonly before: Roster; readonly after: Roster; readonly news: readonly IdentifiedOperation[] },
  boxes: readonly KeyBox[],
): Promise<boolean> {
  const lodged = new Set(boxes.map(({ target, ring }) => `${target}/${ring}`));
  const hasInner = !isAllZero(currentEpoch(change.after).innerCheck);
  for (const { boxPub, role } of change.news.flatMap((one) => [...asksFor(change, one)])) {
    const target = await boxTarget(boxPub);
    const rings = ringsOf(role).filter((ring) => ring === 'commons' || hasInner);
    if (!rings.every((ring) => lodged.has(`${target}/${ring}`))) return false;
  }
  return true;
}

function asksFor(
  { before, after }: { readonly before: Roster; readonly after: Roster },
  { op, device }: IdentifiedOperation,
): Iterable<Recipient> {
  switch (op.type) {
    case 'rotate':
    case 'remove':
      return keyHolders(after);
    case 'device-revoke':
      return op.rotation ? keyHolders(after) : [];
    case 'role': {
      if (op.rotation) return keyHolders(after);
      const [former, now] = [before.members.get(op.member)?.role, after.members.get(op.member)?.role];
      const isOpened = former && now && ringsOf(now).length > ringsOf(former).length;
      return isOpened ? keyHoldersOf(after, op.member) : [];
    }
    case 'invite':
      return [...openInvitations(after)].filter(({ boxPub }) => bytesEqual(boxPub, op.inviteBoxPub));
    case 'device-add':
      return device ? holderOf(after, device) : [];
    case 'admit':
      return holderOf(after, op.device);
    case 'recovery-set':
      return [...keyHolders(after)].filter(({ boxPub }) => bytesEqual(boxPub, op.recoveryBoxPub));
    case 'genesis':
    case 'join':
    case 'invite-revoke':
    case 'recover':
    case 'home':
    case 'leave':
    case 'person-add':
    case 'vouch':
      return [];
  }
}

function* openInvitations(roster: Roster): Iterable<Recipient> {
  for (const { open, mode, inviteBoxPub: boxPub, role } of roster.invitations.values())
    if (open && mode === 'open') yield { boxPub, role };
}

function holderOf(roster: Roster, id: DeviceId): Recipient[] {
  const device = roster.devices.get(id);
  const role = device && roster.members.get(device.member)?.role;
  return role ? [{ boxPub: device.boxPub, role }] : [];
}

function keyHoldersOf(roster: Roster, id: MemberId): Recipient[] {
  const member = roster.members.get(id);
  if (!member) return [];
  const { role, recovery } = member;
  const devices = [...roster.devices.values()].filter((device) => device.member === id);
  const keys = devices.map(({ boxPub }) => boxPub);
  if (recovery) keys.push(recovery.recoveryBoxPub);
  return keys.map((boxPub) => ({ boxPub, role }));
}

/** Those of `boxes` that the store may take from `carrier` at `nowS`; the others are there already. Rejects when the store does. */
export async function boxesToKeep(
  store: Pick<LogStore, 'readBox'>,
  roster: Roster,
  carrier: { readonly device: DeviceId; readonly nowS: number },
  { epoch, boxes }: { readonly epoch: EpochId; readonly boxes: readonly KeyBox[] },
): Promise<readonly KeyBox[]> {
  if (roleAt(roster, carrier.device, carrier.nowS) === 'facilitator') return boxes;
  const own = roster.devices.get(carrier.device);
  const ownTarget = own && (await boxTarget(own.boxPub));
  const kept: KeyBox[] = [];
  for (const box of boxes) {
    const { target, ring } = box;
    const mayReplace = target === ownTarget;
    if (mayReplace || !(await store.readBox({ space: roster.space, epoch, target, ring }))) kept.push(box);
  }
  return kept;
}
