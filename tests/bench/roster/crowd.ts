/** A group of 200 with two devices and a recovery sheet each, from which fifty others were removed on the way. */
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { epochMarks, type EpochKeys, newEpochKeys, sealFormerKeys } from '../../../core/roster/epoch-keys.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { signOperation } from '../../../core/roster/verify-operation.ts';
import { person } from '../../core/fixture/person.ts';
import { recoverySheet } from '../../core/fixture/recovery-keys.ts';
import { beginGroup, DAY, type Group, type OpenInvitation } from '../../core/fixture/story.ts';

export const MEMBERS = 200;
export const REMOVALS = 50;

export interface Crowd {
  readonly lane: Group;
  /** The last of the removals, with the boxes for all who stay. */
  readonly rotationBoxes: number;
  /** Open to many more. */
  readonly invitation: OpenInvitation;
}

/** `at`: seconds since 1970; when everybody came. */
export async function gatherCrowd(at: number): Promise<Crowd> {
  const lane = await beginGroup(await person('awa'));
  const { space } = lane.roster();
  const terms = { uses: MEMBERS * 2, expires: at + 7 * DAY };
  let invitation = await lane.invite(terms, { at });
  let rotationBoxes = 0;
  for (let n = 1; n < MEMBERS + REMOVALS; n++) {
    const [phone, tablet] = [await person(`neighbour ${n}`), await person(`neighbour ${n}/tablet`)];
    await lane.join(phone, invitation, at);
    await lane.addDevice(tablet, { by: phone, at });
    await lane.setRecovery(await recoverySheet(`neighbour ${n}`, space), { by: phone, at });
    if (n % 5 !== 0 && n < MEMBERS + REMOVALS - 1) continue;
    if (n < MEMBERS + REMOVALS - 1) await removeBoxless(lane, lane.member(phone), at);
    else rotationBoxes = (await lane.remove(lane.member(phone), { at })).boxes.length;
    invitation = await lane.invite(terms, { at });
  }
  await lane.addDevice(await person('awa/tablet'), { at });
  await lane.setRecovery(await recoverySheet('awa', space), { at });
  return { lane, rotationBoxes, invitation };
}

/** As any removal, but for the boxes of an epoch that nobody will ask for: they take most of its time. */
async function removeBoxless(lane: Group, member: MemberId, at: number): Promise<void> {
  const { space, head: prev } = lane.roster();
  const keys: EpochKeys = newEpochKeys('group');
  const former = await sealFormerKeys({ space, epoch: currentEpoch(lane.roster()).id }, lane.keys(), keys);
  const rotation = { ...(await epochMarks(keys)), ...former };
  const author = lane.founder;
  const head = { space, prev, at, author: author.device } as const;
  const op = await signOperation(
    { type: 'remove', ...head, member, ...rotation, cuts: [] },
    author.signingKey,
  );
  await lane.lodge(op, [], keys);
}

export function bytesOf(ops: readonly Bytes[]): number {
  return ops.reduce((sum, op) => sum + op.length, 0);
}
