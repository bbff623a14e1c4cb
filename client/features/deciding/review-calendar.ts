/** The days on which decisions are looked at again, as a calendar file (RFC 5545): whole days, the same id each time, so that a calendar moves what it has. */
import ical from 'ical-generator';

export interface ReviewDay {
  /** "dec_…" */
  readonly decision: string;
  /** "2027-10-15" */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Its address, or empty. */
  readonly url: string;
}

/** `name`: of the calendar. `stampMs`: since 1970, when this was written. What is no day is left out. */
export function reviewCalendar(name: string, days: readonly ReviewDay[], stampMs: number): string {
  const calendar = ical({ name, prodId: { company: 'Placette', product: 'Placette' } });
  for (const { decision, day, summary, description, url } of days) {
    // a whole day has no zone: it is handed over, and written, in UTC
    const start = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : '');
    if (Number.isNaN(start.getTime())) continue;
    const end = new Date(start.getTime() + 86_400_000);
    calendar.createEvent({
      id: `${decision}@placette`,
      stamp: new Date(stampMs),
      start,
      end,
      allDay: true,
      summary,
      description,
      ...(url === '' ? {} : { url }),
    });
  }
  return calendar.toString();
}
