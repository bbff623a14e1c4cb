/**
 * Which key boxes may be lodged (A5). The relay cannot look inside one, so it keeps what it has: only a facilitator, or the device that
 * the box is for, puts another in its place. Otherwise any member could lock the others out with boxes of noise.
 */
import { boxTarget } from '../../core/crypto/key-box.ts';
import type { BoxTarget, DeviceId, EpochId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import type { LogStore } from '../log/store.ts';

/** Whom a box may be lodged for: active devices, and invitations that are open. */
export async function boxTargets(roster: Roster): Promise<ReadonlySet<BoxTarget>> {
  const invited = [...roster.invitations.values()]
    .filter(({ open }) => open)
    .map(({ inviteBoxPub }) => inviteBoxPub);
  const active = [...roster.devices.values()].map(({ boxPub }) => boxPub);
  return new Set(await Promise.all([...invited, ...active].map(boxTarget)));
}

/** Those of `boxes` that the store may take from `carrier`; the others are there already. Rejects when the store does. */
export async function boxesToKeep(
  store: Pick<LogStore, 'readBox'>,
  roster: Roster,
  carrier: DeviceId,
  { epoch, boxes }: { readonly epoch: EpochId; readonly boxes: readonly KeyBox[] },
): Promise<readonly KeyBox[]> {
  if (roleOf(roster, carrier) === 'facilitator') return boxes;
  const own = roster.devices.get(carrier);
  const ownTarget = own && (await boxTarget(own.boxPub));
  const kept: KeyBox[] = [];
  for (const box of boxes) {
    const { target, ring } = box;
    const mayReplace = target === ownTarget;
    if (mayReplace || !(await store.readBox({ space: roster.space, epoch, target, ring }))) kept.push(box);
  }
  return kept;
}
