/**
 * The first three steps of a group, each with its state, until they are done or put away. The next one to do is open by itself. Once
 * shown they stay for this visit, ticked, so that the invitation stays open while people enter.
 */
import { createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { recall, remember } from '../../platform/device-memory.ts';
import { firstSteps } from '../../state/first-steps.ts';
import type { Group } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { LendQuestion } from './lend-question.tsx';
import { MeetQuestion } from './meet-question.tsx';

type Question = 'lend' | 'meet';

export function FirstSteps(props: {
  readonly group: Group;
  /** The invitation, for those who may invite: into an example nobody. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  const memory = untrack(() => `first-steps.${props.group.space}`);
  const [putAway, setPutAway] = createSignal(recall(memory) !== undefined);
  const steps = () => firstSteps(props.group);
  const mayInvite = (): boolean => props.group.myRole() === 'facilitator' && !props.group.isExample;
  const allDone = (): boolean => steps().lend && steps().meet && (steps().invite || !mayInvite());
  const wasDone = untrack(allDone);
  const isShown = (): boolean => !putAway() && !wasDone && mayWrite(props.group.myRole(), 'work');

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
          <h2 id={id}>{allDone() ? text().firstSteps.allDone : text().firstSteps.title}</h2>
          <IconButton
            icon="close"
            label={text().firstSteps.putAway}
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
              words={text().firstSteps.lend}
              done={steps().lend}
              open={opened() === 'lend'}
              toggle={() => toggle('lend')}
              ref={(element) => (lines.lend = element)}
            />
            <Show when={opened() === 'lend'}>
              <div class="first-step-question">
                <p class="field-label">{text().firstSteps.lendQuestion}</p>
                <LendQuestion group={props.group} label={text().firstSteps.lendQuestion} added={goOn} />
              </div>
            </Show>
          </li>
          <li class="first-step">
            <StepButton
              number={2}
              words={text().firstSteps.meet}
              done={steps().meet}
              open={opened() === 'meet'}
              toggle={() => toggle('meet')}
              ref={(element) => (lines.meet = element)}
            />
            <Show when={opened() === 'meet'}>
              <div class="first-step-question">
                <p class="field-label">{text().firstSteps.meetQuestion}</p>
                <MeetQuestion group={props.group} added={goOn} />
              </div>
            </Show>
          </li>
          <Show when={mayInvite()}>
            <li class="first-step">
              <div class="first-step-line">
                <StepWords number={3} words={text().firstSteps.invite} done={steps().invite} />
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
  const number = (): string => props.number.toLocaleString(text().code);

  return (
    <span class="first-step-words" classList={{ 'first-step-done': props.done }}>
      <span class="first-step-mark">
        <Show when={props.done} fallback={`${number()}.`}>
          <Icon name="check" />
          <span class="visually-hidden">{text().firstSteps.done}</span>
        </Show>
      </span>{' '}
      {props.words}
    </span>
  );
}
