/** What can be said of a thing that a task needs: whether it can be had on the task's days, or why nothing is booked. Pure. */
import { freeCount, mostAtOnce } from '../../../core/bookings/free-count.ts';
import type { BookingState } from '../../../core/bookings/verdict.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { KINDS_TO_BOOK, type Unit } from '../../../core/inventory/values.ts';
import type { ThingNeeded } from '../../../core/plan/task.ts';
import type { BookedCard, BookedThing } from '../../state/group-bookings.ts';
import { eachDay, isWithin, type TaskDays, wholeDays } from './task-span.ts';

export type ThingOutlook =
  /** Erased, kept by somebody for themselves, or not arrived yet. */
  | { readonly type: 'not-here' }
  /** "Fiches illisibles". */
  | { readonly type: 'unreadable' }
  /** Kept on this device alone: the others see `not-here`. */
  | { readonly type: 'private'; readonly card: Card }
  | { readonly type: 'archived'; readonly card: Card }
  /** A need: the group looks for it. */
  | { readonly type: 'sought'; readonly card: Card }
  /** A know-how, an offer, an initiative: one asks people, and books nothing. */
  | { readonly type: 'people'; readonly card: Card }
  /** In whole minor units; undefined: nothing was noted of it. */
  | {
      readonly type: 'supply';
      readonly card: Card;
      readonly unit: Unit;
      readonly total: number | undefined;
    }
  | { readonly type: 'no-day'; readonly card: Card }
  | ({ readonly type: 'days' } & ThingOnDays);

export interface ThingOnDays {
  readonly card: Card;
  readonly days: TaskDays;
  /** The whole of the days. */
  readonly span: Interval;
  /** For this task in these days, at the fullest moment of them; those that wait count as well. */
  readonly reserved: number;
  /** What is still to be booked; 0 when there is enough. */
  readonly missing: number;
  /** Beyond what is needed: two people booked at once, or less is needed now. */
  readonly excess: number;
  /** Left at the fullest moment of the whole days. */
  readonly free: number;
  /** Days on which less is left than is missing; empty when all or no day is so. */
  readonly shortDays: readonly string[];
  readonly isOver: boolean;
}

export interface OutlookAsked {
  readonly thing: ThingNeeded;
  readonly days: TaskDays | undefined;
  /** Of the inventory, archived or not. */
  readonly card: Card | undefined;
  /** Of those that are kept on this device alone. */
  readonly privateCard: Card | undefined;
  readonly isUnreadable: boolean;
  /** Undefined: nobody has asked for it. */
  readonly booked: BookedCard | undefined;
  /** Of this task, of any card. */
  readonly ofTask: readonly BookedThing[];
  readonly stock: { readonly total: number; readonly unit: Unit | undefined } | undefined;
  readonly nowMs: number;
}

export function thingOutlook(asked: OutlookAsked): ThingOutlook {
  const { card, days } = asked;
  if (asked.privateCard && !card) return { type: 'private', card: asked.privateCard };
  if (!card) return { type: asked.isUnreadable ? 'unreadable' : 'not-here' };
  if (card.archive) return { type: 'archived', card };
  if (card.kind === 'need') return { type: 'sought', card };
  if (card.kind === 'supply') {
    const unit = card.unit ?? asked.stock?.unit ?? 'unit';
    return { type: 'supply', card, unit, total: asked.stock?.total };
  }
  if (!KINDS_TO_BOOK.includes(card.kind)) return { type: 'people', card };
  return days ? { type: 'days', ...onDays(asked, card, days) } : { type: 'no-day', card };
}

function onDays({ thing, booked, ofTask, nowMs }: OutlookAsked, card: Card, days: TaskDays): ThingOnDays {
  const span = wholeDays(days);
  const own = ofTask
    .filter(({ booking, verdict }) => booking.resource === card.id && isAlive(verdict.state))
    .map(({ booking }) => booking)
    .filter((booking) => isWithin(booking, span));
  const reserved = mostAtOnce(own, span);
  const missing = Math.max(0, thing.quantity - reserved);
  const freeIn = (part: Interval): number => freeOf(card, booked, part);
  const looked = eachDay(days);
  const short = looked.filter((day) => freeIn(wholeDays(day)) < missing);
  return {
    card,
    days,
    span,
    reserved,
    missing,
    excess: Math.max(0, reserved - thing.quantity),
    free: freeIn(span),
    shortDays: short.length < looked.length ? short.map(({ first }) => first) : [],
    isOver: span.endMs <= nowMs,
  };
}

/** How many of a card are left in these moments, by what is known here. */
export function freeOf(card: Card, booked: BookedCard | undefined, span: Interval): number {
  return freeCount({
    span,
    capacity: card.capacity,
    bookings: booked?.facts.bookings ?? [],
    fold: booked?.fold ?? new Map(),
  });
}

/** It has what it asks for, or waits for it. */
export function isAlive(state: BookingState): boolean {
  return state !== 'cancelled' && state !== 'declined' && state !== 'rejected';
}
