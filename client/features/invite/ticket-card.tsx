/** One invitation: the code to photograph, until when and for how many, and the link to send. Says so when a phone cannot use it. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayTime } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { InvitationTicket } from '../../state/workplace.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { QrCode } from './qr-code.tsx';
import { UnreachableAddress } from './unreachable-address.tsx';
import { Button } from '../../ui/button.tsx';

export function TicketCard(props: {
  readonly ticket: InvitationTicket;
  readonly groupName: string;
}): JSX.Element {
  const text = useText();
  const reaches = (): boolean => !props.ticket.onlyHere && props.ticket.link.startsWith('https:');
  const terms = (): string => {
    const until = sayTime(text().code, props.ticket.expiresAt, today());
    const { codeTerms, linkTerms } = text().invite;
    return reaches() ? codeTerms(props.ticket.uses, until) : linkTerms(props.ticket.uses, until);
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
        <CopyLink link={props.ticket.link} label={text().invite.link} action={text().invite.copy} primary />
        <Show when={'share' in navigator && reaches()}>
          <Button onClick={() => void share()}>{text().invite.share}</Button>
        </Show>
        <p class="soft">{text().invite.past}</p>
      </div>
    </div>
  );
}
