/** What Today says of the group's decisions, in English. */
import { on } from '../words-en.ts';
import type { DecidingTodayMessages } from './deciding-today-fr.ts';

export const decidingTodayEn: DecidingTodayMessages = {
  awaited: 'Waiting for your answer',
  settle: 'Decisions to settle together',
  others: 'Decisions',
  ask: {
    confirm: 'You answered twice: which one is right?',
    answer: 'your answer is awaited',
    test: 'An objection waits for you to look at it.',
    close: 'The consultation can be closed.',
    open: 'The proposal waits for its consultation to be opened.',
    amend: 'An objection waits for a new text.',
    finalise: 'Nobody has challenged it: it can come into force.',
  },
  answerBefore: (day) => `Your answer is awaited until ${day.text}.`,
  answerLate: 'The time is over; you can still answer until it is closed.',
  review: (day) => `To review since ${on(day)}.`,
  reviewToday: 'To review today.',
  reviewAsked: 'A review is asked for.',
  stuck: {
    suspended: 'Suspended: an objection arrived from a device that was offline.',
    'version-conflict': 'Two texts were opened at the same time.',
    tied: 'Two choices have come out equal.',
  },
};
