/** « Un mot »: words between who booked and the custodians (entity 36), in the `messages` document. The words alone can be erased. */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import { ok, type Result } from '../result/result.ts';
import { type BookingId, isBookingId } from './booking.ts';
import { createFactIndex } from '../doc/fact-index.ts';
import { type Mark, readFields, readMark } from './fact.ts';
import { followFacts } from '../doc/follow-facts.ts';
import { writeInstant } from './instant.ts';

export type MessageId = `msg_${string}`;

/** Stored under its id: `{booking: "bk_…", by: "mbr_…", at: "2026-11-08T17:05:00Z"}`; the words under the same id in `words`. */
export interface Message extends Mark {
  readonly id: MessageId;
  readonly booking: BookingId;
  /** Undefined: « mot effacé ». */
  readonly words: string | undefined;
}

/** Characters of one word to somebody. */
const WORDS_LIMIT = 500;

export interface LivingMessages {
  /** Takes in what has changed since the last time; answers the bookings about which something else is said now. */
  read(): ReadonlySet<BookingId>;
  /** As of the last `read`, oldest first by the clocks of their authors. */
  of(booking: BookingId): readonly Message[];
  /** Those about which something was said, in order of id. */
  bookings(): readonly BookingId[];
  unreadable(): readonly string[];
  close(): void;
}

export function say(
  messages: Y.Doc,
  booking: BookingId,
  typed: string,
  act: Act,
): Result<MessageId, TextFailure> {
  const words = textField(typed, WORDS_LIMIT);
  if (!words.ok) return words;
  const id = randomId('msg');
  messages.transact(() => {
    messages.getMap('messages').set(id, { booking, by: act.by, at: writeInstant(act.at * 1000) });
    messages.getMap('words').set(id, words.value);
  });
  return ok(id);
}

/** Its author's to do, which the screen sees to; that something was said stays. */
export function eraseWord(messages: Y.Doc, message: MessageId): void {
  messages.getMap('words').delete(message);
}

export function followMessages(messages: Y.Doc): LivingMessages {
  const said = followFacts(messages.getMap('messages'), readMessage);
  const words = followFacts(messages.getMap('words'), (_id, raw) =>
    isTextField(raw, WORDS_LIMIT) ? raw : undefined,
  );
  const byBooking = createFactIndex<BookingId, Said>();
  return {
    read: () => {
      const changed = new Set<BookingId>();
      said.take((id, before, after) => {
        byBooking.move(id, before?.booking, after?.booking, after);
        for (const message of [before, after]) if (message) changed.add(message.booking);
      });
      words.take((id) => {
        const message = said.sound.get(id);
        if (message) changed.add(message.booking);
      });
      return changed;
    },
    of: (booking) =>
      byBooking
        .of(booking)
        .map((message) => ({ ...message, words: words.sound.get(message.id) }))
        .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)),
    bookings: () => byBooking.names(),
    unreadable: () => [...said.unreadable, ...words.unreadable].sort(),
    close: () => {
      said.close();
      words.close();
    },
  };
}

type Said = Omit<Message, 'words'>;

function readMessage(id: string, raw: unknown): Said | undefined {
  const mark = readMark(raw);
  const booking = readFields(raw)?.['booking'];
  return mark && isMessageId(id) && isBookingId(booking) ? { id, booking, ...mark } : undefined;
}

function isMessageId(value: unknown): value is MessageId {
  return typeof value === 'string' && /^msg_[\w-]{1,60}$/.test(value);
}
