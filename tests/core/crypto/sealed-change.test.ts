import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, bytesEqual, concatBytes } from '../../../core/bytes/bytes.ts';
import { importAeadKey, NONCE_BYTES, encrypt } from '../../../core/crypto/aead.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import {
  decodeEnvelope,
  encodeEnvelopeHeader,
  ENVELOPE_LIMIT_BYTES,
  type EnvelopeHeader,
  envelopeHash,
  signEnvelope,
  verifyEnvelope,
} from '../../../core/crypto/envelope.ts';
import { contentKey } from '../../../core/crypto/ring.ts';
import { type ChangePart, openChange, sealChange, type Sealer } from '../../../core/crypto/sealed-change.ts';
import { type DocId, type EpochId, NO_ENVELOPE, type SpaceId } from '../../../core/id/id.ts';
import { bytesUpTo, changeHeader, changePart } from '../fixture/arbitraries.ts';
import { person, seedOf } from '../fixture/person.ts';

const PART: ChangePart = {
  codec: 'yjs',
  continued: false,
  deflated: false,
  payload: new Uint8Array([1, 2, 3]),
};

let awa: DeviceKeys;
let header: EnvelopeHeader;
let sealer: Sealer;

beforeAll(async () => {
  awa = await person('awa');
  header = {
    kind: 'change',
    space: 'aa'.repeat(16) as SpaceId,
    doc: `01${'bb'.repeat(15)}` as DocId,
    epoch: 'cc'.repeat(8) as EpochId,
    device: awa.device,
    ctr: 1,
    prev: NO_ENVELOPE,
  };
  sealer = { contentKey: await keyAt(header), signingKey: awa.signingKey };
});

async function keyAt(place: EnvelopeHeader): Promise<CryptoKey> {
  return importAeadKey(await contentKey(await seedOf(`ring key of ${place.epoch}`), place));
}

/** What a peer does with bytes from the relay: decode, verify, open, each of which may refuse. */
async function receive(bytes: Bytes, key = sealer.contentKey): Promise<ChangePart | undefined> {
  const envelope = decodeEnvelope(bytes);
  if (!envelope || !(await verifyEnvelope(envelope, awa.devicePub))) return undefined;
  return openChange(envelope, key);
}

describe('a sealed change', () => {
  it('[E1] opens to what was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(changeHeader, changePart, async (anyHeader, part) => {
        const sealed = await sealChange(anyHeader, part, sealer);
        expect(decodeEnvelope(sealed)).toMatchObject(anyHeader);
        expect(await receive(sealed)).toEqual(part);
      }),
    );
  });

  it('[E2] is refused with any flipped bit', async () => {
    const sealed = await sealChange(header, PART, sealer);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (await receive(flipped)) expect.fail(`bit ${bit} was flipped unseen`);
    }
  }, 30_000);

  const moves = [
    ['space', { space: 'ab'.repeat(16) as SpaceId }],
    ['document', { doc: `01${'bc'.repeat(15)}` as DocId }],
    ['epoch', { epoch: 'cd'.repeat(8) as EpochId }],
    ['counter', { ctr: 2, prev: '11'.repeat(32) as EnvelopeHeader['prev'] }],
  ] as const;

  it.each(moves)('[E3] is refused in another %s', async (_, elsewhere) => {
    const moved = { ...header, ...elsewhere };
    const envelope = decodeEnvelope(await sealChange(header, PART, sealer));
    if (!envelope) expect.unreachable();
    const unsigned = concatBytes(encodeEnvelopeHeader(moved), envelope.nonce, envelope.sealed);
    expect(await receive(concatBytes(unsigned, envelope.signature))).toBeUndefined();
    const signedAgain = concatBytes(unsigned, await signEnvelope(awa.signingKey, unsigned));
    expect(await receive(signedAgain)).toBeUndefined();
    expect(await receive(signedAgain, await keyAt(moved))).toBeUndefined();
  });

  it.each(moves.slice(0, 3))('[K3] has another key in another %s', async (_, elsewhere) => {
    const sealed = await sealChange(header, PART, sealer);
    expect(await receive(sealed, await keyAt({ ...header, ...elsewhere }))).toBeUndefined();
  });

  it('[K3] has another nonce each time, so the same words never look the same', async () => {
    const [a, b] = [await sealChange(header, PART, sealer), await sealChange(header, PART, sealer)];
    const [first, second] = [decodeEnvelope(a), decodeEnvelope(b)];
    expect(bytesEqual(first?.nonce ?? a, second?.nonce ?? a)).toBe(false);
    expect(await envelopeHash(a)).not.toBe(await envelopeHash(b));
  });

  it('[E4] is refused under another signer', async () => {
    const bakary = await person('bakary');
    const envelope = decodeEnvelope(
      await sealChange(header, PART, { ...sealer, signingKey: bakary.signingKey }),
    );
    expect(envelope && (await verifyEnvelope(envelope, awa.devicePub))).toBe(false);
  });

  it.each([
    ['an unknown codec', [9, 0, 0]],
    ['an unknown flag', [1, 4, 0]],
    ['a payload longer than the plaintext', [1, 0, 200]],
    ['padding that is not zero', [1, 0, 0, 1]],
  ])('[E4] is refused with %s inside, though well signed', async (_, start) => {
    const plain = new Uint8Array(64);
    plain.set(start);
    expect(await receive(await sealRaw(plain))).toBeUndefined();
  });

  it('[E4] is refused with more padding than its length asks for', async () => {
    expect(await receive(await sealRaw(Uint8Array.of(1, 0, 0, ...new Uint8Array(61))))).toBeDefined();
    expect(await receive(await sealRaw(Uint8Array.of(1, 0, 0, ...new Uint8Array(69))))).toBeUndefined();
  });
});

async function sealRaw(plain: Bytes): Promise<Bytes> {
  const head = encodeEnvelopeHeader(header);
  const nonce = new Uint8Array(NONCE_BYTES);
  const unsigned = concatBytes(head, nonce, await encrypt(sealer.contentKey, nonce, plain, head));
  return concatBytes(unsigned, await signEnvelope(awa.signingKey, unsigned));
}

describe('envelope bytes', () => {
  it('[E4] from anywhere never make the decoder throw', () => {
    fc.assert(
      fc.property(changeHeader, bytesUpTo(300), (anyHeader, tail) => {
        for (const bytes of [tail, concatBytes(encodeEnvelopeHeader(anyHeader), tail)]) {
          const envelope = decodeEnvelope(bytes);
          if (!envelope) continue;
          const { nonce, sealed, signature } = envelope;
          expect(concatBytes(encodeEnvelopeHeader(envelope), nonce, sealed, signature)).toEqual(bytes);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[E6] count from 1, and name a previous envelope from the second on', () => {
    const decoded = (change: Partial<EnvelopeHeader>): unknown =>
      decodeEnvelope(concatBytes(encodeEnvelopeHeader({ ...header, ...change }), new Uint8Array(160)));
    const prev = '11'.repeat(32) as EnvelopeHeader['prev'];
    expect(decoded({})).toBeDefined();
    expect(decoded({ ctr: 2, prev })).toBeDefined();
    expect(decoded({ kind: 'snapshot', ctr: 0 })).toBeDefined();
    expect(decoded({ ctr: 0 })).toBeUndefined();
    expect(decoded({ prev })).toBeUndefined();
    expect(decoded({ ctr: 2 })).toBeUndefined();
    expect(decoded({ kind: 'snapshot', ctr: 1 })).toBeUndefined();
    expect(decoded({ kind: 'snapshot', ctr: 0, prev })).toBeUndefined();
  });

  it('[E4] hold at least a padded plaintext and at most 192 KiB', () => {
    const head = encodeEnvelopeHeader(header);
    const smallest = NONCE_BYTES + 64 + 16 + 64;
    expect(decodeEnvelope(concatBytes(head, new Uint8Array(smallest)))).toBeDefined();
    expect(decodeEnvelope(concatBytes(head, new Uint8Array(smallest - 1)))).toBeUndefined();
    expect(
      decodeEnvelope(concatBytes(head, new Uint8Array(ENVELOPE_LIMIT_BYTES - head.length))),
    ).toBeDefined();
    expect(decodeEnvelope(concatBytes(head, new Uint8Array(ENVELOPE_LIMIT_BYTES)))).toBeUndefined();
  });
});
