/** A need beside its best answers; without one, what to do. */
import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useMatchingText } from '../../i18n/late/matching.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { typeset } from '../../i18n/typeset.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { groupPath } from '../../ui/route.ts';
import { AskAround } from './ask-around.tsx';
import { foundPairs } from './found-pairs.ts';
import type { MatchDesk } from './match-desk.ts';
import { MatchRow } from './match-row.tsx';
import type { OpenNeed } from './open-needs.ts';

/** Beside a need there is room for these; its page shows all. */
const BESIDE = 2;

export function NeedRow(props: {
  readonly desk: MatchDesk;
  readonly open: OpenNeed;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}): JSX.Element {
  const text = useText();
  const matchingText = useMatchingText();
  const values = useSharingValues();
  const id = createUniqueId();
  const need = () => props.open.need;
  const answers = createMemo(() => props.desk.matches.answersOf(need().id));
  const pairs = createMemo(() => foundPairs(props.desk.matches.proposalsOf(need().id), answers().best));
  const beside = () => pairs().slice(0, BESIDE);
  const more = (): number => {
    const beyond = pairs().filter(({ match }) => !match).length; // proposed, though they do not go together
    return answers().count + beyond - beside().length;
  };
  const facts = (): string => {
    const keepers = props.desk.namesOf(props.desk.keepersOf(need()));
    const { quantity } = need();
    return [
      keepers.length > 0 ? matchingText().needOf(keepers) : '',
      quantity ? sayQuantity(text().code, quantity) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <article class="need sheet" classList={{ 'need-unanswered': props.open.state === 'unanswered' }}>
      <div class="need-words">
        <a class="row-title" id={id} dir="auto" href={props.desk.cardPath(need())}>
          {typeset(need().title)}
        </a>
        <Show when={facts()}>
          <p class="soft">{facts()}</p>
        </Show>
        <p class="need-codes">
          <For each={need().needs}>{(code) => <span class="tag need-code">{values().need[code]}</span>}</For>
        </p>
      </div>
      <div class="need-answers">
        <Show
          when={beside().length > 0}
          fallback={
            <div class="match-none">
              <p>{need().needs.length === 0 ? matchingText().noCode : matchingText().nobodyYet}</p>
              <Show when={props.desk.mayWrite()}>
                <div class="match-acts">
                  <AskAround group={props.desk.group} need={need()} today={props.today} describedBy={id} />
                  <a
                    class="button button-quiet"
                    href={groupPath(props.desk.group.space, { type: 'new-card', kind: 'offer' })}
                    aria-describedby={id}
                  >
                    {matchingText().iCanHelp}
                  </a>
                </div>
              </Show>
            </div>
          }
        >
          <Keyed each={beside()} by={(pair) => pair.id}>
            {(row) => (
              <MatchRow
                desk={props.desk}
                pair={row.item}
                match={row.item.match}
                shows="offer"
                today={props.today}
              />
            )}
          </Keyed>
          <Show when={more() > 0}>
            <a class="need-more" href={props.desk.cardPath(need())} aria-describedby={id}>
              {matchingText().moreAnswers(more())}
            </a>
          </Show>
        </Show>
      </div>
    </article>
  );
}
