/** Limits of one relay (`docs/protocol.md` §8), sent in WELCOME as (id, value) so that a client never guesses. */

export interface Limits {
  readonly frameBytes: number;
  readonly envelopeBytes: number;
  readonly appendsPerSecond: number;
  readonly appendBurst: number;
  readonly appendBytesPerSecond: number;
  readonly ephemeralsPerSecond: number;
  readonly ephemeralBytes: number;
  readonly subscriptions: number;
  readonly connectionsPerDevice: number;
  readonly connectionsPerAddress: number;
  readonly strangersPerAddress: number;
  readonly connectionsPerDocument: number;
}

export const DEFAULT_LIMITS: Limits = {
  frameBytes: 256 * 1024,
  envelopeBytes: 192 * 1024,
  appendsPerSecond: 50,
  appendBurst: 500,
  appendBytesPerSecond: 2 * 1024 * 1024,
  ephemeralsPerSecond: 20,
  ephemeralBytes: 4096,
  subscriptions: 256,
  connectionsPerDevice: 16,
  connectionsPerAddress: 512,
  strangersPerAddress: 64,
  connectionsPerDocument: 512,
};

/** Before WELCOME: 5 seconds, 2 frames, 1 KiB in all. */
export const STRANGER_TIMEOUT_MS = 5000;
export const STRANGER_FRAMES = 2;
export const STRANGER_BYTES = 1024;

/** Position = id on the wire; only added to. */
export const LIMIT_IDS: readonly (keyof Limits)[] = [
  'frameBytes',
  'envelopeBytes',
  'appendsPerSecond',
  'appendBurst',
  'appendBytesPerSecond',
  'ephemeralsPerSecond',
  'ephemeralBytes',
  'subscriptions',
  'connectionsPerDevice',
  'connectionsPerAddress',
  'strangersPerAddress',
  'connectionsPerDocument',
];

/** Of blobs, which travel over http beside the frames: not in WELCOME, the relay's answers say what was too much. */
export interface BlobLimits {
  /** Largest sealed blob. */
  readonly blobBytes: number;
  /** Of all blobs of one space together. */
  readonly blobBytesPerSpace: number;
}

export const DEFAULT_BLOB_LIMITS: BlobLimits = {
  blobBytes: 2 * 1024 * 1024,
  blobBytesPerSpace: 1024 * 1024 * 1024,
};
