/** Several dates written at the same time on several devices: all are shown with who wrote them, choosing one settles it for everybody. */
import { For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayDate } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { DueChoice, TaskView } from '../../state/workplace.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import type { Desk } from './desk.ts';

export function DueChoices(props: { readonly task: TaskView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  let line: HTMLParagraphElement | undefined;
  const say = (choice: DueChoice): string => {
    const date = choice.due === '' ? text().plan.noDate : sayDate(text().code, choice.due, today());
    return text().plan.dueChoice(date, props.desk.nameOf(choice.by));
  };

  function settle(choice: DueChoice): void {
    const title = line?.closest('.task')?.querySelector('.task-open, .task-title-field textarea');
    props.desk.group.setDue(props.task.id, choice.due === '' ? undefined : choice.due);
    passFocus([title]);
  }

  return (
    <p class="due-choices" ref={(element) => (line = element)}>
      <span>{text().plan.dueChoices(props.task.dues.length)}</span>{' '}
      <For each={props.task.dues}>
        {(choice, index) => (
          <span>
            <button
              type="button"
              class="due-choice"
              disabled={!props.desk.mayWrite()}
              onClick={() => settle(choice)}
            >
              {say(choice)}
            </button>
            {index() < props.task.dues.length - 1 ? ',' : ''}
          </span>
        )}
      </For>
    </p>
  );
}
