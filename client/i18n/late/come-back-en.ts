/** The sentences of coming back with a recovery sheet; the way there is in `en.ts`, in English. */
import { plural } from '../words-en.ts';
import type { ComeBackMessages } from './come-back-fr.ts';

export const comeBackEn: ComeBackMessages = {
  why: 'This browser has kept nothing any more, or this is a new device.',
  whyApplication: 'This app has no group yet: it has just been installed, or it has kept nothing any more.',
  linkLabel: 'Invitation link, or the address of the group',
  linkHint: 'The one that was just sent to you.',
  invited: 'With an invitation you enter as somebody new, with everything the others received.',
  whomToAsk: 'Neither sheet nor link? Ask somebody who facilitates your group for an invitation.',
  begin: 'Begin a new group',

  whatReturns:
    'You come back to your place, on a new device. Everything the others received comes back; what was only on the lost device does not.',

  sheetTitle: 'I have my sheet',
  withSheet: (group) => (group === '' ? 'Your sheet leads to your group.' : `Your sheet leads to ${group}.`),
  wordsLabel: 'The twelve words',
  wordsHint: 'In the order of the sheet. Accents, capitals and numbers do not matter.',
  wordCount: (count) => `${plural(count, { one: '# word', other: '# words' })} of 12`,
  possibleWords: 'Possible words',
  addressLabel: "The group's address",
  addressHint: 'It is on the sheet too.',
  addressRefused: "This is not a group's address. It ends with /g/ and 32 digits and letters.",
  take: 'Take my place again',
  taking: 'Coming back…',
  otherWay: 'I do not have my sheet',
  offline: 'You are offline. Taking your place again needs the network.',
  listsMissing:
    'The list of words is not on this device yet: it needs the network a first time. What you wrote stays here.',

  noWords: 'Write the twelve words of your sheet.',
  notTwelve: (count) =>
    `Twelve words are needed, there ${count === 1 ? 'is' : 'are'} ${count}. ${count < 12 ? 'Look which is missing.' : 'Look which is too many.'}`,
  unknownWords: (count) =>
    count === 1
      ? 'One word is none of those found on a sheet.'
      : 'Some words are none of those found on a sheet.',
  unknownWord: (position, typed) => `Word no. ${position}: “${typed}”`,
  nearWords: (position) => `In place of word no. ${position}`,
  doNotFit:
    'The twelve words exist, but they do not go together: one was taken for another, or two changed places. Read your sheet again.',
  perhaps: 'Look on your sheet whether it is one of these:',
  replace: (position, word) => `no. ${position}: ${word}`,
  swap: (position) => `no. ${position} and ${position + 1} exchanged`,
  needsNetwork:
    'Taking your place again needs the network, and the relay does not answer. What you wrote stays here.',
  spaceUnknown: "This relay does not know this group. Read the group's address on your sheet again.",
  sheetUnknown:
    'The group does not know this sheet: it has already served, a later one replaced it, or the place no longer exists. Ask somebody who facilitates the group for an invitation.',
  linkMistyped: "The sheet's code is incomplete or badly copied. Write its twelve words instead.",
  linkTooNew:
    'This sheet comes from a newer version of Placette. Reload the page, or write its twelve words.',
};
