/**
 * Who is connected, counted against the limits of §8: by address and by device. A device that no space here knows costs nothing to make
 * up, so it goes on counting as a stranger after the handshake.
 */
import type { DeviceId } from '../../core/id/id.ts';
import type { Limits } from '../../core/protocol/limits.ts';
import { networkOf } from './network-of.ts';

export interface Census {
  readonly connections: number;
  /** Undefined when the address has too many strangers already. */
  arrive(address: string): Presence | undefined;
}

export interface Presence {
  /** After the handshake. False when the device has too many; then it only leaves. */
  identify(device: DeviceId): boolean;
  /** A space here knows the device: no stranger any more. False when the address has too many; then it only leaves. */
  admit(): boolean;
  leave(): void;
}

export function createCensus(limits: Limits): Census {
  const strangers = new Map<string, number>();
  const known = new Map<string, number>();
  const devices = new Map<string, number>();
  let connections = 0;

  return {
    get connections() {
      return connections;
    },
    arrive(address) {
      const network = networkOf(address);
      if ((strangers.get(network) ?? 0) >= limits.strangersPerAddress) return undefined;
      connections += 1;
      let isHere = true;
      let leaveNetwork = count(strangers, network);
      let leaveDevice = (): void => undefined;
      return {
        identify(device) {
          if ((devices.get(device) ?? 0) >= limits.connectionsPerDevice) return false;
          leaveDevice = count(devices, device);
          return true;
        },
        admit() {
          if ((known.get(network) ?? 0) >= limits.connectionsPerAddress) return false;
          leaveNetwork();
          leaveNetwork = count(known, network);
          return true;
        },
        leave() {
          if (!isHere) return;
          isHere = false;
          connections -= 1;
          leaveNetwork();
          leaveDevice();
        },
      };
    },
  };
}

function count(counts: Map<string, number>, key: string): () => void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return () => {
    const left = (counts.get(key) ?? 1) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
  };
}
