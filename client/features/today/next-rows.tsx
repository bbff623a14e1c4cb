/** "Ensuite": what others, or nobody yet, will do soon; what is nobody's can be taken. */
import { createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { sayDay } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { heirsOf } from './section.tsx';
import { type RowProps, type RowsProps, TaskSection } from './task-section.tsx';

export function NextRows(props: RowsProps): JSX.Element {
  const text = useText();
  return <TaskSection {...props} title={text().today.next} row={NextRow} />;
}

function NextRow(props: RowProps): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const id = createUniqueId();
  const task = () => props.waiting.task;
  const day = (): string => {
    const { due } = props.waiting;
    return due === undefined ? '' : text().today.dayFirst(sayDay(text().code, due, props.today));
  };
  const owners = (): string =>
    text().today.takenBy(task().owners.map((owner) => personName(text(), props.group, owner)));

  function take(event: MouseEvent): void {
    const { plan, me } = props.group;
    const { id: task_, title } = task();
    const heirs = event.currentTarget instanceof Element ? heirsOf(event.currentTarget) : [];
    plan.addOwner(task_, me);
    toasts.show(text().today.taken(title), () => plan.removeOwner(task_, me));
    passFocus(heirs);
  }

  return (
    <li class="row">
      <div class="row-words">
        <a
          class="row-title today-next"
          id={id}
          href={groupPath(props.group.space, { type: 'task', task: task().id })}
        >
          <strong>{day()}</strong> <span dir="auto">{task().title}</span>
        </a>
        <span class="soft">{owners()}</span>
      </div>
      <Show when={props.mayWrite && task().owners.length === 0}>
        <Button describedBy={id} onClick={take}>
          {text().plan.takeIt}
        </Button>
      </Show>
    </li>
  );
}
