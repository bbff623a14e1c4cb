/** The stored standing of one document on its sealing leader, and the one way to change it: in a batch with what goes with it. */
import type { DocId, SpaceId } from '../../id/id.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageChange, StorageFailure } from '../storage/storage.ts';
import type { SpaceBook } from '../space/space-book.ts';
import {
  decodeDocumentRecord,
  type DocumentRecord,
  encodeDocumentRecord,
  NEW_DOCUMENT,
} from './document-record.ts';
import type { Desk } from './received-envelope.ts';

export interface LedgerOptions {
  readonly doc: DocId;
  readonly book: SpaceBook;
  readonly profile: Profile;
  /** The leader's term: a batch after a later leader's is refused [Y6]. */
  readonly term: number;
  readonly storageFailed: (failure: StorageFailure) => void;
}

export interface Ledger {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly profile: Profile;
  readonly record: DocumentRecord;
  /** The space as it is known now. */
  desk(): Desk;
  load(): Promise<void>;
  /**
   * False when nothing was stored: then it did not happen. Another leader has taken over, or the storage failed and the caller tries
   * again later; were the record to move on alone, the rows that belong to it would be missing for ever.
   */
  store(next: DocumentRecord, changes: readonly StorageChange[]): Promise<boolean>;
}

export function createLedger(options: LedgerOptions): Ledger {
  const { doc, book, profile } = options;
  const { space } = book;
  let record: DocumentRecord = NEW_DOCUMENT;

  return {
    space,
    doc,
    profile,
    get record() {
      return record;
    },
    desk: () => ({ space, doc, roster: book.roster, ring: book.ring }),
    load: async () => {
      const row = await profile.storage.get('documents', [space, doc]);
      const plain = await profile.records.open('documents', [space, doc], row);
      record = decodeDocumentRecord(plain) ?? NEW_DOCUMENT;
    },
    store: async (next, changes) => {
      const row = await profile.records.seal('documents', [space, doc], encodeDocumentRecord(next));
      const written = await profile.storage.commit([...changes, row], options.term);
      if (written.ok) record = next;
      else options.storageFailed(written.error);
      return written.ok;
    },
  };
}
