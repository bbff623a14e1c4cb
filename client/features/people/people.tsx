/** Le groupe: its name, who is in and what each does, inviting; my own first name is mine to change. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group, Person } from '../../state/workplace.ts';
import { CopyState } from './copy-state.tsx';
import { EditableText } from '../../ui/editable-text.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { groupPath } from '../../ui/route.ts';

export function People(props: {
  readonly group: Group;
  /** The invitation, for those who may invite. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();

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
      <div class="people-invite">{props.children}</div>
      <section class="sheet" aria-labelledby="people-title">
        <h2 id="people-title" class="sheet-title">
          {text().group.people}
        </h2>
        <ul class="people-list">
          <Keyed each={props.group.people()} by={(person) => person.member}>
            {(row) => (
              <li class="person">
                <Show when={row.item.isMe} fallback={<PersonName person={row.item} />}>
                  <EditableText
                    value={row.item.name}
                    fieldLabel={text().group.yourName}
                    editLabel={text().group.renameMe}
                    emptySentence={text().failure.emptyFirstName}
                    mayEdit
                    save={(name) => props.group.renameMe(name)}
                  >
                    <PersonName person={row.item} />
                  </EditableText>
                </Show>
              </li>
            )}
          </Keyed>
        </ul>
      </section>
      <a class="sheet row" href={groupPath(props.group.space, { type: 'custody' })}>
        <span class="row-title">{text().custody.title}</span>
      </a>
      <CopyState group={props.group} />
    </div>
  );
}

function PersonName(props: { readonly person: Person }): JSX.Element {
  const text = useText();
  const facts = (): string =>
    [
      props.person.isMe ? text().group.you : '',
      text().group.role[props.person.role],
      props.person.hasDevice ? '' : text().group.noDevice,
    ]
      .filter(Boolean)
      .join(', ');

  return (
    <p class="person-line">
      <strong>{props.person.name || text().group.namePending}</strong> <span class="soft">{facts()}</span>
    </p>
  );
}
