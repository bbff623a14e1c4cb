/**
 * The two sealed directions of a meeting (A12). Each side counts what it seals, and the count is the nonce: a body that was left out,
 * repeated or moved does not open. The keys live for one meeting, in memory only, so no count comes twice.
 */
import { type Bytes, concatBytes, EMPTY_BYTES } from '../bytes/bytes.ts';
import { decrypt, encrypt, NONCE_BYTES } from '../crypto/aead.ts';
import { type MeetRole, otherRole, roleByte } from './exchange.ts';
import { decodeWord, encodeBody, encodeWord, type MeetWord } from './meet-body.ts';

export interface Sealing {
  /** The whole body; send them in the order in which they were asked for. */
  seal(word: MeetWord): Promise<Bytes>;
  /** Undefined when it is not what the other side sealed next. */
  open(sealed: Bytes): Promise<MeetWord | undefined>;
}

export function createSealing(role: MeetRole, keys: Readonly<Record<MeetRole, CryptoKey>>): Sealing {
  const other = otherRole(role);
  let sealedCount = 0;
  let openedCount = 0;
  return {
    async seal(word) {
      const nonce = nonceOf(sealedCount++);
      const sealed = await encrypt(keys[role], nonce, encodeWord(word), associatedData(role));
      return encodeBody({ type: 'sealed', sealed });
    },
    async open(sealed) {
      const nonce = nonceOf(openedCount++);
      const plain = await decrypt(keys[other], nonce, sealed, associatedData(other));
      return plain && decodeWord(plain);
    },
  };
}

/** All of the body before the ciphertext, and whose it is. */
function associatedData(role: MeetRole): Bytes {
  return concatBytes(encodeBody({ type: 'sealed', sealed: EMPTY_BYTES }), Uint8Array.of(roleByte(role)));
}

/** 12 bytes, big-endian; a meeting ends after 64 bodies. */
function nonceOf(count: number): Bytes {
  const nonce = new Uint8Array(NONCE_BYTES);
  new DataView(nonce.buffer).setUint32(NONCE_BYTES - 4, count);
  return nonce;
}
