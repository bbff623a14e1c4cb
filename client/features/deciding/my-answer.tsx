/** My own answer: buttons while I may answer, and in a sentence what became of it. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Decision, RoundView } from '../../../core/decisions/fold/decision.ts';
import { readSaid } from '../../../core/decisions/kinds/read-said.ts';
import { methodOf } from '../../../core/decisions/methods/methods.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { roundOptions } from './round-options.ts';

/** What may suspend a decision or ask for its review. */
const OPPOSING: readonly string[] = ['objection', 'block', 'veto'];

interface AnswerProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly round: RoundView;
}

export function MyAnswer(props: AnswerProps): JSX.Element {
  const text = useDecidingText();
  const me = () => props.desk.group.me;
  const isAsked = (): boolean => props.round.eligible.includes(me());
  const isOpen = (): boolean => props.round.closedAt === '';
  /** After the close only what stands against it is still heard. */
  const heard = (): readonly string[] | undefined => {
    if (isOpen()) return undefined;
    const { method } = props.round;
    return methodOf(method).choices.filter((choice) => OPPOSING.includes(choice));
  };
  const mayAnswer = (): boolean =>
    props.desk.isIn() &&
    isAsked() &&
    heard()?.length !== 0 &&
    props.desk.deciding.can(props.decision).has('cast');
  const mineInWords = (): string => {
    const answer = mine();
    if (!answer || answer.scores) return '';
    return text().choice[answer.hasConcern ? 'concern' : answer.choice] ?? '';
  };
  const mine = createMemo(() => props.round.stances.find(({ person }) => person === me()));
  const only = () => {
    const names = heard();
    return names ? { only: names } : {};
  };
  const isHeld = (): boolean => props.desk.deciding.held(props.decision.subject)?.saying.type === 'cast';
  const isConsent = (): boolean => props.round.method === 'consent';

  async function give({ words, draft = '', ...answer }: GivenAnswer): Promise<string> {
    const saying = { type: 'cast', ...answer } as const;
    const failure = await props.desk.hold(props.decision, saying, text().held.cast, { words, draft });
    return failure ? props.desk.sentence(failure) : '';
  }

  const isShown = (): boolean => mayAnswer() || !isAsked() || mineInWords() !== '';

  return (
    <Show when={isShown()}>
      <section class="decide-part" aria-labelledby="my-answer">
        <h2 id="my-answer">{text().yourAnswer}</h2>
        <Show when={props.decision.toConfirm.includes(me()) && isOpen()}>
          <WhichOne {...props} give={give} />
        </Show>
        <Show
          when={mayAnswer()}
          fallback={
            <p class="soft">{isAsked() ? mineInWords() : `${text().notAsked} ${text().observerHint}`}</p>
          }
        >
          <Show when={isConsent() && isOpen()}>
            <p>{props.desk.typeset(text().consentQuestion)}</p>
          </Show>
          <Show when={!isOpen() && mineInWords()}>{(words) => <p>{words()}</p>}</Show>
          <AnswerButtons
            method={props.round.method}
            rule={{ ...props.round.rule, options: roundOptions(props.round) }}
            {...only()}
            mine={mine()}
            keep={`${props.desk.group.space}/${props.decision.subject}/${props.round.round}`}
            give={give}
          />
          <p class="soft" role="status">
            {isHeld() ? text().heldHere : isOpen() ? text().mayChange : text().afterClose}
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** Two answers of mine crossed: both, to choose from. */
function WhichOne(
  props: AnswerProps & { readonly give: (answer: GivenAnswer) => Promise<string> },
): JSX.Element {
  const text = useDecidingText();
  const candidates = (): readonly (GivenAnswer & { readonly id: string; readonly label: string })[] =>
    props.decision.history.flatMap((line) => {
      if (line.type !== 'stance.cast' || line.author !== props.desk.group.me) return [];
      const said = readSaid(line);
      if (said.type !== 'stance.cast' || said.round !== props.round.round || said.onBehalfOf !== '')
        return [];
      const answer = methodOf(props.round.method).read(
        said.choice,
        said.scores,
        said.concern,
        props.round.rule,
      );
      if (!answer) return [];
      const words = props.desk.deciding.words(props.decision.subject, line.id);
      const name = answer.hasConcern ? 'concern' : answer.choice;
      const points = (answer.scores ?? []).map(([option, score]) => `${option} : ${score}`).join(', ');
      return [
        {
          id: line.id,
          label: text().choice[name] ?? (points || text().someAnswer),
          words: words?.type === 'said' ? words.text : '',
          ...(answer.scores ? { scores: Object.fromEntries(answer.scores) } : { choice: answer.choice }),
          ...(answer.hasConcern ? { concern: true } : {}),
        },
      ];
    });

  async function giveAgain(answer: GivenAnswer): Promise<void> {
    const wrong = await props.give(answer);
    if (wrong !== '') props.desk.toast(wrong);
  }

  return (
    <div class="decide-note decide-note-waiting">
      <p class="decide-note-head">{props.desk.typeset(text().confirmTitle)}</p>
      <p>{text().confirmHint}</p>
      <p class="decide-acts">
        <For each={candidates()}>
          {({ id: _id, label, ...answer }) => (
            <Button
              onClick={() => {
                void giveAgain(answer);
              }}
            >
              {label}
            </Button>
          )}
        </For>
      </p>
    </div>
  );
}
