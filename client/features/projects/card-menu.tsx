/** What dragging does, and more, as a menu: into another column, up, down, finished, archived. One for the whole board, where asked. */
import {
  Content,
  GroupLabel,
  Item,
  Portal,
  RadioGroup,
  RadioItem,
  Root,
  Separator,
} from '@kobalte/core/dropdown-menu';
import { For, type JSX, onMount, createSignal, Show } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { afterPaint } from '../../ui/after-paint.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Column, columnOf, isFinished } from './board-columns.ts';
import { refocus } from './card.tsx';
import type { Desk } from './desk.ts';

export interface MenuAt {
  readonly task: string;
  readonly button: HTMLElement;
}

export function CardMenu(props: {
  readonly at: MenuAt;
  readonly tasks: readonly Task[];
  readonly columns: readonly Column[];
  readonly desk: Desk;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const [open, setOpen] = createSignal(false);
  onMount(() => setOpen(true));
  const task = (): Task | undefined => props.tasks.find(({ id }) => id === props.at.task);
  const column = (): Column | undefined => columnOf(props.columns, props.at.task);

  function put(id: string): void {
    const target = props.columns.find((one) => one.id === id);
    const moved = task();
    if (target && moved) afterPaint(() => props.desk.put(moved, target, target.tasks[0]?.id));
  }

  /** A card that moved was made anew in its column: the focus follows the task, not the button that is gone. */
  function leave(event: Event): void {
    event.preventDefault();
    const { button, task: id } = props.at;
    button.removeAttribute('aria-expanded');
    if (button.isConnected) button.focus();
    else refocus(id);
    props.close();
  }

  return (
    <Root
      open={open()}
      onOpenChange={setOpen}
      getAnchorRect={() => props.at.button.getBoundingClientRect()}
      placement="bottom-end"
      gutter={4}
    >
      <Portal>
        <Content class="menu" aria-label={text().plan.cardMenu(task()?.title ?? '')} onCloseAutoFocus={leave}>
          <Show when={task()}>
            {(moved) => (
              <>
                <RadioGroup value={column()?.id ?? ''} onChange={put}>
                  <GroupLabel class="menu-label">{text().plan.moveTo}</GroupLabel>
                  <For each={props.columns}>
                    {(one) => (
                      <RadioItem class="menu-item" value={one.id} closeOnSelect>
                        <span class="menu-mark" aria-hidden="true" />
                        {props.desk.columnName(one)}
                      </RadioItem>
                    )}
                  </For>
                </RadioGroup>
                <Separator class="menu-line" />
                <Item class="menu-item" onSelect={() => props.desk.step(props.columns, moved(), -1)}>
                  <Icon name="up" /> {text().plan.moveUp}
                </Item>
                <Item class="menu-item" onSelect={() => props.desk.step(props.columns, moved(), 1)}>
                  <Icon name="down" /> {text().plan.moveDown}
                </Item>
                <Show when={!isFinished(moved())}>
                  <Item class="menu-item" onSelect={() => props.desk.setStatus(moved(), 'done')}>
                    <Icon name="tick" /> {text().plan.markDone}
                  </Item>
                </Show>
                <Separator class="menu-line" />
                <Item class="menu-item" onSelect={() => props.desk.archive(moved())}>
                  <Icon name="box" /> {text().plan.archive}
                </Item>
              </>
            )}
          </Show>
        </Content>
      </Portal>
    </Root>
  );
}
