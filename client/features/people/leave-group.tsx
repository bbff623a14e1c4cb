/** Leaving: what happens is said before it is done, and a name goes with its owner when they want that. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import { rosterFailureSentence } from '../../i18n/late/act-failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { LeaveFailure } from '../../state/people-acts.ts';
import type { Group } from '../../state/workplace.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { passFocus } from '../../ui/keep-focus.ts';

export function LeaveGroup(props: { readonly group: Group }): JSX.Element {
  const who = useWho();
  const [isOpen, setOpen] = createSignal(false);

  return (
    <>
      <Button tone="quiet" class="people-leave" onClick={() => setOpen(true)}>
        {who().leave}
      </Button>
      <Show when={isOpen()}>
        <LeaveDialog group={props.group} close={() => setOpen(false)} />
      </Show>
    </>
  );
}

function LeaveDialog(props: { readonly group: Group; readonly close: () => void }): JSX.Element {
  const text = useText();
  const who = useWho();
  const [erase, setErase] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<LeaveFailure>();
  const isLast = (): boolean => {
    const facilitators = props.group.people().filter(({ role }) => role === 'facilitator');
    return facilitators.length === 1 && facilitators[0]?.isMe === true;
  };
  const problem = (): string => {
    const found = failure();
    if (!found) return '';
    return found.type === 'unsent' ? who().unsent : rosterFailureSentence(text(), found);
  };

  async function leave(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      const left = await props.group.peopleActs.leave({ erase: erase() });
      if (!left.ok) return void setFailure(left.error);
      props.close();
      passFocus([document.querySelector('#content')]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      title={who().leaveTitle(props.group.name())}
      close={() => props.close()}
      acts={
        <>
          <Show when={!isLast()}>
            <Button tone="danger" busy={busy()} onClick={() => void leave()}>
              {busy() ? who().leaving : who().leaveAct}
            </Button>
          </Show>
          <Button onClick={() => props.close()}>
            {isLast() ? text().common.close : text().common.cancel}
          </Button>
        </>
      }
    >
      <Show when={!isLast()} fallback={<p>{who().lastFacilitator}</p>}>
        <ul class="said">
          <For each={who().leaveDoes}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
        <label class="tick">
          <span class="check">
            <input
              type="checkbox"
              checked={erase()}
              onChange={(event) => setErase(event.currentTarget.checked)}
            />
          </span>
          <span>
            {who().leaveErase}
            <span class="field-hint tick-hint">{who().leaveEraseHint}</span>
          </span>
        </label>
        <ActProblem problem={problem()} />
      </Show>
    </Dialog>
  );
}
