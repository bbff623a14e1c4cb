/**
 * Records at rest. A browser's database keeps deleted bytes in its files for a while, so what is written there is sealed under a key
 * that the browser does not let out; the record's place is associated data, so that no row can be passed for another.
 */
import { type Bytes, concatBytes, utf8 } from '../../bytes/bytes.ts';
import { decrypt, encrypt, NONCE_BYTES } from '../../crypto/aead.ts';
import { randomBytes } from '../../crypto/digest.ts';
import { type Key, put, type StorageChange, type StoredValue, type Table } from './storage.ts';

const VERSION = 1;

export interface SealedRecords {
  /** A change ready to commit. */
  seal(table: Table, key: Key, plain: Bytes): Promise<StorageChange>;
  /** Undefined when the row is damaged or stood elsewhere. */
  open(table: Table, key: Key, value: StoredValue | undefined): Promise<Bytes | undefined>;
}

export function createSealedRecords(restKey: CryptoKey): SealedRecords {
  return {
    seal: async (table, key, plain): Promise<StorageChange> => {
      const nonce = randomBytes(NONCE_BYTES);
      const sealed = await encrypt(restKey, nonce, plain, place(table, key));
      return put(table, key, concatBytes(Uint8Array.of(VERSION), nonce, sealed));
    },
    open: async (table, key, value): Promise<Bytes | undefined> => {
      if (!(value instanceof Uint8Array) || value[0] !== VERSION) return undefined;
      const nonce = value.slice(1, 1 + NONCE_BYTES);
      return decrypt(restKey, nonce, value.slice(1 + NONCE_BYTES), place(table, key));
    },
  };
}

function place(table: Table, key: Key): Bytes {
  return utf8(JSON.stringify([table, ...key]));
}
