/** « Relevé de décisions », for paper: what is in force, each with its text, who is mandated and when it is looked at again. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { inForce } from '../../../core/decisions/in-force.ts';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { dayOf, sayDate } from '../../i18n/spoken-day.ts';
import { Plate } from '../../ui/plate.tsx';
import { currentText } from './current-text.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { MandateLine } from './outcome.tsx';
import { paperDesk } from './paper-desk.ts';
import { StateTag } from './state-tag.tsx';

export function DecisionsPaper(props: { readonly desk: DecidingDesk }): JSX.Element {
  const common = useText();
  const text = useDecidingHallText();
  const date = (day: string): string => sayDate(common().code, day, '');
  const desk = createMemo(() => paperDesk(props.desk, () => common().code));
  const held = createMemo(() => inForce(props.desk.deciding.decisions()).toSorted(byDay));

  return (
    <article class="paper-record paper-list">
      <header class="paper-head">
        <Plate>{props.desk.group.name() || common().start.nameless}</Plate>
        <h1>{text().recordList}</h1>
        <p>
          {text().inForceCount(held().length)}. {text().printedOn(date(props.desk.today()))}.
        </p>
      </header>
      <Show when={held().length > 0} fallback={<p>{text().recordListEmpty}</p>}>
        <ol class="paper-decisions">
          <For each={held()}>{(decision) => <Line desk={desk()} decision={decision} date={date} />}</For>
        </ol>
      </Show>
      <footer class="paper-foot">
        <p>
          {text().heads}. {text().headsHint}
        </p>
      </footer>
    </article>
  );
}

function Line(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly date: (day: string) => string;
}): JSX.Element {
  const text = useDecidingHallText();
  const decidingText = useDecidingText();
  /** What is in force, word for word, then how it was put when it was published. */
  const words = (): readonly string[] => {
    const { outcomes, inForce: held, versions } = props.decision;
    const asked = versions.findLast(({ label }) => label === held?.version) ?? currentText(props.decision);
    return [asked.text, held?.option ?? '', ...outcomes.map(({ statement }) => statement)].filter(Boolean);
  };
  const round = () =>
    props.decision.rounds.find(({ round: number }) => number === props.decision.inForce?.round);
  const facts = (): string => {
    const asked = round();
    const closedAt = new Date(asked?.closedAt ?? '');
    return [
      asked ? decidingText().turnout(asked.turnout.cast, asked.turnout.eligible) : '',
      Number.isNaN(closedAt.getTime()) ? '' : text().closedOn(props.date(dayOf(closedAt))),
      props.decision.reviewOn === ''
        ? ''
        : decidingText().reviewOn({ text: props.date(props.decision.reviewOn), near: false, past: false }),
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <li>
      <h2 dir="auto">
        {props.desk.typeset(props.decision.proposal?.title ?? '')}{' '}
        <StateTag desk={props.desk} decision={props.decision} />
      </h2>
      <For each={words()}>
        {(said) => (
          <p class="said-words" dir="auto">
            {said}
          </p>
        )}
      </For>
      <For each={props.decision.inForce?.mandates ?? []}>
        {(mandate) => <MandateLine desk={props.desk} mandate={mandate} />}
      </For>
      <p class="soft">{facts()}</p>
      <ul class="hashes">
        <For each={props.decision.heads}>{(head) => <li>{head}</li>}</For>
      </ul>
    </li>
  );
}

/** In the order in which they were closed. */
function byDay(a: Decision, b: Decision): number {
  const of = ({ rounds, inForce: held }: Decision): string =>
    rounds.find(({ round }) => round === held?.round)?.closedAt ?? '';
  return of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;
}
