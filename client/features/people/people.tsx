/**
 * Le groupe: its name, inviting, who waits, who is in and what each does, what is open, leaving. What other rooms have to say comes in
 * between, each in its place.
 */
import { type JSX, Show } from 'solid-js';
import '../../style/people.css';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { CopyState } from './copy-state.tsx';
import { FormerPeople } from './former-people.tsx';
import { LeaveGroup } from './leave-group.tsx';
import type { DevicesOfPerson } from './asked-of-person.ts';
import { PeopleList } from './people-list.tsx';

export function People(props: {
  readonly group: Group;
  /** The invitation, for those who may invite, and one's own sheet. */
  readonly ways: JSX.Element;
  /** Who waits at the door and who claims a place. */
  readonly arrivals: JSX.Element;
  readonly devicesOf: DevicesOfPerson;
  /** Between the people and leaving: what else the group has here. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const isIn = (): boolean => props.group.whoIsIn.standing() === 'in';

  return (
    <div class="people">
      <EditableText
        value={props.group.name()}
        fieldLabel={text().group.name}
        editLabel={text().group.rename}
        emptySentence={text().group.emptyName}
        heading
        mayEdit={props.group.myRole() === 'facilitator'}
        save={(name) => props.group.rename(name)}
      >
        <h1>{props.group.name() || text().start.nameless}</h1>
      </EditableText>
      <div class="people-invite">{props.ways}</div>
      {props.arrivals}
      <PeopleList group={props.group} devicesOf={(member, close) => props.devicesOf(member, close)} />
      <FormerPeople group={props.group} />
      {props.children}
      <Show when={isIn() && !props.group.isExample}>
        <LeaveGroup group={props.group} />
      </Show>
      <CopyState group={props.group} />
    </div>
  );
}
