/**
 * Facts of the decisions log (entity 23): that a named person did something at a moment, having seen certain other facts. The id is the
 * hash of what is said (A11), so a changed fact is another one, and a missing one leaves a gap in somebody's `prev`.
 */
import { utf8 } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import type { DeviceId, EventId, MemberId, OpHash, SpaceId } from '../id/id.ts';

/** What the id covers. Nothing but these fields: another `v` may have others. */
export interface EventContent {
  readonly v: 1;
  /** "stance.cast"; one that this version does not know is kept and has no effect. */
  readonly type: string;
  readonly group: SpaceId;
  /** The decision, "dec_…". */
  readonly subject: string;
  readonly author: MemberId;
  readonly device: DeviceId;
  /** "2026-11-10T09:00:00Z" by the author's clock: a claim. */
  readonly at: string;
  /** Heads of that decision which the author had seen. */
  readonly prev: readonly EventId[];
  /** Head of the roster which the author had seen: orders the two histories. */
  readonly roster: OpHash;
  readonly payload: { readonly [field: string]: Json };
}

export interface DecisionEvent extends EventContent {
  readonly id: EventId;
  /** Hex of an Ed25519 signature under `placette-event1` over the 32 bytes of the id. */
  readonly sig: string;
}

export async function eventIdOf(content: EventContent): Promise<EventId> {
  const { v, type, group, subject, author, device, at, prev, roster, payload } = content;
  const covered = { v, type, group, subject, author, device, at, prev, roster, payload };
  return bytesToHex(await sha256(utf8(canonicalJson(covered)))) as EventId;
}
