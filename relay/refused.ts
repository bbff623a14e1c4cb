/** Why a request was not done: what NACK and CLOSED carry. */
import { type Bytes, utf8 } from '../core/bytes/bytes.ts';
import type { RelayFrame } from '../core/protocol/frames.ts';
import type { Refusal } from '../core/protocol/refusals.ts';
import type { RosterRule } from '../core/roster/refusal.ts';

export interface Refused {
  readonly type: 'refused';
  readonly reason: Refusal;
  /** Name of the rule, for people who read logs and for the client's sentence; never secret. */
  readonly detail: string;
  /** 0: the same again will be refused again. */
  readonly retryMs: number;
  /** Sent in the place of `detail`: what the asker needs for another try. */
  readonly answer?: Bytes;
}

/** After a failed write or read: long enough for a full disk not to be hammered, short enough to feel like a hiccup. */
const STORE_RETRY_MS = 2000;

export function refused(reason: Refusal, detail: string, retryMs = 0): Refused {
  return { type: 'refused', reason, detail, retryMs };
}

export function storeFailed(): Refused {
  return refused('store', 'store', STORE_RETRY_MS);
}

/** A rule of the roster, in the words of the wire; `detail` is the rule's name. */
export function refusedByRoster(rule: RosterRule): Refused {
  if (rule === 'invite-expired') return refused('expired', rule);
  return refused(rule === 'malformed' ? 'malformed' : 'forbidden', rule);
}

export function nackFrame(req: number, why: Refused): RelayFrame {
  const { reason, retryMs, answer, detail } = why;
  return { type: 'nack', req, reason, retryMs, detail: answer ?? utf8(detail) };
}
