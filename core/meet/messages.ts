/** What was heard and not yet taken, in order; after the end what had come is still there. */
import type { Bytes } from '../bytes/bytes.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { MeetFailure } from './meet-failure.ts';

export interface Messages {
  put(message: Bytes): void;
  /** The next one, when it comes. */
  take(): Promise<Result<Bytes, MeetFailure>>;
  end(failure: MeetFailure): void;
}

export function createMessages(): Messages {
  const held: Bytes[] = [];
  const waiting: ((taken: Result<Bytes, MeetFailure>) => void)[] = [];
  let over: MeetFailure | undefined;
  return {
    put(message) {
      const taker = waiting.shift();
      if (taker) taker(ok(message));
      else held.push(message);
    },
    async take() {
      const message = held.shift();
      if (message) return ok(message);
      if (over) return fail(over);
      return new Promise((settle) => waiting.push(settle));
    },
    end(failure) {
      over ??= failure;
      for (const settle of waiting.splice(0)) settle(fail(over));
    },
  };
}
