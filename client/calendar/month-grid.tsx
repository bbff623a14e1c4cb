/**
 * A month as a grid of days: arrows go from day to day, Tab from a day into its bookings. What one chooses is listed in full below,
 * and on a narrow screen only there; the days then show how much there is.
 */
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js';
import { addDays } from '../i18n/calendar-day.ts';
import { useCalendarText } from '../i18n/late/calendar.ts';
import type { DayPart } from './day-parts.ts';
import { DayList } from './day-list.tsx';
import { EntryButton, StateMark } from './entry-button.tsx';
import type { SayHours } from './spoken-hours.ts';
import { addMonths, isSameMonth, mondayOf, monthWeeks } from './weeks.ts';

export interface GridProps {
  readonly day: string;
  readonly today: string;
  readonly parts: ReadonlyMap<string, readonly DayPart[]>;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly label: string;
  readonly sayDay: (day: string) => string;
  readonly sayHours: SayHours;
  readonly onMove: (day: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onAsk?: ((day: string) => void) | undefined;
}

/** More would make the days of one week of different height. */
const SHOWN = 3;
/** As many marks as a narrow day has room for. */
const MARKS = 3;

export function MonthGrid(props: GridProps): JSX.Element {
  const text = useCalendarText();
  const weeks = createMemo(() => monthWeeks(props.day));
  const partsOf = (day: string): readonly DayPart[] => props.parts.get(day) ?? [];
  let table: HTMLTableElement | undefined;
  let list: HTMLElement | undefined;
  /** The focus goes along when keys moved the day. */
  let isMovingFocus = false;

  function onKeyDown(event: KeyboardEvent): void {
    const next = dayByKey(event, props.day);
    const isOnDay = event.target instanceof Element && event.target.closest('.month-number') !== null;
    if (next === undefined || !isOnDay) return;
    event.preventDefault();
    isMovingFocus = true;
    props.onMove(next);
  }
  createEffect(
    on(
      () => props.day,
      (day) => {
        if (!isMovingFocus) return;
        isMovingFocus = false;
        table?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
      },
      { defer: true },
    ),
  );

  return (
    <>
      <table
        ref={(element) => (table = element)}
        class="month"
        role="grid"
        aria-label={`${props.label}. ${text().keys}`}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <For each={props.weekdays}>
              {(name) => (
                <th scope="col" abbr={name.long}>
                  {name.short}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weeks()}>
            {(week) => (
              <tr>
                <For each={week}>
                  {(day) => (
                    <td
                      class="month-day"
                      classList={{
                        'month-other': !isSameMonth(day, props.day),
                        'month-today': day === props.today,
                        'month-chosen': day === props.day,
                      }}
                      aria-selected={day === props.day}
                    >
                      <button
                        type="button"
                        class="month-number"
                        data-day={day}
                        tabindex={day === props.day ? 0 : -1}
                        aria-current={day === props.today ? 'date' : undefined}
                        onClick={() => props.onMove(day)}
                      >
                        <span class="visually-hidden">
                          {text().dayCount(props.sayDay(day), partsOf(day).length)}
                        </span>
                        <span class="month-digits" aria-hidden="true">
                          {Number(day.slice(8))}
                        </span>
                        <span class="month-marks" aria-hidden="true">
                          <For each={partsOf(day).slice(0, MARKS)}>
                            {(part) => <StateMark state={part.entry.state} />}
                          </For>
                        </span>
                      </button>
                      <div class="month-bookings">
                        <For each={shownOf(partsOf(day))}>
                          {(part) => (
                            <EntryButton
                              part={part}
                              hours={props.sayHours(part)}
                              isShort
                              tabIndex={day === props.day ? 0 : -1}
                              onOpen={(id) => props.onOpen(id)}
                            />
                          )}
                        </For>
                        <Show when={partsOf(day).length - shownOf(partsOf(day)).length}>
                          {(left) => (
                            <button
                              type="button"
                              class="month-more"
                              tabindex={day === props.day ? 0 : -1}
                              aria-label={text().moreOn(left(), props.sayDay(day))}
                              onClick={() => {
                                props.onMove(day);
                                list?.focus();
                              }}
                            >
                              {text().more(left())}
                            </button>
                          )}
                        </Show>
                      </div>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <DayList
        ref={(section) => (list = section)}
        day={props.day}
        name={props.sayDay(props.day)}
        isToday={props.day === props.today}
        parts={partsOf(props.day)}
        sayHours={props.sayHours}
        onOpen={(id) => props.onOpen(id)}
        onAsk={props.onAsk}
      />
    </>
  );
}

/** One more is shown rather than "+ 1 autre". */
function shownOf(parts: readonly DayPart[]): readonly DayPart[] {
  return parts.length <= SHOWN + 1 ? parts : parts.slice(0, SHOWN);
}

/** As in the grids of the ARIA practices. */
function dayByKey(event: KeyboardEvent, day: string): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}
