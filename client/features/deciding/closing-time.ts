/** A round ends in the evening of a day, by the clock of whoever opens it. */

const EVENING = '20:00:00';

/** `day`: "2026-11-17"; answers "2026-11-17T19:00:00Z". Undefined for what is no day. */
export function closingTime(day: string): string | undefined {
  const moment = new Date(`${day}T${EVENING}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace('.000Z', 'Z');
}
