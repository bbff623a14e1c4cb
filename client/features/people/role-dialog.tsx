/** What somebody does in the group, each role with what it allows. A lower one says what is taken away before it is. */
import { createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import { isLower, type Role } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { PersonDialogProps } from './asked-of-person.ts';

const ROLES: readonly Role[] = ['facilitator', 'member', 'guest', 'observer'];

export function RoleDialog(props: PersonDialogProps): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const act = createRosterAct();
  const id = createUniqueId();
  const before = untrack(() => props.person.role);
  const [role, setRole] = createSignal(before);
  const name = (): string => props.person.name || who().somebody;
  const roles = (): readonly Role[] => ROLES.filter((one) => one === before || isOffered(one));
  const isOffered = (one: Role): boolean => {
    if (one === 'facilitator') return props.person.hasDevice; // somebody has to press the buttons
    return one !== 'observer' || !props.person.isMe; // who goes chooses no key
  };

  async function change(): Promise<void> {
    const { member, untilS } = props.person;
    const chosen = role();
    const changing = props.group.whoIsIn.changeRole(member, chosen, chosen === 'guest' ? untilS : 0);
    if (!(await act.follow(changing))) return;
    toasts.show(who().roleChanged(name(), who().roleName[chosen]));
    props.close();
  }

  return (
    <Dialog
      open
      title={who().roleOf(name())}
      close={() => props.close()}
      acts={
        <>
          <Button
            tone={role() === 'observer' && before !== 'observer' ? 'danger' : 'primary'}
            busy={act.busy()}
            disabled={role() === before}
            onClick={() => void change()}
          >
            {act.busy() ? who().changing : who().changeRoleAct}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <fieldset class="options">
        <legend class="visually-hidden">{who().roleOf(name())}</legend>
        <For each={roles()}>
          {(option) => (
            <label class="option">
              <input
                type="radio"
                name={id}
                value={option}
                checked={role() === option}
                disabled={act.busy()}
                onChange={() => {
                  setRole(option);
                  act.forget();
                }}
              />
              <span>
                <strong>{who().roleName[option]}</strong>
                <span class="option-means">{who().roleDoes[option]}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={isLower(role(), before)}>
        <ul class="said" aria-live="polite">
          <Show when={role() === 'observer'}>
            <li>{who().toObserver(name())}</li>
          </Show>
          <li>{who().lowered}</li>
        </ul>
      </Show>
      <ActProblem problem={act.problem()} />
    </Dialog>
  );
}
