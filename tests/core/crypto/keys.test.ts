/** Each derivation against the same thing computed by `node:crypto` or printed in an RFC. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../core/bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../../../core/bytes/hex.ts';
import { agree } from '../../../core/crypto/agreement.ts';
import { generateDeviceKeys, deviceIdOf } from '../../../core/crypto/device-keys.ts';
import { deriveKey } from '../../../core/crypto/kdf.ts';
import {
  contentKey,
  type DocClass,
  docClass,
  docIdForName,
  docRing,
  ephemeralKey,
} from '../../../core/crypto/ring.ts';
import { agreementKeyFromSeed, signingKeyFromSeed } from '../../../core/crypto/seed-key.ts';
import { sign, verify } from '../../../core/crypto/signing.ts';
import type { DeviceId, DocId, SpaceId } from '../../../core/id/id.ts';
import { bytesOf, bytesUpTo } from '../fixture/arbitraries.ts';
import { person, seedOf } from '../fixture/person.ts';

const SPACE = '0f'.repeat(16) as SpaceId;

describe('derived keys', () => {
  it('are HKDF-SHA-256 with a zero salt and a labelled info (RFC 5869)', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesUpTo(80), async (key, info) => {
        const expected = hkdfSync(
          'sha256',
          key,
          new Uint8Array(32),
          concatBytes(utf8('placette-box1\0'), info),
          32,
        );
        expect(await deriveKey(key, 'placette-box1', info)).toEqual(new Uint8Array(expected));
      }),
    );
  });

  it('[K3] differ by document, device and purpose', async () => {
    const ringKey = await seedOf('a ring key');
    const place = { space: SPACE, doc: '01'.repeat(16) as DocId, device: '02'.repeat(16) as DeviceId };
    const keys = [
      await contentKey(ringKey, place),
      await contentKey(ringKey, { ...place, doc: '03'.repeat(16) as DocId }),
      await contentKey(ringKey, { ...place, device: '03'.repeat(16) as DeviceId }),
      await contentKey(ringKey, { ...place, space: '03'.repeat(16) as SpaceId }),
      await ephemeralKey(ringKey, place),
    ];
    expect(new Set(keys.map(bytesToHex)).size).toBe(keys.length);
  });
});

describe('document ids', () => {
  const CLASSES: readonly DocClass[] = ['work', 'voice', 'link', 'inner', 'record', 'admin'];

  it('[K4] are the class and a keyed hash of the name', async () => {
    const ringKey = await seedOf('the first ring key');
    const nameKey = new Uint8Array(
      hkdfSync(
        'sha256',
        ringKey,
        new Uint8Array(32),
        concatBytes(utf8('placette-name1\0'), hexToBytes(SPACE)),
        32,
      ),
    );
    for (const [index, name] of CLASSES.entries()) {
      const doc = await docIdForName(ringKey, SPACE, name, 'plan');
      const mac = createHmac('sha256', nameKey)
        .update(Uint8Array.of(index + 1))
        .update('plan')
        .digest('hex');
      expect(doc).toBe(`0${index + 1}${mac.slice(0, 30)}`);
      expect(docClass(doc)).toBe(name);
      expect(docRing(doc)).toBe(name === 'inner' ? 'inner' : 'commons');
    }
  });

  it('[K4] have no class that is not on the list', () => {
    expect(docClass('00'.repeat(16) as DocId)).toBeUndefined();
    expect(docClass('07'.repeat(16) as DocId)).toBeUndefined();
    expect(docClass('ff'.repeat(16) as DocId)).toBeUndefined();
  });
});

describe('Ed25519', () => {
  /** RFC 8032 §7.1, TEST 1 to 3. */
  const VECTORS = [
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
        '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
        '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ];

  it.each(VECTORS)('makes the keys and signatures of RFC 8032 from $seed', async (vector) => {
    const { privateKey, publicKey } = await signingKeyFromSeed(hexToBytes(vector.seed));
    expect(bytesToHex(publicKey)).toBe(vector.publicKey);
    const signature = await crypto.subtle.sign('Ed25519', privateKey, hexToBytes(vector.message));
    expect(bytesToHex(new Uint8Array(signature))).toBe(vector.signature);
  });

  it('signs under a label: a signature for one purpose is none for another', async () => {
    const awa = await person('awa');
    const message = utf8('les tilleuls');
    const signature = await sign('placette-env1', awa.signingKey, message);
    expect(await verify('placette-env1', awa.devicePub, signature, message)).toBe(true);
    expect(await verify('placette-roster1', awa.devicePub, signature, message)).toBe(false);
    expect(await verify('placette-env1', awa.devicePub, signature, utf8('les platanes'))).toBe(false);
    expect(await verify('placette-env1', awa.devicePub, signature.slice(0, 63), message)).toBe(false);
  });

  it('[E4] never throws, whatever the key and the signature', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(33), bytesUpTo(65), async (key, signature) => {
        expect(await verify('placette-env1', key, signature, utf8('x'))).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesOf(64), async (key, signature) => {
        expect(await verify('placette-env1', key, signature, utf8('x'))).toBe(false);
      }),
    );
  });
});

describe('X25519', () => {
  it('agrees as RFC 7748 §6.1 shows', async () => {
    const alice = await agreementKeyFromSeed(
      hexToBytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
    );
    const bob = await agreementKeyFromSeed(
      hexToBytes('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'),
    );
    expect(bytesToHex(alice.publicKey)).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    );
    expect(bytesToHex(bob.publicKey)).toBe(
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    );
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(bytesToHex((await agree(alice.privateKey, bob.publicKey)) ?? alice.publicKey)).toBe(shared);
    expect(bytesToHex((await agree(bob.privateKey, alice.publicKey)) ?? bob.publicKey)).toBe(shared);
  });
});

describe('device keys', () => {
  it('[K1] keep their private halves inside WebCrypto', async () => {
    const keys = await generateDeviceKeys();
    expect(keys.signingKey.extractable).toBe(false);
    expect(keys.agreementKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', keys.signingKey)).rejects.toThrow();
    const hash = createHash('sha256').update(keys.devicePub).digest('hex');
    expect(await deviceIdOf(keys.devicePub)).toBe(hash.slice(0, 32));
    expect(keys.device).toBe(hash.slice(0, 32));
  });

  it('[K1] made from a seed are not extractable either', async () => {
    const { signingKey, agreementKey } = await person('awa');
    expect(signingKey.extractable || agreementKey.extractable).toBe(false);
  });
});
