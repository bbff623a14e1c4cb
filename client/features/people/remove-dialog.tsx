/** Removing somebody: undo cannot cover it, so it asks once and says what it does and what it does not do. */
import { For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { PersonDialogProps } from './asked-of-person.ts';

export function RemoveDialog(props: PersonDialogProps): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const act = createRosterAct();
  const name = (): string => props.person.name || who().somebody;
  const does = (): readonly string[] =>
    props.person.hasDevice ? who().removeDoes(name()) : who().removeWithoutDevice(name());

  async function remove(): Promise<void> {
    if (!(await act.follow(props.group.whoIsIn.remove(props.person.member)))) return;
    toasts.show(who().removed(name()));
    props.close();
  }

  return (
    <Dialog
      open
      title={who().removeTitle(name())}
      close={() => props.close()}
      acts={
        <>
          <Button tone="danger" busy={act.busy()} onClick={() => void remove()}>
            {act.busy() ? who().removing : who().removeAct(name())}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <ul class="said">
        <For each={does()}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
      <ActProblem problem={act.problem()} />
    </Dialog>
  );
}
