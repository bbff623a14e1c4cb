/** The calendar with bookings in every state, some that overlap, one over several days; around today. */
import { createSignal, type JSX } from 'solid-js';
import { BookingCalendar } from '../calendar/booking-calendar.tsx';
import { CALENDAR_STATES, type CalendarEntry, type CalendarView } from '../calendar/calendar-entry.ts';
import { today } from '../i18n/today.ts';
import { useToasts } from '../ui/toasts.tsx';
import { Sample } from './sample.tsx';

const TITLES = ['Remorque', 'Salle des Roseaux', 'Perceuse à percussion', 'Échelle de trois mètres'];
const PEOPLE = ['Samira', 'Jeanne', 'Rachid', 'Minh', 'Paul'];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function CalendarSamples(): JSX.Element {
  const toasts = useToasts();
  const [day, setDay] = createSignal(today());
  const [view, setView] = createSignal<CalendarView>();

  return (
    <Sample title="Calendrier">
      <BookingCalendar
        entries={ENTRIES}
        day={day()}
        view={view()}
        onMove={setDay}
        onView={setView}
        onOpen={(id) => toasts.show(`Réservation ${id}`)}
        onAsk={(at) => toasts.show(`Réserver ${at}`)}
      />
    </Sample>
  );
}

const MIDNIGHT_MS = new Date().setHours(0, 0, 0, 0);

function entry(at: number, startMs: number, hours: number): CalendarEntry {
  return {
    id: String(at),
    title: TITLES[at % TITLES.length] ?? '',
    who: PEOPLE[at % PEOPLE.length] ?? '',
    startMs,
    endMs: startMs + hours * HOUR_MS,
    state: CALENDAR_STATES[Math.floor((at * 7) / 3) % 4] ?? 'confirmed',
    card: `res_${at % TITLES.length}`,
  };
}

const ENTRIES: readonly CalendarEntry[] = [
  ...Array.from({ length: 70 }, (_, at) =>
    entry(at, MIDNIGHT_MS + (((at * 37) % 60) - 25) * DAY_MS + (8 + ((at * 5) % 11)) * HOUR_MS, 1 + (at % 3)),
  ),
  ...Array.from({ length: 6 }, (_, at) => entry(100 + at, MIDNIGHT_MS + (14 + (at % 3)) * HOUR_MS, 2)),
  entry(200, MIDNIGHT_MS + DAY_MS + 18 * HOUR_MS, 54),
];
