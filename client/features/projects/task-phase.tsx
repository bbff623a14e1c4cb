/** In which phase of its project a task stands. */
import { createUniqueId, For, type JSX } from 'solid-js';
import type { Phase } from '../../../core/plan/phase.ts';
import type { Task } from '../../../core/plan/task.ts';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { Desk } from './desk.ts';

export function TaskPhase(props: {
  readonly task: Task;
  readonly phases: readonly Phase[];
  readonly desk: Desk;
}): JSX.Element {
  const planText = usePlanText();
  const id = createUniqueId();
  const isKnown = (): boolean => props.phases.some((phase) => phase.id === props.task.phase);

  return (
    <div class="field">
      <label for={id} class="field-label">
        {planText().phase}
      </label>
      <select
        id={id}
        class="field-input"
        disabled={!props.desk.mayWrite()}
        onChange={(event) => {
          const phase = event.currentTarget.value;
          props.desk.group.plan.setPhase(props.task.id, phase === '' ? undefined : phase);
        }}
      >
        <option value="" selected={!isKnown()}>
          {planText().noPhase}
        </option>
        <For each={props.phases}>
          {(phase) => (
            <option value={phase.id} selected={phase.id === props.task.phase}>
              {phase.label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
