/**
 * Meetings: two connections that found each other by a number hand small bodies to each other, which mean nothing to the relay [M1].
 * Nothing of them is stored or logged. Any device that passed HELLO may use them: who comes in for the first time is a stranger. A number
 * that is taken answers like one that is unknown, so trying numbers out tells nothing more than the one that hits [M2].
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import type { RelayFrame } from '../../core/protocol/frames.ts';
import {
  MEET_BODIES,
  MEET_BODY_BYTES,
  MEET_NUMBER_FIRST,
  MEET_NUMBERS,
} from '../../core/protocol/meetings.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { type Refused, refused } from '../refused.ts';
import type { Cancel, Clock, Timers } from '../surroundings.ts';
import { createGuesses } from './guesses.ts';

export interface Meetings {
  /** A connection, which may then meet others. `network`: whose it is, as `networkOf` tells. */
  arrive(guest: {
    readonly network: string;
    readonly outlet: { send(frame: RelayFrame): void };
  }): MeetingGuest;
}

export interface MeetingGuest {
  /** The number of a new meeting. */
  open(): Result<number, Refused>;
  join(number: number): Result<void, Refused>;
  say(number: number, body: Bytes): Result<void, Refused>;
  leave(number: number): void;
  /** The connection is gone: so are its meetings. */
  close(): void;
}

const MEETING_MS = 10 * 60_000;
const MEETINGS = 1000;
const MISSES_PER_CONNECTION = 10;
const TRY_AGAIN_MS = 60_000;

interface Side {
  readonly send: (frame: RelayFrame) => void;
  said: number;
}

interface Meeting {
  readonly number: number;
  readonly opener: Side;
  joiner: Side | undefined;
  readonly forget: Cancel;
}

export function createMeetings({
  clock,
  timers,
}: {
  readonly clock: Clock;
  readonly timers: Timers;
}): Meetings {
  const meetings = new Map<number, Meeting>();
  const guesses = createGuesses(clock);

  function begin(opener: Side): Meeting {
    let number = randomNumber();
    while (meetings.has(number)) number = randomNumber();
    const forget = timers.after(MEETING_MS, () => end(meeting));
    const meeting: Meeting = { number, opener, joiner: undefined, forget };
    meetings.set(number, meeting);
    return meeting;
  }

  /** `leaver` knows already. */
  function end(meeting: Meeting, leaver?: Side): void {
    meeting.forget();
    meetings.delete(meeting.number);
    for (const side of [meeting.opener, meeting.joiner]) {
      if (side && side !== leaver) side.send({ type: 'meet-ended', number: meeting.number });
    }
  }

  return {
    arrive({ network, outlet }) {
      const send = (frame: RelayFrame): void => outlet.send(frame);
      /** Of this connection, by whether it opened or joined: at most one of each. */
      let opened: Meeting | undefined;
      let joined: Meeting | undefined;
      let misses = 0;

      /** It may have ended in the meantime. */
      const goesOn = (meeting: Meeting | undefined): boolean =>
        meeting !== undefined && meetings.get(meeting.number) === meeting;

      function attended(
        number: number,
      ): { meeting: Meeting; own: Side; other: Side | undefined } | undefined {
        const meeting = meetings.get(number);
        if (!meeting) return undefined;
        if (meeting === opened) return { meeting, own: meeting.opener, other: meeting.joiner };
        if (meeting === joined && meeting.joiner)
          return { meeting, own: meeting.joiner, other: meeting.opener };
        return undefined;
      }

      function leave(number: number): void {
        const here = attended(number);
        if (here) end(here.meeting, here.own);
      }

      function missed(): Result<never, Refused> {
        misses += 1;
        guesses.missed(network);
        return fail(unknown());
      }

      return {
        open() {
          if (goesOn(opened)) return fail(refused('quota', 'meeting-open'));
          if (meetings.size >= MEETINGS) return fail(refused('rate', 'meetings', TRY_AGAIN_MS));
          opened = begin({ send, said: 0 });
          return ok(opened.number);
        },
        join(number) {
          if (goesOn(joined)) return fail(refused('quota', 'meeting-joined'));
          if (misses >= MISSES_PER_CONNECTION) return fail(refused('rate', 'meeting-misses'));
          const waitMs = guesses.waitMs(network);
          if (waitMs > 0) return fail(refused('rate', 'meeting-misses', waitMs));
          const meeting = meetings.get(number);
          if (!meeting || meeting === opened || meeting.joiner) return missed();
          meeting.joiner = { send, said: 0 };
          joined = meeting;
          meeting.opener.send({ type: 'meet-joined', number });
          return ok(undefined);
        },
        say(number, body) {
          const here = attended(number);
          if (!here) return fail(unknown());
          if (!here.other) return fail(refused('forbidden', 'meeting-alone'));
          if (body.length > MEET_BODY_BYTES) return fail(refused('too-big', 'meeting-body'));
          if (here.own.said >= MEET_BODIES) return fail(refused('quota', 'meeting-bodies'));
          here.own.said += 1;
          here.other.send({ type: 'meet-heard', number, body });
          return ok(undefined);
        },
        leave,
        close() {
          for (const meeting of [opened, joined]) if (meeting) leave(meeting.number);
        },
      };
    },
  };
}

function unknown(): Refused {
  return refused('expired', 'meeting-unknown');
}

/** Of 2^32 values, so that none of the 90,000 is likelier than another by more than one in 40,000. */
function randomNumber(): number {
  const drawn = randomBytes(4).reduce((value, byte) => value * 256 + byte, 0);
  return MEET_NUMBER_FIRST + (drawn % MEET_NUMBERS);
}
