/** A new text that answers objections: what changes is shown while one writes. */
import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import type { Decision, Objection } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { DecideForm } from './decide-form.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { TextDifference } from './text-difference.tsx';
import { currentText } from './current-text.ts';

export function AmendForm(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  /** Those that stand. */
  readonly answers: readonly Objection[];
  readonly close: () => void;
}): JSX.Element {
  const text = useDecidingText();
  const before = untrack(() => currentText(props.decision));
  const words = untrack(() =>
    createKeptWords(`${props.desk.group.space}/${props.decision.subject}/amend`, before.text),
  );
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const [problem, setProblem] = createSignal('');
  const label = (): string => text().version(`v${props.decision.versions.length + 1}`);

  async function send(): Promise<void> {
    if (words[0]().trim() === before.text.trim()) return void setProblem(text().noChange);
    const integrates = props.answers.map(({ id }) => id).filter((id) => !left().includes(id));
    const failure = await props.desk.say(
      props.decision,
      { type: 'amend', text: words[0]().trim(), integrates },
      text().amended(label()),
    );
    if (failure) return void setProblem(props.desk.sentence(failure));
    words[1](before.text);
    props.close();
  }

  return (
    <DecideForm send={text().amendSend(label())} submit={send} close={() => props.close()}>
      <h3>{text().amendTitle(label())}</h3>
      <WordsField
        label={text().amendText}
        words={words}
        rows={5}
        focused
        problem={problem()}
        changed={() => setProblem('')}
      />
      <Show when={props.answers.length > 0}>
        <fieldset class="options">
          <legend class="field-label">{text().amendAnswers}</legend>
          <For each={props.answers}>
            {({ id, person, choice }) => (
              <label class="tick">
                <span class="check">
                  <input
                    type="checkbox"
                    checked={!left().includes(id)}
                    onChange={(event) => {
                      const isLeft = !event.currentTarget.checked;
                      setLeft((now) => (isLeft ? [...now, id] : now.filter((other) => other !== id)));
                    }}
                  />
                </span>
                <span>
                  {text().objectionOf[choice]?.(props.desk.nameOf(person)) ?? props.desk.nameOf(person)}
                </span>
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={words[0]() !== before.text}>
        <p class="field-label">{text().amendChange}</p>
        <TextDifference before={before.text} after={words[0]()} label={text().amendChange} />
      </Show>
    </DecideForm>
  );
}
