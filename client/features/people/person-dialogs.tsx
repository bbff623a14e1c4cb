/** The one dialog about one person that is open, if any. It keeps the person as they were when it was asked for. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { Group } from '../../state/workplace.ts';
import type { AskedOfPerson, DevicesOfPerson } from './asked-of-person.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { UntilDialog } from './until-dialog.tsx';

export function PersonDialogs(props: {
  readonly group: Group;
  readonly asked: AskedOfPerson | undefined;
  readonly devicesOf: DevicesOfPerson;
  readonly close: () => void;
}): JSX.Element {
  return (
    <Show when={props.asked} keyed>
      {({ type, person }) => {
        const of = {
          get group() {
            return props.group;
          },
          person,
          close: () => props.close(),
        };
        return (
          <Switch>
            <Match when={type === 'remove'}>
              <RemoveDialog {...of} />
            </Match>
            <Match when={type === 'role'}>
              <RoleDialog {...of} />
            </Match>
            <Match when={type === 'until'}>
              <UntilDialog {...of} />
            </Match>
            <Match when={type === 'devices'}>{props.devicesOf(person.member, () => props.close())}</Match>
            <Match when={type === 'claim'}>
              <ClaimDialog {...of} />
            </Match>
          </Switch>
        );
      }}
    </Show>
  );
}
