/** Calendar days, `YYYY-MM-DD`, as `mv` registers hold them: several when devices wrote without knowing of each other. */
import type { MvWrite } from '../doc/registers.ts';
import type { MemberId } from '../id/id.ts';

export interface DayChoice {
  readonly day: string;
  readonly by: MemberId;
}

/** A calendar day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

/** Behind every day. */
const LAST = '~';

/**
 * The open writes as choices, earliest first. Two people who chose the same day agree; a day and "none" do not: then `''`, the last one,
 * stands for none. No choice at all when everybody said none.
 */
export function dayChoices(writes: readonly MvWrite[]): readonly DayChoice[] {
  const byDay = new Map<string, MemberId>();
  for (const { value, by } of writes) {
    const day = isDay(value) ? value : '';
    if (!byDay.has(day)) byDay.set(day, by as MemberId);
  }
  if (byDay.size === 1 && byDay.has('')) return [];
  const choices = [...byDay].map(([day, by]) => ({ day, by }));
  return choices.sort((a, b) => ((a.day || LAST) < (b.day || LAST) ? -1 : 1));
}
