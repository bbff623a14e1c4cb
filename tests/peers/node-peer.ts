/** A neighbour without a screen: core on Node, with everything real but the storage, which lasts as long as the process. */
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { groupDocId, groupDocIds } from '../../core/group/group-documents.ts';
import { decodeInvitationLink } from '../../core/roster/invitation-link.ts';
import { startLeader } from '../../core/sync/leader.ts';
import { enterSpace } from '../../core/sync/space/enter-space.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { dutyActs } from '../../core/sync/space/duty-acts.ts';
import { openSpaceBook } from '../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../core/sync/storage/profile.ts';
import { openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';
import { systemClock, systemTimers } from '../../relay/system-surroundings.ts';
import { wsTransport } from './ws-transport.ts';

/** y-websocket listens for the end of the process, once a document. */
process.setMaxListeners(0);

export interface NodePeer {
  readonly plan: Replica;
  close(): void;
}

/** Enters with a link, as a second device does. `relay`: http origin. Rejects with the failure's type. */
export async function enterAsNodePeer(relay: string, invitation: string): Promise<NodePeer> {
  const surroundings = {
    clock: systemClock,
    timers: systemTimers,
    chance: Math.random,
    transport: wsTransport,
  };
  const link = await decodeInvitationLink(invitation);
  if (!link.ok) throw new Error(link.error.type);
  const profile = await openProfile(createMemoryStorage());
  if (!profile.ok) throw new Error(profile.error.type);
  const options = { ...surroundings, address: relay, keys: profile.value.keys };
  const entered = await withRelay(options, (open) => enterSpace(open, profile.value, link.value));
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  const bus = createLocalBus();
  const failed = (): void => undefined;
  const leader = await startLeader({
    dutyActs: async () => dutyActs,
    ...surroundings,
    profile: profile.value,
    bus,
    homeRelay: relay,
    documentsOf: (book) => groupDocIds(book, profile.value.keys.device),
    storageFailed: failed,
    deposed: failed,
  });
  if (!leader.ok) throw new Error(leader.error.type);
  const book = await openSpaceBook(profile.value, entered.value.space);
  if (!book.ok) throw new Error(book.error.type);
  const plan = await openReplica({
    space: entered.value.space,
    doc: await groupDocId(book.value, 'plan'),
    profile: profile.value,
    bus,
    timers: systemTimers,
    chance: Math.random,
    mayWrite: () => true,
    tab: bytesToHex(randomBytes(6)),
    storageFailed: failed,
  });
  return {
    plan,
    close: () => {
      leader.value.close();
      plan.close();
    },
  };
}
