/** The sentences of what a task needs, in English. A name that is '' is who reads. */
import { list, plural } from '../words-en.ts';
import type { TaskThingsMessages } from './task-things-fr.ts';

function free(count: number): string {
  return plural(count, { one: '# free here', other: '# free here' });
}

function onDay(day: string): string {
  return `on ${day}`;
}

export const taskThingsEn: TaskThingsMessages = {
  title: 'What it takes',
  none: 'Nothing noted.',
  reserved: 'Kept within the group',
  coming: 'The cards of Sharing are on their way.',

  add: 'Add what it takes',
  addHint: 'Ladder, room, flour…',
  addNone: 'No card of that name.',
  seek: (words) => `Look for “${words}”`,
  seekHint: 'Not in Sharing yet: a card will ask the group for it.',
  added: (title) => `“${title}” noted.`,
  sought: (title) => `“${title}” noted, and asked of the group in Sharing.`,
  remove: (title) => `Remove “${title}”`,
  removed: (title) => `“${title}” removed.`,
  quantity: 'How many',
  quantityOf: (unit) => `How much, in ${unit}`,
  badQuantity: 'Enter a whole number, 1 or more.',
  badAmount: 'This is not an amount. For example: 2.5.',

  notHere: 'A card that is not here',
  notHereHint: 'It was erased, somebody keeps it for themselves, or it has not arrived yet.',
  unreadable: 'A card that cannot be read',
  unreadableHint: 'It is kept as it is: this version of the app does not understand it.',
  private: 'Kept for you: the others do not see it. It cannot be booked.',
  archived: 'This card is archived: it can no longer be booked.',
  soughtNow: 'The group is looking for it: see the card.',
  people: (keepers) =>
    keepers.length > 0
      ? `Not to be booked: ask ${list(keepers.map((name) => name || 'yourself'))}.`
      : 'Not to be booked: see the card.',

  stockNone: 'Nobody has noted how much there is.',
  stock: (total) => `There is ${total}.`,
  stockRemains: (total, rest) => `There is ${total}, ${rest} would be left.`,
  stockShort: (total, lack) => `There is ${total}, ${lack} would be lacking.`,

  onDay,
  onDays: (first, last) => `from ${first} to ${last}`,
  onDayHours: (day, from, to) => `on ${day}, from ${from} to ${to}`,
  onDaysHours: (first, from, last, to) => `from ${first}, ${from}, to ${last}, ${to}`,
  noDay: 'Give the task a day to know whether it is free.',
  past: 'That day is over.',
  oneFree: (when) => `Free ${when}`,
  oneTaken: (when) => `Already taken ${when}`,
  manyFree: (quantity, when, count) => `${quantity.toLocaleString('en')} ${when}, ${free(count)}`,
  moreMissing: (quantity, when, count) => `${quantity.toLocaleString('en')} more ${when}, ${free(count)}`,
  shortOn: (days) => `Too few ${list(days.map(onDay))}.`,
  onlySoMany: (capacity) => `The group only has ${capacity.toLocaleString('en')}.`,
  outside: 'That is outside lending hours: talk to whoever looks after it.',

  book: 'Book',
  bookFor: (title) => `Book “${title}”`,
  bookSome: (quantity) => `Book ${quantity.toLocaleString('en')}`,
  bookSomeFor: (quantity, title) => `Book ${quantity.toLocaleString('en')}: “${title}”`,
  wait: 'Ask all the same',
  waitFor: (title) => `Ask all the same for “${title}”`,
  hours: 'Only at certain hours',
  from: 'From',
  to: 'To',
  nearby: 'Book instead:',
  booked: 'Request noted.',
  refused: {
    'booking-time': 'Enter both hours.',
    'booking-backwards': 'The end comes before the start.',
    'booking-quantity': 'Enter a whole number, 1 or more.',
    'booking-over-capacity': 'That is more than there is.',
    'booking-too-far': 'That is too far ahead: one books up to 12 months in advance.',
    'booking-past': 'That moment is over.',
    'purpose-too-long': 'That is too long.',
  },

  bookedLine: (who, when, many) =>
    `${many === '' ? 'By' : `${many} by`} ${who === '' ? 'you' : who}, ${when}`,
  excess: (count, isSeveral) =>
    isSeveral
      ? `${count.toLocaleString('en')} more than it takes: a booking can be cancelled.`
      : `${count.toLocaleString('en')} more than noted here.`,
  notNeeded: "No longer on the task's list, and still booked.",
  moved: (old, now) => `Booked ${old}, while the task is ${now}.`,
  noDayNow: (old) => `Booked ${old}, while the task no longer has a day.`,
  othersMove: (who) => `${who} can move the booking.`,
  move: 'Move the booking',
  moveTitle: 'Move it all the same?',
  moveHint: (now, old) =>
    `There are not enough ${now}: you would probably be waiting. What you have ${old} would be given back for good.`,
  movedNow: (now) => `Booking moved: ${now}.`,
  cancel: 'Cancel the booking',
  cancelTitle: 'Cancel this booking?',
  cancelHint: 'For good: to have it again, you ask again. Whoever waits behind you will have it.',
  cancelled: 'Booking cancelled.',
};
