/** The board of a project: its columns side by side, each with its cards and a field for the next one. */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { afterPaint } from '../../ui/after-paint.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { createNarrow } from '../../ui/narrow.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { type BoardView, type Column, columnOf, columnsOf, isFinished } from './board-columns.ts';
import { Card } from './card.tsx';
import { CardMenu, type CardMenuPlace } from './card-menu.tsx';
import { ColumnHead } from './column-head.tsx';
import type { Desk } from './desk.ts';
import { useDropColumn, useDrops } from './drag.ts';
import { NewPhase } from './new-phase.tsx';

/** A title on two lines with its marks. */
const CARD_PX = 98;
/** How far from the window's edge a column stops. */
const EDGE_PX = 16;

export interface BoardProps {
  readonly project: ProjectView;
  readonly view: BoardView;
  readonly desk: Desk;
  /** The task whose panel is open. */
  readonly opened: string | undefined;
}

export function Board(props: BoardProps): JSX.Element {
  // a column that somebody may be typing in stays, also when its last task has left
  const columns = createMemo<readonly Column[]>(
    (before) =>
      columnsOf(
        props.project,
        props.view,
        before.some(({ id }) => id === 'no-phase'),
      ),
    [],
  );
  const [menu, setMenu] = createSignal<CardMenuPlace>();
  const narrow = createNarrow();
  let board: HTMLElement | undefined;
  // a phone shows one column at a time: the first that has something to do
  onMount(() => {
    const first = columns().findIndex(({ tasks }) => tasks.some((task) => !isFinished(task)));
    const column = board?.querySelectorAll('.column')[first];
    if (!narrow() || first < 1 || !board || !column) return;
    board.scrollLeft += column.getBoundingClientRect().left - board.getBoundingClientRect().left - EDGE_PX;
  });

  // the card whose panel is open stands in sight, though the panel takes room from its column
  createEffect(
    on(
      () => props.opened,
      (opened) => {
        if (opened === undefined) return;
        onCleanup(
          afterPaint(() =>
            board?.querySelector('.card-open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
          ),
        );
      },
    ),
  );

  function openMenu(task: string, button: HTMLElement): void {
    button.setAttribute('aria-expanded', 'true');
    afterPaint(() => setMenu({ task, button }));
  }

  useDrops(
    (task) => {
      const tasks = columnOf(columns(), task)?.tasks ?? [];
      return tasks[tasks.findIndex(({ id }) => id === task) + 1]?.id;
    },
    (drop) => {
      const column = columns().find(({ id }) => id === drop.column);
      const task = props.project.tasks.find(({ id }) => id === drop.task);
      if (column && task) props.desk.put(task, column, drop.before);
    },
  );

  return (
    <div class="board" ref={(element) => (board = element)}>
      <Keyed each={columns()} by={({ id }) => id}>
        {(row) => <BoardColumn {...props} column={row.item} columns={columns()} openMenu={openMenu} />}
      </Keyed>
      <Show when={props.view === 'phase' && props.desk.mayWrite()}>
        <NewPhase project={props.project.id} desk={props.desk} isFirst={props.project.phases.length === 0} />
      </Show>
      <Show when={menu()} keyed>
        {(at) => (
          <CardMenu
            at={at}
            tasks={props.project.tasks}
            columns={columns()}
            desk={props.desk}
            close={() => setMenu(undefined)}
          />
        )}
      </Show>
    </div>
  );
}

interface BoardColumnProps extends BoardProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly openMenu: (task: string, button: HTMLElement) => void;
}

function BoardColumn(props: BoardColumnProps): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  let section: HTMLElement | undefined;
  onMount(() => {
    if (section) useDropColumn(section, () => props.column.id);
  });
  const name = (): string => props.desk.columnName(props.column);
  const takesNew = (): boolean => {
    const { key } = props.column;
    return (
      key.type === 'phase' || key.type === 'no-phase' || (key.type === 'status' && key.status === 'todo')
    );
  };

  function add(title: string) {
    const { key } = props.column;
    return props.desk.group.plan.addTask({
      project: props.project.id,
      title,
      phase: key.type === 'phase' ? key.phase : undefined,
    });
  }

  return (
    <section ref={(element) => (section = element)} class="column" aria-label={name()}>
      <ColumnHead column={props.column} name={name()} desk={props.desk} />
      <Show when={props.column.tasks.length > 0}>
        <VirtualList
          each={props.column.tasks}
          by={({ id }) => id}
          label={name()}
          estimatePx={CARD_PX}
          gapPx={8}
        >
          {(row) => (
            <Card
              task={row.item}
              columns={props.columns}
              statusShown={props.view === 'status'}
              desk={props.desk}
              isOpen={row.item.id === props.opened}
              openMenu={props.openMenu}
            />
          )}
        </VirtualList>
      </Show>
      <Show when={takesNew() && props.desk.mayWrite()}>
        <AddForm
          label={planText().newTaskIn(name())}
          placeholder={planText().newTaskHint}
          action={text().plan.addTask}
          emptySentence={planText().emptyTask}
          keep={`task/${props.project.id}/${props.column.id}`}
          add={add}
        />
      </Show>
    </section>
  );
}
