import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlToBytes, bytesToBase64url } from '../../../core/bytes/base64url.ts';
import { concatBytes, utf8 } from '../../../core/bytes/bytes.ts';
import { sha256 } from '../../../core/crypto/digest.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import {
  decodeInvitationLink,
  encodeInvitationLink,
  type InvitationLink,
} from '../../../core/roster/invitation-link.ts';
import { bytesUpTo, invitationLink } from '../fixture/arbitraries.ts';
import { seedOf } from '../fixture/person.ts';

const ORIGIN = 'https://placette.example';

async function tilleuls(): Promise<InvitationLink> {
  const secret = (await seedOf('invitation')).slice(0, 16);
  const space = 'ab'.repeat(16) as SpaceId;
  return { space, secret, relay: '', groupName: 'Les Tilleuls', inviterName: 'Awa' };
}

describe('an invitation link', () => {
  it('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(invitationLink, async (link) => {
        const text = await encodeInvitationLink(ORIGIN, link);
        expect(await decodeInvitationLink(text)).toEqual({ ok: true, value: link });
        expect(await decodeInvitationLink(` ${text.slice(text.indexOf('#'))}\n`)).toEqual({
          ok: true,
          value: link,
        });
      }),
    );
  });

  it('[K5] keeps secret and names behind the #, which no browser sends', async () => {
    const text = await encodeInvitationLink(ORIGIN, await tilleuls());
    const url = new URL(text);
    expect(url.href.slice(0, -url.hash.length)).toBe(`${ORIGIN}/`);
    expect(url.search).toBe('');
  });

  it('is recognised as mistyped when a letter is wrong, missing or left over', async () => {
    const text = await encodeInvitationLink(ORIGIN, await tilleuls());
    const start = text.indexOf('=') + 1;
    for (let i = start; i < text.length; i++) {
      const wrong = text[i] === 'A' ? 'B' : 'A';
      const mistyped = `${text.slice(0, i)}${wrong}${text.slice(i + 1)}`;
      expect(await decodeInvitationLink(mistyped)).toEqual({
        ok: false,
        error: { type: 'invitation-mistyped' },
      });
    }
    for (const damaged of [text.slice(0, -1), `${text}A`, text.slice(0, start), '', 'bonjour']) {
      expect(await decodeInvitationLink(damaged)).toMatchObject({ error: { type: 'invitation-mistyped' } });
    }
  });

  it('[E4] from anywhere never throws, and what reads has one text', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(90), async (content) => {
        const read = await decodeInvitationLink(await linkOf(Uint8Array.of(1, ...content)));
        if (read.ok)
          expect(await encodeInvitationLink(ORIGIN, read.value)).toBe(
            await linkOf(Uint8Array.of(1, ...content)),
          );
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => void (await decodeInvitationLink(`#j=${text}`))),
    );
  });

  it('of a later version is told from a mistyped one', async () => {
    const link = await linkOf(Uint8Array.of(2, 0, 0));
    expect(await decodeInvitationLink(link)).toEqual({ ok: false, error: { type: 'invitation-too-new' } });
  });

  it('cuts names at 140 characters, never inside one', async () => {
    const long = { ...(await tilleuls()), groupName: '\u{1f333}'.repeat(141), inviterName: 'é'.repeat(200) };
    const read = await decodeInvitationLink(await encodeInvitationLink(ORIGIN, long));
    expect(read).toMatchObject({
      ok: true,
      value: { groupName: '\u{1f333}'.repeat(140), inviterName: 'é'.repeat(140) },
    });
  });

  it('[E4] with a longer name than can be written is refused', async () => {
    const short = base64urlToBytes(
      (await encodeInvitationLink(ORIGIN, await tilleuls())).split('#j=')[1] ?? '',
    );
    if (!short) expect.unreachable();
    const upToRelay = short.slice(0, 34);
    const content = concatBytes(upToRelay, Uint8Array.of(141, 1), utf8('a'.repeat(141)), Uint8Array.of(0));
    expect(await decodeInvitationLink(await linkOf(content))).toMatchObject({ ok: false });
    const fits = concatBytes(upToRelay, Uint8Array.of(140, 1), utf8('a'.repeat(140)), Uint8Array.of(0));
    expect(await decodeInvitationLink(await linkOf(fits))).toMatchObject({ ok: true });
  });
});

async function linkOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const check = (await sha256(content)).slice(0, 4);
  return `${ORIGIN}/#j=${bytesToBase64url(concatBytes(content, check))}`;
}
