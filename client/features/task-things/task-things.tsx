/**
 * On a task: what it takes from what the group shares, whether that can be had on the task's days, and what is booked for it. Who only
 * observes is told that something is needed, and not what.
 */
import '../../style/task-things.css';
import { createMemo, createUniqueId, For, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import type { Task, ThingNeeded } from '../../../core/plan/task.ts';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import type { BookedThing } from '../../state/group-bookings.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { AddThing } from './add-thing.tsx';
import { leftBookings } from './left-bookings.ts';
import { LeftRow, ThingRow } from './thing-row.tsx';
import { type BookingState, createThingsDesk } from './things-desk.ts';

export interface TaskThingsProps {
  readonly group: Group;
  readonly task: Task;
  readonly state: BookingState;
}

export function TaskThings(props: TaskThingsProps): JSX.Element {
  const text = useTaskThingsText();
  const id = createUniqueId();
  const sharing = createMemo(() => props.group.sharing.now());

  return (
    <section class="things" aria-labelledby={id}>
      <h2 class="field-label" id={id} tabindex="-1">
        {text().title}
      </h2>
      <Switch
        fallback={
          <p class="soft" role="status">
            {text().coming}
          </p>
        }
      >
        <Match when={sharing()} keyed>
          {(opened) => <OpenThings {...props} sharing={opened} />}
        </Match>
        <Match when={!props.group.sharing.isOpen()}>
          <ul class="things-list" aria-labelledby={id}>
            <For each={props.task.uses} fallback={<li class="soft">{text().none}</li>}>
              {() => <li class="soft">{text().reserved}</li>}
            </For>
          </ul>
        </Match>
      </Switch>
    </section>
  );
}

function OpenThings(props: TaskThingsProps & { readonly sharing: Sharing }): JSX.Element {
  const text = useTaskThingsText();
  const desk = createThingsDesk(
    untrack(() => props.group),
    untrack(() => props.sharing),
    () => props.task,
  );
  const left = createMemo((): readonly BookedThing[] =>
    leftBookings(desk.ofTask(), props.task.uses, desk.nowMs()),
  );
  /** By name: how the document orders them is another thing on each device. */
  const inOrder = createMemo((): readonly ThingNeeded[] => {
    const { cards } = props.sharing;
    return props.task.uses
      .map((thing) => ({ thing, name: cards.card(thing.card)?.title ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.thing.card < b.thing.card ? -1 : 1))
      .map(({ thing }) => thing);
  });

  return (
    <>
      <Show when={props.task.uses.length + left().length > 0} fallback={<p class="soft">{text().none}</p>}>
        <ul class="things-list">
          <Keyed each={inOrder()} by={({ card }) => card}>
            {(row) => <ThingRow desk={desk} thing={row.item} state={props.state} />}
          </Keyed>
          <Keyed each={left()} by={({ booking }) => booking.id}>
            {(row) => <LeftRow desk={desk} booked={row.item} state={props.state} />}
          </Keyed>
        </ul>
      </Show>
      <Show when={desk.mayWrite()}>
        <AddThing desk={desk} />
      </Show>
    </>
  );
}
