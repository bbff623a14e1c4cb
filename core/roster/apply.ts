/** What each admitted operation does to a roster. The rules have been asked before: nothing here refuses. */
import { bytesToHex } from '../bytes/hex.ts';
import type { DeviceId, MemberId, OpHash, SpaceId } from '../id/id.ts';
import {
  addDevice,
  becomeFormer,
  beginEpoch,
  closeInvitations,
  cutOff,
  type Draft,
  dropRecovery,
  endDevice,
  endLastSpan,
  endMember,
  enter,
  spanFromNow,
} from './draft.ts';
import { epochOf, type IdentifiedOperation } from './identified-operation.ts';
import type { DeviceRevoke, Genesis, Invite, Join, RecoverySet, RoleChange, Vouch } from './operation.ts';
import { classesLost, decides } from './role.ts';
import type { Roster } from './roster.ts';

export function beginRoster(op: Genesis, hash: OpHash, member: MemberId): Roster {
  const none = new Uint8Array(48);
  const { epochPub, innerCheck } = op;
  const draft: Draft = {
    space: hash.slice(0, 32) as SpaceId,
    kind: op.kind,
    head: hash,
    length: 1,
    epochs: [{ id: epochOf(hash), epochPub, innerCheck, prevCommons: none, prevInner: none }],
    members: new Map(),
    formerMembers: new Map(),
    devices: new Map(),
    formerStints: new Map(),
    waiting: new Map(),
    boxKeys: new Set(),
    invitations: new Map(),
    recoveries: new Map(),
    claims: new Map(),
    cuts: new Map(),
    isRotationDue: false,
    home: [],
  };
  enter(draft, { member, role: 'facilitator', at: op.at, position: 0 });
  addDevice(draft, op, op.author, member, op.at);
  return draft;
}

export function applyOperation(draft: Draft, identified: IdentifiedOperation): void {
  apply(draft, identified);
  draft.head = identified.hash;
  draft.length += 1;
}

function apply(draft: Draft, { op, hash, member: made, device }: IdentifiedOperation): void {
  switch (op.type) {
    case 'genesis':
      return;
    case 'invite':
      return openInvitation(draft, op);
    case 'join':
      return made ? spendInvitation(draft, op, made) : undefined;
    case 'invite-revoke':
      return revokeInvitation(draft, bytesToHex(op.invitePub));
    case 'admit':
      return admit(draft, op.device, op.at);
    case 'device-add': {
      const owner = draft.devices.get(op.author)?.member;
      return owner && device ? addDevice(draft, op, device, owner, op.at) : undefined;
    }
    case 'device-revoke':
      return revokeDevice(draft, op, hash);
    case 'role':
      return changeRole(draft, op, hash);
    case 'remove':
      endMember(draft, op.member, { leftAt: op.at, why: 'removed' }, op.cuts);
      return beginEpoch(draft, op, hash);
    case 'rotate':
      return beginEpoch(draft, op, hash);
    case 'recovery-set':
      return setRecovery(draft, op);
    case 'recover': {
      const owner = draft.recoveries.get(bytesToHex(op.recoveryPub));
      if (!owner) return;
      dropRecovery(draft, owner);
      return addDevice(draft, op, op.author, owner, op.at);
    }
    case 'home':
      draft.home = op.relays;
      return;
    case 'leave': {
      const owner = draft.devices.get(op.author)?.member;
      if (!owner) return;
      endMember(draft, owner, { leftAt: op.at, why: 'left' }, op.cuts);
      return awaitRotation(draft);
    }
    case 'person-add':
      return made
        ? enter(draft, { member: made, role: 'member', at: op.at, position: draft.length })
        : undefined;
    case 'vouch':
      return vouch(draft, op);
  }
}

function openInvitation(draft: Draft, op: Invite): void {
  const { invitePub, inviteBoxPub, role, expires, uses, mode, author } = op;
  const invitation = { invitePub, inviteBoxPub, role, expires, uses, mode, author, used: 0, open: true };
  draft.invitations.set(bytesToHex(invitePub), invitation);
}

function spendInvitation(draft: Draft, op: Join, member: MemberId): void {
  const key = bytesToHex(op.invitePub);
  const invitation = draft.invitations.get(key);
  if (!invitation) return;
  draft.invitations.set(key, { ...invitation, used: invitation.used + 1 });
  const { role } = invitation;
  if (invitation.mode === 'approve') {
    const { author: id, devicePub, boxPub, at: since } = op;
    draft.boxKeys.add(bytesToHex(boxPub));
    draft.waiting.set(id, { id, devicePub, boxPub, member, role, invitation: key, since });
    return;
  }
  enter(draft, { member, role, at: op.at, position: draft.length });
  addDevice(draft, op, op.author, member, op.at);
}

/** Whoever waits with it goes away with it. */
function revokeInvitation(draft: Draft, key: string): void {
  const invitation = draft.invitations.get(key);
  if (invitation) draft.invitations.set(key, { ...invitation, open: false });
  for (const [device, { invitation: theirs, boxPub }] of draft.waiting) {
    if (theirs !== key) continue;
    draft.waiting.delete(device);
    // nothing was boxed to it: it may come again by another door
    if (!draft.formerStints.has(device)) draft.boxKeys.delete(bytesToHex(boxPub));
  }
}

function admit(draft: Draft, device: DeviceId, at: number): void {
  const waiting = draft.waiting.get(device);
  if (!waiting) return;
  enter(draft, { member: waiting.member, role: waiting.role, at, position: draft.length });
  addDevice(draft, waiting, device, waiting.member, at);
}

function changeRole(draft: Draft, op: RoleChange, hash: OpHash): void {
  const member = draft.members.get(op.member);
  if (!member) return;
  const { role, until, rotation } = op;
  const ended = endLastSpan(draft, member);
  const devices = [...draft.devices.values()].filter((device) => device.member === op.member);
  if (rotation) {
    const lost = classesLost(member.role, role);
    cutOff(
      draft,
      devices.map(({ id }) => id),
      lost,
      op.cuts,
    );
    beginEpoch(draft, rotation, hash);
  }
  const roles = role === member.role ? member.roles : [...ended, spanFromNow(draft, role)];
  draft.members.set(op.member, { ...member, role, until, roles });
}

function setRecovery(draft: Draft, op: RecoverySet): void {
  const owner = draft.devices.get(op.author)?.member;
  if (!owner) return;
  dropRecovery(draft, owner);
  const member = draft.members.get(owner);
  if (!member) return;
  const { recoveryPub, recoveryBoxPub, at: since, author: by } = op;
  draft.members.set(owner, { ...member, recovery: { recoveryPub, recoveryBoxPub, since, by } });
  draft.recoveries.set(bytesToHex(recoveryPub), owner);
  draft.boxKeys.add(bytesToHex(recoveryBoxPub));
}

/** A sheet that was set from it goes with it, when its owner says so from another: whoever has the device may have set it. */
function revokeDevice(draft: Draft, op: DeviceRevoke, hash: OpHash): void {
  const owner = draft.devices.get(op.device)?.member;
  const isOwn = owner !== undefined && owner === draft.devices.get(op.author)?.member;
  if (isOwn && draft.members.get(owner)?.recovery?.by === op.device) dropRecovery(draft, owner);
  endDevice(draft, op.device);
  cutOff(draft, [op.device], undefined, op.cuts);
  if (op.rotation) beginEpoch(draft, op.rotation, hash);
  else awaitRotation(draft);
}

/** Somebody is out, and still holds the keys of what is written until a facilitator's device rotates [R3]. */
function awaitRotation(draft: Draft): void {
  closeInvitations(draft);
  draft.isRotationDue = true;
}

/** First by the device itself, then by two who decide; a word of the place's own device, or for another place, ends it. */
function vouch(draft: Draft, op: Vouch): void {
  const author = draft.devices.get(op.author);
  const newcomer = draft.devices.get(op.device);
  if (!author || !newcomer) return;
  if (op.author === op.device) {
    draft.claims.set(op.device, { member: op.member, confirmedBy: [] });
    return;
  }
  const claim = draft.claims.get(op.device);
  if (!claim) return;
  if (author.member === claim.member) {
    draft.claims.delete(op.device);
    return;
  }
  // who has left since, or decides no more, no longer vouches for anybody
  const stillCounting = claim.confirmedBy.filter((id) => decides(draft.members.get(id)?.role));
  const confirmedBy = [...new Set([...stillCounting, author.member])];
  if (confirmedBy.length < VOUCHES_NEEDED) {
    draft.claims.set(op.device, { ...claim, confirmedBy });
    return;
  }
  endDevice(draft, op.device);
  becomeFormer(draft, newcomer.member, { leftAt: op.at, why: 'continued' });
  addDevice(draft, newcomer, op.device, claim.member, op.at);
}

/** How many people must know somebody again. */
const VOUCHES_NEEDED = 2;
