/** The one dialog about one person that is open, if any. It keeps the person as they were when it was asked for. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Group, Person } from '../../state/workplace.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { UntilDialog } from './until-dialog.tsx';

export interface AskedOfPerson {
  readonly type: 'role' | 'until' | 'remove' | 'claim' | 'devices';
  readonly person: Person;
}

export interface PersonDialogProps {
  readonly group: Group;
  readonly person: Person;
  readonly close: () => void;
}

/** The dialog about somebody's devices, which another room has. */
export type DevicesOfPerson = (member: MemberId, close: () => void) => JSX.Element;

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
