/**
 * The tab bus on BroadcastChannel: every tab on the same database hears every message, the sender's own parts included. Tabs on another
 * one seal with other device keys: they must not hear of drafts that they do not have.
 */
import { createLocalBus, type TabBus, type TabMessage } from '../../core/sync/tab/tab-bus.ts';

export function openTabChannel(database: string): TabBus {
  const here = createLocalBus();
  const channel = new BroadcastChannel(`${database}-tabs`);
  // same origin, same code: only this program's own messages arrive
  channel.onmessage = (event: MessageEvent<TabMessage>) => here.post(event.data);
  return {
    listen: (heard) => here.listen(heard),
    post: (message) => {
      here.post(message);
      channel.postMessage(message);
    },
  };
}
