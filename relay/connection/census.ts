/** Who is connected, counted against the limits of §8: by address before and after the handshake, and by device. */
import type { DeviceId } from '../../core/id/id.ts';
import type { Limits } from '../../core/protocol/limits.ts';

export interface Census {
  readonly connections: number;
  /** Undefined when the address has too many connections already. */
  arrive(address: string): Presence | undefined;
}

export interface Presence {
  /** False when the device or its address has too many; then it only leaves. */
  identify(device: DeviceId): boolean;
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
      if ((strangers.get(address) ?? 0) >= limits.strangersPerAddress) return undefined;
      connections += 1;
      let undo = [count(strangers, address)];
      return {
        identify(device) {
          const isCrowded =
            (known.get(address) ?? 0) >= limits.connectionsPerAddress ||
            (devices.get(device) ?? 0) >= limits.connectionsPerDevice;
          if (isCrowded) return false;
          for (const back of undo) back();
          undo = [count(known, address), count(devices, device)];
          return true;
        },
        leave() {
          if (undo.length > 0) connections -= 1;
          for (const back of undo) back();
          undo = [];
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
