/** "On vous attend": my tasks that are late, due soon or blocked, each with the one thing that ends it. */
import { createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayDay } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { heirsOf } from './section.tsx';
import { type RowProps, type RowsProps, TaskSection } from './task-section.tsx';

export function AwaitedRows(props: RowsProps): JSX.Element {
  const text = useText();
  return <TaskSection {...props} title={text().today.awaited} row={AwaitedRow} />;
}

function AwaitedRow(props: RowProps): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const id = createUniqueId();
  const task = () => props.waiting.task;
  const isLate = (): boolean => (props.waiting.due ?? props.today) < props.today;
  const facts = (): string => {
    const { due, projectTitle } = props.waiting;
    const day = due === undefined ? undefined : sayDay(text().code, due, props.today);
    return text().today.facts(task().status === 'blocked', day, projectTitle);
  };

  function finish(event: MouseEvent): void {
    const { plan } = props.group;
    const { id: task_, title, status } = task();
    const heirs = event.currentTarget instanceof Element ? heirsOf(event.currentTarget) : [];
    plan.setStatus(task_, 'done');
    toasts.show(text().plan.finished(title), () => plan.setStatus(task_, status));
    passFocus(heirs);
  }

  return (
    <li class="row">
      <div class="row-words">
        <a
          class="row-title"
          id={id}
          dir="auto"
          href={groupPath(props.group.space, { type: 'task', task: task().id })}
        >
          {task().title}
        </a>
        <span class="soft" classList={{ 'today-late': isLate() }}>
          {facts()}
        </span>
      </div>
      <Show when={props.mayWrite}>
        <Button describedBy={id} onClick={finish}>
          {text().plan.markDone}
        </Button>
      </Show>
    </li>
  );
}
