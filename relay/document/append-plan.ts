/**
 * What one APPEND would add to a log [L3]: next counters with matching `prev` get the next seqs; the same envelope again gets its old
 * seq; another with a taken counter is a conflict, one further ahead a gap. All of a request or nothing.
 */
import type { DeviceId } from '../../core/id/id.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { DeviceHead, LogKey, NewEntry, StoredEntry } from '../log/store.ts';
import { type Refused, refused } from '../refused.ts';
import { brokenAppendRule, type Carrier } from './append-rules.ts';
import { continues, type Tip } from './tip.ts';
import type { VerifiedEnvelope } from './verification.ts';

export interface AppendPlan {
  /** One for each envelope of the request. */
  readonly seqs: readonly number[];
  /** Those that are new, with consecutive seqs. */
  readonly entries: readonly NewEntry[];
}

/** `stored`: what the store holds under each counter that is already committed. */
export function planAppend(
  verified: readonly VerifiedEnvelope[],
  against: {
    readonly key: LogKey;
    readonly tip: Tip;
    readonly roster: Roster;
    readonly carrier: Carrier;
    readonly stored: ReadonlyMap<VerifiedEnvelope, StoredEntry | undefined>;
  },
): Result<AppendPlan, Refused> {
  const { tip, stored } = against;
  const seqs: number[] = [];
  const entries: NewEntry[] = [];
  const heads = new Map<DeviceId, DeviceHead>();
  for (const one of verified) {
    const { envelope, hash } = one;
    const { device, ctr } = envelope;
    const head = heads.get(device) ?? tip.expectedHead(device);
    if (ctr <= head.ctr) {
      const isSame = (entry: NewEntry): boolean => entry.device === device && entry.ctr === ctr;
      const known = stored.get(one) ?? tip.findReserved(device, ctr) ?? entries.find(isSame);
      if (known?.hash !== hash) return fail(refused('conflict', 'other-envelope'));
      seqs.push(known.seq);
      continue;
    }
    const broken = brokenAppendRule(against.roster, one, against.carrier);
    if (broken) return fail(broken);
    if (ctr > head.ctr + 1) return fail(refused('gap', 'counter'));
    if (!continues(head, envelope)) return fail(refused('conflict', 'other-previous'));
    const seq = tip.nextSeq + entries.length;
    entries.push({ ...against.key, gen: tip.gen, seq, device, ctr, hash, envelope: envelope.bytes });
    heads.set(device, { ctr, hash });
    seqs.push(seq);
  }
  return ok({ seqs, entries });
}
