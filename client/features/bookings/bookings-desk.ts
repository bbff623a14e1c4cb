/** What every part of this room shares: who looks on and may do what, how those are called who booked, and the acts. */
import { type Accessor, createMemo } from 'solid-js';
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import type { BookedCard, GroupBookings } from '../../state/group-bookings.ts';
import type { GroupWords } from '../../state/group-words.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';

export interface BookingsDesk {
  readonly group: Group;
  readonly card: Accessor<Card>;
  readonly bookings: GroupBookings;
  readonly words: GroupWords;
  /** Undefined: nobody has asked for it, or it is not decided yet. */
  readonly booked: Accessor<BookedCard | undefined>;
  readonly mayWrite: Accessor<boolean>;
  /** Of an archived card nothing new is asked. */
  readonly mayAsk: Accessor<boolean>;
  /** Oneself looks after the card, and may rule. */
  readonly isKeeper: Accessor<boolean>;
  /** '' for oneself. */
  nameOf(by: string): string;
  /** '' for what is not stored yet, which is one's own wish, and for one's own. */
  nameOfBooking(booking: string): string;
  /** Oneself booked it or looks after the card: what is said about it is for these. */
  isConcerned(booking: Booking): boolean;
  /** The others of these who are in the group, who booked first. */
  othersOf(booking: Booking): readonly MemberId[];
  /** Custodians who are still in the group; '' for oneself. */
  readonly keepers: Accessor<readonly string[]>;
}

export function createBookingsDesk(group: Group, sharing: Sharing, card: Accessor<Card>): BookingsDesk {
  const text = useText();
  const bookingsText = useBookingsText();
  const { bookings } = sharing;
  const booked = createMemo(() => bookings.ofCard(card().id));
  const byId = createMemo(
    () => new Map<string, Booking>(booked()?.facts.bookings.map((one) => [one.id, one]) ?? []),
  );
  const isHere = (member: string): boolean => group.people().some((person) => person.member === member);

  function nameOf(by: string): string {
    if (by === group.me) return '';
    if (by === group.space) return bookingsText().ourGroup;
    return personName(text(), group, by as MemberId);
  }
  function nameOfBooking(booking: string): string {
    const found = byId().get(booking);
    if (!found) return '';
    const isOthers = found.by === found.group && found.group !== group.space;
    return isOthers ? bookingsText().otherGroup : nameOf(found.by);
  }
  const may = (): boolean => group.whoIsIn.standing() === 'in' && mayWrite(group.myRole(), INNER_CLASS);

  const concernedBy = ({ by }: Booking): readonly string[] => [
    by,
    ...card().custodians.filter((member) => member !== by),
  ];

  return {
    group,
    card,
    bookings,
    words: sharing.words,
    booked,
    mayWrite: may,
    mayAsk: () => may() && card().archive === undefined,
    isKeeper: () => may() && card().custodians.includes(group.me),
    nameOf,
    nameOfBooking,
    isConcerned: (booking) => may() && concernedBy(booking).includes(group.me),
    othersOf: (booking) =>
      concernedBy(booking).flatMap((one) => {
        const person = group.people().find(({ member }) => member === one);
        return person && !person.isMe ? [person.member] : [];
      }),
    keepers: () => card().custodians.filter(isHere).map(nameOf),
  };
}

/** Each name once; two bookings of one person wait behind one name. */
export function namesOf(desk: BookingsDesk, bookings: readonly BookingId[]): readonly string[] {
  return [...new Set(bookings.map((booking) => desk.nameOfBooking(booking)))];
}
