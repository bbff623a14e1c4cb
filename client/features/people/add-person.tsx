/** Somebody without a phone: a first name, written by whoever brings them. */
import { createSignal, type JSX, Show } from 'solid-js';
import { decides } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { rosterFailureSentence } from '../../i18n/late/act-failure-sentence.ts';
import { useWho } from '../../i18n/who.ts';
import type { Group } from '../../state/workplace.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createEntryOf } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { useToasts } from '../../ui/toasts.tsx';

export function AddPerson(props: { readonly group: Group }): JSX.Element {
  const who = useWho();
  const [isOpen, setOpen] = createSignal(false);

  return (
    <Show when={decides(props.group.myRole()) && !props.group.isExample}>
      <div class="people-add">
        <Button tone="quiet" icon="plus" onClick={() => setOpen(true)}>
          {who().add}
        </Button>
      </div>
      <Show when={isOpen()}>
        <AddDialog group={props.group} close={() => setOpen(false)} />
      </Show>
    </Show>
  );
}

function AddDialog(props: { readonly group: Group; readonly close: () => void }): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const entry = createEntryOf(
    {
      submit: (typed) => props.group.peopleActs.addPerson(typed),
      emptySentence: () => who().emptyName,
      accepted: () => {
        toasts.show(who().added(entry.text().trim()));
        props.close();
      },
    },
    rosterFailureSentence,
  );
  const send = (): void => void entry.send();

  return (
    <Dialog
      open
      title={who().add}
      close={() => props.close()}
      acts={
        <>
          <Button tone="primary" busy={entry.busy()} onClick={send}>
            {entry.busy() ? who().adding : who().addAct}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <EntryField entry={entry} label={who().addLabel} hint={who().addHint} focused />
      </form>
      <ActProblem problem="" />
    </Dialog>
  );
}
