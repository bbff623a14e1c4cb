/** What was decided, in a sentence, and who is mandated for it until when. */
import { createSignal, type JSX, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { addMonths } from '../../i18n/calendar-day.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { type ChipOption, ChoiceChips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { keepDraft } from '../../ui/kept-drafts.ts';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { currentText } from './current-text.ts';
import { DecideForm } from './decide-form.tsx';
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
  /** Of a mandate that is said in part: it is not left out in silence. */
  const [mandateProblem, setMandateProblem] = createSignal('');
  const settles: (() => Promise<boolean>)[] = [];
  const people = () => props.desk.group.people();
  const named = (): readonly MemberId[] =>
    people()
      .map(({ member }) => member)
      .filter((member) => who().includes(member));

  async function send(): Promise<void> {
    for (const settle of settles) if (!(await settle())) return;
    const hasMandate = named().length > 0 && what[0]().trim() !== '';
    const isBegun = named().length > 0 || what[0]().trim() !== '' || to[0]().trim() !== '' || until();
    if (isBegun && !hasMandate) return void setMandateProblem(text().mandateInPart);
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
    if (failure) return void setProblem(props.desk.sentence(failure));
    for (const field of ['statement', 'what', 'to']) keepDraft(`${keep}/${field}`, undefined);
    props.close();
  }

  return (
    <DecideForm send={text().publishSend} submit={send} close={() => props.close()}>
      <WordsField
        label={text().outcomeText}
        words={statement}
        rows={3}
        problem={problem()}
        changed={() => setProblem('')}
      />
      <DateField
        label={text().reviewDay}
        value={reviewOn()}
        save={(day) => void setReviewOn(day)}
        settle={(settle) => void settles.push(settle)}
      />
      <fieldset class="decide-mandate">
        <legend class="field-label">{text().mandateWho}</legend>
        <ChoiceChips
          label={text().mandateWho}
          options={people().map(({ member }): ChipOption<string> => ({
            value: member,
            label: props.desk.nameOf(member),
          }))}
          chosen={who()}
          choose={(member) => {
            setWho((now) => (now.includes(member) ? now.filter((one) => one !== member) : [...now, member]));
            setMandateProblem('');
          }}
        />
      </fieldset>
      <WordsField
        label={text().mandateWhat}
        words={what}
        problem={mandateProblem()}
        changed={() => setMandateProblem('')}
      />
      <DateField
        label={text().mandateUntil}
        value={until()}
        save={(day) => void setUntil(day)}
        settle={(settle) => void settles.push(settle)}
      />
      <WordsField
        label={text().mandateTo}
        placeholder={text().mandateToUsual}
        words={to}
        problem=""
        changed={() => setMandateProblem('')}
      />
    </DecideForm>
  );
}
