/**
 * One task: a box to tick, its title with what matters of it, and, once opened, the fields. Alt with an arrow moves it. A closed row
 * is a handful of elements, so that two thousand stay light.
 */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { TaskView } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { holdFocus, passFocus } from '../../ui/keep-focus.ts';
import type { Desk } from './desk.ts';
import { DueChoices } from './due-choices.tsx';
import type { Direction } from './move-target.ts';
import { TaskEditor } from './task-editor.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskTitleField } from './task-title-field.tsx';

export interface TaskRowProps {
  readonly task: TaskView;
  /** All tasks of its project, in order. */
  readonly tasks: readonly TaskView[];
  readonly desk: Desk;
}

export function TaskRow(props: TaskRowProps): JSX.Element {
  const text = useText();
  let row: HTMLLIElement | undefined;
  const isOpen = (): boolean => props.desk.isOpen(props.task.id) && props.desk.mayWrite();

  const heirs = (): readonly (Element | null | undefined)[] => [
    row?.nextElementSibling?.querySelector('.task-open'),
    row?.previousElementSibling?.querySelector('.task-open'),
    row?.closest('.project')?.querySelector('.icon-button'),
  ];
  function move(direction: Direction): void {
    const giveBack = holdFocus();
    props.desk.move(props.tasks, props.task.id, direction);
    giveBack();
  }
  const close = (): void => {
    props.desk.open(undefined);
    row?.querySelector<HTMLElement>('.task-open')?.focus();
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && isOpen()) {
      close();
    } else if (
      event.altKey &&
      props.desk.mayWrite() &&
      (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    ) {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? 'up' : 'down');
    }
  }

  return (
    <li
      class="task"
      classList={{ 'task-opened': isOpen() }}
      data-task={props.task.id}
      data-status={props.task.status}
      ref={(element) => (row = element)}
      onKeyDown={onKeyDown}
    >
      <div class="task-line">
        <label class="task-check">
          <input
            type="checkbox"
            checked={props.task.status === 'done'}
            disabled={!props.desk.mayWrite()}
            aria-label={text().plan.markDone(props.task.title)}
            onChange={(event) => {
              const status = event.currentTarget.checked ? 'done' : 'todo';
              const next = heirs();
              props.desk.setStatus(props.task, status);
              passFocus(next);
            }}
          />
        </label>
        <Show
          when={isOpen()}
          fallback={
            <button
              type="button"
              class="task-open"
              aria-expanded="false"
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              disabled={!props.desk.mayWrite()}
              onClick={() => props.desk.open(props.task.id)}
            >
              <span class="task-title">{props.task.title}</span>
              <TaskFacts task={props.task} desk={props.desk} />
            </button>
          }
        >
          <TaskTitleField task={props.task} desk={props.desk} close={close} />
          <button
            type="button"
            class="icon-button"
            aria-expanded="true"
            aria-label={text().plan.closeTask(props.task.title)}
            onClick={close}
          >
            <Icon name="fold" />
          </button>
        </Show>
      </div>
      <Show when={props.task.dues.length > 1}>
        <DueChoices task={props.task} desk={props.desk} />
      </Show>
      <Show when={isOpen()}>
        <TaskEditor
          task={props.task}
          tasks={props.tasks}
          desk={props.desk}
          move={move}
          archive={() => {
            const next = heirs();
            props.desk.archive(props.task);
            passFocus(next);
          }}
        />
      </Show>
    </li>
  );
}
