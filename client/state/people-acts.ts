/** What people do to who is in and what is written of them in one go: a person and their name, leaving and being forgotten. */
import type * as Y from 'yjs';
import { textField, type TextFailure } from '../../core/doc/text-field.ts';
import type { MemberId } from '../../core/id/id.ts';
import { eraseMember, nameOf, renameMember } from '../../core/people/names.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { RosterFailure } from './act-failure.ts';
import type { WhoIsIn } from './who-is-in.ts';

export type LeaveFailure = RosterFailure | { readonly type: 'unsent' };

export interface PeopleActs {
  /** Somebody without a device has nobody else to write their name; nothing is written for who has one. */
  renamePerson(member: MemberId, typed: string): Result<void, TextFailure>;
  /** Needs the relay. Somebody without a device, with their name. */
  addPerson(typed: string): Promise<Result<MemberId, TextFailure | RosterFailure>>;
  /** Needs the relay. `erase`: my name goes first, and is back when leaving did not succeed. */
  leave(options: { readonly erase: boolean }): Promise<Result<void, LeaveFailure>>;
}

export function createPeopleActs(group: {
  readonly people: Y.Doc;
  readonly me: () => MemberId;
  readonly whoIsIn: WhoIsIn;
  readonly hasDevice: (member: MemberId) => boolean;
  /** Whether the relay has all that was written about people on this device. */
  readonly peopleSent: () => Promise<boolean>;
}): PeopleActs {
  const { people, whoIsIn } = group;

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
      // who has left is not heard any more
      const left = (await group.peopleSent()) ? await whoIsIn.leave() : fail({ type: 'unsent' } as const);
      if (!left.ok) renameMember(people, me, name);
      return left;
    },
  };
}
