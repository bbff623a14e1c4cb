/** Who came in since the first code was shown, the last one first, with what each said they could lend or do. */
import { createMemo, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useInviteText } from '../../i18n/late/invite.ts';
import type { Group, Person } from '../../state/workplace.ts';
import { Keyed } from '../../ui/keyed.tsx';

export function WhoEntered(props: {
  readonly group: Group;
  readonly before: ReadonlySet<MemberId>;
}): JSX.Element {
  const inviteText = useInviteText();
  const entered = createMemo((): readonly Person[] =>
    props.group
      .people()
      .filter(({ member }) => !props.before.has(member))
      .toSorted((a, b) => b.sinceS - a.sinceS),
  );
  const thingsByMember = createMemo(() => {
    const things = new Map<MemberId, readonly string[]>();
    for (const { custodians, title } of props.group.sharing.now()?.cards.live() ?? [])
      for (const one of custodians) things.set(one, [...(things.get(one) ?? []), title]);
    return things;
  });

  return (
    <div class="entered" aria-live="polite">
      <Show when={entered().length > 0}>
        <p class="entered-count">{inviteText().enteredCount(entered().length)}</p>
      </Show>
      <ul>
        <Keyed each={entered()} by={({ member }) => member}>
          {(row) => (
            <li class="entered-person">
              <strong>{inviteText().entered(row.item.name)}</strong>{' '}
              <span dir="auto">{(thingsByMember().get(row.item.member) ?? []).join(', ')}</span>
            </li>
          )}
        </Keyed>
      </ul>
    </div>
  );
}
