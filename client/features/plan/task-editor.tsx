/** The fields of an opened task. Each saves itself; there is nothing to confirm. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { TaskView } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Desk } from './desk.ts';
import { isFolded, type Direction, moveTarget } from './move-target.ts';
import { TaskDueField } from './task-due-field.tsx';
import { TaskOwnersField } from './task-owners-field.tsx';
import { TaskStatusField } from './task-status-field.tsx';

export function TaskEditor(props: {
  readonly task: TaskView;
  readonly tasks: readonly TaskView[];
  readonly desk: Desk;
  readonly move: (direction: Direction) => void;
  readonly archive: () => void;
}): JSX.Element {
  const text = useText();
  const mayMove = (direction: Direction): boolean =>
    !isFolded(props.task) && moveTarget(props.tasks, props.task.id, direction) !== undefined;

  return (
    <div class="task-editor">
      <TaskStatusField task={props.task} desk={props.desk} />
      <TaskDueField task={props.task} desk={props.desk} />
      <TaskOwnersField task={props.task} desk={props.desk} />
      <div class="task-acts">
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={!mayMove('up')}
          onClick={() => props.move('up')}
        >
          <Icon name="up" /> {text().plan.moveUp}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={!mayMove('down')}
          onClick={() => props.move('down')}
        >
          <Icon name="down" /> {text().plan.moveDown}
        </button>
        <button type="button" class="button button-quiet task-archive" onClick={() => props.archive()}>
          <Icon name="box" /> {text().plan.archive}
        </button>
      </div>
    </div>
  );
}
