/** What was decided: the statement, who is mandated, when it is looked at again, and what reviews said. */
import { For, type JSX, Show } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { Mandate } from '../../../core/decisions/kinds/said.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { DecidingDesk } from './deciding-desk.ts';

export function Outcome(props: { readonly desk: DecidingDesk; readonly decision: Decision }): JSX.Element {
  const text = useDecidingText();
  const outcomes = () => props.decision.outcomes;
  const option = (): string => props.decision.inForce?.option ?? '';
  const isShown = (): boolean =>
    props.decision.inForce !== undefined ||
    outcomes().length > 0 ||
    option() !== '' ||
    props.decision.reviews.length > 0 ||
    props.decision.reviewOn !== '';

  return (
    <Show when={isShown()}>
      <section class="decide-part outcome" aria-labelledby="outcome">
        <h2 id="outcome">{text().outcome}</h2>
        <Show when={option()}>
          <p class="outcome-option">{option()}</p>
        </Show>
        <Show when={outcomes().length === 0 && option() === '' && props.decision.inForce}>
          <p>{text().asProposed}</p>
        </Show>
        <Show when={outcomes().length > 1}>
          <p class="decide-note decide-note-waiting">{props.desk.typeset(text().twoOutcomes)}</p>
        </Show>
        <For each={outcomes()}>
          {(outcome) => (
            <article class="outcome-said">
              <p dir="auto" class="said-words">
                {outcome.statement}
              </p>
              <p class="soft">
                {text().outcomeOf(props.desk.nameOf(outcome.author), props.desk.pastDay(outcome.at))}
              </p>
              <Show when={outcome.mandate}>
                {(mandate) => <MandateLine desk={props.desk} mandate={mandate()} />}
              </Show>
            </article>
          )}
        </For>
        <Show when={props.decision.reviewOn}>
          {(day) => (
            <p>
              <span class="decide-tag decide-tag-calm">{text().reviewOn(props.desk.day(day()))}</span>
            </p>
          )}
        </Show>
        <For each={props.decision.reviews}>
          {(review) => (
            <article>
              <p class="soft">
                {text().reviewsSaid[review.result](
                  props.desk.nameOf(review.author),
                  props.desk.pastDay(review.at),
                )}
              </p>
              <Show when={review.statement}>
                <p dir="auto" class="said-words">
                  {review.statement}
                </p>
              </Show>
            </article>
          )}
        </For>
      </section>
    </Show>
  );
}

export function MandateLine(props: { readonly desk: DecidingDesk; readonly mandate: Mandate }): JSX.Element {
  const text = useDecidingText();
  const parts = (): string => {
    const { who, what, until, accountableTo } = props.mandate;
    return [
      text().mandate(who.map(props.desk.nameOf), what),
      until === '' ? '' : text().mandateUntilSaid(props.desk.day(until)),
      accountableTo === '' ? '' : text().mandateToSaid(accountableTo),
    ]
      .filter(Boolean)
      .join(', ');
  };

  return <p class="mandate">{props.desk.typeset(`${parts()}.`)}</p>;
}
