/** Acts on the roster together with what is written in `people` and `contacts`. */
import type * as Y from 'yjs';
import { textField } from '../../core/doc/text-field.ts';
import type { MemberId } from '../../core/id/id.ts';
import { CONTACT_FIELDS } from '../../core/people/contact-fields.ts';
import { eraseMember, nameOf, renameMember } from '../../core/people/names.ts';
import { fail, ok } from '../../core/result/result.ts';
import type { GroupContacts } from './contacts.ts';
import type { PeopleActs } from './people-acts.ts';
import type { WhoIsIn } from './who-is-in.ts';

export function createPeopleActs(group: {
  readonly people: Y.Doc;
  readonly me: () => MemberId;
  readonly whoIsIn: WhoIsIn;
  readonly hasDevice: (member: MemberId) => boolean;
  readonly contacts: Pick<GroupContacts, 'contacts' | 'eraseMine'>;
  /** Whether the relay has all that was written about people on this device. */
  readonly isSent: () => Promise<boolean>;
}): PeopleActs {
  const { people, whoIsIn, contacts } = group;

  return {
    renamePerson: (member, typed) =>
      group.hasDevice(member) ? ok(undefined) : renameMember(people, member, typed),
    addPerson: async (typed) => {
      const name = textField(typed);
      if (!name.ok) return name;
      const added = await whoIsIn.addPerson();
      if (added.ok) renameMember(people, added.value, name.value);
      return added;
    },
    leave: async ({ erase }) => {
      if (!erase) return whoIsIn.leave();
      const me = group.me();
      const name = nameOf(people, me);
      eraseMember(people, me);
      const contact = await contacts.eraseMine();
      // who has left is not heard any more
      const left = (await group.isSent()) ? await whoIsIn.leave() : fail({ type: 'unsent' } as const);
      if (left.ok) return left;
      renameMember(people, me, name);
      for (const field of CONTACT_FIELDS) await contacts.contacts.set(field, contact[field] ?? '');
      return left;
    },
  };
}
