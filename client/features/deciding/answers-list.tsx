/** Who answered what in a round, with réserves in their words; who has not; what came after the close. */
import { type JSX, Show } from 'solid-js';
import type { Decision, LateView, RoundView, StanceView } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Keyed } from '../../ui/keyed.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { SaidWords } from './said-words.tsx';
import { sayAnswer, sayWho } from './stance-words.ts';

interface RoundProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly round: RoundView;
}

export function AnswersList(props: RoundProps): JSX.Element {
  const text = useDecidingText();

  return (
    <Show when={props.round.stances.length > 0}>
      <details class="details">
        <summary>{text().theAnswers(props.round.stances.length)}</summary>
        <ul class="answer-list">
          <Keyed each={props.round.stances} by={({ id }) => id}>
            {(one) => <AnswerLine desk={props.desk} decision={props.decision} stance={one.item} />}
          </Keyed>
        </ul>
      </details>
    </Show>
  );
}

/** Réserves stay in sight: they are part of what was decided. */
export function Reserves(props: RoundProps): JSX.Element {
  const text = useDecidingText();
  const reserves = () => props.round.stances.filter(({ hasConcern }) => hasConcern);

  return (
    <Show when={reserves().length > 0}>
      <section class="decide-part" aria-label={text().concerns}>
        <Keyed each={reserves()} by={({ id }) => id}>
          {(one) => (
            <article class="reserve">
              <h3>{text().concernOf(props.desk.nameOf(one.item.person))}</h3>
              <Show when={one.item.hasWords}>
                <SaidWords desk={props.desk} decision={props.decision} fact={one.item.id} />
              </Show>
            </article>
          )}
        </Keyed>
      </section>
    </Show>
  );
}

export function NotAnswered(props: RoundProps): JSX.Element {
  const text = useDecidingText();
  const isOpen = (): boolean => props.round.closedAt === '';

  return (
    <Show
      when={props.round.notAnswered.length > 0}
      fallback={<p class="soft">{isOpen() ? text().everybody : ''}</p>}
    >
      <p class="soft">
        {props.desk.typeset(
          `${text().pair(isOpen() ? text().whoNot : text().whoDidNot, props.round.notAnswered.map(props.desk.nameOf).join(', '))}.`,
        )}
      </p>
    </Show>
  );
}

export function LateAnswers(props: RoundProps): JSX.Element {
  const text = useDecidingText();

  return (
    <Show when={props.round.late.length > 0}>
      <section class="decide-part" aria-labelledby="late-answers">
        <h2 id="late-answers">{text().late}</h2>
        <ul class="answer-list">
          <Keyed each={props.round.late} by={({ id }) => id}>
            {(one) => (
              <AnswerLine desk={props.desk} decision={props.decision} stance={one.item} late={one.item} />
            )}
          </Keyed>
        </ul>
      </section>
    </Show>
  );
}

export function AnswerLine(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly stance: StanceView;
  readonly late?: LateView;
}): JSX.Element {
  const text = useDecidingText();
  const resolution = (): string => {
    const how = props.late?.resolution;
    return how ? `, ${text().resolution[how]}` : '';
  };

  return (
    <li class="answer-line">
      <p>
        {props.desk.typeset(
          text().pair(sayWho(props.desk, props.stance, text()), sayAnswer(props.stance, text())),
        )}
        <Show when={props.late}>
          {' '}
          <span class="decide-tag decide-tag-quiet">{text().lateTag}</span>
          <span class="soft">
            {' '}
            {text().givenAt(props.desk.time(props.stance.at))}
            {resolution()}
          </span>
        </Show>
      </p>
      <Show when={props.stance.hasWords}>
        <SaidWords desk={props.desk} decision={props.decision} fact={props.stance.id} />
      </Show>
    </li>
  );
}
