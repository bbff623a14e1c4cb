/** What I may do about one person, as a menu; one for the whole list, where it is asked for. */
import { type JSX, Show, untrack } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { Group, Person } from '../../state/workplace.ts';
import { MenuAt, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { placesBefore } from './places-before.ts';
import type { AskedOfPerson } from './asked-of-person.ts';

export interface PersonMenuPlace {
  readonly member: MemberId;
  readonly button: HTMLElement;
}

/** Empty: no menu is drawn. Refusals that a screen cannot foresee, such as the last facilitator's, are said by the act. */
export function mayAskOf(group: Group, person: Person): readonly AskedOfPerson['type'][] {
  if (group.isExample || group.whoIsIn.standing() !== 'in') return [];
  const facilitates = group.myRole() === 'facilitator';
  if (person.isMe) {
    const claims = placesBefore(group).length > 0 && !group.whoIsIn.claims().some(({ isMine }) => isMine);
    return [...(facilitates ? (['role'] as const) : []), ...(claims ? (['claim'] as const) : [])];
  }
  if (!facilitates) return [];
  return [
    'role',
    ...(person.role === 'guest' ? (['until'] as const) : []),
    ...(person.hasDevice ? (['devices'] as const) : []),
    'remove',
  ];
}

export function PersonMenu(props: {
  readonly group: Group;
  readonly at: PersonMenuPlace;
  readonly close: () => void;
  readonly ask: (asked: AskedOfPerson) => void;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const { member, button } = untrack(() => props.at);
  const person = (): Person | undefined => props.group.people().find((one) => one.member === member);
  const may = (type: AskedOfPerson['type']): boolean => {
    const found = person();
    return found !== undefined && mayAskOf(props.group, found).includes(type);
  };
  const ask = (type: AskedOfPerson['type']): void => {
    const found = person();
    if (found) props.ask({ type, person: found });
  };

  return (
    <MenuAt label={who().menu(person()?.name || who().somebody)} button={button} closed={() => props.close()}>
      <Show when={may('role')}>
        <MenuItem icon="pencil" label={who().changeRole} choose={() => ask('role')} />
      </Show>
      <Show when={may('until')}>
        <MenuItem icon="calendar" label={who().setUntil} choose={() => ask('until')} />
      </Show>
      <Show when={may('devices')}>
        <MenuItem icon="board" label={who().theirDevices} choose={() => ask('devices')} />
      </Show>
      <Show when={may('claim')}>
        <MenuItem icon="people" label={text().who.wasHere} choose={() => ask('claim')} />
      </Show>
      <Show when={may('remove')}>
        <MenuSeparator />
        <MenuItem icon="close" label={who().remove} danger choose={() => ask('remove')} />
      </Show>
    </MenuAt>
  );
}
