/** What every room of the relay is built from, gathered once in `relay.ts`. */
import type { Bytes } from '../core/bytes/bytes.ts';
import type { Limits } from '../core/protocol/limits.ts';
import type { GroupCommit } from './log/group-commit.ts';
import type { LogStore } from './log/store.ts';
import type { Meetings } from './meeting/meetings.ts';
import type { Clock, Log, Timers } from './surroundings.ts';

export interface RelayParts {
  readonly relayId: Bytes;
  readonly store: LogStore;
  readonly commits: GroupCommit;
  readonly meetings: Meetings;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits: Limits;
  readonly log: Log;
}
