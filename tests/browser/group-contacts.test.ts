/** Contacts in a tab: opened when somebody looks, written signed, closed to observers. */
import { expect, it, onTestFinished } from 'vitest';
import type { GroupContacts } from '../../client/state/contacts.ts';
import { createGroupContacts } from '../../client/state/group-contacts.ts';
import { innerDocId } from '../../core/group/group-documents.ts';
import { NOON } from '../core/fixture/story.ts';
import { type LaneBrowser, openLane } from './fixture/lane-books.ts';

function contactsOf({ parts, book, member }: LaneBrowser): GroupContacts {
  const contacts = createGroupContacts(parts, book, {
    me: () => member,
    roster: () => book.roster,
    nowS: () => NOON,
    changed: () => undefined,
  });
  onTestFinished(() => contacts.close());
  return contacts;
}

it('keeps mine, field by field, and is there again when the group is opened again', async () => {
  const [awa] = await openLane(['jeanne', 'member']);
  if (!awa) throw new Error('nobody');
  const first = contactsOf(awa);
  expect(await first.contacts.set('phone', '06 12 34 56 78')).toMatchObject({ ok: true });
  expect(await first.contacts.set('email', 'awa@tilleuls.example')).toMatchObject({ ok: true });
  expect(await first.contacts.set('phone', 'le soir')).toEqual({ ok: false, error: { type: 'not-a-phone' } });
  expect(first.contacts.of(awa.member)).toEqual({ phone: '06 12 34 56 78', email: 'awa@tilleuls.example' });
  await first.contacts.set('email', '');
  await first.close();
  const again = contactsOf(awa);
  await expect.poll(() => again.contacts.of(awa.member)).toEqual({ phone: '06 12 34 56 78' });
  expect(await again.canonicalState()).toContain(`${awa.member}/phone`);
});

it('is not opened before somebody looks, and the leader is asked for it then', async () => {
  const [awa] = await openLane();
  if (!awa) throw new Error('nobody');
  const wanted: string[] = [];
  awa.parts.bus.listen((message) => {
    if (message.type === 'documents-wanted') wanted.push(...message.docs);
  });
  const contacts = contactsOf(awa);
  expect(await awa.parts.profile.storage.count('updates', [])).toBe(0);
  expect(wanted).toEqual([]);
  expect(contacts.contacts.of(awa.member)).toEqual({});
  await expect
    .poll(() => wanted)
    .toEqual([await innerDocId(awa.book, awa.parts.profile.keys.device, 'contacts')]);
});

it('that could not be opened is opened when the page is looked at again', async () => {
  const [awa] = await openLane();
  if (!awa) throw new Error('nobody');
  await contactsOf(awa).contacts.set('phone', '06 12 34 56 78');
  const { profile } = awa.parts;
  let isBroken = true;
  let asked = 0;
  const storage: typeof profile.storage = {
    ...profile.storage,
    list: async (table, prefix) => {
      asked += 1;
      if (isBroken) throw new Error('no answer');
      return profile.storage.list(table, prefix);
    },
  };
  const again = contactsOf({ ...awa, parts: { ...awa.parts, profile: { ...profile, storage } } });
  expect(again.contacts.of(awa.member)).toEqual({});
  await expect.poll(() => asked).toBe(1);
  isBroken = false;
  await expect
    .poll(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return again.contacts.of(awa.member);
    })
    .toEqual({ phone: '06 12 34 56 78' });
});

it('[R2] is closed to an observer: nothing is read, opened or written', async () => {
  const [, jeanne] = await openLane(['jeanne', 'observer']);
  if (!jeanne) throw new Error('nobody');
  const asked: string[] = [];
  jeanne.parts.bus.listen((message) => void asked.push(message.type));
  const hers = contactsOf(jeanne);
  const { contacts } = hers;
  expect(contacts.isOpen()).toBe(false);
  expect(contacts.of(jeanne.member)).toEqual({});
  expect(await contacts.set('phone', '06 12 34 56 78')).toEqual({
    ok: false,
    error: { type: 'reserved-to-group' },
  });
  expect(await hers.canonicalState()).toBeUndefined();
  expect(asked).toEqual([]);
  expect(await jeanne.parts.profile.storage.count('updates', [])).toBe(0);
});
