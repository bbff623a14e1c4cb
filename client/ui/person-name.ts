/** How a member is called: by name, also after they left, or by what stands for a name that has not arrived or was erased. */
import type { MemberId } from '../../core/id/id.ts';
import type { Messages } from '../i18n/fr.ts';
import type { Group } from '../state/workplace.ts';

export function personName(
  text: Messages,
  group: Pick<Group, 'people' | 'nameOf'>,
  member: MemberId | '',
): string {
  const person = group.people().find((one) => one.member === member);
  if (person) return person.name || text.group.namePending;
  return (member !== '' && group.nameOf(member)) || text.group.personGone;
}
