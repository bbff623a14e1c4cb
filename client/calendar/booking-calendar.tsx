/**
 * Bookings over time: a month, a week by the hour, or four weeks as a list, which is what a phone and a screen reader begin with. Days
 * are those of the device's clock and the calendar's language; a week begins on Monday.
 */
import { type Component, createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { addDays } from '../i18n/calendar-day.ts';
import { useText } from '../i18n/language.tsx';
import { useCalendarText } from '../i18n/late/calendar.ts';
import { sayFullDay } from '../i18n/spoken-day.ts';
import '../style/calendar.css';
import { Button } from '../ui/button.tsx';
import { createCurrentDay } from '../ui/current-day.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { createNarrowerThan } from '../ui/narrow.ts';
import { CALENDAR_STATES, CALENDAR_VIEWS, type CalendarEntry, type CalendarView } from './calendar-entry.ts';
import { DayList } from './day-list.tsx';
import { byBeginning, partsByDay } from './day-parts.ts';
import { StateMark } from './entry-button.tsx';
import { type GridProps, MonthGrid } from './month-grid.tsx';
import { createSayHours } from './spoken-hours.ts';
import { saySpan, sayWeekdays } from './spoken-span.ts';
import { WeekGrid } from './week-grid.tsx';
import { addMonths, daysFrom, LIST_DAYS, monthWeeks, weekOf } from './weeks.ts';

export interface BookingCalendarProps {
  /** In any order. */
  readonly entries: readonly CalendarEntry[];
  /** The day that is chosen, `YYYY-MM-DD`: its month, its week, or four weeks from it on are shown. */
  readonly day: string;
  /** Undefined: a month where there is room, a list below 600 px. */
  readonly view: CalendarView | undefined;
  readonly onMove: (day: string) => void;
  readonly onView: (view: CalendarView) => void;
  /** `id` of a booking. */
  readonly onOpen: (id: string) => void;
  /** Somebody wants to book on this day. Without it nobody can from here. */
  readonly onAsk?: (day: string) => void;
}

export function BookingCalendar(props: BookingCalendarProps): JSX.Element {
  const messages = useText();
  const text = useCalendarText();
  const today = createCurrentDay();
  const isNarrow = createNarrowerThan('600px');
  const view = (): CalendarView => props.view ?? (isNarrow() ? 'list' : 'month');
  const days = createMemo(() => {
    switch (view()) {
      case 'month':
        return monthWeeks(props.day).flat();
      case 'week':
        return weekOf(props.day);
      case 'list':
        return daysFrom(props.day, LIST_DAYS);
    }
  });
  const sorted = createMemo(() => byBeginning(props.entries));
  const parts = createMemo(() => partsByDay(sorted(), days()));
  const sayHours = createMemo(() => createSayHours(messages().code, text()));
  const weekdays = createMemo(() => sayWeekdays(messages().code));
  const sayDay = (day: string): string => sayFullDay(messages().code, day, today());
  const span = (): string => saySpan(messages().code, view(), props.day);
  const busyDays = (): readonly string[] => days().filter((day) => parts().get(day)?.length);

  function step(direction: 1 | -1): void {
    switch (view()) {
      case 'month':
        return props.onMove(addMonths(props.day, direction));
      case 'week':
        return props.onMove(addDays(props.day, 7 * direction));
      case 'list':
        return props.onMove(addDays(props.day, LIST_DAYS * direction));
    }
  }

  return (
    <section class="calendar" aria-label={text().title}>
      <div class="calendar-head">
        <h2 class="calendar-span" aria-live="polite">
          {span()}
        </h2>
        <div class="calendar-steps">
          <IconButton icon="previous" label={text().previous[view()]} onClick={() => step(-1)} />
          <Button tone="quiet" onClick={() => props.onMove(today())}>
            {text().today}
          </Button>
          <IconButton icon="next" label={text().next[view()]} onClick={() => step(1)} />
        </div>
        <div class="calendar-views" role="group" aria-label={text().views}>
          <For each={CALENDAR_VIEWS}>
            {(one) => (
              <button
                type="button"
                class="chip chip-filter"
                aria-pressed={view() === one}
                onClick={() => props.onView(one)}
              >
                {text().view[one]}
              </button>
            )}
          </For>
        </div>
      </div>
      <Switch>
        <Match when={gridOf(view())}>
          {(grid) => (
            <Dynamic
              component={grid()}
              day={props.day}
              today={today()}
              parts={parts()}
              weekdays={weekdays()}
              label={span()}
              sayDay={sayDay}
              sayHours={sayHours()}
              onMove={(day: string) => props.onMove(day)}
              onOpen={(id: string) => props.onOpen(id)}
              onAsk={props.onAsk}
            />
          )}
        </Match>
        <Match when={view() === 'list'}>
          <div class="calendar-list">
            <For each={busyDays()} fallback={<p class="empty">{text().noneListed}</p>}>
              {(day) => (
                <DayList
                  day={day}
                  name={sayDay(day)}
                  isToday={day === today()}
                  parts={parts().get(day) ?? []}
                  sayHours={sayHours()}
                  onOpen={(id) => props.onOpen(id)}
                  onAsk={props.onAsk}
                />
              )}
            </For>
            <Show when={props.onAsk && !busyDays().includes(props.day)}>
              <Button icon="plus" class="day-list-ask" onClick={() => props.onAsk?.(props.day)}>
                {text().askOn(sayDay(props.day))}
              </Button>
            </Show>
          </div>
        </Match>
      </Switch>
      <ul class="calendar-legend" role="list" aria-label={text().legend}>
        <For each={CALENDAR_STATES}>
          {(state) => (
            <li>
              <StateMark state={state} />
              {text().state[state]}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** Undefined: a list. */
function gridOf(view: CalendarView): Component<GridProps> | undefined {
  if (view === 'list') return undefined;
  return view === 'month' ? MonthGrid : WeekGrid;
}
