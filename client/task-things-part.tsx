/** « Ce qu'il faut » on a task, where each booking stands as its own room says it. Fetched when a task is first opened. */
import { type JSX, Show } from 'solid-js';
import type { Task } from '../core/plan/task.ts';
import { BookingInShort } from './features/bookings/booking-in-short.tsx';
import { TaskThings } from './features/task-things/task-things.tsx';
import type { BookingState } from './features/task-things/things-desk.ts';
import type { Group } from './state/workplace.ts';

export function TaskThingsPart(props: { readonly group: Group; readonly task: Task }): JSX.Element {
  const State: BookingState = (slot) => (
    <Show when={props.group.sharing.now()} keyed>
      {(sharing) => (
        <BookingInShort group={props.group} sharing={sharing} card={slot.card} booking={slot.booking} />
      )}
    </Show>
  );

  return <TaskThings group={props.group} task={props.task} state={State} />;
}
