/**
 * The frames of `placette.v1` (A7) as types. `→` client to relay, `←` relay to client. Field order here is wire order; the bytes
 * are in `client-frames.ts` and `relay-frames.ts`. A channel (`ch`) is a number the client chose for one subscribed document.
 */
import type { Bytes } from '../bytes/bytes.ts';
import type { Ring } from '../crypto/ring.ts';
import type {
  BoxTarget,
  DeviceId,
  DocId,
  EnvelopeHash,
  EpochId,
  Generation,
  OpHash,
  SpaceId,
} from '../id/id.ts';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusals.ts';

export interface KeyBox {
  readonly target: BoxTarget;
  readonly ring: Ring;
  /** 80 bytes, `key-box.ts`. */
  readonly box: Bytes;
}

export interface LogEntry {
  /** 1, 2, 3… in the order this relay committed. */
  readonly seq: number;
  readonly envelope: Bytes;
}

export interface FrontierEntry {
  readonly device: DeviceId;
  readonly ctr: number;
  readonly hash: EnvelopeHash;
}

export type ClientFrame =
  /** 01→ proves the device key; `signature` is over origin ‖ CHALLENGE ‖ HELLO before it. */
  | { type: 'hello'; version: number; devicePub: Bytes; features: readonly string[]; signature: Bytes }
  /** 10→ `cursor`: last seq held; `cursorHash`: first 8 bytes of that envelope's hash, so that a rolled-back log shows [L5]. */
  | {
      type: 'sub';
      ch: number;
      space: SpaceId;
      doc: DocId;
      gen: Generation;
      cursor: number;
      cursorHash: Bytes;
      wantEph: boolean;
    }
  /** 11→ */
  | { type: 'unsub'; ch: number }
  /** 20→ `fresh`: own, current epoch; `carried`: another's, any epoch [L8]. */
  | { type: 'append'; ch: number; req: number; mode: 'fresh' | 'carried'; envelopes: readonly Bytes[] }
  /** 21→ */
  | {
      type: 'snap-put';
      ch: number;
      req: number;
      baseSnap: Bytes;
      frontier: readonly FrontierEntry[];
      manifest: Bytes;
    }
  /** 22→ */
  | { type: 'attest'; ch: number; req: number; snapId: Bytes; device: DeviceId; signature: Bytes }
  /** 23→ what this device could carry in. */
  | { type: 'have'; ch: number; devices: readonly { device: DeviceId; ctr: number }[] }
  /** 24→ */
  | SnapData
  /** 30→ */
  | { type: 'eph'; ch: number; epoch: EpochId; sealed: Bytes }
  /** 40→ compare-and-swap on `prev` (zeros: a new space); boxes of a rotation come in the same frame. */
  | {
      type: 'roster-put';
      req: number;
      space: SpaceId;
      prev: OpHash;
      ops: readonly Bytes[];
      boxes: readonly KeyBox[];
    }
  /** 41→ operations after `from` (zeros: all). `proof` is empty for an active device, else by the invitation's key. */
  | { type: 'roster-get'; req: number; space: SpaceId; from: OpHash; proof: Bytes }
  /** 42→ */
  | { type: 'box-put'; req: number; space: SpaceId; epoch: EpochId; boxes: readonly KeyBox[] }
  /** 43→ */
  | { type: 'box-get'; req: number; space: SpaceId; epoch: EpochId; target: BoxTarget; ring: Ring }
  /** 50→ any number, which PONG returns. */
  | { type: 'ping'; value: number }
  /** 60→ begins a meeting; answered by MEET. */
  | { type: 'meet-open'; req: number }
  /** 61→ answered by ACK. */
  | { type: 'meet-join'; req: number; number: number }
  /** 62→ at most 2 KiB to the other side; ACK says that the relay has passed it on. */
  | { type: 'meet-say'; req: number; number: number; body: Bytes }
  /** 63→ ends the meeting. */
  | { type: 'meet-leave'; number: number };

export type RelayFrame =
  /** 81← `time`: the relay's clock, seconds. */
  | { type: 'challenge'; version: number; relayId: Bytes; nonce: Bytes; timeS: number }
  /** 82← */
  | { type: 'welcome'; session: Bytes; limits: Partial<Limits> }
  /** 90← answers SUB; `your…` is the last envelope of this device that the relay holds. */
  | {
      type: 'state';
      ch: number;
      gen: Generation;
      head: number;
      floor: number;
      epoch: EpochId;
      rosterHead: OpHash;
      yourCtr: number;
      yourHash: EnvelopeHash;
    }
  /** 91← */
  | { type: 'snap'; ch: number; snapId: Bytes; covers: number; manifest: Bytes }
  /** 92← in seq order, gap-free together with ACK. */
  | { type: 'entries'; ch: number; entries: readonly LogEntry[] }
  /** 93← everything up to `seq` has been sent: what follows is live. */
  | { type: 'live'; ch: number; seq: number }
  /** 94← this channel ended, the connection did not. */
  | { type: 'closed'; ch: number; reason: Refusal }
  /** 23← */
  | { type: 'have'; ch: number; devices: readonly { device: DeviceId; ctr: number }[] }
  /** 24← */
  | SnapData
  /** A0← one seq for each envelope (0: covered by a snapshot); none for other requests. */
  | { type: 'ack'; req: number; seqs: readonly number[] }
  /** A1← `retryMs` 0: do not try the same again. `detail` is for people who read logs, never secret. */
  | { type: 'nack'; req: number; reason: Refusal; retryMs: number; detail: Bytes }
  /** B0← */
  | { type: 'eph'; ch: number; device: DeviceId; epoch: EpochId; sealed: Bytes }
  /** C0← `req` 0: pushed to subscribers. `more`: ask again from the last one. */
  | { type: 'roster'; req: number; space: SpaceId; ops: readonly Bytes[]; more: boolean }
  /** C2← */
  | { type: 'box'; req: number; box: Bytes }
  /** C3← the number, 10000 to 99999, by which another device finds the meeting [M1]. */
  | { type: 'meet'; req: number; number: number }
  /** C4← what the other side said. */
  | { type: 'meet-heard'; number: number; body: Bytes }
  /** C5← told to who opened it: somebody joined. */
  | { type: 'meet-joined'; number: number }
  /** C6← the other side left, or ten minutes are over. */
  | { type: 'meet-ended'; number: number }
  /** D0← */
  | { type: 'pong'; value: number }
  /** E0← come back after `retryMs` plus up to `jitterMs` [B3]. */
  | { type: 'goaway'; reason: GoawayReason; retryMs: number; jitterMs: number };

export type GoawayReason = 'restarting' | 'overloaded';

export type SnapData = {
  type: 'snap-data';
  ch: number;
  req: number;
  snapId: Bytes;
  part: number;
  data: Bytes;
};

export const PROTOCOL_VERSION = 1;
/** WebSocket subprotocol. */
export const SUBPROTOCOL = 'placette.v1';
