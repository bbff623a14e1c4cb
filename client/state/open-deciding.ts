/** A group's decisions in this tab, over its opened register and its roster; fetched with the register. */
import { type Accessor, createEffect, createRoot, on, untrack } from 'solid-js';
import type { MemberId } from '../../core/id/id.ts';
import { identifyOperation } from '../../core/roster/identified-operation.ts';
import type { Role } from '../../core/roster/role.ts';
import { rolesOf, type RolesAt } from '../../core/roster/roles-at.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { createTurns } from '../../core/sync/turns.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { createDeciding } from './create-deciding.ts';
import type { Deciding } from './deciding.ts';
import { type DecisionsSummary, encodeSummary, keepSummary, summarise } from './decisions-summary.ts';
import type { DecisionsLog } from './decisions.ts';
import { createKeptHeld } from './kept-held.ts';
import { createRegisterProof } from './register-proof.ts';
import { createMinute } from './minute.ts';
import { rulesShown } from './rules-shown.ts';
import { settingsFields } from './settings-here.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { GroupSettingsHere } from './workplace.ts';

export interface DecidingOfTab {
  readonly deciding: Deciding;
  close(): Promise<void>;
}

export interface OpenDecidingOptions {
  readonly log: DecisionsLog;
  readonly roster: Accessor<Roster>;
  readonly me: Accessor<MemberId>;
  readonly role: Accessor<Role>;
  /** Of the group's card. */
  readonly settings: Accessor<GroupSettingsHere>;
  /** The lines are others than before. */
  readonly summarised: (summary: DecisionsSummary) => void;
}

export async function openDeciding(
  parts: WorkplaceParts,
  book: SpaceBook,
  { log, roster, me, role, settings, summarised }: OpenDecidingOptions,
): Promise<DecidingOfTab> {
  const minute = createMinute();
  const turns = createTurns();
  const opened = createDeciding({
    log,
    group: book.space,
    device: parts.profile.keys.device,
    me,
    role,
    head: () => untrack(roster).head,
    roles: await rolesIn(book),
    firstDayRules: () => rulesShown(settingsFields({ settings }), undefined).rules,
    nowMs: () => browserClock.now(),
    minute: minute.passed,
    timers: browserTimers,
    kept: createKeptHeld(parts.profile, book.space, () => browserClock.now()),
  });
  const proof = createRegisterProof(log, book, () => opened.erased());
  const deciding: Deciding = { ...opened.deciding, proof };
  const stop = createRoot((dispose) => {
    let turn = 0;
    let last = '';
    createEffect(
      // also of the roster as it became while this was being opened
      on(roster, () => {
        const mine = ++turn;
        void rolesIn(book).then((roles) => mine === turn && opened.setRoles(roles));
      }),
    );
    createEffect(() => {
      if (log.standing() !== 'open') return; // half of it would take lines away
      const summary = summarise(deciding);
      // each minute is looked at: mostly nothing is another than before
      const said = encodeSummary(summary);
      if (said === last) return;
      last = said;
      summarised(summary);
      // in order, so that the last one stays; one day it is made again
      void turns.run(() => keepSummary(parts.profile, book.space, summary)).catch(() => undefined);
    });
    createEffect(
      on(
        () => log.standing() === 'open',
        (isOpen) => {
          if (!isOpen) return;
          opened.finishErasures();
          void opened.writeLeftBehind().catch(() => undefined); // the next opening tries again
        },
      ),
    );
    return dispose;
  });

  return {
    deciding,
    close: async () => {
      stop();
      minute.close();
      await opened.close();
    },
  };
}

async function rolesIn(book: SpaceBook): Promise<RolesAt> {
  const chain = await Promise.all(book.chain.map(identifyOperation));
  return rolesOf(chain.flatMap((one) => one ?? []));
}
