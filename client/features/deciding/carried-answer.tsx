/** The answer of somebody who is here without a device of their own: their choice, and the witness who heard it. All three names stay beside it. */
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { Decision, RoundView } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { PersonSelect } from './person-select.tsx';

export interface CarriedAnswerProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly round: RoundView;
  /** One of those asked, and not me. */
  readonly person: MemberId;
  readonly witness: MemberId | '';
  readonly chooseWitness: (witness: MemberId | '') => void;
}

export function CarriedAnswer(props: CarriedAnswerProps): JSX.Element {
  const text = useDecidingHallText();
  const [problem, setProblem] = createSignal('');
  const me = () => props.desk.group.me;
  const given = createMemo(() => props.round.stances.find(({ person }) => person === props.person));
  const isOwn = (): boolean => given()?.author === props.person;
  const witnesses = createMemo(() =>
    props.round.eligible.filter((member) => member !== me() && member !== props.person),
  );

  /** Whoever was chosen before may not be one here. */
  const witness = (): MemberId | '' => witnesses().find((member) => member === props.witness) ?? '';

  async function give({ words, draft = '', ...answer }: GivenAnswer): Promise<string> {
    const desk = props.desk;
    const person = props.person;
    const third = witness();
    if (third === '') {
      setProblem(desk.typeset(text().witnessMissing));
      return text().witnessMissing;
    }
    const said = text().noted(desk.nameOf(person), desk.nameOf(me()), desk.nameOf(third));
    const failure = await desk.hold(
      props.decision,
      { type: 'cast', ...answer, onBehalfOf: person, witness: third },
      desk.typeset(said),
      { words, draft },
    );
    return failure ? desk.sentence(failure) : '';
  }

  return (
    <Show
      when={!isOwn()}
      fallback={<p>{props.desk.typeset(text().ownAnswer(props.desk.nameOf(props.person)))}</p>}
    >
      <PersonSelect
        desk={props.desk}
        label={text().witness}
        hint={text().witnessHint}
        nobody={text().chooseWitness}
        people={witnesses()}
        value={witness()}
        choose={(witness) => {
          setProblem('');
          props.chooseWitness(witness);
        }}
        problem={problem()}
      />
      <AnswerButtons
        method={props.round.method}
        rule={props.round.rule}
        label={text().answerOf(props.desk.nameOf(props.person))}
        mine={given()}
        keep={`${props.desk.group.space}/${props.decision.subject}/${props.round.round}/${props.person}`}
        give={give}
      />
    </Show>
  );
}
