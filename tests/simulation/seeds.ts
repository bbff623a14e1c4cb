/** Seeded stories as tests, a range of seeds a file, so that files run side by side. A failed title names the seed to run alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { startAutomerge } from '../../core/event-log/automerge.ts';
import { automergeWasm } from '../core/fixture/automerge-wasm.ts';
import { person } from '../core/fixture/person.ts';
import { type CryptoWatch, watchCrypto } from './quiet.ts';
import { simulate } from './simulate.ts';

/** In each of two files, unless `SEEDS` says another number for both together. */
const SEEDS_A_FILE = Math.ceil(Number(process.env['SEEDS'] ?? 200) / 2);
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1);

/** `half`: 0 or 1. */
export function convergesForSeeds(half: number): void {
  describe('the sealed path under misfortune', () => {
    let people: DeviceKeys[] = [];
    let watch: CryptoWatch;

    beforeAll(async () => {
      await startAutomerge(automergeWasm());
      people = await Promise.all(['awa', 'jeanne', 'bakary', 'rachid', 'leila'].map(person));
      watch = watchCrypto();
    });
    afterAll(() => watch.stop());

    const first = FIRST_SEED + half * SEEDS_A_FILE;
    for (let seed = first; seed < first + SEEDS_A_FILE; seed++) {
      it(`[L3 L4 E9 Y2] seed ${seed} converges and loses nothing`, { timeout: 30_000 }, async () => {
        const { states, lost, edits } = await simulate(seed, people, watch);
        expect(edits, `seed ${seed}: something happened`).toBeGreaterThan(0);
        expect(new Set(states).size, `seed ${seed}: different plans`).toBe(1);
        expect(lost, `seed ${seed}: stored and lost`).toEqual([]);
      });
    }
  });
}
