/** Coordinates in the field of Curve25519, p = 2^255 - 19, as both its curves encode them: 32 bytes, little-endian. */

/** False for an encoding that is not canonical; the highest bit counts, so clear it first where it is a sign. */
export function isBelowFieldPrime(coordinate: Uint8Array): boolean {
  const top = coordinate[31] ?? 255;
  if (top !== 127) return top < 127;
  for (let i = 1; i < 31; i++) if (coordinate[i] !== 255) return true;
  return (coordinate[0] ?? 0) < 0xed; // p itself is `ed ff … ff 7f`
}
