/** The sentences of needs and offers, in English. */
import { capital, list, plural } from '../words-en.ts';
import type { MatchingMessages } from './matching-fr.ts';

/** Any one of them. */
function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}

export const matchingEn: MatchingMessages = {
  title: 'Needs and offers',
  whoCanHelp: 'Who can help',
  canAnswer: 'Could answer',
  nobodyYet: 'Nobody offers this yet.',
  noNeedYet: 'No need goes with it for now.',
  draft: 'This card waits for the person to say yes: nothing is looked for before that.',
  housing: 'A home is not looked for here: that is done in person, with somebody one trusts.',
  noCode: 'To find what it goes with, say on this card what it is good for.',
  more: (count) => plural(count, { one: 'See # more card', other: 'See # more cards' }),
  moreAnswers: (count) => plural(count, { one: 'See # more answer', other: 'See # more answers' }),

  reasons: (words) => capital(words.join('; ')),
  sameNeed: (needs) => (needs.length === 1 ? `same need: ${list(needs)}` : `same needs: ${list(needs)}`),
  sameTheme: 'same theme',
  atTime: (day, clock) => `${day}, ${clock}`,
  rightNow: (clock) => `right now, until ${clock}`,
  enough: (quantity, isPeople) => (isPeople ? `enough for ${quantity}` : `there is enough (${quantity})`),
  tooLittle: (quantity, isPeople) =>
    isPeople ? `not enough for ${quantity}` : `not enough: ${quantity} needed`,

  keptBy: (names) => `With ${list(names)}`,
  needOf: (names) => `For ${list(names)}`,
  you: 'you',
  others: (count) => plural(count, { one: '# other', other: '# others' }),
  toEntrust: 'To be entrusted first: there is nobody left to ask.',

  propose: 'Suggest',
  proposeTo: (names) => `Suggest to ${list(names)}`,
  proposed: (by, names) => {
    const to = names.length > 0 ? ` to ${list(names)}` : '';
    return by === '' ? `You suggested it${to}.` : `Suggested${to} by ${by}.`;
  },
  saidYes: (names) => `${list(names)} said yes.`,
  youSaidYes: 'You said yes.',
  waitingFor: (names) => `Waiting for an answer: ${oneOf(names)}.`,
  asksYou: 'Your answer is awaited.',
  agreed: 'Agreed on both sides',
  saidNo: (names) => `Not this time: ${list(names)} said no.`,
  youSaidNo: 'Not this time: you said no.',
  isDone: 'Done',

  accept: 'Yes, agreed',
  decline: 'No, thank you',
  withdraw: 'Take it back',
  afterAll: 'Yes after all',
  noLonger: 'No after all',
  done: 'It is done',
  archiveNeed: 'Archive this need',
  needArchived: (title) => `“${title}” archived.`,
  proposedNow: (names) => (names.length > 0 ? `Suggested to ${list(names)}.` : 'Suggested.'),
  acceptedNow: 'You said yes.',
  declinedNow: 'You said no.',
  doneNow: 'Noted: it is done.',
  notHere: 'One of the two cards is no longer here.',

  reach: (name) => `Reach ${name}`,
  noContact: (name) => `${name} left no number and no address.`,

  askAround: 'Ask around',
  askHint: 'Copy these words and send them to whom you like. No name is in them.',
  askWords: (group, need, facts) => {
    const details = facts.length > 0 ? ` (${facts.join('; ')})` : '';
    const where = group === '' ? 'In our group' : `In our group “${group}”`;
    return `Hello! ${where} we are looking for: ${need}${details}. Can you help, or do you know somebody who can? Answer me and I will pass it on.`;
  },
  askLabel: 'The words to send',
  copy: 'Copy',
  notCopied: 'This browser refuses to copy. The words are selected: copy them by hand.',
  askFirst: 'This card is about somebody: ask them before you speak of it outside the group.',
  iCanHelp: 'I can help',

  filter: 'Show needs',
  all: 'All',
  unanswered: 'Without an answer',
  example: (words) => `For example: ${words}.`,
  count: (needs) => plural(needs, { one: '# need', other: '# needs' }),
  none: 'No need has been said yet.',
  noneHint: 'What do you need? A hand, a tool, somebody who knows how… The group will look with you.',
  addNeed: 'Say what you need',
  noneHere: 'No need of this kind.',
  showAll: 'Show all',
  housingNeeds: (count) =>
    `${plural(count, { one: '# need for a home is not shown', other: '# needs for a home are not shown' })}: that is looked for in person, with somebody one trusts.`,

  askedForNeed: (by, offer, need) =>
    by === ''
      ? `“${offer}” could answer your need “${need}”.`
      : `${by} suggests “${offer}” for your need “${need}”.`,
  askedOfOffer: (by, offer, need) =>
    by === '' ? `“${offer}” could help: “${need}”.` : `${by} asks whether “${offer}” can help: “${need}”.`,
};
