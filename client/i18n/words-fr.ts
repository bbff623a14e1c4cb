/** Words that French sentences are put together from: numbers, days, lists. */
import { createPlural } from './plural.ts';
import type { SpokenDay, SpokenEnd } from './spoken-day.ts';

export const plural = createPlural('fr');
const NUMBERS = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

export function list(items: readonly string[]): string {
  return new Intl.ListFormat('fr').format(items);
}

export function on(day: SpokenDay): string {
  return day.near ? day.text : `le ${day.text}`;
}

export function until(end: SpokenEnd): string {
  if (end.type === 'evening') return end.isToday ? "jusqu'à ce soir" : `jusqu'à ${end.day.text} soir`;
  const { day, clock } = end.time;
  return day.near ? `jusqu'à ${day.text}, ${clock}` : `jusqu'au ${day.text}, ${clock}`;
}

/** The last day of something, that day included. */
export function upTo(day: SpokenDay): string {
  return day.near ? `jusqu'à ${day.text}` : `jusqu'au ${day.text}`;
}

/** Facts in a row, as one sentence without its full stop. */
export function sentence(facts: readonly string[]): string {
  return capital(facts.filter(Boolean).join(', '));
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

export function people(count: number): string {
  return plural(count, { one: `${inWords(count)} personne`, other: `${inWords(count)} personnes` });
}

function inWords(count: number): string {
  return NUMBERS[count] ?? '#';
}
