/** What matters of a task at a glance, in words: where it stands, who takes care of it, until when. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { TaskView } from '../../state/workplace.ts';
import type { Desk } from './desk.ts';
import { isFolded } from './move-target.ts';

export function TaskFacts(props: { readonly task: TaskView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const status = (): string => {
    const known = props.task.status;
    return known === 'todo' || known === 'done' ? '' : text().plan.statusName[known];
  };
  const owners = (): string => props.task.owners.map((owner) => props.desk.nameOf(owner)).join(', ');
  const due = () => {
    const only = props.task.dues.length === 1 ? props.task.dues[0]?.due : undefined;
    return only ? sayDay(text().code, only, today()) : undefined;
  };
  const isLate = (): boolean => Boolean(due()?.past) && !isFolded(props.task);

  return (
    <Show when={status() || owners() || due() || props.task.statusDisputed}>
      <span class="task-facts">
        <Show when={status()}>
          <span class={`tag tag-${props.task.status}`}>{status()}</span>
        </Show>
        <Show when={props.task.statusDisputed}>
          <span class="tag tag-disputed">{text().plan.statusDisputed}</span>
        </Show>
        <Show when={owners()}>
          <span class="task-owners">{owners()}</span>
        </Show>
        <Show when={due()}>
          {(day) => (
            <span class="task-due" classList={{ 'task-late': isLate() }}>
              {text().plan.dueOn(isFolded(props.task) ? { ...day(), past: false } : day())}
            </span>
          )}
        </Show>
      </span>
    </Show>
  );
}
