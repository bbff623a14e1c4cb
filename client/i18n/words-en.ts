/** Words that English sentences are put together from: numbers, days, lists. */
import { createPlural } from './plural.ts';
import type { SpokenDay, SpokenEnd } from './spoken-day.ts';

export const plural = createPlural('en');
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function list(items: readonly string[]): string {
  return new Intl.ListFormat('en').format(items);
}

export function on(day: SpokenDay): string {
  return day.near ? day.text : `on ${day.text}`;
}

export function until(end: SpokenEnd): string {
  if (end.type === 'evening') return end.isToday ? 'until this evening' : `until ${end.day.text} evening`;
  return `until ${end.time.day.text}, ${end.time.clock}`;
}

export function sentence(facts: readonly string[]): string {
  return capital(facts.filter(Boolean).join(', '));
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

export function people(count: number): string {
  return plural(count, { one: `${inWords(count)} person`, other: `${inWords(count)} people` });
}

function inWords(count: number): string {
  return NUMBERS[count] ?? '#';
}
