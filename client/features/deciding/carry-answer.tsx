/** On the page of a decision: noting the answer of somebody without a phone, and taking back, at their word, an objection that was noted for them. */
import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { Objection, RoundView } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { Button } from '../../ui/button.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { CarriedAnswer } from './carried-answer.tsx';
import type { OfDecision } from './deciding-slots.ts';
import { PersonSelect } from './person-select.tsx';

export function CarryAnswer(props: OfDecision): JSX.Element {
  const round = createMemo(() => props.decision.rounds.at(-1));
  const mayCarry = (): boolean =>
    props.desk.isIn() && props.desk.deciding.can(props.decision).has('cast') && round()?.closedAt === '';

  return (
    <>
      <Show when={mayCarry() && round()}>{(open) => <CarryForm {...props} round={open()} />}</Show>
      <Show when={round()}>{(last) => <TakeBacks {...props} round={last()} />}</Show>
    </>
  );
}

type OfRound = OfDecision & { readonly round: RoundView };

function CarryForm(props: OfRound): JSX.Element {
  const text = useDecidingHallText();
  const id = createUniqueId();
  const [person, setPerson] = createSignal<MemberId | ''>('');
  const [witness, setWitness] = createSignal<MemberId | ''>('');
  const people = createMemo(() => {
    const { eligible, stances } = props.round;
    const own = new Set(stances.flatMap(({ person: who, author }) => (who === author ? [who] : [])));
    return eligible.filter((member) => member !== props.desk.group.me && !own.has(member));
  });
  const chosen = (): MemberId | undefined => {
    const who = person();
    return who !== '' && props.round.eligible.includes(who) ? who : undefined;
  };

  return (
    <details class="details">
      <summary>{text().carry}</summary>
      <div class="decide-form decide-sheet" role="group" aria-describedby={id}>
        <p class="soft" id={id}>
          {text().carryHint}
        </p>
        <Show when={people().length > 0} fallback={<p>{text().carryNobody}</p>}>
          <PersonSelect
            desk={props.desk}
            label={text().person}
            nobody={text().choosePerson}
            people={people()}
            value={person()}
            choose={setPerson}
            problem=""
          />
          <Show when={chosen()} keyed>
            {(who) => (
              <CarriedAnswer {...props} person={who} witness={witness()} chooseWitness={setWitness} />
            )}
          </Show>
        </Show>
      </div>
    </details>
  );
}

/** Of objections that were noted for somebody: another carrier may take them back, with a witness. */
function TakeBacks(props: OfRound): JSX.Element {
  const carried = createMemo((): readonly Pick<Objection, 'id' | 'person'>[] => {
    const { objections, late, eligible } = props.round;
    const { me } = props.desk.group;
    if (!props.desk.isIn() || !eligible.includes(me)) return [];
    const standing = [...objections, ...late.filter(({ isOpposing }) => isOpposing)];
    return standing.filter(
      ({ person, author, resolution }) => person !== author && person !== me && !resolution,
    );
  });

  return (
    <Keyed each={carried()} by={({ id }) => id}>
      {(one) => <TakeBackCarried {...props} objection={one.item} />}
    </Keyed>
  );
}

function TakeBackCarried(
  props: OfRound & { readonly objection: Pick<Objection, 'id' | 'person'> },
): JSX.Element {
  const text = useDecidingHallText();
  const decidingText = useDecidingText();
  const [witness, setWitness] = createSignal<MemberId | ''>('');
  const [problem, setProblem] = createSignal('');
  const witnesses = (): readonly MemberId[] =>
    props.round.eligible.filter(
      (member) => member !== props.desk.group.me && member !== props.objection.person,
    );

  async function takeBack(asConcern: boolean): Promise<void> {
    const third = witness();
    if (third === '') return void setProblem(props.desk.typeset(text().witnessMissing));
    const failure = await props.desk.hold(
      props.decision,
      { type: 'take-back', objection: props.objection.id, asConcern, witness: third },
      decidingText().held['take-back'],
    );
    setProblem(failure ? props.desk.sentence(failure) : '');
  }

  return (
    <details class="details">
      <summary>{text().takeBackOf(props.desk.nameOf(props.objection.person))}</summary>
      <div class="decide-form decide-sheet">
        <p class="soft">{text().takeBackHint}</p>
        <PersonSelect
          desk={props.desk}
          label={text().witness}
          hint={text().witnessHint}
          nobody={text().chooseWitness}
          people={witnesses()}
          value={witness()}
          choose={(who) => {
            setProblem('');
            setWitness(who);
          }}
          problem={problem()}
        />
        <p class="decide-acts">
          <Button onClick={() => void takeBack(false)}>
            {text().takeBackOf(props.desk.nameOf(props.objection.person))}
          </Button>
          <Button tone="quiet" onClick={() => void takeBack(true)}>
            {text().takeBackAsConcern}
          </Button>
        </p>
      </div>
    </details>
  );
}
