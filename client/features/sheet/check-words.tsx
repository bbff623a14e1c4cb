/** "Le mot n° 3 ? le mot n° 8 ?": read from the paper, and told which one is wrong. */
import { createSignal, For, type JSX, untrack } from 'solid-js';
import { isWord } from '../../../core/recovery/sheet-test.ts';
import { useSheetText } from '../../i18n/late/sheet.ts';
import { Field } from '../../ui/field.tsx';
import type { SheetKey } from './sheet-making.ts';

export function CheckWords(props: {
  /** Of the form, for the button that sends it. */
  readonly id: string;
  readonly sheetKey: SheetKey;
  /** Positions from 1 to 12. */
  readonly ask: readonly [number, number];
  readonly passed: () => void;
}): JSX.Element {
  const sheetText = useSheetText();
  const answers = untrack(() => props.ask).map(createAnswer);

  function send(): void {
    const { list, words } = props.sheetKey;
    const wrong = answers.filter((answer) => !isWord(list, words[answer.position - 1] ?? '', answer.typed()));
    for (const answer of answers) answer.setWrong(wrong.includes(answer));
    if (wrong.length === 0) props.passed();
    else wrong[0]?.input?.focus();
  }

  const problem = (answer: Answer): string => {
    if (!answer.isWrong()) return '';
    const { position } = answer;
    return answer.typed().trim() === '' ? sheetText().noWord(position) : sheetText().wrongWord(position);
  };

  return (
    <form
      id={props.id}
      class="check-words"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{sheetText().checkHow}</p>
      <For each={answers}>
        {(answer) => (
          <Field label={sheetText().word(answer.position)} problem={problem(answer)}>
            {(control) => (
              <input
                ref={(element) => (answer.input = element)}
                id={control.id}
                type="text"
                class="field-input"
                value={answer.typed()}
                onInput={(event) => {
                  answer.type(event.currentTarget.value);
                  answer.setWrong(false);
                }}
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                translate="no"
                aria-invalid={control.isRefused}
                aria-describedby={control.describedBy}
              />
            )}
          </Field>
        )}
      </For>
    </form>
  );
}

interface Answer {
  readonly position: number;
  readonly typed: () => string;
  readonly type: (text: string) => void;
  readonly isWrong: () => boolean;
  readonly setWrong: (isWrong: boolean) => void;
  /** Its field, once it is on the page. */
  input: HTMLInputElement | undefined;
}

function createAnswer(position: number): Answer {
  const [typed, type] = createSignal('');
  const [isWrong, setWrong] = createSignal(false);
  return { position, typed, type, isWrong, setWrong, input: undefined };
}
