/** Whose place a newcomer may take up again: of those who were here before them. */
import type { Group, Person } from '../../state/workplace.ts';

export function placesBefore(group: Group): readonly Person[] {
  const people = group.people();
  const mySinceS = people.find(({ isMe }) => isMe)?.sinceS ?? 0;
  return people.filter(({ isMe, sinceS }) => !isMe && sinceS <= mySinceS);
}
