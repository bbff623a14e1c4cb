/**
 * How many operations of their own somebody may add to a chain in a day: it is never cut, and everybody who comes in reads all of it. Held
 * in memory, so a restart of the relay begins anew.
 */
import type { MemberId } from '../../core/id/id.ts';
import type { Clock } from '../surroundings.ts';

export interface OperationAllowance {
  /** 0: `count` more may be lodged. Else milliseconds until they may; undefined: never as many at once. Counts nothing. */
  waitMs(member: MemberId, count: number, perDay: number): number | undefined;
  count(member: MemberId, count: number): void;
}

interface Lodged {
  readonly atMs: number;
  readonly count: number;
}

/** For an observer as for a member; adding and taking out devices is what they do most. */
export const OPERATIONS_PER_DAY = 200;
/** Who facilitates also lets in, and brings what a relay lost. */
export const FACILITATOR_OPERATIONS_PER_DAY = 2000;

const DAY_MS = 24 * 3600 * 1000;

export function createOperationAllowance(clock: Clock): OperationAllowance {
  /** Of the last day, oldest first. */
  const lodged = new Map<MemberId, readonly Lodged[]>();

  function ofLastDay(member: MemberId): readonly Lodged[] {
    const since = clock.now() - DAY_MS;
    return (lodged.get(member) ?? []).filter(({ atMs }) => atMs > since);
  }

  return {
    waitMs(member, count, perDay) {
      if (count > perDay) return undefined;
      const recent = ofLastDay(member);
      let excess = recent.reduce((sum, one) => sum + one.count, count) - perDay;
      let waitMs = 0;
      for (const one of recent) {
        if (excess <= 0) break;
        excess -= one.count;
        waitMs = one.atMs + DAY_MS - clock.now();
      }
      return waitMs;
    },
    count(member, count) {
      if (count > 0) lodged.set(member, [...ofLastDay(member), { atMs: clock.now(), count }]);
    },
  };
}
