/** The invitation on the whole screen, for a phone's camera or a projector; people who enter appear beside it while it is open. */
import { createEffect, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import '../../style/invite.css';
import { inviteFailureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { useWho } from '../../i18n/who.ts';
import type { InviteFailure } from '../../state/act-failure.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InviteChoices } from './invite-choices.tsx';
import type { InviteTerms, MadeTicket } from './invite-terms.ts';
import { SixDigits } from './six-digits.tsx';
import { TicketCard } from './ticket-card.tsx';
import { WhoEntered } from './who-entered.tsx';

export function InviteDialog(props: {
  readonly group: Group;
  readonly open: boolean;
  readonly close: () => void;
  readonly before: ReadonlySet<MemberId>;
  readonly ticket: MadeTicket | undefined;
  readonly busy: boolean;
  readonly failure: InviteFailure | undefined;
  readonly terms: InviteTerms;
  readonly choose: (terms: InviteTerms) => void;
  readonly renew: () => void;
  readonly printPoster: () => void;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const who = useWho();
  const [isMeeting, setMeeting] = createSignal(false);
  createEffect(() => props.open || setMeeting(false));
  const problem = (): string => (props.failure ? inviteFailureSentence(text(), props.failure) : '');

  return (
    <Dialog
      open={props.open}
      size="full"
      title={text().invite.title(props.group.name())}
      close={() => props.close()}
    >
      <Switch>
        <Match when={isMeeting()}>
          <SixDigits group={props.group}>
            <WhoEntered group={props.group} before={props.before} />
          </SixDigits>
          <Button onClick={() => setMeeting(false)}>{words().meet.backToCode}</Button>
        </Match>
        <Match when={problem()}>
          <p class="notice notice-waiting" role="alert">
            {problem()}
          </p>
          <Button tone="primary" onClick={() => props.renew()}>
            {text().common.retry}
          </Button>
        </Match>
        <Match when={props.busy}>
          <p role="status">{text().invite.preparing}</p>
        </Match>
        <Match when={props.ticket && props.group.whoIsIn.isClosed(props.ticket.id)}>
          <p class="notice-block" role="status">
            {who().ticketClosed}
          </p>
          <Button tone="primary" onClick={() => props.renew()}>
            {text().invite.renew}
          </Button>
        </Match>
        <Match when={props.ticket} keyed>
          {(made) => (
            <TicketCard
              ticket={made}
              groupName={props.group.name()}
              printPoster={() => props.printPoster()}
              readDigits={() => setMeeting(true)}
            >
              <WhoEntered group={props.group} before={props.before} />
            </TicketCard>
          )}
        </Match>
      </Switch>
      <Show when={!isMeeting()}>
        <InviteChoices
          terms={props.terms}
          choose={(terms) => props.choose(terms)}
          renew={() => props.renew()}
        />
      </Show>
    </Dialog>
  );
}
