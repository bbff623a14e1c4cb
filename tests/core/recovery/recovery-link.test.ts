import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToBase64url } from '../../../core/bytes/base64url.ts';
import { concatBytes, utf8 } from '../../../core/bytes/bytes.ts';
import { Writer } from '../../../core/bytes/writer.ts';
import { sha256 } from '../../../core/crypto/digest.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import {
  decodeRecoveryLink,
  encodeRecoveryLink,
  type RecoveryLink,
} from '../../../core/recovery/recovery-link.ts';
import { decodeInvitationLink } from '../../../core/roster/invitation-link.ts';
import { bytesUpTo, recoveryLink } from '../fixture/arbitraries.ts';
import { seedOf } from '../fixture/person.ts';

const ORIGIN = 'https://placette.example';
const MISTYPED = { ok: false, error: { type: 'recovery-mistyped' } };

async function awas(): Promise<RecoveryLink> {
  const secret = (await seedOf('recovery')).slice(0, 16);
  return { space: 'ab'.repeat(16) as SpaceId, secret, relay: '', groupName: 'Les Tilleuls' };
}

describe('a recovery link', () => {
  it('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(recoveryLink, async (link) => {
        const text = await encodeRecoveryLink(ORIGIN, link);
        expect(await decodeRecoveryLink(text)).toEqual({ ok: true, value: link });
        const copied = ` ${text.slice(text.indexOf('#'))}\n`;
        expect(await decodeRecoveryLink(copied)).toEqual({ ok: true, value: link });
      }),
    );
  });

  it('[K5] keeps secret and name behind the #, which no browser sends', async () => {
    const url = new URL(await encodeRecoveryLink(ORIGIN, await awas()));
    expect(url.href.slice(0, -url.hash.length)).toBe(`${ORIGIN}/`);
    expect(url.hash.startsWith('#r=')).toBe(true);
    expect(url.search).toBe('');
  });

  it('is recognised as mistyped when a letter is wrong, missing or left over', async () => {
    const text = await encodeRecoveryLink(ORIGIN, await awas());
    const start = text.indexOf('=') + 1;
    for (let i = start; i < text.length; i++) {
      const wrong = text[i] === 'A' ? 'B' : 'A';
      expect(await decodeRecoveryLink(`${text.slice(0, i)}${wrong}${text.slice(i + 1)}`)).toEqual(MISTYPED);
    }
    for (const damaged of [text.slice(0, -1), `${text}A`, text.slice(0, start), '', 'bonjour']) {
      expect(await decodeRecoveryLink(damaged)).toEqual(MISTYPED);
    }
  });

  it('is no invitation', async () => {
    const text = await encodeRecoveryLink(ORIGIN, await awas());
    expect(await decodeInvitationLink(text)).toMatchObject({ ok: false });
  });

  it('[E4] from anywhere never throws, and what reads has one text', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(90), async (content) => {
        const text = await linkOf(Uint8Array.of(1, ...content));
        const read = await decodeRecoveryLink(text);
        if (read.ok) expect(await encodeRecoveryLink(ORIGIN, read.value)).toBe(text);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => void (await decodeRecoveryLink(`#r=${text}`))),
    );
  });

  it('of a later version is told from a mistyped one', async () => {
    const link = await linkOf(Uint8Array.of(2, 0, 0));
    expect(await decodeRecoveryLink(link)).toEqual({ ok: false, error: { type: 'recovery-too-new' } });
  });

  it('cuts the name at 140 characters, never inside one, and refuses a longer one', async () => {
    const long = { ...(await awas()), groupName: '\u{1f333}'.repeat(141) };
    const read = await decodeRecoveryLink(await encodeRecoveryLink(ORIGIN, long));
    expect(read).toMatchObject({ ok: true, value: { groupName: '\u{1f333}'.repeat(140) } });
    expect(await decodeRecoveryLink(await linkOf(written('', 'a'.repeat(140))))).toMatchObject({ ok: true });
    expect(await decodeRecoveryLink(await linkOf(written('', 'a'.repeat(141))))).toEqual(MISTYPED);
  });

  it.each(['javascript:alert(1)', 'https://a.example/path', 'https://a@b.example', 'wss://a.example'])(
    'refuses "%s" as the address of a relay',
    async (relay) => {
      expect(await decodeRecoveryLink(await linkOf(written(relay, 'Les Tilleuls')))).toEqual(MISTYPED);
      const good = await decodeRecoveryLink(await linkOf(written('https://a.example:8443', 'Les Tilleuls')));
      expect(good).toMatchObject({ ok: true, value: { relay: 'https://a.example:8443' } });
    },
  );
});

function written(relay: string, groupName: string): Uint8Array<ArrayBuffer> {
  return new Writer().u8(1).raw(new Uint8Array(32)).bytes(utf8(relay)).bytes(utf8(groupName)).finish();
}

async function linkOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const check = (await sha256(content)).slice(0, 4);
  return `${ORIGIN}/#r=${bytesToBase64url(concatBytes(content, check))}`;
}
