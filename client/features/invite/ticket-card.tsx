/** One invitation: the code to photograph, until when and for how many, the link to send. Says so when a phone cannot use it. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { useWho } from '../../i18n/who.ts';
import { sayDay, sayTime, type SpokenEnd } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { MadeTicket } from './invite-terms.ts';
import { Poster } from './poster.tsx';
import { UnreachableAddress } from './unreachable-address.tsx';
import { Button } from '../../ui/button.tsx';

export function TicketCard(props: {
  readonly ticket: MadeTicket;
  readonly groupName: string;
  /** Makes one for a wall, and prints it. */
  readonly printPoster: () => void;
  /** Somebody stands beside. */
  readonly readDigits: () => void;
  /** Who has come in with it. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const words = useMeet();
  const reaches = (): boolean => !props.ticket.onlyHere && props.ticket.link.startsWith('https:');
  const waits = (): boolean => props.ticket.mode === 'approve';
  const terms = (): string => {
    const until = endOf(text().code, props.ticket);
    const { uses } = props.ticket;
    if (waits()) {
      const { waitTerms, waitLinkTerms } = who();
      return reaches() ? waitTerms(uses, until) : waitLinkTerms(uses, until);
    }
    const { codeTerms, linkTerms } = text().invite;
    return reaches() ? codeTerms(uses, until) : linkTerms(uses, until);
  };

  async function share(): Promise<void> {
    try {
      await navigator.share({ text: text().invite.shareText(props.groupName), url: props.ticket.link });
    } catch {
      // Closed without sending: the link is still here.
    }
  }

  return (
    <div class="ticket">
      <Show when={reaches()} fallback={<UnreachableAddress onlyHere={props.ticket.onlyHere} />}>
        <QrCode content={props.ticket.link} label={text().invite.qr} />
      </Show>
      <div class="ticket-words">
        <Show when={reaches() && props.ticket.trustAt}>
          {(address) => (
            <p>
              {text().invite.trustFirst}{' '}
              <a class="address" href={address()} target="_blank" rel="noreferrer">
                {address()}
              </a>
            </p>
          )}
        </Show>
        <p class="ticket-terms">
          {reaches() ? `${text().invite.scan} ` : ''}
          {terms()}
        </p>
        {props.children}
        <CopyLink link={props.ticket.link} label={text().invite.link} action={text().invite.copy} primary />
        <div class="ticket-ways">
          <Button onClick={() => props.readDigits()}>{words().meet.open}</Button>
          <Show when={reaches()}>
            <Show when={'share' in navigator}>
              <Button onClick={() => void share()}>{text().invite.share}</Button>
            </Show>
            <Button onClick={() => print()}>{text().common.print}</Button>
            <Show when={!waits()}>
              <Button describedBy="poster-hint" onClick={() => props.printPoster()}>
                {who().printPoster}
              </Button>
            </Show>
          </Show>
        </div>
        <Show when={reaches()}>
          <Show when={!waits()}>
            <p class="soft" id="poster-hint">
              {who().posterHint}
            </p>
          </Show>
          <Poster ticket={props.ticket} groupName={props.groupName} />
        </Show>
        <p class="soft">{text().invite.past}</p>
      </div>
    </div>
  );
}

function endOf(locale: string, { evening, expiresAt }: MadeTicket): SpokenEnd {
  if (evening === undefined) return { type: 'moment', time: sayTime(locale, expiresAt, today()) };
  return { type: 'evening', day: sayDay(locale, evening, today()), isToday: evening === today() };
}
