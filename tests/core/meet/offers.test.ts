/** What travels on a sealed line: every message comes back as it was said, and nothing else is taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_BYTES } from '../../../core/meet/meet-body.ts';
import {
  decodeOffer,
  encodeOffer,
  encodeSpaces,
  type MeetOffer,
  type OfferedSpace,
} from '../../../core/meet/offers.ts';
import type { SpaceId } from '../../../core/id/id.ts';

const name = fc.string({ unit: 'grapheme', maxLength: 70 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const space: fc.Arbitrary<OfferedSpace> = fc.record({
  space: fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((bytes) => Buffer.from(bytes).toString('hex') as SpaceId),
  relay: fc.constantFrom('', 'https://relais.example', 'http://192.168.1.20:8787'),
  name,
});
const offer: fc.Arbitrary<MeetOffer> = fc.oneof(
  fc.record({ type: fc.constant('invitation' as const), link: fc.string({ maxLength: 1900 }) }),
  fc.record({ type: fc.constant('device-wanted' as const), firstName: name, groups: fc.nat(200) }),
  fc.record({
    type: fc.constant('device' as const),
    device: fc.record({ devicePub: key, boxPub: key }),
    name,
  }),
  fc.record({
    type: fc.constant('spaces' as const),
    isLast: fc.boolean(),
    spaces: fc.array(space, { maxLength: 4 }),
  }),
  fc.constant({ type: 'done' as const }),
);

describe('a message', () => {
  it('comes back as it was said', () => {
    fc.assert(
      fc.property(offer, (said) => {
        expect(decodeOffer(encodeOffer(said))).toEqual(said);
      }),
    );
  });

  it('[E4] of any bytes is one that encodes to the same bytes, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = new Uint8Array(noise);
        const read = decodeOffer(bytes);
        if (read) expect(encodeOffer(read)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('cut short or with a byte more is none', () => {
    fc.assert(
      fc.property(offer, fc.nat(), (said, at) => {
        const bytes = encodeOffer(said);
        expect(decodeOffer(bytes.slice(0, at % bytes.length))).toBeUndefined();
        expect(decodeOffer(Uint8Array.of(...bytes, 0))).toBeUndefined();
      }),
    );
  });

  it('with a relay that is no address, or a name that is too long, is none', () => {
    const one = { space: '0'.repeat(32) as SpaceId, relay: '', name: '' };
    const said = (over: Partial<OfferedSpace>): MeetOffer => ({
      type: 'spaces',
      isLast: true,
      spaces: [{ ...one, ...over }],
    });
    expect(decodeOffer(encodeOffer(said({})))).toEqual(said({}));
    for (const over of [{ relay: 'none' }, { relay: 'javascript:alert(1)' }, { name: 'x'.repeat(141) }]) {
      expect(decodeOffer(encodeOffer(said(over)))).toBeUndefined();
    }
  });
});

describe('many groups', () => {
  it('are said in messages that each fit, in order, the last one marked', () => {
    fc.assert(
      fc.property(fc.array(space, { maxLength: 60 }), (spaces) => {
        const pages = encodeSpaces(spaces);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(MESSAGE_BYTES);
        const read = pages.map(decodeOffer).filter((page) => page?.type === 'spaces');
        expect(read.flatMap((page) => page.spaces)).toEqual(spaces);
        expect(read.map(({ isLast }) => isLast)).toEqual(pages.map((_, n) => n === pages.length - 1));
      }),
    );
  });

  it('with the longest names are some, not one, in a message', () => {
    const longest = {
      space: 'f'.repeat(32) as SpaceId,
      relay: `https://${'r'.repeat(240)}`,
      name: '🪑'.repeat(140),
    };
    const pages = encodeSpaces(Array.from({ length: 10 }, () => longest));
    expect(pages).toHaveLength(5);
  });
});
