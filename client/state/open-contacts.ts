/** The contacts of a group as an opened document, read and written through their signatures; fetched when somebody first looks. */
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { DocId, MemberId, SpaceId } from '../../core/id/id.ts';
import { CONTACT_FIELDS, type Contact, type ContactField } from '../../core/people/contact-fields.ts';
import {
  type ContactAuthor,
  type ContactFailure,
  CONTACTS_ROOTS,
  createContactReader,
  writeContact,
} from '../../core/people/contact.ts';
import type { Result } from '../../core/result/result.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { closeReplica, openReplica } from '../../core/sync/tab/replica.ts';
import { browserTimers } from '../platform/browser-time.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedContacts {
  /** What is signed by its owner's devices. */
  read(): Promise<ReadonlyMap<MemberId, Contact>>;
  write(
    author: ContactAuthor,
    entry: { readonly field: ContactField; readonly typed: string; readonly at: number },
  ): Promise<Result<void, ContactFailure>>;
  /** All that this author gave. */
  erase(author: ContactAuthor): Promise<void>;
  /** Resolves when every local change so far is stored. */
  stored(): Promise<void>;
  canonicalState(): string;
  /** Something in the document is another than before, whoever wrote it. */
  follow(changed: () => void): void;
  unreadable(): number;
  catchUp(): void;
  close(): Promise<void>;
}

export interface OpenContactsOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly roster: () => Roster;
  readonly mayWrite: () => boolean;
  /** The group is on this device alone. */
  readonly staysHere: boolean;
}

export async function openContacts(
  parts: WorkplaceParts,
  { space, doc, roster, mayWrite, staysHere }: OpenContactsOptions,
): Promise<OpenedContacts> {
  const replica = await openReplica({
    ...parts,
    space,
    doc,
    timers: browserTimers,
    chance: Math.random,
    mayWrite,
    staysHere,
    storageFailed: () => undefined, // the storage itself reports what the screen shows
  });
  const { ydoc } = replica;
  const reader = createContactReader(ydoc, { space, roster });
  return {
    read: () => reader.read(),
    write: (author, entry) => writeContact(ydoc, author, entry),
    erase: async (author) => {
      for (const field of CONTACT_FIELDS) await writeContact(ydoc, author, { field, typed: '', at: 0 });
    },
    stored: () => replica.stored(),
    canonicalState: () => canonicalState(ydoc, CONTACTS_ROOTS),
    follow: (changed) => void ydoc.on('update', changed),
    unreadable: () => replica.unreadable(),
    catchUp: () => replica.catchUp(),
    close: () => closeReplica(replica),
  };
}
