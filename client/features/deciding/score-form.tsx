/** Points for each option, by steppers, by typing, or by a tick where one point is all there is. */
import { createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import type { MethodRule } from '../../../core/decisions/kinds/said.ts';
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';
import type { Answer } from '../../../core/decisions/methods/method.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

const MOST: Readonly<Partial<Record<MethodName, number>>> = { meeting: 2, poll: 1, score: 10, count: 99 };

export function ScoreForm(props: {
  readonly method: MethodName;
  readonly rule: MethodRule;
  readonly mine: Answer['scores'];
  /** Answers what is wrong; empty: taken. */
  readonly give: (scores: Readonly<Record<string, number>>) => Promise<string>;
}): JSX.Element {
  const text = useDecidingText();
  const first = untrack(() => Object.fromEntries(props.mine ?? []));
  const [scores, setScores] = createSignal<Readonly<Record<string, number>>>(first);
  const [problem, setProblem] = createSignal('');
  const options = (): readonly string[] => props.rule.options ?? [];
  const most = (): number => MOST[props.method] ?? props.rule.dotsPerPerson ?? options().length;
  const scoreOf = (option: string): number => scores()[option] ?? 0;
  const left = (): number =>
    (props.rule.dotsPerPerson ?? 0) - Object.values(scores()).reduce((sum, score) => sum + score, 0);
  const set = (option: string, score: number): void => {
    if (!Number.isSafeInteger(score)) return;
    setProblem('');
    setScores((now) => ({ ...now, [option]: Math.min(most(), Math.max(0, score)) }));
  };

  return (
    <form
      class="score-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.fromEntries(options().map((option) => [option, scoreOf(option)]));
        void props.give(given).then(setProblem);
      }}
    >
      <p class="soft">{text().scoreHint[props.method] ?? ''}</p>
      <ul class="scores">
        <For each={options()}>
          {(option) => (
            <li>
              <Show
                when={most() > 1}
                fallback={
                  <label class="tick">
                    <span class="check">
                      <input
                        type="checkbox"
                        checked={scoreOf(option) > 0}
                        onChange={(event) => set(option, event.currentTarget.checked ? 1 : 0)}
                      />
                    </span>
                    <span>{option}</span>
                  </label>
                }
              >
                <Stepper
                  option={option}
                  score={scoreOf(option)}
                  most={most()}
                  set={(score) => set(option, score)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.method === 'dot_vote'}>
        <p class="score-left" classList={{ 'score-over': left() < 0 }} role="status">
          {text().dotsLeft(left())}
        </p>
      </Show>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
      <Button type="submit" tone="primary">
        {text().saveScores}
      </Button>
    </form>
  );
}

function Stepper(props: {
  readonly option: string;
  readonly score: number;
  readonly most: number;
  readonly set: (score: number) => void;
}): JSX.Element {
  const text = useDecidingText();
  const id = createUniqueId();

  return (
    <div class="stepper">
      <label for={id}>{props.option}</label>
      <IconButton icon="minus" label={text().less(props.option)} onClick={() => props.set(props.score - 1)} />
      <input
        id={id}
        class="field-input stepper-number"
        type="number"
        inputMode="numeric"
        min="0"
        max={props.most}
        value={props.score}
        onInput={(event) => props.set(event.currentTarget.valueAsNumber || 0)}
      />
      <IconButton icon="plus" label={text().more(props.option)} onClick={() => props.set(props.score + 1)} />
    </div>
  );
}
