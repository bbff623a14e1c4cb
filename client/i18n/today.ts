/** Today on this device's calendar, as `YYYY-MM-DD`. */
import { dayOf } from './spoken-day.ts';

export function today(): string {
  return dayOf(new Date());
}
