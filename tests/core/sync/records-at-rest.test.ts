/** What lies in a browser's database: sealed, each row at its place, and under keys that are never replaced while groups need them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpaceId } from '../../../core/id/id.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { put, remove, type Storage } from '../../../core/sync/storage/storage.ts';
import { beginGroup } from '../../../core/sync/space/begin-group.ts';
import { openSpaceBook } from '../../../core/sync/space/space-book.ts';
import { utf8 } from '../../../core/bytes/bytes.ts';
import { NOON } from '../fixture/story.ts';

async function profileOn(storage: Storage): Promise<Profile> {
  const opened = await openProfile(storage);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

async function begun(profile: Profile): Promise<SpaceId> {
  const space = await beginGroup(profile, '', NOON);
  if (!space.ok) throw new Error(space.error.type);
  return space.value;
}

describe('a record at rest', () => {
  it('is sealed, and opens at its place', async () => {
    const { records, storage } = await profileOn(createMemoryStorage());
    const secret = utf8('le numéro de Jeanne');
    await storage.commit([await records.seal('updates', ['lane', 'plan', 1], secret)]);
    const row = await storage.get('updates', ['lane', 'plan', 1]);
    if (!(row instanceof Uint8Array)) throw new Error('no row');
    expect(Buffer.from(row).includes('Jeanne')).toBe(false);
    expect(await records.open('updates', ['lane', 'plan', 1], row)).toEqual(secret);
  });

  it('opens nowhere else: not in another table, under another key, nor under a key that only reads alike', async () => {
    const { records } = await profileOn(createMemoryStorage());
    const sealed = await records.seal('updates', ['lane', 1], utf8('x'));
    const row = sealed.type === 'put' ? sealed.value : undefined;
    expect(await records.open('drafts', ['lane', 1], row)).toBeUndefined();
    expect(await records.open('updates', ['lane', 2], row)).toBeUndefined();
    expect(await records.open('updates', ['lane', '1'], row)).toBeUndefined();
    expect(await records.open('updates', ['lane,1'], row)).toBeUndefined();
    expect(await records.open('updates', ['lane'], row)).toBeUndefined();
  });

  it('does not open when any bit of it is damaged, or when it is short, foreign or no row at all', async () => {
    const { records } = await profileOn(createMemoryStorage());
    const sealed = await records.seal('updates', ['lane'], utf8('acheter des clous'));
    const row = sealed.type === 'put' && sealed.value instanceof Uint8Array ? sealed.value : new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(row.length * 8 - 1), async (bit) => {
        const damaged = new Uint8Array(row);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await records.open('updates', ['lane'], damaged)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    for (let length = 0; length < row.length; length += 5) {
      expect(await records.open('updates', ['lane'], row.slice(0, length))).toBeUndefined();
    }
    expect(await records.open('updates', ['lane'], undefined)).toBeUndefined();
    const other = await profileOn(createMemoryStorage());
    expect(await other.records.open('updates', ['lane'], row)).toBeUndefined();
  });
});

describe('a profile', () => {
  it('[K1] is the same device each time it is opened, with keys that do not leave it', async () => {
    const storage = createMemoryStorage();
    const first = await profileOn(storage);
    const again = await profileOn(storage);
    expect(again.keys.device).toBe(first.keys.device);
    expect(again.keys.signingKey.extractable).toBe(false);
    expect(again.keys.agreementKey.extractable).toBe(false);
    const sealed = await first.records.seal('updates', ['lane'], utf8('x'));
    expect(
      await again.records.open('updates', ['lane'], sealed.type === 'put' ? sealed.value : undefined),
    ).toEqual(utf8('x'));
  });

  for (const lost of [['rest'], ['device', 'signing'], ['device', 'agreement-public']] as const) {
    it(`that lost its ${lost.join(' ')} key while it holds a group is damaged, and nothing is written over`, async () => {
      const storage = createMemoryStorage();
      await begun(await profileOn(storage));
      const kept = await storage.list('keys', []);
      await storage.commit([remove('keys', lost)]);
      expect(await openProfile(storage)).toEqual({ ok: false, error: { type: 'profile-damaged' } });
      expect(await storage.list('keys', [])).toEqual(kept.filter(({ key }) => key.join() !== lost.join()));
      expect(await storage.count('spaces', [])).toBe(1);
    });
  }

  it('without a group gets new keys for lost ones', async () => {
    const storage = createMemoryStorage();
    const { keys } = await profileOn(storage);
    await storage.commit([remove('keys', ['rest'])]);
    expect((await profileOn(storage)).keys.device).not.toBe(keys.device);
  });
});

describe('a group at rest', () => {
  it('opens again with its chain, its keys and its relay', async () => {
    const profile = await profileOn(createMemoryStorage());
    const space = await begun(profile);
    const book = await openSpaceBook(profile, space);
    if (!book.ok) throw new Error(book.error.type);
    expect(book.value.roster.devices.has(profile.keys.device)).toBe(true);
    const [epoch] = book.value.roster.epochs;
    expect(epoch && book.value.ring.get(epoch.id)?.inner).toHaveLength(32);
  });

  it('is damaged when a row of its chain is, and stays in storage as it is', async () => {
    const profile = await profileOn(createMemoryStorage());
    const space = await begun(profile);
    await profile.storage.commit([put('roster', [space, 0], Uint8Array.of(1, 2, 3))]);
    expect(await openSpaceBook(profile, space)).toEqual({
      ok: false,
      error: { type: 'space-damaged', space },
    });
    expect(await profile.storage.count('roster', [space])).toBe(1);
    expect(await profile.storage.count('epoch-keys', [space])).toBe(1);
  });
});
