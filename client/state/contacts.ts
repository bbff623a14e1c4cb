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

/** The same for the parts of the workplace that look after it. */
export interface GroupContacts {
  readonly contacts: Contacts;
  /** Takes what I gave out of the document, stored when it answers, and says what that was. */
  eraseMine(): Promise<Contact>;
  /** Undefined where it is closed to this device. */
  canonicalState(): Promise<string | undefined>;
  unreadable(): number;
  /** Nothing more is stored; answers when what was being stored is. */
  close(): Promise<void>;
}
