/**
 * Refuses X25519 public keys of small order, to which nothing secret can be sealed, and encodings that are not canonical [K6]. The
 * roster asks before it admits a key: a member with a useless box key would make every later rotation fail.
 */
import { bytesToHex } from '../bytes/hex.ts';
import { isBelowFieldPrime } from './field-25519.ts';

/** u coordinates of small order on the curve and its twist, little-endian hex. */
const SMALL_ORDER_U: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
]);
/** Most points are sound by their first byte already. */
const FIRST_BYTES = new Set(Array.from(SMALL_ORDER_U, (hex) => Number.parseInt(hex.slice(0, 2), 16)));

/** `point`: 32 bytes. */
export function isSoundBoxKey(point: Uint8Array): boolean {
  return point.length === 32 && isBelowFieldPrime(point) && !isSmallOrder(point);
}

function isSmallOrder(point: Uint8Array): boolean {
  return FIRST_BYTES.has(point[0] ?? 0) && SMALL_ORDER_U.has(bytesToHex(point));
}
