/** In which phase of its project a task stands. */
import { createUniqueId, For, type JSX } from 'solid-js';
import type { Phase } from '../../../core/plan/phase.ts';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import type { Desk } from './desk.ts';

export function TaskPhase(props: {
  readonly task: Task;
  readonly phases: readonly Phase[];
  readonly desk: Desk;
}): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  const isKnown = (): boolean => props.phases.some((phase) => phase.id === props.task.phase);

  return (
    <div class="field">
      <label for={id} class="field-label">
        {text().plan.phase}
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
          {text().plan.noPhase}
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
