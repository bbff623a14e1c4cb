/**
 * Above the places of a group that this device is no longer in: what happened, that everything stays readable here, and taking it off
 * this device. Nothing alarms: what is here is kept.
 */
import { createSignal, type JSX, Show } from 'solid-js';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { ActStopped } from '../../state/act-failure.ts';
import type { Standing } from '../../state/who-is-in.ts';
import type { Group, Workplace } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';

export function Farewell(props: {
  readonly workplace: Pick<Workplace, 'forgetGroup'>;
  readonly group: Group;
  readonly standing: Exclude<Standing, 'in'>;
  /** The group is off this device. */
  readonly forgotten: () => void;
}): JSX.Element {
  const who = useWho();
  const [isOpen, setOpen] = createSignal(false);

  return (
    <section class="sheet farewell" aria-label={who().standing[props.standing]}>
      <p class="farewell-words" role="status">
        <strong>{who().standing[props.standing]}</strong> {who().standingMeans[props.standing]}
      </p>
      <Button onClick={() => setOpen(true)}>{who().forget}</Button>
      <Show when={isOpen()}>
        <ForgetDialog
          workplace={props.workplace}
          group={props.group}
          close={() => setOpen(false)}
          forgotten={() => props.forgotten()}
        />
      </Show>
    </section>
  );
}

function ForgetDialog(props: {
  readonly workplace: Pick<Workplace, 'forgetGroup'>;
  readonly group: Group;
  readonly close: () => void;
  readonly forgotten: () => void;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ActStopped>();
  const problem = (): string => {
    const found = failure();
    return found ? failureSentence(text(), found) : '';
  };
  const name = (): string => props.group.name() || text().start.nameless;

  async function forget(): Promise<void> {
    setBusy(true);
    const said = who().forgotten(name());
    try {
      const gone = await props.workplace.forgetGroup(props.group.space);
      if (!gone.ok) return void setFailure(gone.error);
      toasts.show(said);
      props.forgotten();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      title={who().forgetTitle(name())}
      close={() => props.close()}
      acts={
        <>
          <Button tone="danger" busy={busy()} onClick={() => void forget()}>
            {busy() ? who().forgetting : who().forgetAct}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <p>{who().forgetDoes}</p>
      <p role="alert">{problem()}</p>
    </Dialog>
  );
}
