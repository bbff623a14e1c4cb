/** « Un mot » on a booking, between who booked and the custodians, in this tab. */
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

export interface GroupWords {
  /** Oldest first; one without words was erased. */
  of(booking: BookingId): readonly Message[];
  say(booking: BookingId, typed: string): Result<MessageId, TextFailure>;
  /** Of one's own. */
  erase(message: MessageId): void;
  unreadable(): number;
}

/** `act`: by this person, now. */
export function createGroupWords(messages: Y.Doc, act: () => Act): GroupWords {
  const living = followMessages(messages);
  const version = followDocument(messages, () => ({ changed: living.read() }));
  return {
    of: (booking) => {
      version();
      return living.of(booking);
    },
    say: (booking, typed) => say(messages, booking, typed, act()),
    erase: (message) => eraseWord(messages, message),
    unreadable: () => {
      version();
      return living.unreadable().length;
    },
  };
}
