/** On a card's page: who can help with a need, or which needs the card could answer. What was proposed stands first, then the best. */
import '../../style/matching.css';
import {
  createMemo,
  createSignal,
  createUniqueId,
  type JSX,
  Match as When,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { HELPING, isAboutHousing, type Match } from '../../../core/matching/match.ts';
import { useMatchingText } from '../../i18n/late/matching.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AskAround } from './ask-around.tsx';
import { createMatchDesk, type MatchDesk } from './match-desk.ts';
import { MatchRow } from './match-row.tsx';
import { type FoundPair, foundPairs } from './found-pairs.ts';

export interface CardMatchesProps {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly card: Card;
}

/** So many stand there at once; the others come when they are asked for. */
const FIRST = 4;
const ROW_PX = 150;

/** Nothing for what neither needs nor helps, and for what was put away. */
export function CardMatches(props: CardMatchesProps): JSX.Element {
  const text = useMatchingText();
  const id = createUniqueId();
  const desk = createMatchDesk(
    untrack(() => props.group),
    untrack(() => props.sharing),
  );
  const isNeed = (): boolean => props.card.kind === 'need';
  const isOfThese = (): boolean => isNeed() || HELPING.includes(props.card.kind);

  return (
    <Show when={isOfThese() && !props.card.archive}>
      <section class="matches" aria-labelledby={id}>
        <h2 id={id} tabindex="-1">
          {isNeed() ? text().whoCanHelp : text().canAnswer}
        </h2>
        <Switch fallback={<Found desk={desk} card={props.card} labelledBy={id} />}>
          <When when={isAboutHousing(props.card)}>
            <p class="soft">{text().housing}</p>
          </When>
          <When when={!props.card.isConfirmed}>
            <p class="soft">{text().draft}</p>
          </When>
          <When when={props.card.needs.length === 0}>
            <p class="soft">{text().noCode}</p>
          </When>
        </Switch>
      </section>
    </Show>
  );
}

function Found(props: {
  readonly desk: MatchDesk;
  readonly card: Card;
  readonly labelledBy: string;
}): JSX.Element {
  const text = useMatchingText();
  const day = createCurrentDay();
  const [showsAll, setShowsAll] = createSignal(false);
  const isNeed = (): boolean => props.card.kind === 'need';
  const matches = createMemo<readonly Match[]>(() => {
    day(); // hours that were to come are over some day
    return props.desk.matches.matchesOf(props.card.id);
  });
  const pairs = createMemo(() => foundPairs(props.desk.matches.proposalsOf(props.card.id), matches()));
  const shown = (): readonly FoundPair[] => (showsAll() ? pairs() : pairs().slice(0, FIRST));

  return (
    <Show
      when={pairs().length > 0}
      fallback={
        <div class="match-none">
          <p class="soft">{isNeed() ? text().nobodyYet : text().noNeedYet}</p>
          <Show when={isNeed() && props.desk.mayWrite()}>
            <AskAround
              group={props.desk.group}
              need={props.card}
              today={day()}
              describedBy={props.labelledBy}
            />
          </Show>
        </div>
      }
    >
      <VirtualList
        each={shown()}
        by={({ id }) => id}
        label={isNeed() ? text().whoCanHelp : text().canAnswer}
        estimatePx={ROW_PX}
        gapPx={8}
      >
        {(row) => (
          <MatchRow
            desk={props.desk}
            pair={row.item}
            match={row.item.match}
            shows={isNeed() ? 'offer' : 'need'}
            today={day()}
          />
        )}
      </VirtualList>
      <Show when={pairs().length > shown().length}>
        <Button tone="quiet" class="match-more" onClick={() => setShowsAll(true)}>
          {text().more(pairs().length - shown().length)}
        </Button>
      </Show>
    </Show>
  );
}
