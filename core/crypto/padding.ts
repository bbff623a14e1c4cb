/** Padded plaintext lengths: at most 12 % larger, few distinct sizes (Nikitin et al., PURBs, 2019; with a floor of 64). */

const FLOOR_BYTES = 64;

/** `length`: below 2^32. */
export function paddedLength(length: number): number {
  if (length <= FLOOR_BYTES) return FLOOR_BYTES;
  const exponent = floorLog2(length);
  const spareBits = exponent - floorLog2(exponent) - 1;
  const step = 2 ** spareBits;
  return Math.ceil(length / step) * step;
}

/** Exact, unlike `Math.log2` rounded down. */
function floorLog2(value: number): number {
  return 31 - Math.clz32(value);
}
