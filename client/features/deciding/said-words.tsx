/** What somebody said beside a fact: the words, or in one line why they are not shown; their author may take them back for good. */
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../i18n/language.tsx';
import { HELD_ID } from '../../state/deciding.ts';
import type { DecidingDesk } from './deciding-desk.ts';

/** `fact`: one of this decision that has words. */
export function SaidWords(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly fact: string;
}): JSX.Element {
  const text = useDecidingText();
  const line = () => props.decision.history.find(({ id }) => id === props.fact);
  const said = () => props.desk.deciding.words(props.decision.subject, props.fact);
  const words = (): string | undefined => {
    const found = said();
    return found?.type === 'said' ? found.text : undefined;
  };
  const mayErase = (): boolean =>
    props.fact !== HELD_ID &&
    words() !== undefined &&
    props.desk.isIn() &&
    (line()?.author === props.desk.group.me || props.desk.isFacilitator());

  return (
    <div class="said">
      <Switch fallback={<p class="soft">{line()?.isErased ? text().erasedWords : text().wordsNotHere}</p>}>
        <Match when={!line()?.isErased && words()}>
          {(shown) => (
            <p class="said-words" dir="auto">
              {shown()}
            </p>
          )}
        </Match>
        <Match when={!line()?.isErased && said()?.type === 'altered'}>
          <p class="said-altered">
            <strong>{text().alteredWords}</strong> <span class="soft">{text().alteredHint}</span>
          </p>
        </Match>
      </Switch>
      <Show when={mayErase() && line()}>{(shown) => <EraseWords {...props} fact={shown().id} />}</Show>
    </div>
  );
}

/** Nothing brings them back: this asks. */
function EraseWords(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly fact: Decision['history'][number]['id'];
}): JSX.Element {
  const text = useDecidingText();
  const common = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [problem, setProblem] = createSignal('');

  async function erase(): Promise<void> {
    const erased = await props.desk.deciding.erase(props.decision.subject, props.fact);
    if (!erased.ok) return void setProblem(props.desk.sentence(erased.error));
    setOpen(false);
    props.desk.toast(text().erased);
  }

  return (
    <>
      <button type="button" class="link-button said-erase" onClick={() => setOpen(true)}>
        {text().eraseWords}
      </button>
      <Dialog
        open={isOpen()}
        title={props.desk.typeset(text().eraseTitle)}
        close={() => setOpen(false)}
        acts={
          <>
            <Button tone="danger" onClick={() => void erase()}>
              {text().eraseWords}
            </Button>
            <Button onClick={() => setOpen(false)}>{common().common.cancel}</Button>
          </>
        }
      >
        <p>{text().eraseHint}</p>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
      </Dialog>
    </>
  );
}
