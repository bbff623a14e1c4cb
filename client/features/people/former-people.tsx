/** Who was in: folded away, with when and why. Somebody whose name was erased is "personne partie". */
import { createMemo, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { dayOf, sayPastDay } from '../../i18n/spoken-day.ts';
import type { FormerPerson } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { Keyed } from '../../ui/keyed.tsx';

/** Who turned out to be somebody else has not left. */
type GonePerson = FormerPerson & { readonly why: 'left' | 'removed' };

export function FormerPeople(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const who = useWho();
  const today = createCurrentDay();
  const gone = createMemo(() =>
    props.group.whoIsIn
      .former()
      .filter((one): one is GonePerson => one.why !== 'continued')
      .toSorted((a, b) => b.leftS - a.leftS),
  );
  const day = (leftS: number) => sayPastDay(text().code, dayOf(new Date(leftS * 1000)), today());

  return (
    <Show when={gone().length > 0}>
      <details class="details people-former">
        <summary>{who().former(gone().length)}</summary>
        <ul class="people-list">
          <Keyed each={gone()} by={({ member }) => member}>
            {(row) => (
              <li class="person-former">
                <strong dir="auto">{props.group.nameOf(row.item.member) || text().group.personGone}</strong>{' '}
                <span class="soft">{who().formerWhy[row.item.why](day(row.item.leftS))}</span>
              </li>
            )}
          </Keyed>
        </ul>
      </details>
    </Show>
  );
}
