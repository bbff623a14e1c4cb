/**
 * The first three steps of a group, each with its state, until they are done or put away. The next one to do is open by itself. Once
 * shown they stay for this visit, ticked, so that the invitation stays open while people enter.
 */
import { createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useFirstStepsText } from '../../i18n/late/first-steps.ts';
import { recall, remember } from '../../platform/device-memory.ts';
import { firstSteps } from '../../state/first-steps.ts';
import type { Group } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { LendQuestion } from './lend-question.tsx';
import { MeetQuestion } from './meet-question.tsx';

type Question = 'lend' | 'meet';

interface FirstStepsProps {
  readonly group: Group;
  /** The invitation, for those who may invite: into an example nobody. */
  readonly children: JSX.Element;
}

/** Whether they are done is known once the cards are here. */
export function FirstSteps(props: FirstStepsProps): JSX.Element {
  return (
    <Show when={mayWrite(props.group.myRole(), 'inner') && props.group.sharing.now()}>
      <Steps {...props} />
    </Show>
  );
}

function Steps(props: FirstStepsProps): JSX.Element {
  const stepsText = useFirstStepsText();
  const id = createUniqueId();
  const memory = untrack(() => `first-steps.${props.group.space}`);
  const [putAway, setPutAway] = createSignal(recall(memory) !== undefined);
  const steps = () => firstSteps(props.group);
  const mayInvite = (): boolean => props.group.myRole() === 'facilitator' && !props.group.isExample;
  const allDone = (): boolean => steps().lend && steps().meet && (steps().invite || !mayInvite());
  const wasDone = untrack(allDone);
  const isShown = (): boolean => !putAway() && !wasDone;

  const next = (): Question | undefined => {
    if (!steps().lend) return 'lend';
    return steps().meet ? undefined : 'meet';
  };
  const [opened, setOpened] = createSignal(untrack(next));

  const lines: Partial<Record<Question | 'list', HTMLElement>> = {};
  /** After an answer: the next question opens by itself, and its line takes the focus. */
  const goOn = (): void => {
    const question = setOpened(next());
    passFocus([question && lines[question], lines.list]);
  };
  const toggle = (question: Question): void =>
    void setOpened((now) => (now === question ? undefined : question));

  return (
    <Show when={isShown()}>
      <section class="first-steps" aria-labelledby={id}>
        <div class="first-steps-head">
          <h2 id={id}>{allDone() ? stepsText().allDone : stepsText().title}</h2>
          <IconButton
            icon="close"
            label={stepsText().putAway}
            onClick={() => {
              remember(memory, 'away');
              setPutAway(true);
              passFocus([document.querySelector('#content')]);
            }}
          />
        </div>
        <ol class="sheet" ref={(element) => (lines.list = element)} tabindex="-1">
          <li class="first-step">
            <StepButton
              number={1}
              words={stepsText().lend}
              done={steps().lend}
              open={opened() === 'lend'}
              toggle={() => toggle('lend')}
              ref={(element) => (lines.lend = element)}
            />
            <Show when={opened() === 'lend'}>
              <div class="first-step-question">
                <p class="field-label">{stepsText().lendQuestion}</p>
                <LendQuestion group={props.group} label={stepsText().lendQuestion} added={goOn} />
              </div>
            </Show>
          </li>
          <li class="first-step">
            <StepButton
              number={2}
              words={stepsText().meet}
              done={steps().meet}
              open={opened() === 'meet'}
              toggle={() => toggle('meet')}
              ref={(element) => (lines.meet = element)}
            />
            <Show when={opened() === 'meet'}>
              <div class="first-step-question">
                <p class="field-label">{stepsText().meetQuestion}</p>
                <MeetQuestion group={props.group} added={goOn} />
              </div>
            </Show>
          </li>
          <Show when={mayInvite()}>
            <li class="first-step">
              <div class="first-step-line">
                <StepWords number={3} words={stepsText().invite} done={steps().invite} />
                {props.children}
              </div>
            </li>
          </Show>
        </ol>
      </section>
    </Show>
  );
}

function StepButton(props: {
  readonly number: number;
  readonly words: string;
  readonly done: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly ref: (button: HTMLButtonElement) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="first-step-line"
      aria-expanded={props.open}
      ref={(element) => props.ref(element)}
      onClick={() => props.toggle()}
    >
      <StepWords number={props.number} words={props.words} done={props.done} />
      <Icon name={props.open ? 'fold' : 'unfold'} />
    </button>
  );
}

function StepWords(props: {
  readonly number: number;
  readonly words: string;
  readonly done: boolean;
}): JSX.Element {
  const text = useText();
  const stepsText = useFirstStepsText();
  const number = (): string => props.number.toLocaleString(text().code);

  return (
    <span class="first-step-words" classList={{ 'first-step-done': props.done }}>
      <span class="first-step-mark">
        <Show when={props.done} fallback={`${number()}.`}>
          <Icon name="check" />
          <span class="visually-hidden">{stepsText().done}</span>
        </Show>
      </span>{' '}
      {props.words}
    </span>
  );
}
