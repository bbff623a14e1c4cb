/**
 * The answers of a method: one press for a choice, its reason first where one is owed, steppers for points. It says nothing itself: what was
 * given goes to whoever asked, who answers what was wrong with it.
 */
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { MethodRule } from '../../../core/decisions/kinds/said.ts';
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';
import type { Answer } from '../../../core/decisions/methods/method.ts';
import { methodOf } from '../../../core/decisions/methods/methods.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Icon } from '../../ui/icon.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { ReasonForm } from './reason-form.tsx';
import { ScoreForm } from './score-form.tsx';

export interface GivenAnswer {
  readonly choice?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly concern?: boolean;
  /** Empty: none are owed. */
  readonly words: string;
  /** Under which they were kept while they were typed. */
  readonly draft?: string;
}

export interface AnswerButtonsProps {
  readonly method: MethodName;
  readonly rule: MethodRule;
  /** Whose answer it is; one's own where it is not said. */
  readonly label?: string;
  /** Those that are still heard; undefined: all. */
  readonly only?: readonly string[];
  /** As it counts now. */
  readonly mine: Answer | undefined;
  /** Under which a reason that is not sent is kept. */
  readonly keep: string;
  /** Answers what is wrong, in a sentence; empty: taken. */
  readonly give: (answer: GivenAnswer) => Promise<string>;
}

const REASONED = ['concern', 'objection', 'block', 'veto', 'more_discussion_needed'];

export function AnswerButtons(props: AnswerButtonsProps): JSX.Element {
  const hasChoices = (): boolean => methodOf(props.method).choices.length > 0;

  return (
    <Show
      when={hasChoices()}
      fallback={
        <ScoreForm
          method={props.method}
          rule={props.rule}
          mine={props.mine?.scores}
          give={(scores) => props.give({ scores, words: '' })}
        />
      }
    >
      <Choices {...props} />
    </Show>
  );
}

function Choices(props: AnswerButtonsProps): JSX.Element {
  const text = useDecidingText();
  const [asked, setAsked] = createSignal<string>();
  const [problem, setProblem] = createSignal('');
  let group: HTMLDivElement | undefined;
  const names = (): readonly string[] => {
    const { choices } = methodOf(props.method);
    const named = choices.flatMap((name) => (name === 'consent' ? ['consent', 'concern'] : [name]));
    return props.only ? named.filter((name) => props.only?.includes(name)) : named;
  };
  const mine = (): string => (props.mine?.hasConcern ? 'concern' : (props.mine?.choice ?? ''));
  const label = (name: string): string => text().choice[name] ?? name;
  const draftOf = (name: string): string => `${props.keep}/${name}`;

  async function give(name: string, words: string): Promise<string> {
    const choice = name === 'concern' ? { choice: 'consent', concern: true } : { choice: name };
    const wrong = await props.give({ ...choice, words, ...(words === '' ? {} : { draft: draftOf(name) }) });
    if (wrong === '' && asked() !== undefined) {
      setAsked(undefined);
      passFocus([group?.querySelector<HTMLElement>('[aria-pressed="true"]')]);
    }
    return wrong;
  }

  return (
    <div class="answers" ref={(element) => (group = element)}>
      <div
        class="answer-buttons"
        classList={{ 'answer-buttons-many': names().length > 5 }}
        role="group"
        aria-label={props.label ?? text().yourAnswer}
      >
        <For each={names()}>
          {(name) => (
            <button
              type="button"
              class={`button answer answer-${name}`}
              aria-pressed={mine() === name}
              aria-expanded={REASONED.includes(name) ? asked() === name : undefined}
              onClick={() => {
                setProblem('');
                if (REASONED.includes(name)) setAsked((now) => (now === name ? undefined : name));
                else {
                  setAsked(undefined);
                  void give(name, '').then(setProblem);
                }
              }}
            >
              <Show when={mine() === name}>
                <Icon name="check" />
              </Show>
              {label(name)}
            </button>
          )}
        </For>
      </div>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
      <Show when={asked()} keyed>
        {(name) => (
          <ReasonForm
            label={text().reason[name] ?? label(name)}
            send={text().send[name] ?? text().sendAnswer}
            keep={draftOf(name)}
            give={(words) => give(name, words)}
            giveUp={() => setAsked(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
