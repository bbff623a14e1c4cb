/** Curve25519 in the open, with big integers: the lists of refused points are computed here, not believed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { agree } from '../../../core/crypto/agreement.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { isSoundPoint } from '../../../core/crypto/ed25519-point.ts';
import { verify } from '../../../core/crypto/signing.ts';
import { isSoundBoxKey } from '../../../core/crypto/x25519-point.ts';
import { person } from '../fixture/person.ts';

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));
type Point = readonly [x: bigint, y: bigint];
const NEUTRAL: Point = [0n, 1n];

function mod(value: bigint): bigint {
  return ((value % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base); exponent > 0n; exponent >>= 1n, square = mod(square * square)) {
    if (exponent & 1n) result = mod(result * square);
  }
  return result;
}

function inverse(value: bigint): bigint {
  return power(value, P - 2n);
}

function squareRoot(value: bigint): bigint | undefined {
  const root = power(value, (P + 3n) / 8n);
  for (const candidate of [root, mod(root * power(2n, (P - 1n) / 4n))]) {
    if (mod(candidate * candidate) === mod(value)) return candidate;
  }
  return undefined;
}

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const crossed = mod(D * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + x2 * y1) * inverse(1n + crossed)), mod((y1 * y2 + x1 * x2) * inverse(1n - crossed))];
}

function times(scalar: bigint, point: Point): Point {
  let sum = NEUTRAL;
  for (let doubled = point; scalar > 0n; scalar >>= 1n, doubled = add(doubled, doubled)) {
    if (scalar & 1n) sum = add(sum, doubled);
  }
  return sum;
}

/** All points whose order divides 8, found by clearing the large factor of points with small y. */
function smallOrderPoints(): Point[] {
  const found = new Map<string, Point>();
  for (let y = 2n; found.size < 8; y++) {
    const x = squareRoot(mod((y * y - 1n) * inverse(D * y * y + 1n)));
    if (x === undefined) continue;
    const point = times(ORDER, [x, y]);
    for (const each of [point, times(3n, point), times(2n, point), times(4n, point), NEUTRAL]) {
      for (const [px, py] of [each, [mod(-each[0]), each[1]] as const]) found.set(`${px} ${py}`, [px, py]);
    }
  }
  return [...found.values()];
}

function encode(coordinate: bigint, sign = 0n): Bytes {
  const bytes = new Uint8Array(32);
  let rest = coordinate | (sign << 255n);
  for (let i = 0; i < 32; i++, rest >>= 8n) bytes[i] = Number(rest & 255n);
  return bytes;
}

/** Three doublings of u alone (RFC 7748): whether the order divides 8, on the curve or its twist. */
function isOfSmallOrderU(u: bigint): boolean {
  let [x, z] = [u, 1n];
  for (let i = 0; i < 3; i++) {
    const [sum, difference] = [mod((x + z) ** 2n), mod((x - z) ** 2n)];
    const gap = mod(sum - difference);
    [x, z] = [mod(sum * difference), mod(gap * (difference + 121666n * gap))];
  }
  return z === 0n;
}

let torsion: Point[];
let awa: DeviceKeys;

beforeAll(async () => {
  torsion = smallOrderPoints();
  awa = await person('awa');
});

describe('Ed25519 points', () => {
  it('[K6] of small order are refused, all eight, with either sign', () => {
    expect(torsion).toHaveLength(8);
    for (const point of torsion) {
      expect(times(8n, point)).toEqual(NEUTRAL);
      expect(isSoundPoint(encode(point[1]))).toBe(false);
      expect(isSoundPoint(encode(point[1], 1n))).toBe(false);
    }
  });

  it('[K6] with a coordinate of p or more are refused, and p - 2 is not', () => {
    for (let excess = 0n; excess < 19n; excess++) {
      expect(isSoundPoint(encode(P + excess))).toBe(false);
      expect(isSoundPoint(encode(P + excess, 1n))).toBe(false);
    }
    expect(isSoundPoint(encode(P - 2n))).toBe(true);
    expect(isSoundPoint(awa.devicePub)).toBe(true);
    expect(isSoundPoint(awa.devicePub.slice(0, 31))).toBe(false);
  });

  it('[K6] need refusing: WebCrypto takes one signature for every message under the neutral point', async () => {
    const key = encode(1n);
    const signature = new Uint8Array(64);
    signature.set(key); // R neutral, S = 0
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    for (const message of [Uint8Array.of(1), Uint8Array.of(2)]) {
      expect(await crypto.subtle.verify('Ed25519', imported, signature, message)).toBe(true);
      expect(await verify('placette-env1', key, signature, message)).toBe(false);
    }
  });
});

describe('X25519 points', () => {
  it('[K6] of small order are refused, on the curve and its twist', () => {
    const onTheCurve = torsion.filter(([, y]) => y !== 1n).map(([, y]) => mod((1n + y) * inverse(1n - y)));
    const all = new Set([...onTheCurve, mod(-1n)]);
    expect(all.size).toBe(5);
    for (const u of all) {
      expect(isOfSmallOrderU(u)).toBe(true);
      expect(isSoundBoxKey(encode(u))).toBe(false);
    }
    expect(isOfSmallOrderU(9n)).toBe(false);
    expect(isSoundBoxKey(encode(9n))).toBe(true);
  });

  it('[K6] that are not canonical are refused: p or more, or with the unused bit', () => {
    for (let excess = 0n; excess < 19n; excess++) expect(isSoundBoxKey(encode(P + excess))).toBe(false);
    expect(isSoundBoxKey(encode(9n, 1n))).toBe(false);
    expect(isSoundBoxKey(awa.boxPub)).toBe(true);
    expect(isSoundBoxKey(awa.boxPub.slice(0, 31))).toBe(false);
  });

  it('[K6] never agree on zero', async () => {
    for (const u of [0n, 1n, P - 1n, P, P + 1n])
      expect(await agree(awa.agreementKey, encode(u))).toBeUndefined();
    expect(await agree(awa.agreementKey, new Uint8Array(31))).toBeUndefined();
  });
});
