/** Who is in: those who facilitate first, then members, guests, observers; headings once there are many, a search above a dozen. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { fold } from '../../../core/search/fold.ts';
import type { Role } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { Group, Person } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { AddPerson } from './add-person.tsx';
import type { AskedOfPerson, DevicesOfPerson } from './asked-of-person.ts';
import { PersonDialogs } from './person-dialogs.tsx';
import { type PersonMenuPlace, PersonMenu } from './person-menu.tsx';
import { PersonRow } from './person-row.tsx';

const ORDER: readonly Role[] = ['facilitator', 'member', 'guest', 'observer'];
/** From here on a list is read in parts, and searched. */
const MANY = 12;

export function PeopleList(props: {
  readonly group: Group;
  readonly devicesOf: DevicesOfPerson;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const id = createUniqueId();
  const today = createCurrentDay();
  const [words, setWords] = createSignal('');
  const [menu, setMenu] = createSignal<PersonMenuPlace>();
  const [asked, setAsked] = createSignal<AskedOfPerson>();
  const people = createMemo(() => props.group.people());
  const isMany = (): boolean => people().length > MANY;
  const found = createMemo((): readonly Person[] => {
    const wanted = fold(words().trim());
    const all = people();
    return isMany() && wanted !== '' ? all.filter(({ name }) => fold(name).includes(wanted)) : all;
  });
  const parts = createMemo(() =>
    ORDER.map((role) => ({ role, people: inOrder(found().filter((one) => one.role === role)) })).filter(
      (part) => part.people.length > 0,
    ),
  );

  return (
    <section class="sheet people-sheet" aria-labelledby={id}>
      <div class="people-head">
        <h2 id={id} class="sheet-title">
          {text().group.people}
        </h2>
        <Show when={isMany()}>
          <p class="people-count soft">{people().length}</p>
        </Show>
      </div>
      <Show when={isMany()}>
        <div class="people-search" role="search">
          <input
            type="search"
            class="field-input"
            aria-label={who().search}
            placeholder={who().search}
            value={words()}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <p class="people-none soft" role="status">
          {found().length === 0 ? who().searchNone(words().trim()) : ''}
        </p>
      </Show>
      <For each={parts().map(({ role }) => role)}>
        {(role) => (
          <>
            <Show when={isMany()}>
              <h3 class="people-part">{who().part[role]}</h3>
            </Show>
            <ul class="people-list">
              <Keyed
                each={parts().find((part) => part.role === role)?.people ?? []}
                by={({ member }) => member}
              >
                {(row) => (
                  <PersonRow
                    group={props.group}
                    person={row.item}
                    today={today()}
                    openMenu={(button) => setMenu({ member: row.item.member, button })}
                  />
                )}
              </Keyed>
            </ul>
          </>
        )}
      </For>
      <Show when={people().length === 1 && !props.group.isExample}>
        <p class="people-none soft">{who().alone}</p>
      </Show>
      <AddPerson group={props.group} />
      <Show when={menu()} keyed>
        {(at) => <PersonMenu group={props.group} at={at} close={() => setMenu(undefined)} ask={setAsked} />}
      </Show>
      <PersonDialogs
        group={props.group}
        asked={asked()}
        devicesOf={(member, close) => props.devicesOf(member, close)}
        close={() => setAsked(undefined)}
      />
    </section>
  );
}

/** Myself first; the others as they came. */
function inOrder(people: readonly Person[]): readonly Person[] {
  return people.toSorted((a, b) => Number(b.isMe) - Number(a.isMe));
}
