/** The sentences of making a recovery sheet and checking it; what reminds of it is in `en.ts`, in English. */
import { list } from '../words-en.ts';
import type { SheetMessages } from './sheet-fr.ts';

export const sheetEn: SheetMessages = {
  whatFor:
    'Twelve words and a code to photograph. With them you take your place again if your devices get lost.',
  onPaper: 'To print or to copy out: the words are kept nowhere on this device.',
  replaces: 'You have a sheet already. This one will replace it: the old one will no longer work.',
  make: 'Make my sheet',
  making: 'The sheet is being made…',
  needsNetwork: 'Making a sheet needs the network, and the relay does not answer. Nothing has changed.',

  myName: 'My first name',
  address: "The group's address",
  askTitle: 'Whom to ask for help',
  ask: (names) => list(names),
  askNobody: 'You are the only person who facilitates this group for now.',
  keptTitle: 'What is kept, and where',
  kept: 'Everything is on the device of each person in the group. The relay keeps a locked copy that it cannot read.',
  keyTitle: 'To take my place again',
  qr: 'Code to photograph to take my place again',
  words: 'My twelve words',
  howTo:
    "Photograph the code. Or open the group's address, tap “Take my place again”, then “I have my sheet”, and write the twelve words in order.",
  keyCare: 'Keep this sheet like a key: whoever finds it can take your place. It serves once.',
  keyOnlyHere: 'This address opens on this device only: the sheet will be of no use elsewhere.',
  newDevice: 'What was only on the lost device does not come back.',

  check: 'Check my sheet',
  checkTitle: 'Let us check together',
  checkHow: 'Read these two words on your sheet. Accents and capitals do not matter.',
  word: (position) => `Word no. ${position}`,
  noWord: (position) => `Write word no. ${position}.`,
  wrongWord: (position) => `This is not word no. ${position}. Read your sheet again.`,
  checkNow: 'Check',
  lookAgain: 'See my sheet again',
  works: 'Your sheet works.',
  putAway: 'Put it away, far from the phone.',
  notChecked: 'Your sheet is not checked yet',
  leaving:
    'Its words are kept nowhere on this device. If they are not on paper, you will have to make another sheet.',
  leave: 'Close anyway',
};
