/** How a member is called: by name, or by what stands for a name that has not arrived, or for a person who left. */
import type { MemberId } from '../../core/id/id.ts';
import type { Messages } from '../i18n/fr.ts';
import type { Person } from '../state/workplace.ts';

export function personName(text: Messages, people: readonly Person[], member: MemberId | ''): string {
  const person = people.find((one) => one.member === member);
  if (!person) return text.group.personGone;
  return person.name || text.group.namePending;
}
