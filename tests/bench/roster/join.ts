/** From a link to opened keys, through the built relay on loopback: what a newcomer to a large group waits for. */
import { openProfile } from '../../../core/sync/storage/profile.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import type { LinkOptions, RelayLink } from '../../../core/sync/relay/relay-link.ts';
import { decodeInvitationLink, encodeInvitationLink } from '../../../core/roster/invitation-link.ts';
import { enterSpace } from '../../../core/sync/space/enter-space.ts';
import { withRelay } from '../../../core/sync/space/open-relay.ts';
import { openSpaceBook } from '../../../core/sync/space/space-book.ts';
import { NO_OP, type OpHash } from '../../../core/id/id.ts';
import { opHash } from '../../../core/roster/identified-operation.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { putRoster } from '../../../core/sync/space/relay-requests.ts';
import { systemClock, systemTimers } from '../../../relay/system-surroundings.ts';
import { wsTransport } from '../../peers/ws-transport.ts';
import type { Crowd } from './crowd.ts';

const PAGE = 100;
const surroundings = {
  clock: systemClock,
  timers: systemTimers,
  chance: Math.random,
  transport: wsTransport,
};

/** The whole chain, with the boxes of the current epoch beside its last operations. */
export async function lodgeCrowd(address: string, { lane }: Crowd): Promise<void> {
  const options: LinkOptions = { ...surroundings, address, keys: lane.founder };
  const lodged = await withRelay(options, async (link) => {
    let prev: OpHash = NO_OP;
    for (let from = 0; from < lane.ops.length; from += PAGE) {
      const page = lane.ops.slice(from, from + PAGE);
      const isLast = from + PAGE >= lane.ops.length;
      const put = await putRoster(link, lane.roster().space, prev, page, isLast ? currentBoxes(lane) : []);
      if (!put.ok) return put;
      prev = await opHash(page.at(-1) ?? new Uint8Array(0));
    }
    return { ok: true as const, value: undefined };
  });
  if (!lodged.ok) throw new Error(JSON.stringify(lodged.error));
}

export function currentBoxes(lane: Crowd['lane']): Crowd['lane']['boxes'] {
  const { id } = currentEpoch(lane.roster());
  return lane.boxes.filter(({ epoch }) => epoch === id);
}

/** Milliseconds for one newcomer: link read, relay greeted, chain read and folded, keys opened, let in, stored. */
export async function timeToJoin(address: string, { lane, invitation }: Crowd): Promise<number> {
  const text = await encodeInvitationLink(address, {
    space: lane.roster().space,
    secret: invitation.secret,
    relay: '',
    groupName: '',
    inviterName: '',
  });
  const profile = await openProfile(createMemoryStorage());
  if (!profile.ok) throw new Error(profile.error.type);
  const { value: newcomer } = profile;
  const started = performance.now();
  const link = await decodeInvitationLink(text);
  if (!link.ok) throw new Error(link.error.type);
  const options: LinkOptions = { ...surroundings, address, keys: newcomer.keys };
  const entered = await withRelay(options, (open: RelayLink) => enterSpace(open, newcomer, link.value));
  const tookMs = performance.now() - started;
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  const book = await openSpaceBook(newcomer, lane.roster().space);
  const { epochs } = lane.roster();
  const hasAll = book.ok && epochs.every(({ id }) => book.value.ring.get(id)?.inner);
  if (!hasAll) throw new Error('not all keys were opened');
  return tookMs;
}
