/**
 * The port through which the relay keeps everything that must survive it: roster chains, key boxes, and one append-only log per
 * document. Each write is one transaction: when its promise resolves it is on disk, when it rejects nothing of it is [L1, L4].
 * A rejection means that the storage failed (full, damaged, gone); every other outcome is a value.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { Ring } from '../../core/crypto/ring.ts';
import type {
  BoxTarget,
  DeviceId,
  DocId,
  EnvelopeHash,
  EpochId,
  Generation,
  OpHash,
  SpaceId,
} from '../../core/id/id.ts';
import type { KeyBox, LogEntry } from '../../core/protocol/frames.ts';

export interface LogKey {
  readonly space: SpaceId;
  readonly doc: DocId;
}

/** The last envelope of one device in one document. */
export interface DeviceHead {
  readonly ctr: number;
  readonly hash: EnvelopeHash;
}

/** The same, and where. */
export interface PlacedHead extends DeviceHead {
  readonly doc: DocId;
  readonly device: DeviceId;
}

export interface LogHead {
  readonly gen: Generation;
  /** Of the last entry. */
  readonly seq: number;
  readonly devices: ReadonlyMap<DeviceId, DeviceHead>;
}

/** One envelope at its place in one log. */
export interface NewEntry extends LogKey {
  readonly gen: Generation;
  readonly seq: number;
  readonly device: DeviceId;
  readonly ctr: number;
  readonly hash: EnvelopeHash;
  readonly envelope: Bytes;
}

export interface RosterCommit {
  readonly space: SpaceId;
  /** The operation that this continues, the head unless `replaced` says otherwise; `NO_OP` begins a chain. */
  readonly prev: OpHash;
  /** The head of a history that is given up, back to `prev` [R6]. */
  readonly replaced?: OpHash | undefined;
  readonly ops: readonly { readonly hash: OpHash; readonly bytes: Bytes }[];
  /** The epoch that `boxes` belong to. */
  readonly epoch: EpochId;
  readonly boxes: readonly KeyBox[];
  /** Whose boxes, of any epoch, disappear: closed invitations [R4]. */
  readonly closedTargets: readonly BoxTarget[];
  /** Every active device of the space from now on. */
  readonly devices: readonly DeviceId[];
}

export interface RosterPage {
  readonly ops: readonly Bytes[];
  /** Further operations follow the last one. */
  readonly more: boolean;
}

export interface BoxPlace {
  readonly space: SpaceId;
  readonly epoch: EpochId;
  readonly target: BoxTarget;
  readonly ring: Ring;
}

export interface LogStore {
  /** 32 random bytes, made with the store: the relay's name in CHALLENGE. */
  relayId(): Promise<Bytes>;

  /** Compare-and-swap on the head; 'raced' changes nothing. */
  putRoster(commit: RosterCommit): Promise<'committed' | 'raced'>;
  /** Operations after `from` (`NO_OP` or an unknown hash: from the first), at most `maxBytes` of them but at least one. */
  readRoster(space: SpaceId, from: OpHash, maxBytes: number): Promise<RosterPage>;
  /** Whether the device is active in any space here. */
  knowsDevice(device: DeviceId): Promise<boolean>;

  /** A box that is there already is replaced: who may do that is the space's question. */
  putBoxes(space: SpaceId, epoch: EpochId, boxes: readonly KeyBox[]): Promise<void>;
  readBox(place: BoxPlace): Promise<Bytes | undefined>;

  /** Undefined before the first entry. */
  readHead(key: LogKey): Promise<LogHead | undefined>;
  /** Where these devices are in every document of a space that they wrote in; in no order. */
  headsOf(space: SpaceId, devices: readonly DeviceId[]): Promise<readonly PlacedHead[]>;
  /** Entries of any logs, each log's in seq order and next to its head. Rejects if a seq or a (device, ctr) is taken. */
  append(entries: readonly NewEntry[]): Promise<void>;
  /** Entries after seq `after`, at most `maxBytes` of envelopes but at least one entry when there is one. */
  readEntries(key: LogKey, after: number, maxBytes: number): Promise<readonly LogEntry[]>;
  findEntry(key: LogKey, device: DeviceId, ctr: number): Promise<StoredEntry | undefined>;
  hashAt(key: LogKey, seq: number): Promise<EnvelopeHash | undefined>;

  close(): Promise<void>;
}

export interface StoredEntry {
  readonly seq: number;
  readonly hash: EnvelopeHash;
}
