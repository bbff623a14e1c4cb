/** Contacts (entity 35): each written by its owner's devices alone, whoever else can write the document, and erased for good. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { utf8 } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { ContactField } from '../../../core/people/contact-fields.ts';
import {
  type ContactAuthor,
  contactValue,
  createContactReader,
  writeContact,
} from '../../../core/people/contact.ts';
import { addDevice, revokeDevice } from '../../../core/roster/devices.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group, NOON } from '../fixture/story.ts';

const NUMBER = '06 12 34 56 78';

function memberOf(group: Group, keys: DeviceKeys): MemberId {
  const device = group.roster().devices.get(keys.device);
  if (!device) throw new Error('not in the group');
  return device.member;
}

async function lane() {
  const awa = await person('awa');
  const jeanne = await person('jeanne');
  const group = await beginGroup(awa);
  await group.welcome(jeanne);
  const { space } = group.roster();
  const ydoc = new Y.Doc();
  const authorOf = (keys: DeviceKeys): ContactAuthor => ({ space, member: memberOf(group, keys), keys });
  const write = async (author: ContactAuthor, field: ContactField, typed: string) =>
    writeContact(ydoc, author, { field, typed, at: NOON });
  const reader = createContactReader(ydoc, { space, roster: () => group.roster() });
  const entries = ydoc.getMap('contacts');
  return {
    awa: authorOf(awa),
    jeanne: authorOf(jeanne),
    group,
    space,
    ydoc,
    entries,
    write,
    read: () => reader.read(),
  };
}

describe('what is typed', () => {
  it.each([
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['  +33 (0)6.12.34.56.78 ', '+33 (0)6.12.34.56.78'],
    ['1212', '1212'],
    ['', undefined],
    ['   ', undefined],
  ])('is taken for a number: %j', (typed, value) => {
    expect(contactValue('phone', typed)).toEqual({ ok: true, value });
  });

  it.each([
    '123',
    '1'.repeat(21),
    'demander à Paul',
    '06-12-34-56-78',
    '06 12 34 56 78 le soir',
    '....',
    '١٢٣٤٥',
  ])('is no number: %j', (typed) => {
    expect(contactValue('phone', typed)).toEqual({ ok: false, error: { type: 'not-a-phone' } });
  });

  it.each(['awa', 'awa@', '@x.fr', 'awa@x', 'a wa@x.fr', 'awa@@x.fr', `${'a'.repeat(250)}@x.fr`])(
    'is no address: %j',
    (typed) => {
      expect(contactValue('email', typed)).toEqual({ ok: false, error: { type: 'not-an-email' } });
    },
  );

  it('is an address, and a note of up to 140 characters', () => {
    expect(contactValue('email', ' awa@tilleuls.example ')).toEqual({
      ok: true,
      value: 'awa@tilleuls.example',
    });
    expect(contactValue('note', 'é'.repeat(140))).toEqual({ ok: true, value: 'é'.repeat(140) });
    expect(contactValue('note', 'é'.repeat(141))).toEqual({
      ok: false,
      error: { type: 'too-long', limit: 140 },
    });
  });

  it('refused, changes nothing', async () => {
    const { awa, write, entries } = await lane();
    await write(awa, 'phone', NUMBER);
    const before = entries.toJSON();
    expect(await write(awa, 'phone', 'le soir')).toMatchObject({ ok: false });
    expect(entries.toJSON()).toEqual(before);
  });

  it('if it was taken, is read again, whatever it was', async () => {
    const { awa, write, read } = await lane();
    const typed = fc.oneof(
      fc.record({ field: fc.constant('note' as const), text: fc.string({ unit: 'binary', maxLength: 160 }) }),
      fc.record({
        field: fc.constant('phone' as const),
        text: fc.string({ unit: fc.constantFrom(...Array.from('0123456789 +.()x')), maxLength: 24 }),
      }),
      fc.record({ field: fc.constant('email' as const), text: fc.emailAddress() }),
    );
    await fc.assert(
      fc.asyncProperty(typed, async ({ field, text }) => {
        const checked = contactValue(field, text);
        const written = await write(awa, field, text);
        expect(written.ok).toBe(checked.ok);
        if (checked.ok) expect((await read()).get(awa.member)?.[field]).toBe(checked.value);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a contact', () => {
  it('is read as its owner gave it, field by field', async () => {
    const { awa, jeanne, write, read } = await lane();
    await write(awa, 'phone', NUMBER);
    await write(awa, 'note', 'Plutôt le soir');
    await write(jeanne, 'email', 'jeanne@tilleuls.example');
    expect(await read()).toEqual(
      new Map([
        [awa.member, { phone: NUMBER, note: 'Plutôt le soir' }],
        [jeanne.member, { email: 'jeanne@tilleuls.example' }],
      ]),
    );
  });

  it("of somebody else's hand is ignored: under their own signature, and under a borrowed one", async () => {
    const { awa, jeanne, write, read, entries } = await lane();
    await write({ ...jeanne, member: awa.member }, 'phone', '06 00 00 00 00');
    expect(entries.size).toBe(1);
    expect(await read()).toEqual(new Map());
    // the entry is sound but for whose device it names
    const [key = '', forged] = [...entries.entries()][0] ?? [];
    if (typeof forged !== 'object' || forged === null) throw new Error('nothing was written');
    entries.set(key, { ...forged, device: awa.keys.device });
    expect(await read()).toEqual(new Map());
  });

  it('is ignored once any part of it is not what was signed, also when the true one was read before', async () => {
    const { awa, jeanne, write, read, entries } = await lane();
    await write(awa, 'phone', NUMBER);
    const key = `${awa.member}/phone`;
    const entry = entries.get(key);
    if (typeof entry !== 'object' || entry === null) throw new Error('nothing was written');
    expect((await read()).size).toBe(1);
    const forgeries: readonly (readonly [string, unknown])[] = [
      [key, { ...entry, value: '06 12 34 56 79' }],
      [key, { ...entry, at: NOON + 1 }],
      [key, { ...entry, sig: 'A'.repeat(86) }],
      [key, { ...entry, sig: '' }],
      [key, { ...entry, device: 'x' }],
      [key, 'bonjour'],
      [`${awa.member}/note`, entry],
      [`${awa.member}/address`, entry],
      [`${jeanne.member}/phone`, entry],
      [`/phone`, entry],
      ['phone', entry],
    ];
    for (const [at, forged] of forgeries) {
      entries.clear();
      entries.set(at, forged);
      expect(await read(), JSON.stringify(forged)).toEqual(new Map());
    }
    entries.clear();
    entries.set(key, entry);
    expect((await read()).get(awa.member)).toEqual({ phone: NUMBER });
  });

  it('of another group is ignored', async () => {
    const { awa, write, read } = await lane();
    const elsewhere = await beginGroup(await person('minh'));
    await write({ ...awa, space: elsewhere.roster().space }, 'phone', NUMBER);
    expect(await read()).toEqual(new Map());
  });

  it('signed by a device that this roster does not know yet is there when the roster is', async () => {
    const { group } = await lane();
    const minh = await person('minh');
    const before = group.roster();
    await group.welcome(minh);
    const after = group.roster();
    const author: ContactAuthor = { space: after.space, member: memberOf(group, minh), keys: minh };
    const ydoc = new Y.Doc();
    await writeContact(ydoc, author, { field: 'phone', typed: NUMBER, at: NOON });
    let roster = before;
    const reader = createContactReader(ydoc, { space: after.space, roster: () => roster });
    expect(await reader.read()).toEqual(new Map());
    roster = after;
    expect((await reader.read()).get(author.member)).toEqual({ phone: NUMBER });
  });

  it('written by a device that was taken away since still counts', async () => {
    const { awa, group, space, write, read } = await lane();
    const tablet = await person('awa/tablet');
    const added = await addDevice(group.roster(), group.keys(), tablet, group.founder, NOON);
    await group.lodge(added.op);
    await write({ space, member: awa.member, keys: tablet }, 'phone', NUMBER);
    const revoked = { device: tablet.device, cuts: [] };
    const revoking = await revokeDevice(group.roster(), group.keys(), revoked, group.founder, NOON);
    await group.lodge(revoking.op);
    expect(group.roster().devices.has(tablet.device)).toBe(false);
    expect((await read()).get(awa.member)).toEqual({ phone: NUMBER });
  });

  it('is verified once, and a change of one verifies that one', async () => {
    const { awa, jeanne, write, read } = await lane();
    await write(awa, 'phone', NUMBER);
    await write(jeanne, 'phone', NUMBER);
    await read();
    const verify = vi.spyOn(crypto.subtle, 'verify');
    onTestFinished(() => verify.mockRestore());
    await read();
    expect(verify).not.toHaveBeenCalled();
    await write(jeanne, 'note', 'Deuxième étage');
    await read();
    expect(verify).toHaveBeenCalledOnce();
  });

  it('erased leaves nothing in the encoded document, here and where it arrives', async () => {
    const { awa, write, read, ydoc, entries } = await lane();
    const other = new Y.Doc();
    await write(awa, 'phone', NUMBER);
    await write(awa, 'email', 'awa@tilleuls.example');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
    const signatures = [...entries.values()].map((entry) => JSON.stringify(entry).slice(-60, -10));
    const holds = (held: Y.Doc, words: string): boolean =>
      Buffer.from(Y.encodeStateAsUpdate(held)).includes(Buffer.from(utf8(words)));
    expect(holds(other, NUMBER)).toBe(true);
    await write(awa, 'phone', '06 99 99 99 99');
    await write(awa, 'phone', ' ');
    await write(awa, 'email', '');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
    expect(await read()).toEqual(new Map());
    for (const held of [ydoc, other]) {
      for (const words of [NUMBER, '06 99', 'tilleuls.example', awa.keys.device, ...signatures]) {
        expect(holds(held, words), words).toBe(false);
      }
    }
  });
});
