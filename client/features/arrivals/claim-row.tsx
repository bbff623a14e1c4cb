/** A newcomer says whose place they take up: what I may answer depends on who I am, and how many have confirmed it is said to all. */
import { createUniqueId, type JSX, Match, Show, Switch } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { PlaceClaim } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { personName } from '../../ui/person-name.ts';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function ClaimRow(props: { readonly group: Group; readonly claim: PlaceClaim }): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const id = createUniqueId();
  const act = createRosterAct();
  const newcomer = (): string => personName(text(), props.group, props.claim.newcomer);
  const place = (): string => personName(text(), props.group, props.claim.place);
  const isWithoutDevice = (): boolean =>
    props.group.people().some(({ member, hasDevice }) => member === props.claim.place && !hasDevice);
  const confirmed = (): boolean => props.claim.confirmedBy.includes(props.group.me);
  const sentence = (): string => {
    if (props.claim.isMine) return who().claimMine(place());
    if (props.claim.isOfMyPlace) return who().claimOfMine(newcomer());
    return who().claim(newcomer(), place(), isWithoutDevice());
  };

  async function answer(): Promise<void> {
    const said = props.claim.isOfMyPlace ? who().claimDenied : who().claimConfirmed;
    if (!(await act.follow(props.group.whoIsIn.answerClaim(props.claim)))) return;
    toasts.show(said);
    passFocus([document.querySelector('#claims-title'), document.querySelector('#content')]);
  }

  return (
    <li class="row">
      <div class="row-words">
        <span class="row-title" id={id}>
          {sentence()}
        </span>
        <span class="soft">
          {who().claimCount(props.claim.confirmedBy.length)}
          <Show when={confirmed()}> {who().claimAlready}</Show>
        </span>
      </div>
      <Switch>
        <Match when={props.claim.isMine}>{undefined}</Match>
        <Match when={props.claim.isOfMyPlace}>
          <Button tone="danger" busy={act.busy()} describedBy={id} onClick={() => void answer()}>
            {act.busy() ? who().claimConfirming : who().claimNo}
          </Button>
        </Match>
        <Match when={!confirmed()}>
          <Button busy={act.busy()} describedBy={id} onClick={() => void answer()}>
            {act.busy() ? who().claimConfirming : who().claimYes}
          </Button>
        </Match>
      </Switch>
      <div class="arrival-said">
        <ActProblem problem={act.problem()} />
      </div>
    </li>
  );
}
