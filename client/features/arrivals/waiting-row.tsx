/** Somebody at the door, told by twelve digits. Where two show the same, nobody is let in by them. */
import { createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { sayCode } from '../../i18n/spoken-code.ts';
import { dayOf, sayPastDay } from '../../i18n/spoken-day.ts';
import type { WaitingDevice } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function WaitingRow(props: { readonly group: Group; readonly waiting: WaitingDevice }): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const today = createCurrentDay();
  const id = createUniqueId();
  const opening = createRosterAct();
  const closing = createRosterAct();
  const code = (): string => sayCode(props.waiting.code);
  const facts = (): string => {
    const since = sayPastDay(text().code, dayOf(new Date(props.waiting.sinceS * 1000)), today());
    return who().atTheDoorRole(text().group.role[props.waiting.role], since);
  };
  const after = (sentence: string): void => {
    toasts.show(sentence);
    passFocus([document.querySelector('#waiting-title'), document.querySelector('#content')]);
  };

  async function letIn(): Promise<void> {
    const said = who().letInDone(code());
    if (await opening.follow(props.group.whoIsIn.letIn(props.waiting.device))) after(said);
  }

  async function sendAway(): Promise<void> {
    const closed = await closing.follow(props.group.whoIsIn.closeInvitation(props.waiting.invitation));
    if (closed) after(who().invitationClosed);
  }

  return (
    <li class="row">
      <div class="row-words">
        <span class="row-title" id={id}>
          {who().atTheDoor(code())}
        </span>
        <span class="soft">{facts()}</span>
      </div>
      <div class="arrival-acts">
        <Show when={!props.waiting.isAmbiguous}>
          <Button tone="primary" busy={opening.busy()} describedBy={id} onClick={() => void letIn()}>
            {opening.busy() ? who().lettingIn : who().letIn}
          </Button>
        </Show>
        <Show when={props.group.myRole() === 'facilitator'}>
          <Button busy={closing.busy()} describedBy={id} onClick={() => void sendAway()}>
            {who().sendAway}
          </Button>
        </Show>
      </div>
      <Show when={props.waiting.isAmbiguous}>
        <p class="notice-block arrival-said">{who().sameCode}</p>
      </Show>
      <div class="arrival-said">
        <ActProblem problem={opening.problem() || closing.problem()} />
      </div>
    </li>
  );
}
