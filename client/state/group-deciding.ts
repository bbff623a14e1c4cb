/** What a group decides, in this tab: all but the signals is fetched when somebody looks, or when there is nothing better to do. */
import { createSignal } from 'solid-js';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { whenIdle } from '../platform/when-idle.ts';
import type { Deciding, GroupDeciding } from './deciding.ts';
import type { DecisionsSummary } from './decisions-summary.ts';
import type { FollowDecidingOptions, FollowedDeciding } from './follow-deciding.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupDecidingOfTab {
  readonly deciding: GroupDeciding;
  close(): Promise<void>;
}

export function createGroupDeciding(
  parts: WorkplaceParts,
  book: SpaceBook,
  options: Omit<FollowDecidingOptions, 'opened' | 'summarised'>,
): GroupDecidingOfTab {
  const [now, setNow] = createSignal<Deciding>();
  const [summary, setSummary] = createSignal<DecisionsSummary>();
  let following: Promise<FollowedDeciding> | undefined;
  let isClosed = false;

  const follow = (): Promise<FollowedDeciding> => {
    const asked = (following ??= import('./follow-deciding.ts').then(({ followDeciding }) =>
      followDeciding(parts, book, { ...options, opened: setNow, summarised: setSummary }),
    ));
    asked.catch(() => (following = undefined)); // without network on a first visit: whoever looks next asks again
    return asked;
  };
  const open = async (): Promise<Deciding | undefined> => {
    const followed = isClosed ? undefined : await follow().catch(() => undefined);
    return followed?.open();
  };

  whenIdle(() => {
    if (!isClosed) void follow();
  });
  return {
    deciding: {
      now: () => {
        const opened = now();
        if (!opened) queueMicrotask(() => void open());
        return opened;
      },
      open,
      summary,
    },
    close: async () => {
      isClosed = true;
      await following?.then((followed) => followed.close());
    },
  };
}
