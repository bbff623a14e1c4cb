/** What people do to who is in and what is written of them in one go: a person and their name, leaving and being forgotten. */
import type { TextFailure } from '../../core/doc/text-field.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';
import type { RosterFailure } from './act-failure.ts';

export type LeaveFailure = RosterFailure | { readonly type: 'unsent' };

export interface PeopleActs {
  /** Somebody without a device has nobody else to write their name; nothing is written for who has one. */
  renamePerson(member: MemberId, typed: string): Result<void, TextFailure>;
  /** Needs the relay. Somebody without a device, with their name. */
  addPerson(typed: string): Promise<Result<MemberId, TextFailure | RosterFailure>>;
  /** Needs the relay. `erase`: my name and contact go first, and are back when leaving did not succeed. */
  leave(options: { readonly erase: boolean }): Promise<Result<void, LeaveFailure>>;
}
