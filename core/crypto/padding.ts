/** Padded plaintext lengths: at most 12 % larger, few distinct sizes (Nikitin et al., PURBs, 2019; with a floor of 64). */

const FLOOR_BYTES = 64;

export function paddedLength(length: number): number {
  if (length <= FLOOR_BYTES) return FLOOR_BYTES;
  const exponent = Math.floor(Math.log2(length));
  const spareBits = exponent - Math.floor(Math.log2(exponent)) - 1;
  const step = 2 ** spareBits;
  return Math.ceil(length / step) * step;
}
