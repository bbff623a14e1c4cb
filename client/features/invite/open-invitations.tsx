/** The invitations that still let somebody in: for whom, until when, how often used, by whom; each can be closed for good. */
import { createMemo, createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { dayOf, sayDay, sayTime, type SpokenEnd } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { OpenInvitation } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { personName } from '../../ui/person-name.ts';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function OpenInvitations(props: { readonly group: Group }): JSX.Element {
  const who = useWho();
  const id = createUniqueId();
  const open = createMemo(() =>
    props.group.whoIsIn.invitations().toSorted((a, b) => b.expiresS - a.expiresS),
  );

  return (
    <Show when={open().length > 0}>
      <section class="sheet" aria-labelledby={id}>
        <h2 id={id} class="sheet-title invitations-title" tabindex="-1">
          {who().invitations}
        </h2>
        <ul>
          <Keyed each={open()} by={(invitation) => invitation.id}>
            {(row) => <InvitationRow group={props.group} invitation={row.item} />}
          </Keyed>
        </ul>
      </section>
    </Show>
  );
}

function InvitationRow(props: { readonly group: Group; readonly invitation: OpenInvitation }): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const act = createRosterAct();
  const counted = (): string => {
    const { role, used, uses } = props.invitation;
    return who().invitation(who().invitationFor[role], used, uses);
  };
  const facts = (): string => {
    const { mode, expiresS, by } = props.invitation;
    const expires = new Date(expiresS * 1000);
    const end =
      expires.getTime() < Date.now()
        ? who().invitationOver
        : who().invitationEnd(endOf(text().code, expires));
    const maker = by === undefined ? '' : personName(text(), props.group, by);
    return who().invitationFacts(mode === 'approve', end, by === props.group.me ? text().group.you : maker);
  };

  async function close(): Promise<void> {
    if (!(await act.follow(props.group.whoIsIn.closeInvitation(props.invitation.id)))) return;
    toasts.show(who().invitationClosed);
    passFocus([document.querySelector('.invitations-title'), document.querySelector('#content')]);
  }

  return (
    <li class="row">
      <div class="row-words">
        <span class="row-title">{counted()}</span>
        <span class="soft">{facts()}</span>
      </div>
      <Button busy={act.busy()} label={who().closeInvitationNamed(counted())} onClick={() => void close()}>
        {who().closeInvitation}
      </Button>
      <div class="arrival-said">
        <ActProblem problem={act.problem()} />
      </div>
    </li>
  );
}

/** One made for an evening ends a minute before midnight: nobody says that. */
function endOf(locale: string, expires: Date): SpokenEnd {
  const isEvening = expires.getHours() === 23 && expires.getMinutes() > 50;
  if (!isEvening) return { type: 'moment', time: sayTime(locale, expires, today()) };
  const day = dayOf(expires);
  return { type: 'evening', day: sayDay(locale, day, today()), isToday: day === today() };
}
