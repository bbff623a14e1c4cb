/** What dragging does, and more, as a menu: into another column, up, down, finished, archived. One for the whole board, where asked. */
import { type JSX, Show, untrack } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { MenuAt, MenuChoice, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { type Column, columnOf, isFinished } from './board-columns.ts';
import { refocus } from './card.tsx';
import type { Desk } from './desk.ts';

export interface CardMenuPlace {
  readonly task: string;
  readonly button: HTMLElement;
}

export function CardMenu(props: {
  readonly at: CardMenuPlace;
  readonly tasks: readonly Task[];
  readonly columns: readonly Column[];
  readonly desk: Desk;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const { task: id, button } = untrack(() => props.at);
  const task = (): Task | undefined => props.tasks.find((one) => one.id === id);

  /** What was chosen runs when this menu is gone. A card that moved is made anew, and takes the focus. */
  function act(change: (desk: Desk, task: Task, columns: readonly Column[]) => void): void {
    const moved = task();
    if (!moved) return;
    change(props.desk, moved, props.columns);
    refocus(id);
  }

  /** Its card goes: the one behind it, or before it, has the focus then. */
  function archive(): void {
    const row = button.closest('li');
    const heir = row?.nextElementSibling ?? row?.previousElementSibling;
    act((desk, one) => desk.archive(one));
    passFocus([heir?.querySelector('.card-title'), document.querySelector('#content')]);
  }

  function put(column: string): void {
    const target = props.columns.find((one) => one.id === column);
    if (target) act((desk, moved) => desk.put(moved, target, target.tasks[0]?.id));
  }

  return (
    <MenuAt
      label={planText().cardMenu(task()?.title ?? '')}
      button={button}
      closed={() => {
        button.removeAttribute('aria-expanded');
        props.close();
      }}
    >
      <Show when={task()}>
        {(moved) => (
          <>
            <MenuChoice
              label={planText().moveTo}
              value={columnOf(props.columns, id)?.id}
              options={props.columns.map((column) => ({
                value: column.id,
                label: props.desk.columnName(column),
              }))}
              choose={put}
            />
            <MenuSeparator />
            <MenuItem
              icon="up"
              label={planText().moveUp}
              choose={() => act((desk, one, columns) => desk.step(columns, one, -1))}
            />
            <MenuItem
              icon="down"
              label={planText().moveDown}
              choose={() => act((desk, one, columns) => desk.step(columns, one, 1))}
            />
            <Show when={!isFinished(moved())}>
              <MenuItem
                icon="check"
                label={text().plan.markDone}
                choose={() => act((desk, one) => desk.setStatus(one, 'done'))}
              />
            </Show>
            <MenuSeparator />
            <MenuItem icon="box" label={planText().archive} choose={archive} />
          </>
        )}
      </Show>
    </MenuAt>
  );
}
