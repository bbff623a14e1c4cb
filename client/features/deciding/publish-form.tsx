/** What was decided, in a sentence, and who is mandated for it until when. */
import { createSignal, type JSX, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { type ChipOption, ChoiceChips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { addMonths } from './closing-time.ts';
import { currentText } from './current-text.ts';
import type { DecidingDesk } from './deciding-desk.ts';

export function PublishForm(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly close: () => void;
}): JSX.Element {
  const text = useDecidingText();
  const keep = untrack(() => `${props.desk.group.space}/${props.decision.subject}/publish`);
  const before = untrack(() => props.decision.outcomes.at(-1));
  const statement = untrack(() =>
    createKeptWords(`${keep}/statement`, before?.statement ?? currentText(props.decision).text),
  );
  const what = createKeptWords(`${keep}/what`, before?.mandate?.what ?? '');
  const to = createKeptWords(`${keep}/to`, before?.mandate?.accountableTo ?? '');
  const [who, setWho] = createSignal<readonly string[]>(before?.mandate?.who ?? []);
  const [until, setUntil] = createSignal<string | undefined>(before?.mandate?.until || undefined);
  const [reviewOn, setReviewOn] = createSignal<string | undefined>(
    untrack(
      () =>
        before?.reviewOn ||
        props.decision.proposal?.reviewOn ||
        addMonths(props.desk.today(), props.desk.deciding.rules().reviewMonths),
    ),
  );
  const [problem, setProblem] = createSignal('');
  const people = () => props.desk.group.people();
  const named = (): readonly MemberId[] =>
    people()
      .map(({ member }) => member)
      .filter((member) => who().includes(member));

  async function send(): Promise<void> {
    const hasMandate = named().length > 0 && what[0]().trim() !== '';
    const failure = await props.desk.say(
      props.decision,
      {
        type: 'publish',
        statement: statement[0]().trim(),
        reviewOn: reviewOn() ?? '',
        ...(hasMandate
          ? {
              mandate: {
                who: named(),
                what: what[0]().trim(),
                until: until() ?? '',
                accountableTo: to[0]().trim() || text().mandateToUsual,
              },
            }
          : {}),
      },
      text().published,
    );
    setProblem(failure ? props.desk.sentence(failure) : '');
    if (!failure) props.close();
  }

  return (
    <form
      class="decide-form decide-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <WordsField
        label={text().outcomeText}
        words={statement}
        rows={3}
        problem={problem()}
        changed={() => setProblem('')}
      />
      <DateField label={text().reviewDay} value={reviewOn()} save={(day) => void setReviewOn(day)} />
      <fieldset class="decide-mandate">
        <legend class="field-label">{text().mandateWho}</legend>
        <ChoiceChips
          label={text().mandateWho}
          options={people().map(({ member }): ChipOption<string> => ({
            value: member,
            label: props.desk.nameOf(member),
          }))}
          chosen={who()}
          choose={(member) =>
            setWho((now) => (now.includes(member) ? now.filter((one) => one !== member) : [...now, member]))
          }
        />
      </fieldset>
      <WordsField label={text().mandateWhat} words={what} problem="" changed={() => setProblem('')} />
      <DateField label={text().mandateUntil} value={until()} save={(day) => void setUntil(day)} />
      <WordsField
        label={text().mandateTo}
        placeholder={text().mandateToUsual}
        words={to}
        problem=""
        changed={() => setProblem('')}
      />
      <p class="decide-acts">
        <Button type="submit" tone="primary">
          {text().publishSend}
        </Button>
        <Button tone="quiet" onClick={() => props.close()}>
          {text().giveUp}
        </Button>
      </p>
    </form>
  );
}
