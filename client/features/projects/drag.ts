/**
 * Dragging a card with the browser's own drag and drop, which works with a mouse and, after a long press, with a finger. What is hovered
 * is said by attributes, so that a frame of dragging costs a class and a line, never a new list.
 */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onCleanup } from 'solid-js';

const TASK = 'placette-task';
const COLUMN = 'placette-column';

export interface Drop {
  readonly task: string;
  readonly column: string;
  /** The card to stand before; undefined: at the end. */
  readonly before: string | undefined;
}

/** A card that can be taken, and that others can be put before or behind. */
export function useDraggableCard(element: HTMLElement, task: () => string, mayDrag: () => boolean): void {
  onCleanup(
    combine(
      draggable({
        element,
        canDrag: mayDrag,
        getInitialData: () => ({ [TASK]: task() }),
        onDragStart: () => element.toggleAttribute('data-dragged', true),
        onDrop: () => element.toggleAttribute('data-dragged', false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => TASK in source.data,
        getData: ({ input }) => {
          const { top, height } = element.getBoundingClientRect();
          return { [TASK]: task(), edge: input.clientY < top + height / 2 ? 'before' : 'behind' };
        },
        onDrag: ({ self, source }) => {
          const edge = source.data[TASK] === task() ? '' : String(self.data['edge']);
          if (element.dataset['edge'] !== edge) element.dataset['edge'] = edge;
        },
        onDragLeave: () => delete element.dataset['edge'],
        onDrop: () => delete element.dataset['edge'],
      }),
    ),
  );
}

/** A column that takes cards. */
export function useDropColumn(element: HTMLElement, column: () => string): void {
  onCleanup(
    dropTargetForElements({
      element,
      canDrop: ({ source }) => TASK in source.data,
      getData: () => ({ [COLUMN]: column() }),
      onDragEnter: () => element.toggleAttribute('data-hovered', true),
      onDragLeave: () => element.toggleAttribute('data-hovered', false),
      onDrop: () => element.toggleAttribute('data-hovered', false),
    }),
  );
}

/** `nextOf`: the card behind this one in its column, undefined for the last. */
export function useDrops(nextOf: (task: string) => string | undefined, dropped: (drop: Drop) => void): void {
  onCleanup(
    monitorForElements({
      canMonitor: ({ source }) => TASK in source.data,
      onDrop: ({ source, location }) => {
        const task = source.data[TASK];
        const targets = location.current.dropTargets;
        const column = targets.find(({ data }) => COLUMN in data)?.data[COLUMN];
        if (typeof task !== 'string' || typeof column !== 'string') return;
        const over = targets.find(({ data }) => TASK in data)?.data;
        const neighbour = over?.[TASK];
        if (typeof neighbour !== 'string') return dropped({ task, column, before: undefined });
        if (neighbour === task) return;
        const before = over?.['edge'] === 'before' ? neighbour : nextOf(neighbour);
        dropped({ task, column, before: before === task ? nextOf(task) : before });
      },
    }),
  );
}
