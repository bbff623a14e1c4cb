/** One objection: whose, why, what two people say of it, and what can be done about it. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import { OBJECTION_KINDS, type ObjectionKind } from '../../../core/decisions/acts/act.ts';
import type { Decision, Objection } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { Saying } from '../../state/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { SaidWords } from './said-words.tsx';
import { sayWho } from './stance-words.ts';

interface OfDecision {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}

export function ObjectionView(props: OfDecision & { readonly objection: Objection }): JSX.Element {
  const text = useDecidingText();
  const name = (): string => sayWho(props.desk, props.objection, text());
  const head = (): string => text().objectionOf[props.objection.choice]?.(name()) ?? name();
  const resolution = (): string => {
    const { resolution: how } = props.objection;
    return how ? text().resolution[how] : '';
  };
  const can = () => props.desk.deciding.can(props.decision);
  const isMine = (): boolean => props.objection.person === props.desk.group.me;
  const isOpen = (): boolean => !props.objection.resolution;
  const mayTest = (): boolean => {
    const { person, author, tests } = props.objection;
    const { me } = props.desk.group;
    const isOwn = me === person || me === author || me === props.decision.proposal?.author;
    return props.desk.isIn() && isOpen() && !isOwn && can().has('test') && tests.every(({ by }) => by !== me);
  };

  return (
    <article class="objection" classList={{ 'objection-settled': !isOpen() }}>
      <h3>
        {head()}
        <Show when={resolution()}>
          <span class="decide-tag decide-tag-quiet">{resolution()}</span>
        </Show>
      </h3>
      <Show when={props.objection.hasWords}>
        <SaidWords desk={props.desk} decision={props.decision} fact={props.objection.id} />
      </Show>
      <Show when={props.objection.tests.length > 0}>
        <ul class="objection-tests" aria-label={text().tests}>
          <For each={props.objection.tests}>
            {(test) => (
              <li>
                {props.desk.typeset(text().testSaid(props.desk.nameOf(test.by), test.qualifies))}
                <Show when={isKind(test.kind) && test.kind}>
                  {(kind) => <span class="soft">, {text().kind[kind()]}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={mayTest()}>
        <TestForm {...props} />
      </Show>
      <Show when={isMine() && isOpen() && props.desk.isIn() && can().has('take-back')}>
        <TakeBack {...props} />
      </Show>
    </article>
  );
}

function TestForm(props: OfDecision & { readonly objection: Objection }): JSX.Element {
  const text = useDecidingText();
  const [kind, setKind] = createSignal<ObjectionKind>('effectiveness');
  const [problem, setProblem] = createSignal('');

  async function test(qualifies: boolean): Promise<void> {
    const saying: Saying = {
      type: 'test',
      objection: props.objection.id,
      qualifies,
      kind: qualifies ? kind() : '',
    };
    const failure = await props.desk.hold(props.decision, saying, text().held.test);
    setProblem(failure ? props.desk.sentence(failure) : '');
  }

  return (
    <details class="details">
      <summary>{props.desk.typeset(text().testQuestion)}</summary>
      <div class="decide-form">
        <p class="soft">{text().testHint}</p>
        <Field label={text().kindLabel} problem="">
          {(control) => (
            <select
              id={control.id}
              class="field-input"
              onChange={(event) =>
                setKind(OBJECTION_KINDS[event.currentTarget.selectedIndex] ?? 'effectiveness')
              }
            >
              <For each={OBJECTION_KINDS}>
                {(one) => <option selected={one === kind()}>{text().kind[one]}</option>}
              </For>
            </select>
          )}
        </Field>
        <p class="decide-acts">
          <Button onClick={() => void test(true)}>{text().testYes}</Button>
          <Button onClick={() => void test(false)}>{text().testNo}</Button>
        </p>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
      </div>
    </details>
  );
}

function TakeBack(props: OfDecision & { readonly objection: Objection }): JSX.Element {
  const text = useDecidingText();
  const [problem, setProblem] = createSignal('');

  async function takeBack(asConcern: boolean): Promise<void> {
    const saying: Saying = { type: 'take-back', objection: props.objection.id, asConcern };
    const failure = await props.desk.hold(props.decision, saying, text().held['take-back']);
    setProblem(failure ? props.desk.sentence(failure) : '');
  }

  return (
    <>
      <p class="decide-acts">
        <Button onClick={() => void takeBack(false)}>{text().takeBack}</Button>
        <Button tone="quiet" onClick={() => void takeBack(true)}>
          {text().takeBackAsConcern}
        </Button>
      </p>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
    </>
  );
}

function isKind(kind: string): kind is ObjectionKind {
  return OBJECTION_KINDS.some((known) => known === kind);
}
