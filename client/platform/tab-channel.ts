/** The tab bus on BroadcastChannel: every tab of this browser profile hears every message, the sender's own parts included. */
import { createLocalBus, type TabBus, type TabMessage } from '../../core/sync/tab/tab-bus.ts';

const NAME = 'placette-tabs';

export function openTabChannel(): TabBus {
  const here = createLocalBus();
  const channel = new BroadcastChannel(NAME);
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
