/** Who is in the group and what each does; my own first name is mine to change. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group, Person } from '../../state/workplace.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { Keyed } from '../../ui/keyed.tsx';

export function People(props: { readonly group: Group }): JSX.Element {
  const text = useText();

  return (
    <section class="people" aria-labelledby="people-title">
      <h2 id="people-title">{text().group.people}</h2>
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
  );
}

function PersonName(props: { readonly person: Person }): JSX.Element {
  const text = useText();
  const facts = (): string =>
    [props.person.isMe ? text().group.you : '', text().group.role[props.person.role]]
      .filter(Boolean)
      .join(', ');

  return (
    <p class="person-line">
      <strong>{props.person.name || text().group.namePending}</strong> <span class="soft">{facts()}</span>
    </p>
  );
}
