/** One person: their name, what they do here and until when. The name of somebody without a device is changed in place; my own stands with my contact. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import { decides } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { dayOf, sayDay } from '../../i18n/spoken-day.ts';
import type { Group, Person } from '../../state/workplace.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { mayAskOf } from './person-menu.tsx';

export function PersonRow(props: {
  readonly group: Group;
  readonly person: Person;
  readonly today: string;
  readonly openMenu: (button: HTMLElement) => void;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const name = (): string => props.person.name || text().group.namePending;
  const isIn = (): boolean => props.group.whoIsIn.standing() === 'in';
  const mayRename = (): boolean =>
    isIn() && !props.person.hasDevice && decides(props.group.myRole()) && !props.group.isExample;

  return (
    <li class="person">
      <div class="person-words">
        <Switch fallback={<PersonLine person={props.person} today={props.today} />}>
          <Match when={mayRename()}>
            <EditableText
              value={props.person.name}
              fieldLabel={who().addLabel}
              editLabel={who().renamePerson(name())}
              emptySentence={who().emptyName}
              mayEdit
              save={(typed) => props.group.peopleActs.renamePerson(props.person.member, typed)}
            >
              <PersonLine person={props.person} today={props.today} />
            </EditableText>
          </Match>
        </Switch>
      </div>
      <Show when={mayAskOf(props.group, props.person).length > 0}>
        <IconButton
          icon="more"
          label={who().menu(name())}
          hasMenu
          onClick={(event) => {
            const { currentTarget: button } = event;
            if (button instanceof HTMLElement) props.openMenu(button);
          }}
        />
      </Show>
    </li>
  );
}

function PersonLine(props: { readonly person: Person; readonly today: string }): JSX.Element {
  const text = useText();
  const who = useWho();
  const role = (): string => {
    const { role: held, untilS } = props.person;
    const name = text().group.role[held];
    if (untilS === 0) return name;
    const day = sayDay(text().code, dayOf(new Date(untilS * 1000)), props.today);
    return untilS * 1000 < Date.now() ? who().overSince(name, day) : who().untilDay(name, day);
  };
  const facts = (): string =>
    [props.person.isMe ? text().group.you : '', role(), props.person.hasDevice ? '' : who().noDevice]
      .filter(Boolean)
      .join(', ');

  return (
    <p class="person-line">
      <strong dir="auto">{props.person.name || text().group.namePending}</strong>{' '}
      <span class="soft">{facts()}</span>
    </p>
  );
}
