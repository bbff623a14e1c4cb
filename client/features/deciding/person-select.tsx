/** One person out of some, by name: who answers, or who heard it. */
import { For, type JSX } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { Field } from '../../ui/field.tsx';
import type { DecidingDesk } from './deciding-desk.ts';

export function PersonSelect(props: {
  readonly desk: DecidingDesk;
  readonly label: string;
  readonly hint?: string;
  /** While nobody is chosen. */
  readonly nobody: string;
  readonly people: readonly MemberId[];
  readonly value: MemberId | '';
  readonly choose: (person: MemberId | '') => void;
  readonly problem: string;
}): JSX.Element {
  return (
    <Field label={props.label} hint={props.hint ?? ''} problem={props.problem} class="decide-number">
      {(control) => (
        <select
          id={control.id}
          class="field-input"
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
          onChange={(event) => props.choose(props.people[event.currentTarget.selectedIndex - 1] ?? '')}
        >
          <option selected={props.value === ''}>{props.nobody}</option>
          <For each={props.people}>
            {(person) => <option selected={person === props.value}>{props.desk.nameOf(person)}</option>}
          </For>
        </select>
      )}
    </Field>
  );
}
