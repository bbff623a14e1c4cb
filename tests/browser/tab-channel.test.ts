/** [Y6] The tabs of one profile hear each other; those on another database are another profile. */
import { expect, it, vi } from 'vitest';
import { openTabChannel } from '../../client/platform/tab-channel.ts';
import type { TabMessage } from '../../core/sync/tab/tab-bus.ts';

it('reaches the tabs on the same database only', async () => {
  const heard: Record<string, TabMessage[]> = { same: [], other: [] };
  const sender = openTabChannel('placette');
  openTabChannel('placette').listen((message) => heard['same']?.push(message));
  openTabChannel('placette-2').listen((message) => heard['other']?.push(message));
  sender.post({ type: 'leader-alive' });
  await vi.waitFor(() => expect(heard['same']).toHaveLength(1));
  openTabChannel('placette-2').post({ type: 'status-wanted' });
  await vi.waitFor(() => expect(heard['other']).toEqual([{ type: 'status-wanted' }]));
});
