/** What the calendar knows of a booking. Moments are milliseconds since 1970, shown in the device's own time. */

/** Those states of a booking in which it takes a slot, waits for one or quarrels about one (entities §18). */
export const CALENDAR_STATES = ['confirmed', 'provisional', 'waitlisted', 'disputed'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

export interface CalendarEntry {
  readonly id: string;
  /** What is booked, as its card is called. */
  readonly title: string;
  readonly who: string;
  readonly startMs: number;
  /** Not part of it any more. */
  readonly endMs: number;
  readonly state: CalendarState;
  /** The id of the card. */
  readonly card: string;
}

export const CALENDAR_VIEWS = ['month', 'week', 'list'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];
