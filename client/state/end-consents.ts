/**
 * Cards about people whose consent has ended, put away and erased by themselves: archived the day after, by a member's device that says so,
 * and erased 30 days later. A private card is too.
 */
import { createEffect, createMemo, createRoot, on, untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import { archiveCard } from '../../core/inventory/change-card.ts';
import { consentStage } from '../../core/inventory/consent.ts';
import { type Agreement, createAgreedAct } from './agreed-act.ts';
import type { GroupCards } from './group-cards.ts';

export interface EndConsentsOptions<Cards extends CardsOfPeople> extends Agreement {
  readonly documents: readonly Cards[];
  readonly by: () => Act['by'];
  /** For good, with what this device stores of them. */
  readonly erase: (from: Cards, cards: readonly string[]) => void;
}

/** Cards of one document. */
interface CardsOfPeople {
  readonly ydoc: Y.Doc;
  readonly cards: Pick<GroupCards, 'live' | 'archived'>;
}

interface Ended<Cards> {
  readonly id: string;
  readonly of: Cards;
  readonly stage: 'over' | 'gone';
}

/** Answers how to stop. */
export function endConsents<Cards extends CardsOfPeople>(options: EndConsentsOptions<Cards>): () => void {
  return createRoot((dispose) => {
    const given = createMemo(() =>
      options.documents.flatMap((of) =>
        [...of.cards.live(), ...of.cards.archived()].flatMap((card) => (card.consent ? [{ card, of }] : [])),
      ),
    );
    const ending = createAgreedAct<Ended<Cards>>({
      ...options,
      due: (nowMs) => {
        const day = new Date(nowMs).toISOString().slice(0, 10);
        return untrack(given).flatMap(({ card, of }): readonly Ended<Cards>[] => {
          const stage = card.consent && consentStage(card.consent, day);
          if (stage === 'gone') return [{ id: card.id, of, stage }];
          return stage === 'over' && !card.archive ? [{ id: card.id, of, stage }] : [];
        });
      },
      write: (due, nowMs) => {
        const act = { by: options.by(), at: Math.floor(nowMs / 1000) };
        for (const document of options.documents) {
          const here = due.filter(({ of }) => of === document);
          const gone = here.filter(({ stage }) => stage === 'gone').map(({ id }) => id);
          document.ydoc.transact(() => {
            for (const { id, stage } of here) if (stage === 'over') archiveCard(document.ydoc, id, act);
          });
          if (gone.length > 0) options.erase(document, gone);
        }
      },
    });
    createEffect(on(given, () => ending.look(), { defer: true }));
    return () => {
      dispose();
      ending.stop();
    };
  });
}
