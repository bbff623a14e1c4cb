/** An answer in words: whose it is, and what it says. */
import type { Carried, StanceView } from '../../../core/decisions/fold/decision.ts';
import type { DecidingMessages } from '../../i18n/late/deciding-fr.ts';
import type { DecidingDesk } from './deciding-desk.ts';

/** "Henriette, par Minh, témoin Jeanne" of what was carried. */
export function sayWho(
  { nameOf, group }: DecidingDesk,
  { person, author, witness }: Carried,
  text: DecidingMessages,
): string {
  if (person === author) return nameOf(person);
  const third = group.people().find(({ member }) => member === witness);
  return text.carried(nameOf(person), nameOf(author), third ? nameOf(third.member) : witness);
}

export function sayAnswer({ choice, hasConcern, scores }: StanceView, text: DecidingMessages): string {
  if (!scores) return text.choice[hasConcern ? 'concern' : choice] ?? text.someAnswer;
  const given = scores.filter(([, score]) => score > 0);
  return given.map(([option, score]) => `${option} (${score})`).join(', ') || text.points(0);
}
