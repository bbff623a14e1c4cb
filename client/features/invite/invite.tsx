/**
 * The button and its dialog. An invitation is made when the dialog first opens and kept for the next time: each one is a signed line
 * in the group's roster, so looking again must not write another.
 */
import { createSignal, type JSX, Match, Switch } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import type { Group, InvitationTicket, InviteFailure } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InviteChoices } from './invite-choices.tsx';
import { type InviteTerms, USUAL_TERMS } from './invite-terms.ts';
import { TicketCard } from './ticket-card.tsx';

export function Invite(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [terms, setTerms] = createSignal<InviteTerms>(USUAL_TERMS);
  const [ticket, setTicket] = createSignal<InvitationTicket>();
  const [failure, setFailure] = createSignal<InviteFailure>();
  const [busy, setBusy] = createSignal(false);

  async function renew(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    try {
      const answer = await props.group.invite(terms());
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) setTicket(answer.value);
    } finally {
      setBusy(false);
    }
  }

  function open(): void {
    setOpen(true);
    const last = ticket();
    if (!last || last.isOver()) void renew();
  }

  const problem = (): string => {
    const found = failure();
    if (!found) return '';
    if (found.type === 'relay-unreachable') return text().failure.relayUnreachableInvite;
    if (found.type === 'relay-other-version') return text().failure.otherVersionInvite;
    return failureSentence(text(), found);
  };

  return (
    <>
      <Button class="invite-open" onClick={open}>
        {text().invite.open}
      </Button>
      <Dialog
        open={isOpen()}
        size="wide"
        title={text().invite.title(props.group.name())}
        close={() => setOpen(false)}
      >
        <Switch>
          <Match when={problem()}>
            <p class="notice notice-waiting" role="alert">
              {problem()}
            </p>
            <Button tone="primary" onClick={() => void renew()}>
              {text().common.retry}
            </Button>
          </Match>
          <Match when={busy()}>
            <p role="status">{text().invite.preparing}</p>
          </Match>
          <Match when={ticket()} keyed>
            {(made) => <TicketCard ticket={made} groupName={props.group.name()} />}
          </Match>
        </Switch>
        <InviteChoices terms={terms()} choose={setTerms} renew={renew} />
      </Dialog>
    </>
  );
}
