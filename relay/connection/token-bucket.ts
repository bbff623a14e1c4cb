/** A token bucket: `perSecond` on average, `burst` at once. */
import type { Clock } from '../surroundings.ts';

export interface TokenBucket {
  /** Milliseconds until `amount` would be there; 0 when it is. Takes nothing. */
  waitMs(amount: number): number;
  take(amount: number): void;
}

export function createTokenBucket(
  clock: Clock,
  rate: { readonly perSecond: number; readonly burst: number },
): TokenBucket {
  let tokens = rate.burst;
  let filledAt = clock.now();

  function fill(): void {
    const now = clock.now();
    tokens = Math.min(rate.burst, tokens + (Math.max(0, now - filledAt) / 1000) * rate.perSecond);
    filledAt = now;
  }

  return {
    waitMs(amount) {
      fill();
      return tokens >= amount ? 0 : Math.ceil(((amount - tokens) / rate.perSecond) * 1000);
    },
    take(amount) {
      fill();
      tokens -= amount;
    },
  };
}
