/** What a meeting asks of whatever carries it: the relay, or two ends in a test. */
import type { Bytes } from '../bytes/bytes.ts';
import type { Result } from '../result/result.ts';
import type { MeetFailure } from './meet-failure.ts';

/** The way to the other side, which may lead through hands that read, change and leave out. */
export interface MeetPort {
  /** Settles when it was passed on. */
  say(body: Bytes): Promise<Result<void, MeetFailure>>;
  /** Called once, before anything is said. */
  listen(listener: MeetListener): void;
  /** Nothing more is said or heard. What was said before still arrives. */
  leave(): void;
}

export interface MeetListener {
  /** Somebody is at the other end. */
  met(): void;
  heard(body: Bytes): void;
  ended(failure: MeetFailure): void;
}
