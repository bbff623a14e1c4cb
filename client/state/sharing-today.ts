/** What in Partage waits for somebody: what several people wrote apart, what asks a custodian, what should be back. */
import type { Booking, BookingId } from '../../core/bookings/booking.ts';
import type { Overdue } from '../../core/bookings/overdue.ts';
import type { Promotion } from '../../core/bookings/promoted.ts';
import type { MemberId } from '../../core/id/id.ts';
import { type ConsentStage, consentStage } from '../../core/inventory/consent.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { Sharing } from './sharing.ts';
import { type MatchRow, matchRows } from './sharing-matches-today.ts';

const WEEK_MS = 7 * 86_400_000;

export type SharingRow =
  /** Everybody who kept it has left. */
  | { readonly type: 'to-entrust'; readonly card: Card }
  /** Several values, written without knowing of each other. */
  | { readonly type: 'several-values'; readonly card: Card }
  | { readonly type: 'archived-while-edited'; readonly card: Card }
  /** More was taken than there was known to be. */
  | { readonly type: 'overdrawn'; readonly card: Card }
  /** Of mine: some ask for the same time, or custodians contradict each other. */
  | {
      readonly type: 'contested' | 'disputed';
      readonly card: Card;
      readonly bookings: number;
      /** The one that begins first. */
      readonly first: BookingId;
    }
  /** I waited for it, and have it since they took theirs back, or ruled so. */
  | {
      readonly type: 'promoted';
      readonly card: Card;
      readonly booking: Booking;
      readonly why: Promotion['why'];
      readonly from: string;
    }
  /** About somebody, and kept by me: what they agreed to ends soon, or has ended; `until` is its last day. */
  | { readonly type: 'consent'; readonly card: Card; readonly until: string; readonly isOver: boolean }
  /** Somebody said it about a booking that concerns me, and this device has not shown it yet. */
  | { readonly type: 'word'; readonly card: Card; readonly booking: Booking; readonly from: string }
  /** Of mine. */
  | { readonly type: 'overdue'; readonly card: Card; readonly overdue: Overdue }
  | { readonly type: 'match'; readonly card: Card; readonly match: MatchRow };

export interface SharingTodayOptions {
  readonly sharing: Pick<Sharing, 'cards' | 'personal' | 'bookings' | 'words' | 'stock' | 'matches'>;
  readonly me: MemberId;
  /** Whether that member is in the group. */
  readonly isHere: (member: MemberId) => boolean;
  readonly nowMs: number;
}

export function sharingRows(options: SharingTodayOptions): readonly SharingRow[] {
  const { sharing, me, isHere, nowMs } = options;
  const overdrawn = new Set(sharing.stock.overdrawn());
  const live = sharing.cards.live();
  return [
    ...live.filter(({ custodians }) => !custodians.some(isHere)).map((card) => row('to-entrust', card)),
    ...live.filter(({ id }) => overdrawn.has(id)).map((card) => row('overdrawn', card)),
    ...live.filter(hasSeveralValues).map((card) => row('several-values', card)),
    ...sharing.cards
      .archived()
      .filter((card) => card.archive?.editedMeanwhile && !isOver(card, nowMs))
      .map((card) => row('archived-while-edited', card)),
    ...bookedRows(options),
    ...consentRows(options),
    ...wordRows(options),
    ...promotedRows(options),
    ...sharing.bookings
      .overdue(nowMs)
      .filter(({ custodians }) => custodians.includes(me))
      .flatMap((overdue): readonly SharingRow[] => {
        const card = sharing.cards.card(overdue.booking.resource);
        return card ? [{ type: 'overdue', card, overdue }] : [];
      }),
    ...matchRows(sharing.matches.mine(), me).map((match): SharingRow => ({
      type: 'match',
      card: match.card,
      match,
    })),
  ];
}

/** What is past is settled. */
function bookedRows({ sharing, me, nowMs }: SharingTodayOptions): readonly SharingRow[] {
  return [...sharing.bookings.all().values()].flatMap(({ card, facts, fold }): readonly SharingRow[] => {
    if (!card.custodians.includes(me) || card.archive) return [];
    const ahead = facts.bookings.filter(({ endMs }) => endMs > nowMs);
    const disputed = ahead.filter(({ id }) => fold.get(id)?.state === 'disputed');
    const contested = ahead.filter(({ id }) => {
      const verdict = fold.get(id);
      return verdict?.state === 'provisional' && verdict.waiting.length > 0;
    });
    const [type, found] =
      disputed.length > 0 ? (['disputed', disputed] as const) : (['contested', contested] as const);
    const first = firstOf(found);
    return first ? [{ type, card, bookings: found.length, first: first.id }] : [];
  });
}

function firstOf(bookings: readonly Booking[]): Booking | undefined {
  return bookings.toSorted((a, b) => a.startMs - b.startMs)[0];
}

/** The first to end first. */
function consentRows({ sharing, me, nowMs }: SharingTodayOptions): readonly SharingRow[] {
  return [...sharing.cards.live(), ...(sharing.personal?.live() ?? [])]
    .filter(({ consent, custodians }) => consent && custodians.includes(me))
    .flatMap((card): readonly (SharingRow & { readonly type: 'consent' })[] => {
      const stage = stageOf(card, nowMs);
      if (!card.consent || stage === undefined || stage === 'holds') return [];
      return [{ type: 'consent', card, until: card.consent.until, isOver: stage !== 'ends' }];
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/** It goes away by itself, whoever edited it meanwhile. */
function isOver(card: Card, nowMs: number): boolean {
  const stage = stageOf(card, nowMs);
  return stage === 'over' || stage === 'gone';
}

function stageOf({ consent }: Card, nowMs: number): ConsentStage | undefined {
  return consent && consentStage(consent, new Date(nowMs).toISOString().slice(0, 10));
}

/** Newest first. */
function wordRows({ sharing, me }: SharingTodayOptions): readonly SharingRow[] {
  return sharing.words
    .unheard()
    .toSorted((a, b) => b.atMs - a.atMs)
    .flatMap(({ booking: id, from }): readonly SharingRow[] => {
      const found = sharing.bookings.find(id);
      if (!found) return [];
      const { card } = found.on;
      const isForMe = found.booking.by === me || card.custodians.includes(me);
      return isForMe ? [{ type: 'word', card, booking: found.booking, from }] : [];
    });
}

/** Told for a week, and no longer than it lies ahead. */
function promotedRows({ sharing, nowMs }: SharingTodayOptions): readonly SharingRow[] {
  return [...sharing.bookings.all().values()].flatMap(({ card, facts, promotions }) =>
    promotions.flatMap(({ booking: id, why, from, atMs }): readonly SharingRow[] => {
      const booking = facts.bookings.find((one) => one.id === id);
      const isTold = booking && booking.startMs > nowMs && atMs > nowMs - WEEK_MS;
      return isTold && !card.archive ? [{ type: 'promoted', card, booking, why, from }] : [];
    }),
  );
}

function hasSeveralValues({ quantities, capacities, deposits, availabilities }: Card): boolean {
  return [quantities, capacities, deposits, availabilities].some((values) => values.length > 1);
}

function row(
  type: 'to-entrust' | 'overdrawn' | 'several-values' | 'archived-while-edited',
  card: Card,
): SharingRow {
  return { type, card };
}
