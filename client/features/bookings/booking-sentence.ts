/** Why a booking is as it is, in words for whoever looks on: the one who asked, those who look after the thing, the others. */
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import type { Ruling, RulingId } from '../../../core/bookings/ruling.ts';
import type { Reason, Verdict } from '../../../core/bookings/verdict.ts';
import type { BookingsMessages } from '../../i18n/late/bookings-fr.ts';
import { type BookingsDesk, namesOf } from './bookings-desk.ts';
import { sayFreeze } from './spoken-moments.ts';

export interface SpokenFor {
  readonly text: BookingsMessages;
  /** Of the language. */
  readonly code: string;
  readonly desk: BookingsDesk;
  readonly nowMs: number;
}

/** One or several sentences, in order. */
export function bookingSentences(spoken: SpokenFor, booking: Booking, verdict: Verdict): readonly string[] {
  const { text, desk, nowMs, code } = spoken;
  switch (verdict.state) {
    case 'provisional': {
      const until = sayFreeze(text, code, booking, nowMs);
      const rivals = verdict.waiting.length;
      if (rivals > 0) {
        const first =
          until === undefined ? text.contestedLate(rivals) : text.contested(rivals, desk.keepers(), until);
        const rule = verdict.reason && reasonWords(spoken, verdict.reason);
        return rule === undefined ? [first] : [first, text.rule(rule)];
      }
      if (until === undefined) return [text.soonConfirmed];
      const keepers = desk.keepers();
      return [keepers.length > 0 ? text.alone(keepers, until) : text.aloneUnkept(until)];
    }
    case 'confirmed':
      if (verdict.why === 'freeze') return [text.confirmedByFreeze];
      return [text.confirmedByRuling(rulerOf(desk, verdict.rulings)), ...saidWith(spoken, verdict.rulings)];
    case 'disputed': {
      const rulings = verdict.rulings.concat(verdict.against.flatMap((other) => rulingsOn(desk, other)));
      const found = rulingsOf(desk, rulings);
      const names = [...new Set(found.map(({ by }) => desk.nameOf(by)))].sort().reverse(); // oneself last
      const words = found.map(({ by, booking: about, ruling }) => {
        const who = desk.nameOfBooking(about);
        const ruler = desk.nameOf(by);
        return ruling === 'decline' ? text.saidNoTo(ruler, who) : text.saidYesTo(ruler, who);
      });
      return [text.disputed(names, words), ...saidWith(spoken, rulings)];
    }
    case 'waitlisted':
      return [
        text.waits(desk.nameOfBooking(booking.id), namesOf(desk, verdict.behind)),
        text.reason(reasonWords(spoken, verdict.reason)),
        ...(verdict.why === 'ruling' ? saidWith(spoken, rulingsOn(desk, verdict.reason.winner)) : []),
      ];
    case 'declined': {
      const by = [...new Set(rulingsOf(desk, verdict.rulings).map((ruling) => desk.nameOf(ruling.by)))];
      return [text.declined(by), ...saidWith(spoken, verdict.rulings)];
    }
    case 'rejected':
      return [verdict.why === 'quantity' ? text.tooManyBooked : text.backwardsBooking];
    case 'cancelled':
      return [];
  }
}

/** What put the winner first, as a part of a sentence; counts and no reproach. */
export function reasonWords({ text, desk }: SpokenFor, reason: Reason): string {
  const winner = desk.nameOfBooking(reason.winner);
  switch (reason.rule) {
    case 'ruling':
      return text.why.ruling(rulerOf(desk, rulingsOn(desk, reason.winner)));
    case 'freeze':
      return text.why.freeze;
    case 'seen':
      return text.why.seen(winner);
    case 'ownGroup':
      return text.why.ownGroup;
    case 'leastServed':
      return text.why.leastServed(
        desk.card().title,
        desk.nameOfBooking(reason.loser),
        reason.loserMinutes,
        winner,
        reason.winnerMinutes,
      );
    case 'lot':
      return reason.winnerDraw === reason.loserDraw ? text.why.samePerson : text.why.lot;
  }
}

/** '?' when the ruling is not here. */
function rulerOf(desk: BookingsDesk, rulings: readonly RulingId[]): string {
  const [first] = rulingsOf(desk, rulings);
  return first ? desk.nameOf(first.by) : '?';
}

/** Those that make a booking what it is. */
function rulingsOn(desk: BookingsDesk, booking: BookingId): readonly RulingId[] {
  const verdict = desk.booked()?.fold.get(booking);
  return verdict && 'rulings' in verdict ? verdict.rulings : [];
}

function rulingsOf(desk: BookingsDesk, ids: readonly RulingId[]): readonly Ruling[] {
  return desk.booked()?.facts.rulings.filter(({ id }) => ids.includes(id)) ?? [];
}

/** The reasons in words that custodians gave. */
function saidWith({ text, desk }: SpokenFor, rulings: readonly RulingId[]): readonly string[] {
  return rulings.flatMap((ruling) => {
    const words = desk.booked()?.reasonOf(ruling) ?? '';
    return words === '' ? [] : [text.said(words)];
  });
}
