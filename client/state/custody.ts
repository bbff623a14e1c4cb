/** "Qui garde nos données ?" as the screen sees it. */
import type { Accessor } from 'solid-js';
import type { StateMarks } from '../../core/group/state-marks.ts';
import type { DeviceId, OpHash, SpaceId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';
import type { Copy } from '../../core/sync/space/copies.ts';
import type { Compared, CustodyWarning, KeyHolders, ListedDevice } from './custody-facts.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';
import type { EntryFailure } from './entry-failure.ts';
import type { StateExchange } from './state-exchange.ts';

export interface Custody {
  /** Somebody looks: other devices are asked. The answer says that nobody looks any more. */
  look(): () => void;
  /** Active ones by person, this device and its person's first. */
  readonly devices: Accessor<readonly CustodyDevice[]>;
  /** Recent and whole ones with this device's own; undefined until it is known who was heard. */
  readonly copies: Accessor<number | undefined>;
  readonly keys: Accessor<KeyHolders>;
  readonly facilitators: Accessor<number>;
  /** http(s) origins; none for an example. */
  readonly relays: Accessor<readonly string[]>;
  readonly warnings: Accessor<readonly CustodyWarning[]>;
  /** Of this device, while somebody looks. */
  readonly marks: Accessor<StateMarks | undefined>;
  /** Of the last operation of the roster: devices that agree on it agree on who is in. */
  readonly rosterHead: Accessor<OpHash>;
  renameDevice(device: DeviceId, name: string): Result<void, EntryFailure>;
}

/** What a screen makes it from, which then comes with the screen's own code. */
export interface CustodySource {
  readonly space: SpaceId;
  /** This one. */
  readonly device: DeviceId;
  /** http(s) origin. */
  readonly relay: string;
  readonly isExample: boolean;
  readonly roster: Accessor<Roster>;
  readonly bus: TabBus;
  readonly exchange: StateExchange;
  readonly deviceName: (device: DeviceId) => string;
  readonly renameDevice: Custody['renameDevice'];
  readonly isWaiting: () => boolean;
}

export interface CustodyDevice extends ListedDevice {
  /** Empty when nobody named it. */
  readonly name: string;
  /** Undefined: never heard, or this device. */
  readonly copy: SeenCopy | undefined;
  readonly compared: Compared;
}

export interface SeenCopy extends Copy {
  /** The moment on this device's clock, which may be another than the relay's: milliseconds since 1970. */
  readonly heardMs: number;
}
