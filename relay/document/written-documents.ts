/**
 * In how many documents of one space somebody has written. A removal names the last envelope of each of their devices in each of them [E7],
 * and an operation of 64 KiB holds about 900 of these: who could write in more would be impossible to remove.
 */
import type { DeviceId, DocId, SpaceId } from '../../core/id/id.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { LogStore } from '../log/store.ts';

/** Each device of a member counts by itself, as in the cuts. */
export const DOCUMENTS_PER_MEMBER = 600;

export interface WrittenDocuments {
  /** A device that shares its member's count with `device` and is not read from the store yet; undefined when all are. */
  unread(roster: Roster, device: DeviceId): DeviceId | undefined;
  /** Rejects when the store does. */
  read(device: DeviceId): Promise<void>;
  /** Whether all of `beginning` may write in `doc` for the first time. Ask when all is read. */
  hasRoom(roster: Roster, doc: DocId, beginning: readonly DeviceId[]): boolean;
  /** On its way to the store is as good as there: many documents may be begun at once. */
  add(device: DeviceId, doc: DocId): void;
}

/** One for all the open documents of a space. */
export function createWrittenDocuments(store: Pick<LogStore, 'headsOf'>, space: SpaceId): WrittenDocuments {
  const documents = new Map<DeviceId, Set<DocId>>();

  return {
    unread: (roster, device) => sharing(roster, device).find((one) => !documents.has(one)),
    async read(device) {
      const heads = await store.headsOf(space, [device]);
      // another document may have read it meanwhile, and begun there since
      if (!documents.has(device)) documents.set(device, new Set(heads.map(({ doc }) => doc)));
    },
    hasRoom(roster, doc, beginning) {
      const countWith = (device: DeviceId): number => {
        const known = documents.get(device);
        return (known?.size ?? 0) + (beginning.includes(device) && !known?.has(doc) ? 1 : 0);
      };
      return beginning.every((device) => {
        const counts = sharing(roster, device).map(countWith);
        return counts.reduce((sum, count) => sum + count, 0) <= DOCUMENTS_PER_MEMBER;
      });
    },
    add(device, doc) {
      documents.get(device)?.add(doc);
    },
  };
}

/** The devices that a removal would cut off together. Who is out already writes up to their cuts, which are in the chain. */
function sharing(roster: Roster, device: DeviceId): DeviceId[] {
  const member = roster.devices.get(device)?.member;
  return [...roster.devices].filter(([, one]) => member && one.member === member).map(([id]) => id);
}
