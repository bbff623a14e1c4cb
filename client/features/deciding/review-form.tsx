/** Looking at a decision again: keep it, change it, or give it up. */
import { createSignal, createUniqueId, For, type JSX, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { REVIEW_RESULTS } from '../../../core/decisions/kinds/said.ts';
import { addMonths } from '../../i18n/calendar-day.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { DateField } from '../../ui/date-field.tsx';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { DecideForm } from './decide-form.tsx';
import type { DecidingDesk } from './deciding-desk.ts';

export function ReviewForm(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly close: () => void;
}): JSX.Element {
  const text = useDecidingText();
  const id = createUniqueId();
  const [result, setResult] = createSignal<(typeof REVIEW_RESULTS)[number]>('kept');
  const [next, setNext] = createSignal<string | undefined>(
    untrack(() => addMonths(props.desk.today(), props.desk.deciding.rules().reviewMonths)),
  );
  const statement = untrack(() =>
    createKeptWords(`${props.desk.group.space}/${props.decision.subject}/review`),
  );
  const [problem, setProblem] = createSignal('');

  let settleDate: (() => Promise<boolean>) | undefined;

  async function send(): Promise<void> {
    if (settleDate && !(await settleDate())) return;
    const failure = await props.desk.say(
      props.decision,
      {
        type: 'review',
        result: result(),
        statement: statement[0]().trim(),
        nextReviewOn: result() === 'dropped' ? '' : (next() ?? ''),
      },
      text().reviewed,
    );
    setProblem(failure ? props.desk.sentence(failure) : '');
    if (failure) return;
    statement[1]('');
    props.close();
  }

  return (
    <DecideForm send={text().reviewSend} submit={send} close={() => props.close()}>
      <fieldset class="options">
        <legend class="visually-hidden">{text().review}</legend>
        <For each={REVIEW_RESULTS}>
          {(one) => (
            <label class="option">
              <input type="radio" name={id} checked={result() === one} onChange={() => setResult(one)} />
              <span>{text().reviewResult[one]}</span>
            </label>
          )}
        </For>
      </fieldset>
      <WordsField
        label={text().reviewStatement}
        words={statement}
        rows={2}
        problem={problem()}
        changed={() => setProblem('')}
      />
      <DateField
        label={text().reviewNext}
        value={next()}
        save={(day) => void setNext(day)}
        settle={(settle) => (settleDate = settle)}
      />
    </DecideForm>
  );
}
