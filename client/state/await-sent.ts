/** Waits until the relay has everything that was written in some documents on this device. */
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { browserTimers } from '../platform/browser-time.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

const GIVE_UP_MS = 15_000;

/** False when that did not come about in time; what waits goes on waiting. */
export async function awaitSent(
  { profile, bus }: Pick<WorkplaceParts, 'profile' | 'bus'>,
  space: SpaceId,
  docs: readonly DocId[],
): Promise<boolean> {
  const { storage } = profile;
  const isSent = async (): Promise<boolean> => {
    for (const doc of docs)
      for (const table of ['drafts', 'outbox'] as const)
        if ((await storage.count(table, [space, doc])) > 0) return false;
    return true;
  };

  return new Promise((resolve) => {
    const end = (sent: boolean): void => {
      stopListening();
      cancel();
      resolve(sent);
    };
    // a storage that cannot be read for a moment says nothing yet
    const look = (): void =>
      void isSent().then(
        (sent) => sent && end(true),
        () => undefined,
      );
    const cancel = browserTimers.after(GIVE_UP_MS, () => end(false));
    // the leader says how things are whenever the relay has taken something
    const stopListening = bus.listen((message) => {
      if (message.type === 'space-status' && message.space === space) look();
    });
    bus.post({ type: 'status-wanted' });
    look();
  });
}
