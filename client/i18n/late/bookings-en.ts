/** The sentences of bookings, in English. */
import { capital, list, plural } from '../words-en.ts';
import type { BookingsMessages } from './bookings-fr.ts';

function orYou(name: string): string {
  return name === '' ? 'you' : name;
}

const OTHER_GROUP = 'another group';
const OUR_GROUP = 'the group';

/** Whom somebody waits behind; `who` is the one who waits. */
function rivals(who: string, behind: readonly string[]): string {
  const you = who === '' ? 'another request of yours' : 'you';
  return list(behind.map((name) => (name === '' ? you : name)));
}

function withYou(names: readonly string[]): string {
  return list([...names.filter(Boolean), ...(names.includes('') ? ['you'] : [])]);
}

function others(count: number): string {
  return plural(count, {
    one: 'there is another request for this time',
    other: 'there are # other requests for this time',
  });
}

function rulingOf(by: string): string {
  return by === '' ? 'your ruling' : `ruling by ${by}`;
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return `${whole}\u00A0h`;
  return whole === 0 ? `${rest}\u00A0min` : `${whole}\u00A0h\u00A0${rest}\u00A0min`;
}

export const bookingsEn: BookingsMessages = {
  title: 'Bookings',
  none: 'Nobody has booked it.',
  more: (count) => plural(count, { one: 'See # more booking', other: 'See # more bookings' }),

  ask: 'Book it',
  day: 'Which day',
  severalDays: 'Over several days',
  firstDay: 'First day',
  lastDay: 'Last day',
  from: 'From',
  to: 'To',
  quantity: 'How many',
  quantityHint: (capacity) => `${capacity} in all`,
  purpose: 'What for (optional)',
  repeat: 'Repeat',
  repeats: {
    never: 'Only once',
    week: 'Every week',
    fortnight: 'Every two weeks',
    month: 'Every month',
  },
  count: 'How many times',
  countHint: '52 at most, with the first one',
  book: 'Book',
  bookAll: (count) => plural(count, { one: 'Book # date', other: 'Book # dates' }),
  booked: 'Request noted.',
  bookedAll: (count) => plural(count, { one: '# request noted.', other: '# requests noted.' }),

  noDay: 'Say which day.',
  noLastDay: 'Say which day is the last.',
  lastDayBefore: 'The last day comes before the first.',
  noFrom: 'Say when it begins.',
  noTo: 'Say when it ends.',
  backwards: 'The end comes before the beginning.',
  past: 'This moment is over already.',
  badQuantity: 'Give a whole number, 1 or more.',
  overCapacity: (capacity) =>
    capacity === 1 ? 'There is only one.' : `That is more than there are: ${capacity} in all.`,
  tooFar: (months) => `That is too far ahead: things are booked up to ${months} months before.`,
  tooFarDate: (day, months) =>
    `${capital(day)} is too far ahead: things are booked up to ${months} months before.`,
  badTime: 'This day and these hours cannot be understood. Choose them again.',
  tooLong: (limit) => `That is too long: ${limit} characters at most.`,
  badCount: 'Say how many times, from 1 to 52.',

  wouldBeFree: 'Free at that time.',
  wouldBeFirst: 'Asked for already, and you would come first.',
  wouldWait: (behind, reason) => `Asked for already: you would wait behind ${rivals('', behind)}. ${reason}`,
  wouldBe: (free, waiting) =>
    [
      plural(free, { one: '# date free', other: '# dates free' }),
      ...(waiting > 0 ? [`${waiting.toLocaleString('en')} waiting`] : []),
    ].join(', '),
  wouldWaitOn: (day, behind) => `${capital(day)}: waiting behind ${rivals('', behind)}`,
  outside: 'That is outside the hours of lending: ask whoever looks after it.',
  nearby: 'Free times nearby:',

  when: (day, from, to) => `${day}, from ${from} to ${to}`,
  wholeDay: (day) => `${day}, all day`,
  wholeDays: (day, endDay) => `from ${day} to ${endDay}, all day`,
  overDays: (day, from, endDay, to) => `from ${day}, ${from}, to ${endDay}, ${to}`,
  untilMoment: (day, clock) => `${day}, ${clock}`,
  many: (quantity, capacity) => `${quantity} of ${capacity}`,
  forTask: 'For the task',
  decidedBy: 'by the decision',
  you: 'You',
  otherGroup: OTHER_GROUP,
  ourGroup: OUR_GROUP,
  asked: (who) => (who === OTHER_GROUP || who === OUR_GROUP ? capital(who) : who),

  state: {
    provisional: 'booked',
    contested: 'to be confirmed',
    confirmed: 'confirmed',
    waitlisted: 'waiting',
    disputed: 'to settle together',
    declined: 'refused',
    rejected: 'impossible',
    cancelled: 'cancelled',
  },
  alone: (keepers, until) => `Booked. ${capital(withYou(keepers))} can still say no until ${until}.`,
  aloneUnkept: (until) =>
    `Booked. It will be confirmed ${until === '' ? 'the day before' : `from ${until} on`}.`,
  cardArchived: 'The card was archived: see together whether this still holds.',
  soonConfirmed:
    'Booked. It is less than a day away: it will be confirmed once a device of the group sees it.',
  contested: (count, keepers, until) => {
    const settle = keepers.length > 0 ? ` ${capital(withYou(keepers))} can settle it until ${until}.` : '';
    return `Booked (to be confirmed): ${others(count)}.${settle}`;
  },
  contestedLate: (count) =>
    `Booked (to be confirmed): ${others(count)}. It is less than a day away: it stays so, unless whoever looks after it settles it.`,
  confirmedByRuling: (by) => `Confirmed: ${rulingOf(by)}.`,
  confirmedByFreeze: 'Confirmed: a day before, nobody was against it.',
  disputed: (names, words) =>
    names.length > 1
      ? `${capital(withYou(names))} settled it differently: ${list(words)}. The time stays kept: talk about it, then settle it again.`
      : `Two rulings contradict each other: ${list(words)}. The time stays kept until another ruling.`,
  saidYesTo: (by, who) => `${orYou(by)} said yes to ${orYou(who)}`,
  saidNoTo: (by, who) => `${orYou(by)} said no to ${orYou(who)}`,
  waits: (who, behind) =>
    `${who === '' ? 'You are' : `${capital(who)} is`} waiting${behind.length > 0 ? ` behind ${rivals(who, behind)}` : ''}.`,
  declined: (by) => (by.length > 0 ? `Refused by ${list(by.map(orYou))}.` : 'Refused.'),
  said: (words) => `“${words}”`,
  backwardsBooking: 'Cannot take place: the end comes before the beginning.',
  tooManyBooked: 'Cannot take place: there are not as many.',

  reason: (words) => `Reason: ${words}.`,
  rule: (words) => `What decides: ${words}.`,
  why: {
    ruling: (by) => (by === '?' ? 'a ruling' : rulingOf(by)),
    freeze: 'the time was kept already a day before',
    seen: (winner) => `${orYou(winner)} had asked for it before`,
    ownGroup: 'the group that keeps it comes first',
    leastServed: (title, loser, loserMinutes, winner, winnerMinutes) =>
      `${orYou(loser)} had “${title}” for ${hours(loserMinutes)} in the last 90 days, ${orYou(winner)} for ${hours(winnerMinutes)}`,
    lot: 'the draw of the day, the same for all',
    samePerson: 'of two requests by one person, the one that begins first',
  },

  cancel: 'Cancel my booking',
  cancelTitle: 'Cancel this booking?',
  cancelHint:
    'For good: to have it again you would have to ask again. Whoever waits behind you will have it.',
  cancelled: 'Booking cancelled.',
  confirm: 'Confirm',
  decline: 'Refuse',
  settle: 'Settle',
  declineTitle: (who) => (who === '' ? 'Refuse your booking?' : `Refuse it to ${who}?`),
  declineHint: 'You can still change your mind.',
  settleTitle: 'Who should have it?',
  settleHint: 'Your choice comes before the rules of the group. You can still change it.',
  confirmFor: (who) => (who === '' ? 'Confirm for you' : `Confirm for ${who}`),
  reasonField: 'Why (optional)',
  confirmedNow: (who) => (who === '' ? 'Confirmed for you.' : `Confirmed for ${who}.`),
  declinedNow: 'Refusal noted.',
  talk: 'What was said',
  wordTo: (names) => `A word to ${list(names)}`,
  sendWord: 'Send',
  emptyWord: 'Write your word.',
  shownTo: (names) => `Shown to ${list(names)} and to you, to nobody else in the group.`,
  erasedWord: 'word erased',
  eraseWord: 'Erase my word',
  eraseWordTitle: 'Erase this word?',
  eraseWordHint: 'For good. “word erased” will stand in its place, for everybody.',
  wordErased: 'Word erased.',

  reach: 'How to reach each other',
  reachName: (name) => `${name}:`,
  call: (name, phone) => `Call ${name}: ${phone}`,
  write: (name, email) => `Write to ${name}: ${email}`,

  goesOut: 'Gone out',
  comesBack: 'Returned',
  wentOutNow: 'Gone out, noted.',
  cameBackNow: 'Returned, noted.',
  comesBackTitle: 'Returned, in what state?',
  loanState: { good: 'good', worn: 'worn', broken: 'broken' },
  stateWith: (word, note) => (note === '' ? word : `${word}: ${note}`),
  loanNote: 'Good to know (optional)',
  wentOut: (moment, by) => `Went out ${moment}, noted by ${orYou(by)}.`,
  cameBack: (moment, state) => (state === '' ? `Returned ${moment}.` : `Returned ${moment}: ${state}.`),
  late: (since, who) =>
    `Should have been back ${since}. ${who === '' ? 'You have it.' : `It is with ${who}.`}`,

  notCustodian: 'Only those who look after it can settle this.',
  notHere: 'This booking is no longer here.',
};
