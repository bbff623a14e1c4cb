/** A sealed picture opens where it belongs, and nowhere else. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blobHash,
  type BlobHeader,
  openBlob,
  readBlobHash,
  sealBlob,
  type SealedBlob,
} from '../../../core/blob/sealed-blob.ts';
import { type Bytes, concatBytes, utf8 } from '../../../core/bytes/bytes.ts';
import { encrypt, importAeadKey, ZERO_NONCE } from '../../../core/crypto/aead.ts';
import { deriveKey } from '../../../core/crypto/kdf.ts';
import type { EpochId, SpaceId } from '../../../core/id/id.ts';
import { hexToBytes } from '../../../core/bytes/hex.ts';
import { bytesUpTo } from '../fixture/arbitraries.ts';
import { seedOf } from '../fixture/person.ts';

const space = 'aa'.repeat(16) as SpaceId;
const header: BlobHeader = { ring: 'inner', epoch: 'cc'.repeat(8) as EpochId };
let key: Bytes;
let photo: SealedBlob;

beforeAll(async () => {
  key = await seedOf('inner key');
  photo = await seal(utf8('une photo de la perceuse'));
});

async function seal(payload: Bytes): Promise<SealedBlob> {
  const sealed = await sealBlob(space, header, key, payload);
  if (!sealed.ok) throw new Error(sealed.error.type);
  return sealed.value;
}

const named = async (bytes: Bytes): Promise<SealedBlob> => ({ hash: await blobHash(bytes), bytes });
const opened = (blob: SealedBlob, at = space, ringKey: Bytes | undefined = key) =>
  openBlob(at, blob, () => ringKey);

describe('a sealed blob', () => {
  it('[E1] opens to what was sealed, of any length', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(3000), async (payload) => {
        expect(await opened(await seal(payload))).toEqual({ ok: true, value: payload });
      }),
      { numRuns: 40 },
    );
  });

  it('says which ring and epoch it needs a key of, and nothing else of it is the same twice', async () => {
    const asked: BlobHeader[] = [];
    await openBlob(space, photo, (wanted) => void asked.push(wanted));
    expect(asked).toEqual([header]);
    const again = await seal(utf8('une photo de la perceuse'));
    expect(again.bytes.slice(0, 10)).toEqual(photo.bytes.slice(0, 10));
    expect(again.bytes.slice(10, 42)).not.toEqual(photo.bytes.slice(10, 42));
    expect(again.hash).not.toBe(photo.hash);
  });

  it('[E2] is refused with any flipped bit, under its own name and under the new one', async () => {
    for (let bit = 0; bit < photo.bytes.length * 8; bit++) {
      const bytes = photo.bytes.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await opened({ hash: photo.hash, bytes })).toEqual({ ok: false, error: { type: 'wrong-hash' } });
      if ((await opened(await named(bytes))).ok) expect.fail(`bit ${bit} was flipped unseen`);
    }
  });

  it('[E3] is refused in another space, and under another key', async () => {
    const elsewhere = await opened(photo, 'ab'.repeat(16) as SpaceId);
    expect(elsewhere).toEqual({ ok: false, error: { type: 'wrong-key' } });
    const other = await opened(photo, space, await seedOf('another key'));
    expect(other).toEqual({ ok: false, error: { type: 'wrong-key' } });
    expect(await openBlob(space, photo, () => undefined)).toEqual({ ok: false, error: { type: 'no-key' } });
  });

  it('[E4] is refused for what it is, whatever bytes come, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(300), fc.nat({ max: photo.bytes.length }), async (noise, cut) => {
        for (const bytes of [
          noise,
          photo.bytes.slice(0, cut),
          concatBytes(photo.bytes.slice(0, 26), noise),
        ]) {
          const result = await opened(await named(bytes));
          expect(result.ok).toBe(bytes.length === photo.bytes.length && cut === photo.bytes.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a payload longer than the plaintext', Uint8Array.of(200, ...new Uint8Array(63))],
    ['a length in a longer form than it needs', Uint8Array.of(0x80, 0, ...new Uint8Array(62))],
    ['padding that is not zero', Uint8Array.of(1, 7, 9, ...new Uint8Array(61))],
    ['more padding than its length asks for', Uint8Array.of(1, 7, ...new Uint8Array(70))],
    ['no plaintext to speak of', new Uint8Array(0)],
  ])('[E4] is malformed with %s inside, though well sealed', async (_, plain) => {
    const head = photo.bytes.slice(0, 26);
    const info = concatBytes(hexToBytes(space), head.slice(10));
    const aes = await importAeadKey(await deriveKey(key, 'placette-blob1', info));
    const bytes = concatBytes(head, await encrypt(aes, ZERO_NONCE, plain, head));
    expect(await opened(await named(bytes))).toEqual({ ok: false, error: { type: 'malformed' } });
  });

  it('has one of few lengths, at most 12 % more than its content', async () => {
    const lengths = await Promise.all(
      [280_000, 280_001, 281_000].map(async (n) => (await seal(new Uint8Array(n))).bytes.length),
    );
    expect(new Set(lengths).size).toBe(1);
    expect(lengths[0]).toBeLessThan(280_000 * 1.12);
  });

  it('is never larger than what a relay takes', async () => {
    const most = 2 * 1024 * 1024 - 32 * 1024 - 3;
    const largest = await seal(new Uint8Array(most));
    expect(largest.bytes.length).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect((await opened(largest)).ok).toBe(true);
    expect(await sealBlob(space, header, key, new Uint8Array(most + 1))).toEqual({
      ok: false,
      error: { type: 'too-big' },
    });
  });

  it('has a name of 64 lower-case hex digits, and no other text is one', () => {
    expect(readBlobHash(photo.hash)).toBe(photo.hash);
    for (const text of ['', photo.hash.toUpperCase(), photo.hash.slice(1), `${photo.hash}\n`, '../relay.db'])
      expect(readBlobHash(text)).toBeUndefined();
  });
});
