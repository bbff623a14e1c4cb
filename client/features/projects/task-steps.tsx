/** The small steps of a task: ticked, renamed in place, archived with undo, and a field for the next one. */
import { type JSX, Show } from 'solid-js';
import type { ChecklistItem } from '../../../core/plan/checklist.ts';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { EditableText } from '../../ui/editable-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { Desk } from './desk.ts';

export function TaskSteps(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const planText = usePlanText();

  return (
    <section class="field" aria-label={planText().steps}>
      <h2 class="field-label">{planText().steps}</h2>
      <ul class="steps">
        <Keyed each={props.task.checklist} by={({ id }) => id}>
          {(row) => <Step task={props.task} step={row.item} desk={props.desk} />}
        </Keyed>
      </ul>
      <Show when={props.desk.mayWrite()}>
        <AddForm
          label={planText().newStep}
          placeholder={planText().newStep}
          action={text().plan.addTask}
          emptySentence={planText().emptyStep}
          keep={`step/${props.task.id}`}
          add={(label) => props.desk.group.plan.addStep(props.task.id, label)}
        />
      </Show>
    </section>
  );
}

function Step(props: {
  readonly task: Task;
  readonly step: ChecklistItem;
  readonly desk: Desk;
}): JSX.Element {
  const planText = usePlanText();
  const toasts = useToasts();
  let row: HTMLLIElement | undefined;

  function archive(): void {
    const { id, label } = props.step;
    const task = props.task.id;
    const { plan } = props.desk.group;
    const heir = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('.task-panel');
    plan.archiveStep(task, id);
    toasts.show(planText().stepRemoved(label), () => plan.restoreStep(task, id));
    passFocus([heir?.querySelector('input'), heir]);
  }

  return (
    <li ref={(element) => (row = element)} class="step">
      <label class="check">
        <input
          type="checkbox"
          checked={props.step.done}
          disabled={!props.desk.mayWrite()}
          aria-label={props.step.label}
          onChange={(event) =>
            props.desk.group.plan.tickStep(props.task.id, props.step.id, event.currentTarget.checked)
          }
        />
      </label>
      <EditableText
        value={props.step.label}
        fieldLabel={planText().stepLabel}
        editLabel={planText().renameStep(props.step.label)}
        emptySentence={planText().emptyStep}
        mayEdit={props.desk.mayWrite()}
        save={(label) => props.desk.group.plan.renameStep(props.task.id, props.step.id, label)}
      >
        <span class="step-label" dir="auto">
          {props.step.label}
        </span>
      </EditableText>
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="icon-button"
          aria-label={planText().removeStep(props.step.label)}
          onClick={archive}
        >
          <Icon name="close" />
        </button>
      </Show>
    </li>
  );
}
