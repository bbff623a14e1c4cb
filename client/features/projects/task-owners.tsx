/** Who takes care of a task: several people, chosen by typing a few letters; oneself by one press. */
import { For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chips.tsx';
import { ComboboxMany } from '../../ui/combobox.tsx';
import type { ComboboxOption } from '../../ui/combobox-query.ts';
import type { Desk } from './desk.ts';

export function TaskOwners(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const options = (): readonly ComboboxOption<MemberId>[] => {
    const people = props.desk.group.people().map(({ member }) => member);
    const gone = props.task.owners.filter((owner) => !people.includes(owner));
    return [...people, ...gone].map((value) => ({ value, label: props.desk.nameOf(value) }));
  };

  function choose(chosen: readonly MemberId[]): void {
    const { id, owners } = props.task;
    const { plan } = props.desk.group;
    for (const member of chosen) if (!owners.includes(member)) plan.addOwner(id, member);
    for (const owner of owners) if (!chosen.includes(owner)) plan.removeOwner(id, owner);
  }

  return (
    <Show when={props.desk.mayWrite()} fallback={<OwnersRead {...props} />}>
      <div class="task-owners">
        <ComboboxMany
          label={planText().owners}
          placeholder={planText().addOwner}
          options={options()}
          values={props.task.owners}
          choose={choose}
        />
        <Show when={!props.task.owners.includes(props.desk.group.me)}>
          <Button onClick={() => props.desk.group.plan.addOwner(props.task.id, props.desk.group.me)}>
            {text().plan.takeIt}
          </Button>
        </Show>
      </div>
    </Show>
  );
}

function OwnersRead(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const planText = usePlanText();
  return (
    <div class="field">
      <h2 class="field-label">{planText().owners}</h2>
      <p class="chips">
        <For each={props.task.owners} fallback={<span class="soft">{planText().noOwner}</span>}>
          {(owner) => <Chip label={props.desk.nameOf(owner)} />}
        </For>
      </p>
    </div>
  );
}
