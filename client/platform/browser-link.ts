/** What a connection to a relay needs, from this browser. */
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import type { LinkOptions } from '../../core/sync/relay/relay-link.ts';
import { browserSocket } from './browser-socket.ts';
import { browserClock, browserTimers } from './browser-time.ts';

/** `address`: http(s) origin of the relay. */
export function browserLink(address: string, keys: DeviceKeys): LinkOptions {
  return {
    address,
    keys,
    transport: browserSocket,
    clock: browserClock,
    timers: browserTimers,
    chance: Math.random,
  };
}
