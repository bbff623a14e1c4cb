/** A task on the board: its title leads to it, a menu does what dragging does, Alt with an arrow moves it. */
import { type JSX, onMount, Show } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { usePlanText } from '../../i18n/late/plan.ts';
import { typeset } from '../../i18n/typeset.ts';
import type { Column } from './board-columns.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Desk } from './desk.ts';
import { useDraggableCard } from './drag.ts';
import { TaskMarks } from './task-marks.tsx';

export function Card(props: {
  readonly task: Task;
  readonly columns: readonly Column[];
  readonly statusShown: boolean;
  readonly desk: Desk;
  /** Its panel is open. */
  readonly isOpen: boolean;
  /** One menu serves all cards, at the button that asked for it. */
  readonly openMenu: (task: string, button: HTMLElement) => void;
}): JSX.Element {
  const planText = usePlanText();
  let card: HTMLElement | undefined;
  onMount(() => {
    if (card) useDraggableCard(card, () => props.task.id, props.desk.mayWrite);
  });
  const writers = (): string => {
    const here = props.desk.group.presence.others().filter(({ task }) => task === props.task.id);
    return here.map(({ member }) => props.desk.nameOf(member)).join(', ');
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || !props.desk.mayWrite()) return;
    const desk = props.desk;
    const columns = props.columns;
    const task = props.task;
    const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const ahead = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => desk.step(columns, task, -1),
      ArrowDown: () => desk.step(columns, task, 1),
      [ahead]: () => desk.shift(columns, task, 1),
      [back]: () => desk.shift(columns, task, -1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
    refocus(task.id);
  }

  return (
    <article
      ref={(element) => (card = element)}
      class="card"
      classList={{
        'card-open': props.isOpen,
        'card-finished': props.task.status === 'done' || props.task.status === 'dropped',
      }}
      data-task={props.task.id}
      onKeyDown={onKeyDown}
    >
      <a
        class="card-title"
        href={props.desk.taskPath(props.task.id)}
        data-scroll="keep"
        draggable="false"
        dir="auto"
        aria-current={props.isOpen ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      >
        {typeset(props.task.title)}
      </a>
      <TaskMarks task={props.task} desk={props.desk} statusShown={props.statusShown} />
      <Show when={writers()}>
        <span class="marks card-writers">{planText().writesHere(writers())}</span>
      </Show>
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="icon-button card-menu"
          aria-label={planText().cardMenu(props.task.title)}
          aria-haspopup="menu"
          onClick={(event) => props.openMenu(props.task.id, event.currentTarget)}
        >
          <Icon name="more" />
        </button>
      </Show>
    </article>
  );
}

/** A card that moved into another column is made anew there: the focus follows it. */
export function refocus(task: string): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused !== document.body && focused?.id !== 'content') return;
    document.querySelector<HTMLElement>(`.card[data-task="${CSS.escape(task)}"] .card-title`)?.focus();
  });
}
