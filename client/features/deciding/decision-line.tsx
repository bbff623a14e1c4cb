/** One decision in a list: its state in a word, its question, how it is decided and how far it is. */
import { type JSX, Show } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { StateTag } from './state-tag.tsx';

export function DecisionLine(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly current?: boolean;
}): JSX.Element {
  const text = useDecidingText();
  const round = () => props.decision.rounds.at(-1);
  /** Until when one answers, or when it is looked at again. */
  const when = (): string => {
    const decision = props.decision;
    const desk = props.desk;
    const open = round();
    if (decision.state === 'open' && open) {
      if (desk.deciding.at() > open.closesAt) return text().deadlinePassed;
      return text().daysLeft(desk.day(dayOf(new Date(open.closesAt))));
    }
    return decision.inForce && decision.reviewOn !== '' ? text().reviewOn(desk.day(decision.reviewOn)) : '';
  };
  const facts = (): readonly string[] => {
    const decision = props.decision;
    const asked = round();
    const questions = decision.history.filter(({ type }) => type === 'question.asked').length;
    return [
      asked ? text().method[asked.method] : '',
      asked ? text().turnout(asked.turnout.cast, asked.turnout.eligible) : '',
      !asked && questions > 0 ? text().questionsOpen(questions) : '',
      when(),
    ].filter(Boolean);
  };

  return (
    <article class="decide-line" classList={{ 'decide-line-current': props.current ?? false }}>
      <StateTag desk={props.desk} decision={props.decision} />
      <a
        class="decide-line-title"
        href={props.desk.path(props.decision.subject)}
        aria-current={props.current ? 'page' : undefined}
      >
        {props.desk.typeset(props.decision.proposal?.title ?? '')}
      </a>
      <Show when={facts().length > 0}>
        <p class="soft">{facts().join(' · ')}</p>
      </Show>
    </article>
  );
}
