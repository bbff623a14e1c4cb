/** What matters of a task at a glance, in words: where it stands, who takes care of it, until when, how many steps are done. */
import { type JSX, Show } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { isFinished } from './board-columns.ts';
import type { Desk } from './desk.ts';

/** A card names this many people. */
const OWNERS_SHOWN = 3;

export function TaskMarks(props: {
  readonly task: Task;
  readonly desk: Desk;
  /** The column says the status already. */
  readonly statusShown: boolean;
}): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const status = (): string => {
    const known = props.task.status;
    return props.statusShown || known === 'todo' || known === 'done' ? '' : text().plan.statusName[known];
  };
  const owners = (): string => {
    const { owners: all } = props.task;
    const names = all
      .slice(0, OWNERS_SHOWN)
      .map((owner) => props.desk.nameOf(owner))
      .join(', ');
    return all.length > OWNERS_SHOWN ? planText().ownersMore(names, all.length - OWNERS_SHOWN) : names;
  };
  const due = () => {
    const only = props.task.dues.length === 1 ? props.task.dues[0]?.day : undefined;
    return only ? sayDay(text().code, only, today()) : undefined;
  };
  const isLate = (): boolean => Boolean(due()?.past) && !isFinished(props.task);
  const steps = (): string => {
    const { checklist } = props.task;
    return checklist.length === 0
      ? ''
      : planText().stepsDone(checklist.filter(({ done }) => done).length, checklist.length);
  };
  const disputed = (): string => {
    const { dues, starts, statuses } = props.task;
    const days = Math.max(dues.length, starts.length);
    if (days > 1) return planText().daysDisputed(days);
    return statuses.length > 1 ? planText().statusDisputed(statuses.length) : '';
  };

  return (
    <>
      <Show when={owners() || due() || steps()}>
        <span class="marks">
          <Show when={owners()}>
            <span>{owners()}</span>
          </Show>
          <Show when={due()}>
            {(day) => (
              <span classList={{ late: isLate() }}>
                {planText().dueOn(isFinished(props.task) ? { ...day(), past: false } : day())}
              </span>
            )}
          </Show>
          <Show when={steps()}>
            <span>{steps()}</span>
          </Show>
        </span>
      </Show>
      <Show when={status() || disputed()}>
        <span class="marks">
          <Show when={status()}>
            <span class={`tag tag-${props.task.status}`}>{status()}</span>
          </Show>
          <Show when={disputed()}>
            <span class="tag tag-disputed">{disputed()}</span>
          </Show>
        </span>
      </Show>
    </>
  );
}
