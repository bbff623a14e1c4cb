/** Questions, answers and reactions around a proposal, in the order in which they can be read; observers speak here too. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { SaidWords } from './said-words.tsx';

const KINDS = ['ask', 'answer', 'react'] as const;
type TalkKind = (typeof KINDS)[number];
const SPOKEN: readonly string[] = ['question.asked', 'question.answered', 'reaction.given'];

export function Talk(props: { readonly desk: DecidingDesk; readonly decision: Decision }): JSX.Element {
  const text = useDecidingText();
  const spoken = () =>
    props.decision.history.filter(({ type, standing }) => SPOKEN.includes(type) && standing !== 'invalid');
  const mayTalk = (): boolean => props.desk.isIn() && props.desk.deciding.can(props.decision).has('ask');

  return (
    <Show when={mayTalk() || spoken().length > 0}>
      <section class="decide-part" aria-labelledby="talk">
        <h2 id="talk">{text().talk}</h2>
        <Show when={spoken().length > 0} fallback={<p class="soft">{text().talkNone}</p>}>
          <ul class="talk-list">
            <Keyed each={spoken()} by={({ id }) => id}>
              {(one) => (
                <li class="talk-line" classList={{ 'talk-answer': one.item.type === 'question.answered' }}>
                  <p class="soft">
                    {text().talkSaid[one.item.type]?.(props.desk.nameOf(one.item.author)) ?? ''},{' '}
                    {props.desk.pastDay(one.item.at).text}
                    <Show when={one.item.standing === 'out-of-round'}>
                      {' '}
                      <span class="decide-tag decide-tag-quiet">{text().outOfRound}</span>
                    </Show>
                  </p>
                  <SaidWords desk={props.desk} decision={props.decision} fact={one.item.id} />
                </li>
              )}
            </Keyed>
          </ul>
        </Show>
        <Show when={mayTalk()}>
          <TalkForm {...props} />
        </Show>
      </section>
    </Show>
  );
}

function TalkForm(props: { readonly desk: DecidingDesk; readonly decision: Decision }): JSX.Element {
  const text = useDecidingText();
  const words = untrack(() => createKeptWords(`${props.desk.group.space}/${props.decision.subject}/talk`));
  const [kind, setKind] = createSignal<TalkKind>('ask');
  const [problem, setProblem] = createSignal('');
  const [busy, setBusy] = createSignal(false);

  async function send(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    const answer = await props.desk.deciding.say(props.decision.subject, { type: kind() }, words[0]());
    setBusy(false);
    setProblem(answer.ok ? '' : props.desk.sentence(answer.error));
    if (answer.ok) words[1]('');
  }

  return (
    <form
      class="decide-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ChoiceChips
        label={text().talk}
        options={KINDS.map((value) => ({ value, label: text().talkKind[value] }))}
        chosen={[kind()]}
        choose={setKind}
      />
      <WordsField
        label={text().talkLabel[kind()]}
        words={words}
        rows={2}
        problem={problem()}
        changed={() => setProblem('')}
      />
      <p class="decide-acts">
        <Button type="submit" busy={busy()}>
          {text().talkSend}
        </Button>
      </p>
    </form>
  );
}
