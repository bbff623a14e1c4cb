import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../core/bytes/bytes.ts';
import { decodeClientFrame, encodeClientFrame } from '../../../core/protocol/client-frames.ts';
import { CLOSE, isTerminalClose } from '../../../core/protocol/close-codes.ts';
import type { ClientFrame, RelayFrame } from '../../../core/protocol/frames.ts';
import { DEFAULT_LIMITS, LIMIT_IDS } from '../../../core/protocol/limits.ts';
import { decodeRelayFrame, encodeRelayFrame } from '../../../core/protocol/relay-frames.ts';
import { bytesUpTo, CLIENT_FRAMES, RELAY_FRAMES } from '../fixture/arbitraries.ts';

interface Direction<Frame> {
  readonly encode: (frame: Frame) => Bytes;
  readonly decode: (bytes: Bytes) => Frame | undefined;
}

const toRelay: Direction<ClientFrame> = { encode: encodeClientFrame, decode: decodeClientFrame };
const toClient: Direction<RelayFrame> = { encode: encodeRelayFrame, decode: decodeRelayFrame };

describe.each(Object.entries(CLIENT_FRAMES))(
  'the client frame %s',
  (_, frames: fc.Arbitrary<ClientFrame>) => {
    behavesAsFrame(toRelay, frames);
  },
);

describe.each(Object.entries(RELAY_FRAMES))('the relay frame %s', (_, frames: fc.Arbitrary<RelayFrame>) => {
  behavesAsFrame(toClient, frames);
});

function behavesAsFrame<Frame>({ encode, decode }: Direction<Frame>, frames: fc.Arbitrary<Frame>): void {
  it('[E4] decodes to what was encoded', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decode(encode(frame))).toEqual(frame);
      }),
    );
  });

  it('[E4] is malformed when a byte is missing or left over', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (frame, cut) => {
        const bytes = encode(frame);
        expect(decode(bytes.slice(0, cut % bytes.length))).toBeUndefined();
        expect(decode(concatBytes(bytes, Uint8Array.of(0)))).toBeUndefined();
      }),
    );
  });

  it('[E4] never throws on changed bytes, and what still decodes re-encodes to the same', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), (frame, changes) => {
        const bytes = encode(frame);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const read = decode(bytes);
        if (read) expect(encode(read)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });
}

describe('bytes from anywhere', () => {
  it('[E4] never make a decoder throw', () => {
    fc.assert(
      fc.property(bytesUpTo(200), (bytes) => {
        const fromClient = decodeClientFrame(bytes);
        if (fromClient) expect(encodeClientFrame(fromClient)).toEqual(bytes);
        const fromRelay = decodeRelayFrame(bytes);
        if (fromRelay) expect(encodeRelayFrame(fromRelay)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('[E4] are malformed under every type byte that has no frame', () => {
    const known = [1, 0x10, 0x11, 0x20, 0x21, 0x22, 0x23, 0x24, 0x30, 0x40, 0x41, 0x42, 0x43, 0x50];
    known.push(0x60, 0x61, 0x62, 0x63);
    for (let type = 0; type < 256; type++) {
      if (!known.includes(type)) expect(decodeClientFrame(Uint8Array.of(type, 0, 0, 0))).toBeUndefined();
    }
  });

  it('[E4] refuse limits that are unknown, repeated or out of order', () => {
    const welcome = (...pairs: number[]): Bytes =>
      concatBytes(Uint8Array.of(0x82), new Uint8Array(8), Uint8Array.of(pairs.length / 2, ...pairs));
    expect(decodeRelayFrame(welcome(0, 5, 2, 6))).toBeDefined();
    expect(decodeRelayFrame(welcome(2, 6, 0, 5))).toBeUndefined();
    expect(decodeRelayFrame(welcome(2, 6, 2, 6))).toBeUndefined();
    expect(decodeRelayFrame(welcome(LIMIT_IDS.length, 6))).toBeUndefined();
  });
});

describe('the numbers both sides agree on', () => {
  it('gives each limit one id', () => {
    expect(new Set(LIMIT_IDS).size).toBe(LIMIT_IDS.length);
    expect([...LIMIT_IDS].sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort());
  });

  it('closes for good only where trying again cannot help', () => {
    const terminal = Object.entries(CLOSE).filter(([, code]) => isTerminalClose(code));
    expect(terminal.map(([name]) => name)).toEqual(['malformed', 'auth', 'version']);
  });
});
