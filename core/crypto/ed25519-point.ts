/**
 * Refuses Ed25519 points that WebCrypto accepts and a signature scheme should not [K6]: encodings that are not canonical
 * (RFC 8032 §5.1.3) and points of small order, under which one signature verifies for many messages.
 */
import { bytesToHex } from '../bytes/hex.ts';
import { isBelowFieldPrime } from './field-25519.ts';

/** y coordinates of the eight points whose order divides 8, little-endian hex, sign bit cleared. */
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);
/** Most points are sound by their first byte already. */
const FIRST_BYTES = new Set(Array.from(SMALL_ORDER_Y, (hex) => Number.parseInt(hex.slice(0, 2), 16)));

/** `point`: 32 bytes, a public key or the first half of a signature. */
export function isSoundPoint(point: Uint8Array): boolean {
  if (point.length !== 32) return false;
  const y = new Uint8Array(point);
  y[31] = (y[31] ?? 0) & 127;
  return isBelowFieldPrime(y) && !isSmallOrder(y);
}

function isSmallOrder(y: Uint8Array): boolean {
  return FIRST_BYTES.has(y[0] ?? 0) && SMALL_ORDER_Y.has(bytesToHex(y));
}
