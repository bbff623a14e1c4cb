/** The reason that an answer owes, typed before it is sent; what was typed stays until then. */
import { createSignal, type JSX, untrack } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';

export function ReasonForm(props: {
  readonly label: string;
  readonly send: string;
  readonly keep: string;
  /** Answers what is wrong; empty: taken. */
  readonly give: (words: string) => Promise<string>;
  readonly giveUp: () => void;
}): JSX.Element {
  const text = useDecidingText();
  const words = untrack(() => createKeptWords(props.keep));
  const [problem, setProblem] = createSignal('');
  const [busy, setBusy] = createSignal(false);

  async function send(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    const wrong = await props.give(words[0]());
    setBusy(false);
    setProblem(wrong);
    if (wrong === '') words[1]('');
  }

  return (
    <form
      class="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <WordsField
        label={props.label}
        hint={text().reasonHint}
        words={words}
        rows={3}
        focused
        problem={problem()}
        changed={() => setProblem('')}
      />
      <p class="decide-acts">
        <Button type="submit" tone="primary" busy={busy()}>
          {props.send}
        </Button>
        <Button tone="quiet" onClick={() => props.giveUp()}>
          {text().giveUp}
        </Button>
      </p>
    </form>
  );
}
