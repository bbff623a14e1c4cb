/** « Un mot » on a booking, between who booked and the custodians, in this tab. */
import { untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { BookingId } from '../../core/bookings/booking.ts';
import {
  eraseWord,
  followMessages,
  type Message,
  type MessageId,
  say,
} from '../../core/bookings/messages.ts';
import type { Act } from '../../core/doc/act.ts';
import type { TextFailure } from '../../core/doc/text-field.ts';
import type { Result } from '../../core/result/result.ts';
import { followDocument } from './follow-document.ts';
import { type HeardWords, TOLD_MS } from './heard-words.ts';

/** Somebody else's word that this device has not shown yet: the last one of its booking. */
export interface UnheardWord {
  readonly booking: BookingId;
  readonly from: string;
  /** By the clock of who said it. */
  readonly atMs: number;
}

/** A clock this far ahead of ours would have its word told for ever. */
const AHEAD_MS = 86_400_000;

export interface GroupWords {
  /** Oldest first; one without words was erased. */
  of(booking: BookingId): readonly Message[];
  say(booking: BookingId, typed: string): Result<MessageId, TextFailure>;
  /** Of one's own. */
  erase(message: MessageId): void;
  /** On any booking, whomever it concerns; nothing that was erased, and nothing of long ago. */
  unheard(): readonly UnheardWord[];
  /** They are on the screen. */
  look(booking: BookingId): void;
  unreadable(): number;
}

/** `act`: by this person, now. */
export function createGroupWords(messages: Y.Doc, act: () => Act, heard: HeardWords): GroupWords {
  const living = followMessages(messages);
  const version = followDocument(messages, () => ({ changed: living.read() }));
  const ofOthers = (booking: BookingId): readonly Message[] => {
    version();
    return living.of(booking).filter(({ by }) => by !== act().by);
  };
  const unheardOf = (booking: BookingId): UnheardWord | undefined => {
    const others = ofOthers(booking);
    const last = others.findLast(({ words }) => words !== undefined);
    if (!last || others.length <= heard.countOf(booking)) return undefined;
    const nowMs = act().at * 1000;
    const isTold = last.atMs > nowMs - TOLD_MS && last.atMs < nowMs + AHEAD_MS;
    return isTold ? { booking, from: last.by, atMs: last.atMs } : undefined;
  };
  return {
    of: (booking) => {
      version();
      return living.of(booking);
    },
    unheard: () => {
      version();
      return living.bookings().flatMap((booking) => unheardOf(booking) ?? []);
    },
    look: (booking) => {
      const count = ofOthers(booking).length;
      if (count > untrack(() => heard.countOf(booking))) heard.look(booking, count);
    },
    say: (booking, typed) => say(messages, booking, typed, act()),
    erase: (message) => eraseWord(messages, message),
    unreadable: () => {
      version();
      return living.unreadable().length;
    },
  };
}
