/** How to reach people, as screens see it. To observers it is closed. */
import type { Accessor } from 'solid-js';
import type { MemberId } from '../../core/id/id.ts';
import type { Contact, ContactFailure, ContactField } from '../../core/people/contact.ts';
import type { Result } from '../../core/result/result.ts';

export interface Contacts {
  /** What a person gave of theirs; empty while it arrives, and for observers. */
  of(member: MemberId): Contact;
  /** False: « élément réservé au groupe ». */
  readonly isOpen: Accessor<boolean>;
  /** Mine alone; an empty text erases. Answers when it is signed and written. */
  set(field: ContactField, typed: string): Promise<Result<void, ContactEntryFailure>>;
}

export type ContactEntryFailure = ContactFailure | { readonly type: 'reserved-to-group' };
