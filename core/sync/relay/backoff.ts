/** How long to wait before the next attempt: full jitter under a doubling ceiling, 1 to 30 s [Y5]. */
import type { Chance } from '../time.ts';

const FIRST_MS = 1000;
const CEILING_MS = 30_000;

export function backoffMs(failures: number, chance: Chance): number {
  const ceiling = Math.min(CEILING_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(ceiling * (0.2 + 0.8 * chance()));
}
