/** Opens a group's photos when somebody first keeps or looks at one, and at once when some have still to leave this device. */
import { createSignal } from 'solid-js';
import { fail } from '../../core/result/result.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { GroupBlobs } from './blobs.ts';
import type { OpenedBlobs } from './open-blobs.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

const PART_MISSING = { type: 'part-missing' } as const;

export interface GroupBlobsOfTab {
  readonly blobs: GroupBlobs;
  /** Nothing more is stored or sent; answers when what was being stored is. */
  close(): Promise<void>;
}

export function createGroupBlobs(parts: WorkplaceParts, book: SpaceBook): GroupBlobsOfTab {
  const { space } = book;
  const [pending, setPending] = createSignal(0);
  const [again, setAgain] = createSignal(0);
  let opening: Promise<OpenedBlobs> | undefined;
  let closed = false;

  const openNow = async (): Promise<OpenedBlobs> => {
    const { openGroupBlobs } = await import('./open-blobs.ts');
    if (closed) throw new Error('the group is closed');
    return openGroupBlobs(parts, book, {
      counted: setPending,
      again: () => setAgain((turn) => turn + 1),
    });
  };

  /** Undefined while the part for it cannot be fetched: the next to ask tries again. */
  const open = async (): Promise<OpenedBlobs | undefined> => {
    opening ??= openNow();
    const asked = opening;
    try {
      return await asked;
    } catch {
      if (opening === asked) opening = undefined;
      return undefined;
    }
  };

  const openWhatIsDue = async (): Promise<void> => {
    const due = await parts.profile.storage.keys('blobs', [space, 'due'], 1);
    if (due.length > 0 && !closed) await open();
  };
  void openWhatIsDue().catch(() => undefined); // unreadable storage says so where it is written

  return {
    blobs: {
      keep: async (pictures, reach) => (await open())?.keep(pictures, reach) ?? fail(PART_MISSING),
      keepBytes: async (parts) => (await open())?.keepBytes(parts) ?? fail(PART_MISSING),
      reseal: async (names) => (await open())?.reseal(names) ?? fail(PART_MISSING),
      send: async (names) => (await open())?.send(names) ?? fail(PART_MISSING),
      hold: async (names) => (await open())?.hold(names) ?? fail(PART_MISSING),
      forget: async (names) => (await open())?.forget(names) ?? fail(PART_MISSING),
      read: async (ref) => (await open())?.read(ref) ?? fail({ type: 'not-here-yet' }),
      pending,
      again,
    },
    close: async () => {
      closed = true;
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
    },
  };
}
