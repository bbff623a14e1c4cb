/**
 * What travels in MEET_SAY (A12), and what is sealed inside of it. Decoding returns undefined for anything that is not exactly one
 * known body [E4].
 *
 *     body   = 1 | commitment 32      or  2 | public key 32 | nonce 16      or  3 | ciphertext and tag
 *     sealed = 1 (the same)           or  2 (not the same)                  or  3 | message
 */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { TAG_BYTES } from '../crypto/aead.ts';
import { MEET_BODY_BYTES } from '../protocol/meetings.ts';
import { MEET_NONCE_BYTES, PUBLIC_BYTES } from './exchange.ts';

export type MeetBody =
  | { readonly type: 'commitment'; readonly commitment: Bytes }
  | { readonly type: 'reveal'; readonly publicKey: Bytes; readonly nonce: Bytes }
  | { readonly type: 'sealed'; readonly sealed: Bytes };

export type MeetWord =
  | { readonly type: 'same' }
  | { readonly type: 'not-the-same' }
  | { readonly type: 'message'; readonly message: Bytes };

/** What fits into one body beside its type, the tag, and the type of the word. */
export const MESSAGE_BYTES = MEET_BODY_BYTES - TAG_BYTES - 2;

const COMMITMENT_BYTES = 32;
const BODY_TYPE: Readonly<Record<MeetBody['type'], number>> = { commitment: 1, reveal: 2, sealed: 3 };
const WORD_TYPE: Readonly<Record<MeetWord['type'], number>> = { same: 1, 'not-the-same': 2, message: 3 };

export function encodeBody(body: MeetBody): Bytes {
  const writer = new Writer().u8(BODY_TYPE[body.type]);
  switch (body.type) {
    case 'commitment':
      return writer.raw(body.commitment).finish();
    case 'reveal':
      return writer.raw(body.publicKey).raw(body.nonce).finish();
    case 'sealed':
      return writer.raw(body.sealed).finish();
  }
}

export function decodeBody(bytes: Bytes): MeetBody | undefined {
  const reader = new Reader(bytes);
  const body = readBody(reader.u8(), reader);
  return body && reader.done ? body : undefined;
}

function readBody(type: number, reader: Reader): MeetBody | undefined {
  switch (type) {
    case BODY_TYPE.commitment:
      return { type: 'commitment', commitment: reader.raw(COMMITMENT_BYTES) };
    case BODY_TYPE.reveal:
      return {
        type: 'reveal',
        publicKey: reader.raw(PUBLIC_BYTES),
        nonce: reader.raw(MEET_NONCE_BYTES),
      };
    case BODY_TYPE.sealed:
      return { type: 'sealed', sealed: reader.rest() };
    default:
      return undefined;
  }
}

export function encodeWord(word: MeetWord): Bytes {
  const writer = new Writer().u8(WORD_TYPE[word.type]);
  return (word.type === 'message' ? writer.raw(word.message) : writer).finish();
}

export function decodeWord(bytes: Bytes): MeetWord | undefined {
  const reader = new Reader(bytes);
  const word = readWord(reader.u8(), reader);
  return word && reader.done ? word : undefined;
}

function readWord(type: number, reader: Reader): MeetWord | undefined {
  switch (type) {
    case WORD_TYPE.same:
      return { type: 'same' };
    case WORD_TYPE['not-the-same']:
      return { type: 'not-the-same' };
    case WORD_TYPE.message:
      return { type: 'message', message: reader.rest() };
    default:
      return undefined;
  }
}
