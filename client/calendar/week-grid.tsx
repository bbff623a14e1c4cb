/**
 * A week by the hour: each day a column, bookings as long as they last, those that overlap side by side. What takes a whole day stands
 * above. The columns are lists, so that who hears the page goes through them day by day.
 */
import { createMemo, For, type JSX, onMount, Show } from 'solid-js';
import { useCalendarText } from '../i18n/late/calendar.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { DAY_MINUTES, type DayPart, isWholeDay } from './day-parts.ts';
import { EntryButton } from './entry-button.tsx';
import { placeInLanes } from './lanes.ts';
import type { GridProps } from './month-grid.tsx';
import { weekOf } from './weeks.ts';

/** Hours that are always drawn; earlier and later ones when something is booked then. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
/** A finger's height at 56 px an hour. */
const LEAST_MINUTES = 47;
/** So many side by side leave room for a title that runs downwards. */
const SLIM_LANES = 3;

export function WeekGrid(props: GridProps): JSX.Element {
  const text = useCalendarText();
  const days = createMemo(() => weekOf(props.day));
  let box: HTMLElement | undefined;
  const partsOf = (day: string): readonly DayPart[] => props.parts.get(day) ?? [];
  const wholeOf = (day: string): readonly DayPart[] => partsOf(day).filter(isWholeDay);
  const timed = (day: string): readonly DayPart[] => partsOf(day).filter((part) => !isWholeDay(part));
  const hasWhole = createMemo(() => days().some((day) => wholeOf(day).length > 0));
  const hours = createMemo(() => {
    const all = days().flatMap(timed);
    const from = Math.min(FIRST_HOUR, ...all.map((part) => Math.floor(part.fromMinute / 60)));
    const to = Math.max(LAST_HOUR, ...all.map((part) => Math.ceil(part.toMinute / 60)));
    return { from, to, list: Array.from({ length: to - from }, (_, at) => from + at) };
  });
  const share = (minute: number): number => {
    const { from, to } = hours();
    return ((Math.min(minute, DAY_MINUTES) - from * 60) / ((to - from) * 60)) * 100;
  };

  // a phone shows two days and a half: the chosen one is among them
  onMount(() => {
    const column = box?.querySelector<HTMLElement>('.week-chosen');
    const hoursWidth = box?.querySelector<HTMLElement>('.week-hours')?.offsetWidth ?? 0;
    if (box && column) box.scrollLeft = column.offsetLeft - hoursWidth;
  });

  return (
    <div
      ref={(element) => (box = element)}
      class="week-scroll"
      tabindex="0"
      role="group"
      aria-label={props.label}
    >
      <div class="week">
        <div class="week-hours" aria-hidden="true">
          <For each={hours().list}>{(hour) => <span class="week-hour">{text().hour(hour)}</span>}</For>
        </div>
        <For each={days()}>
          {(day, at) => (
            <section
              class="week-day"
              role="group"
              classList={{ 'week-today': day === props.today, 'week-chosen': day === props.day }}
              aria-label={text().dayCount(props.sayDay(day), partsOf(day).length)}
            >
              <h3 class="week-name" aria-current={day === props.today ? 'date' : undefined}>
                <span aria-hidden="true">{props.weekdays[at()]?.short}</span>
                <span class="week-number" aria-hidden="true">
                  {Number(day.slice(8))}
                </span>
                <span class="visually-hidden">{props.sayDay(day)}</span>
                <Show when={props.onAsk}>
                  {(ask) => (
                    <IconButton
                      icon="plus"
                      label={text().askOn(props.sayDay(day))}
                      onClick={() => ask()(day)}
                    />
                  )}
                </Show>
              </h3>
              <Show when={hasWhole()}>
                <ul class="week-whole" role="list">
                  <For each={wholeOf(day)}>
                    {(part) => (
                      <li>
                        <EntryButton
                          part={part}
                          hours={props.sayHours(part)}
                          isShort
                          onOpen={(id) => props.onOpen(id)}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <ul class="week-column" role="list" style={{ '--hours': String(hours().list.length) }}>
                <For each={placeInLanes(timed(day), LEAST_MINUTES)}>
                  {(placed) => (
                    <li
                      class="week-booking"
                      classList={{ 'week-booking-slim': placed.lanes >= SLIM_LANES }}
                      style={{
                        top: `${share(placed.part.fromMinute)}%`,
                        height: `${share(placed.drawnTo) - share(placed.part.fromMinute)}%`,
                        'inset-inline-start': `${(placed.lane / placed.lanes) * 100}%`,
                        'inline-size': `${100 / placed.lanes}%`,
                      }}
                    >
                      <EntryButton
                        part={placed.part}
                        hours={props.sayHours(placed.part)}
                        onOpen={(id) => props.onOpen(id)}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </div>
  );
}
