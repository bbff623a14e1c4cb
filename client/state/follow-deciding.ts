/** A group's decisions as this tab comes to know them: first the summary that is kept, then the register, once there is something in it. */
import type { Accessor } from 'solid-js';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserTimers } from '../platform/browser-time.ts';
import type { Deciding } from './deciding.ts';
import { type DecisionsSummary, readSummary } from './decisions-summary.ts';
import type { GroupDecisions } from './decisions.ts';
import { type DecidingOfTab, openDeciding } from './open-deciding.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { GroupSettingsHere } from './workplace.ts';

/** How often a register that had nothing is looked at again. */
const LOOK_AGAIN_MS = 20_000;

export interface FollowDecidingOptions {
  readonly decisions: GroupDecisions;
  readonly roster: Accessor<Roster>;
  readonly me: Accessor<MemberId>;
  readonly role: Accessor<Role>;
  /** Of the group's card. */
  readonly settings: Accessor<GroupSettingsHere>;
  /** Once. */
  readonly opened: (deciding: Deciding) => void;
  readonly summarised: (summary: DecisionsSummary) => void;
}

export interface FollowedDeciding {
  /** Undefined while the register cannot be opened: asked again by whoever looks next. */
  open(): Promise<Deciding | undefined>;
  close(): Promise<void>;
}

export function followDeciding(
  parts: WorkplaceParts,
  book: SpaceBook,
  options: FollowDecidingOptions,
): FollowedDeciding {
  let opening: Promise<DecidingOfTab | undefined> | undefined;
  let isSummarised = false;
  let isClosed = false;
  let cancel = (): void => undefined;
  const summarised = (summary: DecisionsSummary): void => {
    isSummarised = true;
    options.summarised(summary);
  };

  const openNow = async (): Promise<DecidingOfTab | undefined> => {
    const log = await options.decisions.open();
    if (!log || isClosed) return undefined;
    const opened = await openDeciding(parts, book, { ...options, log, summarised });
    options.opened(opened.deciding);
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
    if (!hasSomething && !isSummarised) options.summarised({ lines: [] });
    if (!isClosed && (!hasSomething || !(await open()))) again();
  };
  const again = (): void => {
    cancel = browserTimers.after(LOOK_AGAIN_MS, () => void look().catch(again));
  };

  void readSummary(parts.profile, book.space)
    .then((kept) => kept && !isSummarised && options.summarised(kept))
    .catch(() => undefined); // it is made again
  void look().catch(again);

  return {
    open,
    close: async () => {
      isClosed = true;
      cancel();
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
    },
  };
}
