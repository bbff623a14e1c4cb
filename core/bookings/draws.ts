/**
 * The draw that anybody can check: SHA-256 of `resource|day|by`, the lowest first. It changes each day, nobody can choose it, and a third
 * request does not change the first two. WebCrypto answers late, so draws are made before the fold, and kept.
 */
import { utf8 } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import type { Booking } from './booking.ts';
import { writeInstant } from './instant.ts';

/** By key: 64 hexadecimal digits. */
export type DrawTable = ReadonlyMap<string, string>;

export interface Draws {
  /** Those of `keys` at least. */
  prepare(keys: Iterable<string>): Promise<DrawTable>;
}

/** "res_remorque|2026-06-06|mbr_jeanne": the day is that of the start in UTC. */
export function drawKey({ resource, startMs, by }: Pick<Booking, 'resource' | 'startMs' | 'by'>): string {
  return `${resource}|${writeInstant(startMs).slice(0, 10)}|${by}`;
}

export function createDraws(): Draws {
  const drawn = new Map<string, string>();
  return {
    prepare: async (keys) => {
      const missing = [...new Set(keys)].filter((key) => !drawn.has(key));
      await Promise.all(
        missing.map(async (key) => drawn.set(key, bytesToHex(await sha256(utf8(key.toWellFormed()))))),
      );
      return drawn;
    },
  };
}
