/** First names in the `people` document (entity 2): erasable, each written by its owner, keyed by member id; names of devices stand beside. */
import type * as Y from 'yjs';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';

export const PEOPLE_ROOTS = ['names', 'devices'] as const;

/** Empty for a member whose name has not arrived or was erased. */
export function nameOf(people: Y.Doc, member: MemberId): string {
  const name = people.getMap('names').get(member);
  return isTextField(name) ? name : '';
}

export function renameMember(people: Y.Doc, member: MemberId, typed: string): Result<void, TextFailure> {
  const name = textField(typed);
  if (!name.ok) return name;
  people.getMap('names').set(member, name.value);
  return ok(undefined);
}

/** Takes the name out of the document: who left is « personne partie » from then on. */
export function eraseMember(people: Y.Doc, member: MemberId): void {
  people.getMap('names').delete(member);
}
