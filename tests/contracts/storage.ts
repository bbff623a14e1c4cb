/** What every adapter of the storage port promises. `reopen` closes and opens again what keeps its rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys } from '../../core/sync/storage/memory-storage.ts';
import { type Key, put, remove, type Row, type Storage } from '../../core/sync/storage/storage.ts';

export interface StorageUnderTest {
  readonly storage: Storage;
  readonly reopen?: () => Promise<Storage>;
}

const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const keysOf = (rows: readonly Row[]): readonly Key[] => rows.map(({ key }) => key);

export function storageContract(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name} as storage`, { timeout: 20_000 }, () => {
    it('gives back what was put, the last one of each key', async () => {
      const { storage } = await open();
      expect(await storage.get('drafts', ['lane', 1])).toBeUndefined();
      await storage.commit([put('drafts', ['lane', 1], bytes(1)), put('drafts', ['lane', 2], bytes(2))]);
      await storage.commit([put('drafts', ['lane', 1], bytes(3)), remove('drafts', ['lane', 2])]);
      expect(await storage.get('drafts', ['lane', 1])).toEqual(bytes(3));
      expect(await storage.get('drafts', ['lane', 2])).toBeUndefined();
      expect(await storage.get('outbox', ['lane', 1])).toBeUndefined();
    });

    it('keeps its own copy of the bytes', async () => {
      const { storage } = await open();
      const mine = bytes(1, 2, 3);
      await storage.commit([put('updates', ['a'], mine)]);
      mine.fill(9);
      expect(await storage.get('updates', ['a'])).toEqual(bytes(1, 2, 3));
    });

    it('keeps empty rows and bytes that are part of a larger buffer', async () => {
      const { storage } = await open();
      const part = bytes(0, 1, 2, 3).subarray(1, 3);
      await storage.commit([put('updates', ['empty'], bytes()), put('updates', ['part'], part)]);
      expect(await storage.get('updates', ['empty'])).toEqual(bytes());
      expect(await storage.get('updates', ['part'])).toEqual(bytes(1, 2));
    });

    it('lists in the order of keys: numbers before texts, 2 before 10, the shorter first', async () => {
      const { storage } = await open();
      const ordered: Key[] = [['a'], ['a', 2], ['a', 10], ['a', '10'], ['a', '2'], ['a', '2', 0], ['b']];
      await storage.commit(ordered.toReversed().map((key) => put('updates', key, bytes(1))));
      expect(keysOf(await storage.list('updates', []))).toEqual(ordered);
      expect(keysOf(await storage.list('updates', ['a']))).toEqual(ordered.slice(0, -1));
    });

    it('takes a prefix part by part: nothing that only begins alike', async () => {
      const { storage } = await open();
      const inside: Key[] = [
        ['lane'],
        ['lane', 0],
        ['lane', ''],
        ['lane', 'z', 'z'],
        ['lane', '\uffff\uffff'],
      ];
      const outside: Key[] = [['lan'], ['lane '], ['lane\u0000'], ['lanes', 'a'], ['', 'lane'], [1, 'lane']];
      await storage.commit([...inside, ...outside].map((key) => put('outbox', key, bytes(1))));
      expect(keysOf(await storage.list('outbox', ['lane']))).toEqual(inside);
      expect(await storage.count('outbox', ['lane'])).toBe(inside.length);
      expect(await storage.count('outbox', [])).toBe(inside.length + outside.length);
      expect(await storage.list('outbox', ['lane', 'y'])).toEqual([]);
    });

    it('holds any key that people or devices could make, wherever it stands', async () => {
      const part = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('__proto__', 'constructor', '"', '[]', '\\', '/', '\u0000', '\ud800', 'é', '🏡'),
        fc.integer(),
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      );
      const keys = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 12,
        selector: (key) => JSON.stringify(key),
      });
      await fc.assert(
        fc.asyncProperty(keys, async (drawn) => {
          const { storage } = await open();
          await storage.commit(drawn.map((key, i) => put('envelopes', key, bytes(i))));
          expect(keysOf(await storage.list('envelopes', []))).toEqual(drawn.toSorted(compareKeys));
          for (const [i, key] of drawn.entries()) {
            expect(await storage.get('envelopes', key)).toEqual(bytes(i));
            const beneath = drawn.filter((other) => key.every((same, at) => other[at] === same));
            expect(await storage.count('envelopes', key)).toBe(beneath.length);
          }
        }),
        { numRuns: 8 },
      );
    });

    it('lists at most the limit, the first ones', async () => {
      const { storage } = await open();
      await storage.commit([3, 1, 2].map((n) => put('roster', ['lane', n], bytes(n))));
      expect(keysOf(await storage.list('roster', ['lane'], 2))).toEqual([
        ['lane', 1],
        ['lane', 2],
      ]);
      expect(await storage.list('roster', ['lane'], 0)).toEqual([]);
      expect(await storage.list('roster', ['lane'], 99)).toHaveLength(3);
    });

    it('tells the keys alone as it lists the rows, the first ones up to the limit', async () => {
      const { storage } = await open();
      const photos: Key[] = [
        ['lane', 'a'],
        ['lane', 'b'],
        ['lane', 'due', 'a'],
      ];
      await storage.commit([...photos, ['other', 'a']].map((key) => put('blobs', key, bytes(1))));
      expect(await storage.keys('blobs', ['lane'])).toEqual(photos);
      expect(await storage.keys('blobs', ['lane', 'due'])).toEqual(photos.slice(2));
      expect(await storage.keys('blobs', ['lane'], 2)).toEqual(photos.slice(0, 2));
      expect(await storage.keys('blobs', ['lane'], 0)).toEqual([]);
      await storage.commit([remove('blobs', ['lane', 'a'])]);
      expect(await storage.keys('blobs', ['lane'])).toEqual(photos.slice(1));
      expect(await storage.count('blobs', ['lane'])).toBe(2);
    });

    it('[E9] writes a batch over several tables as one, its last word on a key counting', async () => {
      const { storage } = await open();
      const batch = [
        put('outbox', ['lane', 1], bytes(1)),
        remove('drafts', ['lane', 1]),
        put('documents', ['lane'], bytes(1)),
        remove('outbox', ['lane', 1]),
        put('outbox', ['lane', 1], bytes(2)),
      ];
      expect(await storage.commit(batch)).toEqual({ ok: true, value: undefined });
      expect(await storage.get('outbox', ['lane', 1])).toEqual(bytes(2));
      expect(await storage.get('documents', ['lane'])).toEqual(bytes(1));
      expect(await storage.commit([])).toEqual({ ok: true, value: undefined });
    });

    it('[Y6] writes nothing of a batch whose term is over, and says so', async () => {
      const { storage } = await open();
      const first = await storage.beginTerm();
      const second = await storage.beginTerm();
      if (!first.ok || !second.ok) throw new Error('a term could not begin');
      expect(second.value).toBe(first.value + 1);
      const batch = [put('outbox', ['lane', 1], bytes(1)), put('documents', ['lane'], bytes(1))];
      expect(await storage.commit(batch, first.value)).toEqual({ ok: false, error: { type: 'stale-term' } });
      expect(await storage.commit([], first.value)).toEqual({ ok: false, error: { type: 'stale-term' } });
      expect(await storage.count('outbox', [])).toBe(0);
      expect(await storage.count('documents', [])).toBe(0);
      expect(await storage.commit(batch, second.value)).toMatchObject({ ok: true });
      expect(await storage.count('outbox', [])).toBe(1);
    });

    it('[Y6] lets no two leaders that begin at once share a term', async () => {
      const { storage } = await open();
      const begun = await Promise.all([storage.beginTerm(), storage.beginTerm(), storage.beginTerm()]);
      expect(new Set(begun.map((term) => (term.ok ? term.value : 'failed'))).size).toBe(3);
    });

    it('[K1] keeps keys that WebCrypto does not let out', async () => {
      const { storage, reopen } = await open();
      const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
      if (!('privateKey' in pair)) throw new Error('Ed25519 comes in pairs');
      const rest = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
      await storage.commit([put('keys', ['rest'], rest), put('keys', ['signing'], pair.privateKey)]);
      const kept = reopen ? await reopen() : storage;
      const signing = await kept.get('keys', ['signing']);
      if (signing === undefined || signing instanceof Uint8Array) throw new Error('the key is gone');
      expect(signing).toMatchObject({ type: 'private', extractable: false });
      expect(await kept.get('keys', ['rest'])).toMatchObject({ type: 'secret', extractable: false });
      const signature = await crypto.subtle.sign('Ed25519', signing, bytes(1));
      expect(await crypto.subtle.verify('Ed25519', pair.publicKey, signature, bytes(1))).toBe(true);
    });

    it('is the same after it was closed and opened', async () => {
      const { storage, reopen } = await open();
      if (!reopen) return;
      const term = await storage.beginTerm();
      await storage.commit([put('spaces', ['lane'], bytes(1)), put('updates', ['lane', 1], bytes(2))]);
      const again = await reopen();
      expect(await again.get('spaces', ['lane'])).toEqual(bytes(1));
      expect(keysOf(await again.list('updates', []))).toEqual([['lane', 1]]);
      expect(await again.beginTerm()).toEqual({ ok: true, value: (term.ok ? term.value : 0) + 1 });
    });
  });
}
