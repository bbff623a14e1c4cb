/** [Y6] The lock of a profile's leader, in a real browser. */
import { expect, it, vi } from 'vitest';
import { standForLeader } from '../../client/platform/leader-election.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';

it('gives the lock back when it is deposed, and stands again', async () => {
  const stopped: number[] = [];
  const deposers: (() => void)[] = [];
  const lead = async (stepDown: () => void): Promise<() => void> => {
    const term = deposers.push(stepDown);
    return () => void stopped.push(term);
  };
  const database = `placette-${Math.random()}`;
  standForLeader({ database, bus: createLocalBus(), tab: 'tab', lead });
  await vi.waitFor(() => expect(deposers).toHaveLength(1));
  deposers[0]?.();
  await vi.waitFor(() => expect(deposers).toHaveLength(2));
  expect(stopped).toEqual([1]);

  deposers[0]?.(); // late news about a term that is over
  await new Promise((resolve) => void navigator.locks.query().then(resolve));
  expect(stopped).toEqual([1]);
});
