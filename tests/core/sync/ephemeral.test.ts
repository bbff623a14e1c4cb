/** What passes and is not stored: only whoever holds the ring reads it, only its device could have said it, and any bytes may come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId, DocId, EnvelopeHash } from '../../../core/id/id.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import {
  type FrontierWord,
  openEphemeral,
  sealEphemeral,
  signFrontier,
} from '../../../core/sync/document/ephemeral.ts';
import type { Desk } from '../../../core/sync/document/received-envelope.ts';
import { standingOf } from '../../../core/sync/document/standing.ts';
import { createWitnesses } from '../../../core/sync/document/witnesses.ts';
import { createKeyRing } from '../../../core/sync/space/key-ring.ts';
import { docOf } from '../../relay/fixture/author.ts';
import { person } from '../fixture/person.ts';
import { beginGroup } from '../fixture/story.ts';

const hex = (sizeBytes: number): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(255), { minLength: sizeBytes, maxLength: sizeBytes })
    .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));

const entry = fc.record({
  device: hex(16).map((id) => id as DeviceId),
  ctr: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  hash: hex(32).map((hash) => hash as EnvelopeHash),
});
const words: fc.Arbitrary<FrontierWord> = fc.record({
  asks: fc.boolean(),
  total: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  sum: hex(16),
  frontier: fc.array(entry, { maxLength: 68 }),
});

async function lane() {
  const awa = await person('awa');
  const jeanne = await person('jeanne');
  const group = await beginGroup(awa);
  await group.welcome(jeanne);
  const epoch = currentEpoch(group.roster()).id;
  const { space } = group.roster();
  const ring = createKeyRing(space);
  ring.add(epoch, group.keys());
  const desk: Desk = { space, doc: await docOf(group), roster: group.roster(), ring };
  return { awa, jeanne, desk, epoch };
}

describe('a word of what one holds', () => {
  it('opens as it was said, and fits into one frame however long it is', async () => {
    const { awa, desk, epoch } = await lane();
    await fc.assert(
      fc.asyncProperty(words, async (word) => {
        const said = await signFrontier(desk, awa.signingKey, word);
        const sealed = await sealEphemeral(desk, epoch, awa.device, said);
        if (!sealed) throw new Error('not sealed');
        expect(sealed.length).toBeLessThan(4096);
        expect(await openEphemeral(desk, epoch, awa.device, sealed)).toEqual(said);
      }),
      { numRuns: 40 },
    );
  });

  it("is refused under another's signature, in another's name, and for another document", async () => {
    const { awa, jeanne, desk, epoch } = await lane();
    const word: FrontierWord = { asks: false, ...standingOf(new Map()), frontier: [] };
    const signed = await signFrontier(desk, jeanne.signingKey, word);
    const sealed = await sealEphemeral(desk, epoch, awa.device, signed);
    expect(sealed && (await openEphemeral(desk, epoch, awa.device, sealed))).toBeUndefined();
    const hers = await sealEphemeral(desk, epoch, jeanne.device, signed);
    if (!hers) throw new Error('not sealed');
    expect(await openEphemeral(desk, epoch, jeanne.device, hers)).toEqual(signed);
    expect(await openEphemeral(desk, epoch, awa.device, hers)).toBeUndefined();
    const elsewhere = { ...desk, doc: `01${'0'.repeat(30)}` as DocId };
    expect(await openEphemeral(elsewhere, epoch, jeanne.device, hers)).toBeUndefined();
    const resealed = await sealEphemeral(elsewhere, epoch, jeanne.device, signed);
    expect(resealed && (await openEphemeral(elsewhere, epoch, jeanne.device, resealed))).toBeUndefined();
  });

  it('[E4] never throws on any bytes', async () => {
    const { awa, desk, epoch } = await lane();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await openEphemeral(desk, epoch, awa.device, new Uint8Array(bytes))).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('where one stands', () => {
  const end = (ctr: number, hash: string) => ({ ctr, hash: hash.repeat(64).slice(0, 64) as EnvelopeHash });
  const AWA = 'a'.repeat(32) as DeviceId;
  const JEANNE = 'b'.repeat(32) as DeviceId;

  it('is the same for the same ends in any order, and another one for any other end', () => {
    const ends = fc.uniqueArray(
      fc.record({ device: hex(16), ctr: fc.integer({ min: 1, max: 99 }), hash: hex(32) }),
      {
        selector: ({ device }) => device,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(ends, hex(32), (drawn, other) => {
        const frontier = new Map(
          drawn.map(({ device, ctr, hash }) => [device as DeviceId, { ctr, hash: hash as EnvelopeHash }]),
        );
        const { sum, total } = standingOf(frontier);
        expect(sum).toMatch(/^[0-9a-f]{32}$/);
        expect(total).toBe(drawn.reduce((count, { ctr }) => count + ctr, 0));
        expect(standingOf(new Map([...frontier].toReversed()))).toEqual({ sum, total });
        const further = new Map(frontier).set(AWA, { ctr: 1, hash: other as EnvelopeHash });
        if (!frontier.has(AWA)) expect(standingOf(further).sum).not.toBe(sum);
      }),
    );
  });

  it('counts as a copy once this device has caught up with it, and not before', () => {
    const witnesses = createWitnesses();
    const own = end(2, 'c');
    const both = new Map([
      [AWA, own],
      [JEANNE, end(1, 'd')],
    ]);
    const behind = { me: AWA, frontier: new Map([[AWA, own]]) };
    const word = { ...standingOf(both), frontier: [] };
    expect(witnesses.heard(JEANNE, word, behind)).toEqual({ isFirst: true, isSame: false });
    expect(witnesses.covering(own, behind)).toBe(0);
    expect(witnesses.covering(own, { me: AWA, frontier: both })).toBe(1);
    const further = { me: AWA, frontier: new Map(both).set(AWA, end(3, 'e')) };
    expect(witnesses.covering(end(3, 'e'), further)).toBe(0);
    expect(witnesses.heard(JEANNE, { ...standingOf(further.frontier), frontier: [] }, further)).toEqual({
      isFirst: false,
      isSame: true,
    });
    expect(witnesses.covering(end(3, 'e'), further)).toBe(1);
    expect(witnesses.covering(end(3, 'f'), further)).toBe(0);
  });
});
