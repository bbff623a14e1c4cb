import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToBase64url } from '../../../core/bytes/base64url.ts';
import { type Bytes, concatBytes } from '../../../core/bytes/bytes.ts';
import { sha256 } from '../../../core/crypto/digest.ts';
import {
  decodeDeviceLink,
  DEVICE_LINK_FRAGMENT,
  type DeviceLink,
  encodeDeviceLink,
} from '../../../core/meet/device-link.ts';
import { bytesOf, bytesUpTo } from '../fixture/arbitraries.ts';
import { seedOf } from '../fixture/person.ts';

const ORIGIN = 'https://placette.example';
const MISTYPED = { ok: false, error: { type: 'device-link-mistyped' } };

const deviceLink: fc.Arbitrary<DeviceLink> = fc.record({
  number: fc.integer({ min: 10_000, max: 99_999 }),
  secret: bytesOf(16),
  relay: fc.constantFrom('', 'https://relais.tilleuls.example'),
});

async function awasLink(): Promise<string> {
  const secret = (await seedOf('device link')).slice(0, 16);
  return encodeDeviceLink(ORIGIN, { number: 48_213, secret, relay: '' });
}

async function linkOf(content: Bytes): Promise<string> {
  return `${ORIGIN}/#d=${bytesToBase64url(concatBytes(content, (await sha256(content)).slice(0, 4)))}`;
}

describe('the link of a second device', () => {
  it('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(deviceLink, async (link) => {
        const text = await encodeDeviceLink(ORIGIN, link);
        const read = { ok: true, value: link };
        expect(await decodeDeviceLink(text)).toEqual(read);
        expect(await decodeDeviceLink(` ${text.slice(text.indexOf('#'))}\n`)).toEqual(read);
      }),
    );
  });

  it('[K5] keeps the secret behind the #, which no browser sends', async () => {
    const url = new URL(await awasLink());
    expect(url.href.slice(0, -url.hash.length)).toBe(`${ORIGIN}/`);
    expect(url.search).toBe('');
    expect(url.hash.startsWith(DEVICE_LINK_FRAGMENT)).toBe(true);
  });

  it('is recognised as mistyped when a letter is wrong, missing or left over', async () => {
    const text = await awasLink();
    const start = text.indexOf('=') + 1;
    for (let i = start; i < text.length; i++) {
      const wrong = text[i] === 'A' ? 'B' : 'A';
      expect(await decodeDeviceLink(`${text.slice(0, i)}${wrong}${text.slice(i + 1)}`)).toEqual(MISTYPED);
    }
    for (const damaged of [text.slice(0, -1), `${text}A`, text.slice(0, start), '', 'bonjour']) {
      expect(await decodeDeviceLink(damaged)).toEqual(MISTYPED);
    }
  });

  it('[E4] from anywhere never throws, and what reads has one text', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(60), async (rest) => {
        const text = await linkOf(Uint8Array.of(1, ...rest));
        const read = await decodeDeviceLink(text);
        if (read.ok) expect(await encodeDeviceLink(ORIGIN, read.value)).toBe(text);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => void (await decodeDeviceLink(`#d=${text}`))),
    );
  });

  it('[E4] with a number that no meeting has, or an address that is none, is refused', async () => {
    const secret = new Uint8Array(16);
    for (const number of [0, 9999, 100_000]) {
      const text = await encodeDeviceLink(ORIGIN, { number, secret, relay: '' });
      expect(await decodeDeviceLink(text)).toEqual(MISTYPED);
    }
    const nowhere = await encodeDeviceLink(ORIGIN, { number: 48_213, secret, relay: 'javascript:alert(1)' });
    expect(await decodeDeviceLink(nowhere)).toEqual(MISTYPED);
  });

  it('of a later version is told from a mistyped one', async () => {
    const link = await linkOf(Uint8Array.of(2, 0, 0));
    expect(await decodeDeviceLink(link)).toEqual({ ok: false, error: { type: 'device-link-too-new' } });
  });
});
