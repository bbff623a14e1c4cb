/** One decision on its page: what is asked, where it stands, what people say, and what one can do; the history below. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Decision, RoundView } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { AnswersList, LateAnswers, NotAnswered, Reserves } from './answers-list.tsx';
import { currentText } from './current-text.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import type { DecidingSlots } from './deciding-slots.ts';
import { DecisionNotes } from './decision-notes.tsx';
import { EarlierRounds, LastChange } from './earlier-rounds.tsx';
import { Facilitate } from './facilitate.tsx';
import { HistoryList } from './history-list.tsx';
import { MyAnswer } from './my-answer.tsx';
import { Objections } from './objections.tsx';
import { Outcome } from './outcome.tsx';
import { StanceBar } from './stance-bar.tsx';
import { StateTag } from './state-tag.tsx';
import { StepsLine } from './steps-line.tsx';
import { Talk } from './talk.tsx';

export function DecisionPage(props: {
  readonly desk: DecidingDesk;
  readonly subject: string;
  readonly slots: DecidingSlots;
}): JSX.Element {
  const text = useDecidingText();
  const decision = createMemo(() => props.desk.deciding.decision(props.subject));

  return (
    <Show
      when={decision()?.proposal && decision()}
      fallback={
        <article class="decide-page">
          <h1>{text().noDecision}</h1>
          <p>{props.desk.typeset(text().noDecisionHint)}</p>
          <Show when={decision()}>
            {(waiting) => <DecisionNotes desk={props.desk} decision={waiting()} />}
          </Show>
        </article>
      }
    >
      {(shown) => <ShownDecision desk={props.desk} decision={shown()} slots={props.slots} />}
    </Show>
  );
}

interface DecisionProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly slots: DecidingSlots;
}

function ShownDecision(props: DecisionProps): JSX.Element {
  const text = useDecidingText();
  const round = createMemo(() => props.decision.rounds.at(-1));
  const asked = (): RoundView | undefined => {
    const last = round();
    // a text that waits for its round: what was said of the one before stands below
    return props.decision.state === 'amending' ? undefined : last;
  };

  return (
    <article class="decide-page">
      <header class="decide-head">
        <p class="decide-head-line">
          <StateTag desk={props.desk} decision={props.decision} long />
          <span class="soft">{origin(props.desk, props.decision, text())}</span>
        </p>
        <h1 dir="auto">{props.desk.typeset(props.decision.proposal?.title ?? '')}</h1>
      </header>
      <DecisionNotes desk={props.desk} decision={props.decision} />
      <Texts {...props} />
      <StepsLine decision={props.decision} />
      <Show when={asked()}>
        {(now) => (
          <section class="decide-part" aria-labelledby="answers">
            <h2 id="answers" class="visually-hidden">
              {text().answers}
            </h2>
            <StanceBar round={now()} />
            <p>{turnout(now(), text())}</p>
            <Show when={now().closedAt === ''}>
              <p class="soft">{text().closesAt(props.desk.time(now().closesAt))}</p>
            </Show>
            <NotAnswered desk={props.desk} decision={props.decision} round={now()} />
            <AnswersList desk={props.desk} decision={props.decision} round={now()} />
          </section>
        )}
      </Show>
      <Outcome desk={props.desk} decision={props.decision} />
      <Objections desk={props.desk} decision={props.decision} objections={round()?.objections ?? []} />
      <Show when={asked()}>
        {(now) => (
          <>
            <Reserves desk={props.desk} decision={props.decision} round={now()} />
            <LateAnswers desk={props.desk} decision={props.decision} round={now()} />
            <MyAnswer desk={props.desk} decision={props.decision} round={now()} />
          </>
        )}
      </Show>
      <Show when={props.slots.answering}>
        {(answering) => <Dynamic component={answering()} decision={props.decision} desk={props.desk} />}
      </Show>
      <Facilitate desk={props.desk} decision={props.decision} />
      <Show when={props.slots.links}>
        {(links) => <Dynamic component={links()} decision={props.decision} desk={props.desk} />}
      </Show>
      <Talk desk={props.desk} decision={props.decision} />
      <EarlierRounds desk={props.desk} decision={props.decision} />
      <HistoryList desk={props.desk} decision={props.decision} />
      <Show when={props.slots.foot}>
        {(foot) => <Dynamic component={foot()} decision={props.decision} desk={props.desk} />}
      </Show>
    </article>
  );
}

function Texts(props: DecisionProps): JSX.Element {
  const text = useDecidingText();
  const current = createMemo(() => currentText(props.decision));
  const parts = (): readonly (readonly [string, string])[] => {
    const { driver = '', requirement = '' } = props.decision.proposal ?? {};
    const name =
      props.decision.versions.length > 1 ? text().textOf(text().version(current().label)) : text().text;
    return [
      [text().driver, driver] as const,
      [text().requirement, requirement] as const,
      [name, current().text] as const,
    ].filter(([, words]) => words !== '');
  };
  /** A version that no round has asked about, while another one holds. */
  const waiting = (): string => {
    const label = props.decision.nextVersion?.label ?? '';
    return label === current().label ? '' : label;
  };
  const criteria = (): readonly string[] => props.decision.proposal?.criteria ?? [];
  /** Two texts under one label: both are read. */
  const others = () => {
    const texts = props.decision.rounds.at(-1)?.texts ?? [];
    return texts.length > 1 ? texts.filter(({ text: words }) => words !== current().text) : [];
  };

  return (
    <div class="decide-texts">
      <For each={parts()}>
        {([name, words]) => (
          <section>
            <h2>{name}</h2>
            <p class="said-words" dir="auto">
              {words}
            </p>
          </section>
        )}
      </For>
      <For each={others()}>
        {(other) => (
          <section>
            <h2>{text().textOf(text().version(other.label))}</h2>
            <p class="said-words" dir="auto">
              {other.text}
            </p>
          </section>
        )}
      </For>
      <LastChange decision={props.decision} label={current().label} />
      <Show when={waiting()}>{(label) => <LastChange decision={props.decision} label={label()} />}</Show>
      <Show when={criteria().length > 0}>
        <section>
          <h2>{text().criteria}</h2>
          <ul class="decide-criteria">
            <For each={criteria()}>{(criterion) => <li dir="auto">{criterion}</li>}</For>
          </ul>
        </section>
      </Show>
    </div>
  );
}

type Text = ReturnType<ReturnType<typeof useDecidingText>>;

function origin(desk: DecidingDesk, { rounds, proposal, history }: Decision, text: Text): string {
  const round = rounds.at(-1);
  if (!round) return proposal ? text.proposedBy(desk.nameOf(proposal.author), desk.pastDay(proposal.at)) : '';
  if (round.closedAt !== '')
    return text.closedBy(round.closedBy.map(desk.nameOf), desk.pastDay(round.closedAt));
  const opening = history.find(
    ({ type, payload }) => type === 'round.opened' && payload['round'] === round.round,
  );
  return text.openedBy(round.openedBy.map(desk.nameOf), desk.pastDay(opening?.at ?? ''));
}

function turnout({ turnout: { cast, eligible, reached }, quorumPct }: RoundView, text: Text): string {
  const said = text.turnout(cast, eligible);
  return reached ? `${said}.` : `${said}, ${text.needed(Math.ceil((quorumPct * eligible) / 100))}.`;
}
