/** Opening a round: how it is decided, until when, and how many have to answer; what the rules say stands there already. */
import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';
import { addDays } from '../../i18n/calendar-day.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { SayFailure } from '../../state/deciding.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { keepDraft } from '../../ui/kept-drafts.ts';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { closingTime } from './closing-time.ts';
import { DecideForm } from './decide-form.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { linesOf } from './lines-of.ts';

const OFFERED: readonly MethodName[] = [
  'consent',
  'proposal',
  'gradients_of_agreement',
  'dot_vote',
  'poll',
  'meeting',
  'count',
  'advice',
];
const WITH_OPTIONS: readonly MethodName[] = ['dot_vote', 'poll', 'meeting', 'count'];
const USUAL_DOTS = '3';

export function OpenRound(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly close: () => void;
}): JSX.Element {
  const text = useDecidingText();
  const last = untrack(() => props.decision.rounds.at(-1));
  const rules = untrack(() => props.desk.deciding.rules());
  const keep = untrack(() => `${props.desk.group.space}/${props.decision.subject}/open`);
  const [method, setMethod] = createSignal<MethodName>(last?.method ?? rules.defaultMethod);
  const [day, setDay] = createSignal(untrack(() => addDays(props.desk.today(), rules.consultationDays)));
  const quorum = createKeptWords(`${keep}/quorum`, String(last?.quorumPct ?? rules.quorumPct));
  const dots = createKeptWords(`${keep}/dots`, String(last?.rule.dotsPerPerson ?? USUAL_DOTS));
  const options = createKeptWords(`${keep}/options`, (last?.rule.options ?? []).join('\n'));
  const [failure, setFailure] = createSignal<SayFailure>();
  const problem = (...types: readonly SayFailure['type'][]): string => {
    const found = failure();
    return found && types.includes(found.type) ? props.desk.sentence(found) : '';
  };
  const general = (): string => {
    const found = failure();
    const placed = ['deadline-passed', 'quorum-not-a-share', 'quorum-zero', 'too-few-options', 'no-dots'];
    return found && !placed.includes(found.type) ? props.desk.sentence(found) : '';
  };
  const hasOptions = (): boolean => WITH_OPTIONS.includes(method());
  let settleDate: (() => Promise<boolean>) | undefined;

  async function send(): Promise<void> {
    if (settleDate && !(await settleDate())) return;
    const closesAt = closingTime(day()) ?? '';
    const answer = await props.desk.deciding.say(props.decision.subject, {
      type: 'open',
      method: method(),
      quorumPct: numberIn(quorum[0]()),
      closesAt,
      ...(hasOptions() ? { options: linesOf(options[0]()) } : {}),
      ...(method() === 'dot_vote' ? { dotsPerPerson: numberIn(dots[0]()) } : {}),
      ...(last?.rule.thresholdPct !== undefined && method() === last.method
        ? { thresholdPct: last.rule.thresholdPct }
        : {}),
    });
    setFailure(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    for (const field of ['quorum', 'dots', 'options']) keepDraft(`${keep}/${field}`, undefined);
    props.desk.toast(text().create.opened);
    props.close();
  }

  return (
    <DecideForm send={text().openRound} submit={send} close={() => props.close()}>
      <Field label={text().openMethod} problem="">
        {(control) => (
          <select
            id={control.id}
            class="field-input"
            onChange={(event) => setMethod(OFFERED[event.currentTarget.selectedIndex] ?? 'consent')}
          >
            <For each={OFFERED}>
              {(one) => <option selected={one === method()}>{text().method[one]}</option>}
            </For>
          </select>
        )}
      </Field>
      <DateField
        label={text().openUntil}
        value={day()}
        required
        save={(next) => {
          setFailure(undefined);
          if (next !== undefined) setDay(next);
        }}
        problem={problem('deadline-passed')}
        settle={(take) => (settleDate = take)}
      />
      <Show when={hasOptions()}>
        <WordsField
          label={text().openOptions}
          words={options}
          rows={4}
          problem={problem('too-few-options')}
          changed={() => setFailure(undefined)}
        />
      </Show>
      <Show when={method() === 'dot_vote'}>
        <WordsField
          label={text().openDots}
          words={dots}
          inputMode="numeric"
          problem={problem('no-dots')}
          changed={() => setFailure(undefined)}
        />
      </Show>
      <WordsField
        label={text().openQuorum}
        words={quorum}
        inputMode="numeric"
        problem={problem('quorum-not-a-share', 'quorum-zero')}
        changed={() => setFailure(undefined)}
      />
      <p class="field-problem" role="alert">
        {general()}
      </p>
    </DecideForm>
  );
}

/** Not a whole number: one that no rule takes. */
export function numberIn(words: string): number {
  const trimmed = words.trim();
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : -1;
}
