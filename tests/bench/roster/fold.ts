/** How long a chain takes to fold: with every signature, and when they were checked before. */
import { foldRoster, foldVerified } from '../../../core/roster/fold.ts';
import { identifyOperation } from '../../../core/roster/identified-operation.ts';
import type { Group } from '../../core/fixture/story.ts';

const RUNS = 30;
const VERIFYING_RUNS = 5;

export interface FoldTimes {
  readonly verifiedMs: readonly number[];
  readonly identifyingMs: readonly number[];
  readonly verifyingMs: readonly number[];
}

export async function measureFolds({ ops }: Group): Promise<FoldTimes> {
  const identify = async () =>
    (await Promise.all(ops.map(identifyOperation))).filter((op) => op !== undefined);
  const chain = await identify();
  const verifiedMs = await times(RUNS, async () => foldVerified(chain).ok);
  const identifyingMs = await times(VERIFYING_RUNS, async () => (await identify()).length === ops.length);
  const verifyingMs = await times(VERIFYING_RUNS, async () => (await foldRoster(ops)).ok);
  return { verifiedMs, identifyingMs, verifyingMs };
}

async function times(runs: number, work: () => Promise<boolean>): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    if (!(await work())) throw new Error('the chain does not fold');
    took.push(performance.now() - started);
  }
  return took;
}
