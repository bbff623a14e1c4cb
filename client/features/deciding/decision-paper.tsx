/**
 * The record of one decision, for paper: what it was about, the text, what stood against it and how that was taken in, who answered, what was decided, and
 * the marks by which the register proves it. One page, unless the texts are longer than one.
 */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Decision, Objection } from '../../../core/decisions/fold/decision.ts';
import { methodOf } from '../../../core/decisions/methods/methods.ts';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { dayOf, sayDate } from '../../i18n/spoken-day.ts';
import { Plate } from '../../ui/plate.tsx';
import { currentText } from './current-text.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { MandateLine } from './outcome.tsx';
import { paperDesk } from './paper-desk.ts';
import { stanceParts } from './stance-parts.ts';
import { sayWho } from './stance-words.ts';
import { StateTag } from './state-tag.tsx';

interface PaperProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}

export function DecisionPaper(props: PaperProps): JSX.Element {
  const common = useText();
  const desk = createMemo(() => paperDesk(props.desk, () => common().code));
  const text = useDecidingHallText();
  const decidingText = useDecidingText();
  const date = (day: string): string => sayDate(common().code, day, '');
  const proposal = () => props.decision.proposal;
  const current = createMemo(() => currentText(props.decision));
  const version = (): string =>
    props.decision.versions.length > 1 ? decidingText().version(current().label) : '';
  /** What is in force, or was asked about last. */
  const round = createMemo(() => {
    const { rounds, inForce } = props.decision;
    return rounds.find((one) => one.round === inForce?.round) ?? rounds.at(-1);
  });
  const turnout = (): string => {
    const asked = round();
    if (!asked) return '';
    const closedAt = new Date(asked.closedAt);
    return [
      text().turnoutOf(asked.turnout.cast, asked.turnout.eligible, asked.round),
      text().quorum(asked.quorumPct),
      Number.isNaN(closedAt.getTime()) ? '' : text().closedOn(date(dayOf(closedAt))),
    ]
      .filter(Boolean)
      .join(', ');
  };
  const objections = createMemo(() =>
    props.decision.rounds.flatMap((one) =>
      one.objections.map((objection) => ({ objection, version: one.version })),
    ),
  );
  const concerns = createMemo(() => round()?.stances.filter(({ hasConcern }) => hasConcern) ?? []);
  const tally = (): string => {
    const asked = round();
    if (!asked) return '';
    const given: readonly (readonly [string, number])[] =
      methodOf(asked.method).choices.length > 0
        ? stanceParts(asked).flatMap(({ name, count }) => (name === '' ? [] : [[name, count] as const]))
        : Object.entries(asked.tally);
    return given
      .filter(([, count]) => count > 0)
      .map(([name, count]) => decidingText().counted[name]?.(count) ?? `${name} : ${count}`)
      .join(', ');
  };
  const words = (fact: string, hasWords: boolean): string => {
    const said = hasWords ? props.desk.deciding.words(props.decision.subject, fact) : undefined;
    return said?.type === 'said' ? said.text : text().noWords;
  };

  return (
    <article class="paper-record">
      <header class="paper-head">
        <Plate>{props.desk.group.name() || common().start.nameless}</Plate>
        <p>
          {text().record} · <StateTag desk={desk()} decision={props.decision} long />
        </p>
        <h1 dir="auto">{props.desk.typeset(proposal()?.title ?? '')}</h1>
      </header>
      <Part name={text().situation} words={proposal()?.driver ?? ''} />
      <Part name={text().need} words={proposal()?.requirement ?? ''} />
      <Part name={text().text(version())} words={current().text} />
      <Show when={objections().length > 0}>
        <section>
          <h2>{text().objections}</h2>
          <ul>
            <For each={objections()}>
              {({ objection, version: label }) => (
                <li>
                  <strong>
                    {props.desk.typeset(
                      text().objectionBy(
                        sayWho(props.desk, objection, decidingText()),
                        props.decision.versions.length > 1 ? decidingText().version(label) : '',
                      ),
                    )}
                  </strong>{' '}
                  <span class="said-words" dir="auto">
                    {words(objection.id, objection.hasWords)}
                  </span>{' '}
                  <em>{howTaken(props.decision, objection, text(), decidingText().version)}</em>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={concerns().length > 0}>
        <section>
          <h2>{text().concerns}</h2>
          <ul>
            <For each={concerns()}>
              {(stance) => (
                <li>
                  <strong>{props.desk.typeset(`${sayWho(props.desk, stance, decidingText())} :`)}</strong>{' '}
                  <span class="said-words" dir="auto">
                    {words(stance.id, stance.hasWords)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={turnout()}>
        <section>
          <h2>{text().turnout}</h2>
          <p>
            {props.desk.typeset(`${turnout()}.`)} {tally() === '' ? '' : `${tally()}.`}
          </p>
          <Show when={props.decision.onBehalf.length > 0}>
            <p>
              {props.desk.typeset(`${text().onBehalf} : `)}
              {props.decision.onBehalf
                .map((carried) => sayWho(props.desk, carried, decidingText()))
                .join(' ; ')}
              .
            </p>
          </Show>
        </section>
      </Show>
      <Show when={props.decision.outcomes.length > 0 || props.decision.inForce?.option}>
        <section>
          <h2>{text().outcome}</h2>
          <Show when={props.decision.inForce?.option}>{(option) => <p>{option()}</p>}</Show>
          <For each={props.decision.outcomes}>
            {(outcome) => (
              <>
                <p class="said-words" dir="auto">
                  {outcome.statement}
                </p>
                <Show when={outcome.mandate}>
                  {(mandate) => <MandateLine desk={desk()} mandate={mandate()} />}
                </Show>
              </>
            )}
          </For>
        </section>
      </Show>
      <Show when={props.decision.reviewOn}>
        {(day) => (
          <p>
            <strong>{text().review}</strong> {text().reviewOn(date(day()))}
          </p>
        )}
      </Show>
      <footer class="paper-foot">
        <p>{props.desk.typeset(`${text().heads} : `)}</p>
        <ul class="hashes">
          <For each={props.decision.heads}>{(head) => <li>{head}</li>}</For>
        </ul>
        <p>{text().printedOn(date(props.desk.today()))}</p>
      </footer>
    </article>
  );
}

function Part(props: { readonly name: string; readonly words: string }): JSX.Element {
  return (
    <Show when={props.words}>
      <section>
        <h2>{props.name}</h2>
        <p class="said-words" dir="auto">
          {props.words}
        </p>
      </section>
    </Show>
  );
}

function howTaken(
  { versions }: Decision,
  { id, resolution }: Objection,
  text: ReturnType<ReturnType<typeof useDecidingHallText>>,
  version: (label: string) => string,
): string {
  const answer = versions.find(({ integrates }) => integrates.includes(id));
  if (answer) return text.integratedIn(version(answer.label));
  return resolution ? text.resolvedAs[resolution] : text.standingObjection;
}
