/** How those who agreed can reach each other: what each of them gave, to those concerned alone. */
import { For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useMatchingText } from '../../i18n/late/matching.ts';
import type { MatchDesk } from './match-desk.ts';

export function ReachPeople(props: {
  readonly desk: MatchDesk;
  readonly members: readonly MemberId[];
}): JSX.Element {
  return (
    <ul class="match-reach" role="list">
      <For each={props.members}>{(member) => <ReachPerson desk={props.desk} member={member} />}</For>
    </ul>
  );
}

function ReachPerson(props: { readonly desk: MatchDesk; readonly member: MemberId }): JSX.Element {
  const text = useMatchingText();
  const name = (): string => props.desk.nameOf(props.member);
  const contact = () => props.desk.group.contacts.of(props.member);
  const isGiven = (): boolean => Object.keys(contact()).length > 0;

  return (
    <li>
      <Show when={isGiven()} fallback={<span class="soft">{text().noContact(name())}</span>}>
        <strong>{text().reach(name())}</strong>
        <Show when={contact().phone}>
          {(phone) => <a href={`tel:${phone().replace(/[^\d+]/g, '')}`}>{phone()}</a>}
        </Show>
        <Show when={contact().email}>{(email) => <a href={`mailto:${email()}`}>{email()}</a>}</Show>
        <Show when={contact().note}>{(note) => <span dir="auto">{note()}</span>}</Show>
      </Show>
    </li>
  );
}
