/** What a group decides, in this tab: fetched when somebody looks, or quietly once there is something in its register. */
import { type Accessor, createSignal } from 'solid-js';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { whenIdle } from '../platform/when-idle.ts';
import type { Deciding, GroupDeciding } from './deciding.ts';
import type { DecisionsSummary } from './decisions-summary.ts';
import type { GroupDecisions } from './decisions.ts';
import type { DecidingOfTab } from './open-deciding.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

/** How often a register that had nothing is looked at again. */
const LOOK_AGAIN_MS = 20_000;

export interface GroupDecidingOfTab {
  readonly deciding: GroupDeciding;
  close(): Promise<void>;
}

export function createGroupDeciding(
  parts: WorkplaceParts,
  book: SpaceBook,
  options: {
    readonly decisions: GroupDecisions;
    readonly roster: Accessor<Roster>;
    readonly me: Accessor<MemberId>;
    readonly role: Accessor<Role>;
  },
): GroupDecidingOfTab {
  const [now, setNow] = createSignal<Deciding>();
  const [summary, setSummary] = createSignal<DecisionsSummary>();
  let opening: Promise<DecidingOfTab | undefined> | undefined;
  let isClosed = false;
  let cancel = (): void => undefined;

  const openNow = async (): Promise<DecidingOfTab | undefined> => {
    const log = await options.decisions.open();
    if (!log || isClosed) return undefined;
    const { openDeciding } = await import('./open-deciding.ts');
    const opened = await openDeciding(parts, book, {
      ...options,
      log,
      summarised: (next) => setSummary(next),
    });
    setNow(opened.deciding);
    return opened;
  };
  const open = async (): Promise<Deciding | undefined> => {
    opening ??= openNow();
    const asked = opening;
    const found = await asked.catch(() => undefined);
    if (!found && opening === asked) opening = undefined;
    return found?.deciding;
  };
  const look = async (): Promise<void> => {
    if (opening || isClosed) return;
    const doc = await groupDocId(book, 'decisions');
    const hasSomething = (await parts.profile.storage.count('updates', [book.space, doc])) > 0;
    if (!isClosed && (!hasSomething || !(await open()))) again();
  };
  const again = (): void => {
    cancel = browserTimers.after(LOOK_AGAIN_MS, () => void look().catch(again));
  };

  whenIdle(() => {
    if (isClosed) return;
    void import('./decisions-summary.ts')
      .then(({ readSummary }) => readSummary(parts.profile, book.space))
      .then((kept) => setSummary((known) => known ?? kept))
      .catch(() => undefined); // it is made again
    void look().catch(again);
  });

  return {
    deciding: {
      now: () => {
        if (!opening) queueMicrotask(() => void open());
        return now();
      },
      open,
      summary,
    },
    close: async () => {
      isClosed = true;
      cancel();
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
    },
  };
}
