/** Everybody who is asked, by name: a tap opens their answer, one's own or one that is noted for them. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Decision, RoundView, StanceView } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx';
import { CarriedAnswer } from './carried-answer.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { sayAnswer, sayWho } from './stance-words.ts';

export interface MeetingNamesProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly round: RoundView;
  readonly witness: MemberId | '';
  readonly chooseWitness: (witness: MemberId | '') => void;
}

export function MeetingNames(props: MeetingNamesProps): JSX.Element {
  const text = useDecidingHallText();
  const decidingText = useDecidingText();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal<MemberId>();
  const isOpen = (): boolean => props.round.closedAt === '';
  const mayNote = (): boolean =>
    isOpen() && props.desk.isIn() && props.desk.deciding.can(props.decision).has('cast');
  const stanceOf = (person: MemberId): StanceView | undefined =>
    props.round.stances.find((stance) => stance.person === person);
  const how = (person: MemberId): string => {
    const stance = stanceOf(person);
    if (!stance) return isOpen() ? text().waitsForAnswer : '';
    return sayAnswer(stance, decidingText());
  };
  /** As one looks for a name. */
  const people = createMemo(() => {
    const nameOf = props.desk.nameOf;
    return props.round.eligible.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  });
  const carried = (): readonly StanceView[] =>
    props.round.stances.filter(({ person, author }) => person !== author);

  return (
    <div class="hall-people">
      <Show when={mayNote()}>
        <h2 id={id}>{props.desk.typeset(text().who)}</h2>
      </Show>
      <ul class="hall-names" aria-label={text().who}>
        <For each={people()}>
          {(person) => (
            <li>
              <button
                type="button"
                class="hall-person"
                classList={{ 'hall-answered': stanceOf(person) !== undefined }}
                aria-expanded={chosen() === person}
                disabled={!mayNote()}
                onClick={() => setChosen((now) => (now === person ? undefined : person))}
              >
                <span class="hall-person-name">
                  <Show when={stanceOf(person)}>
                    <Icon name="check" />
                  </Show>
                  {props.desk.nameOf(person)}
                </span>
                <span class="hall-person-answer">{how(person)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={mayNote() && chosen()} keyed>
        {(person) => (
          <section
            ref={(element) => queueMicrotask(() => element.scrollIntoView({ block: 'nearest' }))}
            class="decide-sheet hall-answer"
            aria-label={text().answerOf(props.desk.nameOf(person))}
          >
            <h3>{text().answerOf(props.desk.nameOf(person))}</h3>
            <Show
              when={person !== props.desk.group.me}
              fallback={<OwnAnswer {...props} label={text().answerOf(props.desk.nameOf(person))} />}
            >
              <CarriedAnswer {...props} person={person} />
            </Show>
            <p class="decide-acts">
              <Button tone="quiet" onClick={() => setChosen(undefined)}>
                {text().closePanel}
              </Button>
            </p>
          </section>
        )}
      </Show>
      <Show when={carried().length > 0}>
        <ul class="hall-carried">
          <For each={carried()}>{(stance) => <li>{sayWho(props.desk, stance, decidingText())}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

function OwnAnswer(props: MeetingNamesProps & { readonly label: string }): JSX.Element {
  const decidingText = useDecidingText();

  async function give({ words, draft = '', ...answer }: GivenAnswer): Promise<string> {
    const saying = { type: 'cast', ...answer } as const;
    const said = decidingText().held.cast;
    const failure = await props.desk.hold(props.decision, saying, said, { words, draft });
    return failure ? props.desk.sentence(failure) : '';
  }

  return (
    <AnswerButtons
      method={props.round.method}
      rule={props.round.rule}
      label={props.label}
      mine={props.round.stances.find(({ person }) => person === props.desk.group.me)}
      keep={`${props.desk.group.space}/${props.decision.subject}/${props.round.round}`}
      give={give}
    />
  );
}
