/** Wires between devices and the relay that lose, repeat and reorder frames, and break. Nothing moves unless `deliverOne` is called. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { Transport } from '../../core/sync/relay/transport.ts';
import type { RelayConnection } from '../../relay/connection/connection.ts';
import type { Relay } from '../../relay/relay.ts';
import type { SeededChance } from './chance.ts';

export interface Faults {
  readonly drop: number;
  readonly repeat: number;
  readonly reorder: number;
}

export const NO_FAULTS: Faults = { drop: 0, repeat: 0, reorder: 0 };

export interface Network {
  /** The way of one device to the relay. */
  transport(device: string): Transport;
  /** Breaks a device's wires; while it is apart, new ones fail at once. */
  cut(device: string): void;
  setApart(device: string, apart: boolean): void;
  /** All wires break, as when the relay is killed. */
  cutAll(): void;
  faults: Faults;
  pending(): number;
  deliverOne(): boolean;
}

interface SimWire {
  readonly device: string;
  readonly toRelay: Bytes[];
  readonly toDevice: Bytes[];
  connection: RelayConnection | undefined;
  received: (frame: Bytes) => void;
  closed: (code: number) => void;
  open: boolean;
}

export function createNetwork(
  chance: SeededChance,
  relay: () => Relay,
  later: (run: () => void) => void,
): Network {
  const wires = new Set<SimWire>();
  const apart = new Set<string>();

  const breakWire = (wire: SimWire, code: number): void => {
    if (!wire.open) return;
    wire.open = false;
    wires.delete(wire);
    wire.connection?.closed();
    wire.closed(code);
  };

  const network: Network = {
    faults: NO_FAULTS,
    transport: (device) => (_url, events) => {
      const wire: SimWire = {
        device,
        toRelay: [],
        toDevice: [],
        connection: undefined,
        received: (frame) => events.received(frame),
        closed: (code) => events.closed(code),
        open: true,
      };
      wires.add(wire);
      later(() => {
        if (!wire.open) return;
        if (apart.has(device)) return breakWire(wire, 1006);
        wire.connection = relay().accept(
          {
            send: (bytes) => void wire.toDevice.push(bytes),
            close: (code) => breakWire(wire, code),
            pause: () => undefined, // what a device has in flight is far below any limit
            resume: () => undefined,
            bufferedBytes: 0,
          },
          { address: device, isLoopback: true, origins: ['http://relay.test'] },
        );
      });
      return {
        send: (frame) => void wire.toRelay.push(frame),
        close: () => {
          wire.closed = (): void => undefined;
          breakWire(wire, 1000);
        },
      };
    },
    cut: (device) => {
      for (const wire of wires) if (wire.device === device) breakWire(wire, 1006);
    },
    setApart: (device, isApart) => {
      if (isApart) apart.add(device);
      else apart.delete(device);
      if (isApart) network.cut(device);
    },
    cutAll: () => {
      for (const wire of wires) breakWire(wire, 1006);
    },
    pending: () => [...wires].reduce((sum, wire) => sum + wire.toRelay.length + wire.toDevice.length, 0),
    deliverOne: () => {
      const busy = [...wires].flatMap((wire) => [
        ...(wire.toRelay.length > 0 && wire.connection ? [{ wire, queue: wire.toRelay, up: true }] : []),
        ...(wire.toDevice.length > 0 ? [{ wire, queue: wire.toDevice, up: false }] : []),
      ]);
      if (busy.length === 0) return false;
      const { wire, queue, up } = chance.pick(busy);
      const { drop, repeat, reorder } = network.faults;
      const at = chance.happens(reorder) ? chance.below(queue.length) : 0;
      const [frame] = chance.happens(repeat) ? queue.slice(at, at + 1) : queue.splice(at, 1);
      if (!frame || chance.happens(drop)) return true;
      if (up) wire.connection?.receive(frame);
      else wire.received(frame);
      return true;
    },
  };
  return network;
}
