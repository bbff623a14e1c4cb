/** The same invitation on paper, for a wall or a table: the plate, the code, two sentences, the address. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useInviteText } from '../../i18n/late/invite.ts';
import { useWho } from '../../i18n/who.ts';
import { dayOf, sayFullDay, sayTime } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { Plate } from '../../ui/plate.tsx';
import { PrintOnly } from '../../ui/print-only.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { MadeTicket } from './invite-terms.ts';

export function Poster(props: { readonly ticket: MadeTicket; readonly groupName: string }): JSX.Element {
  const text = useText();
  const inviteText = useInviteText();
  const who = useWho();
  /** On paper "this evening" is soon another day. */
  const terms = (): string => {
    const { uses, evening, expiresAt } = props.ticket;
    const day = sayFullDay(text().code, evening ?? dayOf(expiresAt), today());
    const clock = evening === undefined ? sayTime(text().code, expiresAt, today()).clock : undefined;
    return inviteText().posterTerms(uses, day, clock);
  };

  return (
    <PrintOnly>
      <div class="poster">
        <Plate large>{props.groupName}</Plate>
        <QrCode content={props.ticket.link} label={inviteText().qr} />
        <p class="poster-words">{inviteText().poster}</p>
        <p class="poster-words">{terms()}</p>
        <Show when={props.ticket.mode === 'approve'}>
          <p class="poster-words">{who().posterWait}</p>
        </Show>
        <p>{new URL(props.ticket.link).host}</p>
      </div>
    </PrintOnly>
  );
}
