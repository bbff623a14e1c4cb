/** [L3 L4 E9 Y2] One thousand seeded stories end in the same plan on every device, and nothing that was stored is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { person } from '../core/fixture/person.ts';
import { type CryptoWatch, watchCrypto } from './quiet.ts';
import { simulate } from './simulate.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 20);
const FIRST = Number(process.env['FIRST_SEED'] ?? 1);

describe('the sealed path under misfortune', () => {
  let people: DeviceKeys[] = [];
  let watch: CryptoWatch;

  beforeAll(async () => {
    people = await Promise.all(['awa', 'jeanne', 'bakary', 'rachid', 'leila'].map(person));
    watch = watchCrypto();
  });
  afterAll(() => watch.stop());

  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    it(`[L4] seed ${seed} converges and loses nothing`, { timeout: 30_000 }, async () => {
      const { states, lost } = await simulate(seed, people, watch);
      expect(new Set(states).size, `seed ${seed}: different plans`).toBe(1);
      expect(lost, `seed ${seed}: stored and lost`).toEqual([]);
    });
  }
});
