/** The sentences of the calendar of bookings, in English. */
import { plural } from '../words-en.ts';
import type { CalendarMessages } from './calendar-fr.ts';

const count = (number: number): string =>
  number === 0 ? 'no booking' : plural(number, { one: '# booking', other: '# bookings' });

export const calendarEn: CalendarMessages = {
  title: 'Calendar of bookings',
  views: 'View of the calendar',
  view: { month: 'Month', week: 'Week', list: 'List' },
  today: 'Today',
  previous: { month: 'Previous month', week: 'Previous week', list: 'Four weeks earlier' },
  next: { month: 'Next month', week: 'Next week', list: 'Four weeks later' },
  dayCount: (day, number) => `${day}, ${count(number)}`,
  isToday: 'today',
  keys: 'Arrow keys: a day or a week. Page up, page down: a month.',
  more: (number) => `+ ${number} more`,
  moreOn: (number, day) => `+ ${number} more, ${day}`,
  state: {
    confirmed: 'confirmed',
    provisional: 'provisional',
    waitlisted: 'waiting',
    disputed: 'to settle together',
  },
  legend: 'What the lines say',
  hours: (from, to) => `${from} – ${to}`,
  wholeDay: 'all day',
  from: (clock) => `from ${clock}`,
  to: (clock) => `until ${clock}`,
  noneOn: 'Nothing is booked on this day.',
  noneListed: 'No booking in these four weeks.',
  askOn: (day) => `Book on ${day}`,
  hour: (hour) => new Date(2000, 0, 1, hour).toLocaleTimeString('en', { hour: 'numeric' }),
};
