/** A device of core on Node with a real relay: begins or enters a group, opens any document that its role may read. */
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import {
  GROUP_DOCUMENTS,
  type GroupDocument,
  type InnerDocument,
  groupDocId,
  groupDocIds,
  innerDocId,
} from '../../core/group/group-documents.ts';
import type { DocId, MemberId, SpaceId } from '../../core/id/id.ts';
import type { Failure, Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import { startLeader } from '../../core/sync/leader.ts';
import { beginGroup } from '../../core/sync/space/begin-group.ts';
import { dutyActs } from '../../core/sync/space/duty-acts.ts';
import { enterSpace } from '../../core/sync/space/enter-space.ts';
import { inviteToSpace } from '../../core/sync/space/invite-to-space.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { openSpaceBook, type SpaceBook } from '../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import { openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';
import { systemClock, systemTimers } from '../../relay/system-surroundings.ts';
import { type NodeRegister, openNodeRegister } from './node-register.ts';
import { wsTransport } from './ws-transport.ts';

export interface NodeNeighbour {
  readonly profile: Profile;
  readonly book: SpaceBook;
  readonly me: MemberId;
  /** Undefined where the role does not open it. */
  docOf(name: GroupDocument | InnerDocument): Promise<DocId | undefined>;
  open(doc: DocId): Promise<Replica>;
  /** Its facts as they come; Automerge must be started. */
  openRegister(): Promise<NodeRegister>;
  invite(role: Role): Promise<Invited>;
  /** Resolves when nothing of this device waits to be sealed or sent. */
  allSent(): Promise<void>;
  close(): void;
}

export interface Invited {
  readonly space: SpaceId;
  readonly secret: Uint8Array<ArrayBuffer>;
}

const surroundings = {
  clock: systemClock,
  timers: systemTimers,
  chance: Math.random,
  transport: wsTransport,
};

/** `relay`: http origin. */
export async function beginAsNeighbour(relay: string): Promise<NodeNeighbour> {
  const profile = valueOf(await openProfile(createMemoryStorage()));
  const space = valueOf(await beginGroup(profile, '', Math.floor(Date.now() / 1000)));
  return liveIn(relay, profile, space);
}

export async function enterAsNeighbour(relay: string, invitation: Invited): Promise<NodeNeighbour> {
  const profile = valueOf(await openProfile(createMemoryStorage()));
  const options = { ...surroundings, address: relay, keys: profile.keys };
  const ticket = { ...invitation, relay: '', groupName: '', inviterName: '' };
  const entered = valueOf(await withRelay(options, (link) => enterSpace(link, profile, ticket)));
  return liveIn(relay, profile, entered.space);
}

async function liveIn(relay: string, profile: Profile, space: SpaceId): Promise<NodeNeighbour> {
  const { storage, keys } = profile;
  const book = valueOf(await openSpaceBook(profile, space));
  const bus = createLocalBus();
  const failed = (): void => undefined;
  const me = book.roster.devices.get(keys.device)?.member;
  if (!me) throw new Error('not in the group');
  const leader = valueOf(
    await startLeader({
      ...surroundings,
      dutyActs: async () => dutyActs,
      profile,
      bus,
      homeRelay: relay,
      documentsOf: (opened) => groupDocIds(opened, keys.device),
      storageFailed: failed,
      deposed: failed,
    }),
  );
  const opened: Replica[] = [];
  const registers: NodeRegister[] = [];
  return {
    profile,
    book,
    me,
    docOf: async (name) => (isCommon(name) ? groupDocId(book, name) : innerDocId(book, keys.device, name)),
    open: async (doc) => {
      const tab = bytesToHex(randomBytes(6));
      const options = { ...surroundings, space, doc, profile, bus, tab };
      const replica = await openReplica({ ...options, mayWrite: () => true, storageFailed: failed });
      opened.push(replica);
      return replica;
    },
    openRegister: async () => {
      const register = await openNodeRegister({ ...surroundings, book, profile, bus });
      registers.push(register);
      return register;
    },
    invite: async (role) => {
      const terms = { role, expires: Math.floor(Date.now() / 1000) + 3600, uses: 1, mode: 'open' } as const;
      const options = { ...surroundings, address: relay, keys };
      const secret = valueOf(await withRelay(options, (link) => inviteToSpace(link, book, keys, terms)));
      bus.post({ type: 'space-changed', space });
      return { space, secret };
    },
    allSent: async () => {
      for (const one of [...opened, ...registers]) await one.stored();
      const waits = async (): Promise<boolean> =>
        (await storage.count('drafts', [space])) + (await storage.count('outbox', [space])) > 0;
      while (await waits()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    close: () => {
      leader.close();
      for (const one of [...opened, ...registers]) void one.close();
    },
  };
}

function isCommon(name: GroupDocument | InnerDocument): name is GroupDocument {
  return Object.hasOwn(GROUP_DOCUMENTS, name);
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error satisfies Failure));
  return result.value;
}
