/** The story as it stood at an instant: what happened later is left out, the rest is as it is. */
import { isFields } from './demo-files.ts';

/** `instant`: "2026-06-01T09:00:00Z". A day that has begun counts. */
export function storyUntil(value: unknown, instant: string): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isLater(item, instant)).map((item) => storyUntil(item, instant));
  }
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => !isLater(member, instant));
  return Object.fromEntries(kept.map(([key, member]) => [key, storyUntil(member, instant)]));
}

/** Entities say `createdAt`; facts, rulings, messages and settings `at`; seats `since`; movements and values `date`; loans only their `start`. */
function isLater(item: unknown, instant: string): boolean {
  if (!isFields(item)) return false;
  const { createdAt, at, since, date, start } = item;
  const when = [createdAt, at, since, date, start].find((one) => typeof one === 'string');
  return typeof when === 'string' && when > (when.length === 10 ? instant.slice(0, 10) : instant);
}
