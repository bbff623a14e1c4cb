/** What one connection may send (§8): appends by count and bytes, ephemerals by count and size. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { Limits } from '../../core/protocol/limits.ts';
import type { Clock } from '../surroundings.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface RateGate {
  /** 0 lets one APPEND pass and counts it; else milliseconds after which the same would pass. */
  appendWaitMs(envelopes: readonly Bytes[]): number;
  passesEphemeral(sealed: Bytes): boolean;
}

/** Entering a group that many enter at once takes a device two dozen requests; each can cost hundreds of signature checks. */
const REQUESTS = { perSecond: 10, burst: 100 };

/** For requests about rosters and boxes: 0 lets one pass and counts it. */
export function createRequestGate(clock: Clock): () => number {
  const requests = createTokenBucket(clock, REQUESTS);
  return () => {
    const waitMs = requests.waitMs(1);
    if (waitMs === 0) requests.take(1);
    return waitMs;
  };
}

export function createRateGate(clock: Clock, limits: Limits): RateGate {
  const appends = createTokenBucket(clock, { perSecond: limits.appendsPerSecond, burst: limits.appendBurst });
  const bytes = createTokenBucket(clock, {
    perSecond: limits.appendBytesPerSecond,
    burst: Math.max(limits.appendBytesPerSecond, limits.frameBytes), // one whole frame always fits
  });
  const ephemerals = createTokenBucket(clock, {
    perSecond: limits.ephemeralsPerSecond,
    burst: limits.ephemeralsPerSecond,
  });

  return {
    appendWaitMs(envelopes) {
      const sizeBytes = envelopes.reduce((sum, envelope) => sum + envelope.length, 0);
      const waitMs = Math.max(appends.waitMs(1), bytes.waitMs(sizeBytes));
      if (waitMs > 0) return waitMs;
      appends.take(1);
      bytes.take(sizeBytes);
      return 0;
    },
    passesEphemeral(sealed) {
      if (sealed.length > limits.ephemeralBytes || ephemerals.waitMs(1) > 0) return false;
      ephemerals.take(1);
      return true;
    },
  };
}
